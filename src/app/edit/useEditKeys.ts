import type { KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import type { JsonObject, ListName } from "../../schema/index.ts";
import type { DossierPlace } from "../address/place.ts";
import { listOfTarget, targetOf } from "../forms/formTarget.ts";
import type { Editor } from "../forms/useEditor.ts";
import { targetInPlace } from "./placeOfTarget.ts";

/** Fields in which a letter is a letter. */
const FIELDS = "input, textarea, select, [contenteditable]";

type OpenObject = { readonly party: string | null; readonly link: string | null; readonly duty: string | null };

/** What each letter begins, and with what, for the party or the link that is open. */
const begins: Readonly<Record<string, (open: OpenObject) => readonly [ListName, JsonObject]>> = {
  l: ({ party }) => (party === null ? ["parties", {}] : ["links", { from: party }]),
  L: ({ party }) => (party === null ? ["parties", {}] : ["links", { to: party }]),
  s: ({ party, duty }) => ["assertions", { ...given("party", party), ...given("duty", duty) }],
  m: ({ link, party }) => ["money", link !== null ? { link } : given("payer", party)],
  q: ({ party }) => ["lookedFor", given("from", party)],
};

const given = (field: string, id: string | null): JsonObject => (id === null ? {} : { [field]: id });

/** Moves the focus to the first blank of a part of the open form. @returns whether there is one */
function focusIn(selector: string): boolean {
  const field = document.querySelector<HTMLElement>(`#edit-panel ${selector}`);
  const details = field?.closest("details");
  if (details) details.open = true;
  const blank = field?.matches("input, select, textarea, button")
    ? field
    : field?.querySelector<HTMLElement>("input, select, textarea, button");
  blank?.focus();
  return blank !== null && blank !== undefined;
}

/** Presses a button of the page. @returns whether it is there */
function press(selector: string): boolean {
  const button = document.querySelector<HTMLElement>(`.edit-page ${selector}`);
  button?.click();
  return button !== null;
}

/** What a letter is about: what has the focus in the picture, else what is open. */
function openBy(target: Element, { party, link }: DossierPlace, isParty: (id: string) => boolean): OpenObject {
  const stop = target.closest<HTMLElement>(".edit-picture [data-stop]")?.dataset.stop ?? "";
  const [kind, first = "", second = ""] = stop.split(" ");
  // The duty that the picture shows is not meant by a card.
  if (kind === "card" && isParty(first)) return { party: first, link: null, duty: null };
  if (kind === "mark" && isParty(second)) return { party: second, link: null, duty: first };
  return { party, link, duty: null };
}

/** Goes back to the picture, or on to another object of the same kind. A ruling is written into the file first. */
function finish({ place, startNew }: Editor, isAnother: boolean): void {
  document.querySelector<HTMLButtonElement>('#edit-panel [data-act="done"]')?.click();
  const target = targetInPlace(place, targetOf);
  const list = target.kind === "judgment" ? "head" : listOfTarget(target);
  if (isAnother && list !== "head") startNew(list);
  else {
    const inPicture = (selector: string) => document.querySelector<HTMLElement>(`.stage-view [data-stop]${selector}`);
    (inPicture('[aria-current="true"]') ?? inPicture('[tabindex="0"]'))?.focus();
  }
}

/** The keys of the editor: letters only where nothing is typed, so that no field loses one. */
export function useEditKeys(editor: Editor): (event: KeyboardEvent) => void {
  const { draft, place, isRefused, startNew, startJudgment, openTarget } = editor;
  return event => {
    if (event.nativeEvent.isComposing || !(event.target instanceof Element)) return;
    const isField = event.target.matches(FIELDS);
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
    const done = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    // A picker takes what is typed with Enter, which it prevents; the form is done all the same.
    if (isCommand && event.key === "Enter") {
      done();
      // What was taken is written by now, and shown before it is done.
      flushSync(() => {});
      finish(editor, event.shiftKey);
      return;
    }
    if (event.defaultPrevented) return;
    if (isCommand && event.key.toLowerCase() === "z") {
      done();
      if (isRefused()) return;
      if (event.shiftKey) draft.redo();
      else draft.undo();
      return;
    }
    if (isCommand && event.key.toLowerCase() === "y") {
      done();
      if (!isRefused()) draft.redo();
      return;
    }
    const way = { ArrowUp: "earlier", ArrowDown: "later" }[event.key];
    if (event.altKey && way !== undefined && press(`[data-act="${way}"]`)) return done();
    if (event.altKey && event.key.toLowerCase() === "p" && focusIn(".private-box")) return done();
    if (event.key === "F2" && focusIn('[data-field="name"], [data-first-blank]')) return done();
    // On a button of the form a letter is a slip, as one that was meant for the next blank.
    const isInForm = event.target.closest(".item-form :is(button, summary), .pasted-passage, .edit-menu") !== null;
    if (isField || isInForm || isCommand || event.altKey) return;
    if (event.key === "?" && press(".keys-menu button")) return done();
    if (event.key === "Delete" && (isRefused() || press('[data-act="take-out"]'))) return done();
    if (event.key === "e" && focusIn("[data-first-blank]")) return done();
    if (event.key === "n" && focusIn(".private-box")) return done();
    const { dossier } = draft.shown().good.opened;
    const open = openBy(event.target, place, id => dossier?.parties.some(party => party.id === id) ?? false);
    if (event.key === "a") {
      done();
      const card = event.target.closest<HTMLElement>('[data-stop^="card "]');
      const { party } = open;
      // The form must be there before the next key.
      if (card && party !== null)
        flushSync(() => openTarget({ kind: "item", address: { list: "parties", id: party } }));
      focusIn('[data-field="response.status"]');
      return;
    }
    if (event.key === "j") {
      done();
      startJudgment({ ...given("party", open.party), ...given("duty", open.duty) });
      return;
    }
    const begin = begins[event.key];
    if (!begin) return;
    done();
    startNew(...begin(open));
  };
}
