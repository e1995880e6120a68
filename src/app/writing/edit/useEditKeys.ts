import type { KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import type { JsonObject, ListName } from "../../../schema/index.ts";
import { letterKeys } from "../../documents/drafts/letterKeys.ts";
import { listOfTarget, targetOf } from "../../forms/formTarget.ts";
import type { Editor } from "../../forms/useEditor.ts";
import type { DossierPlace } from "../../page/address/place.ts";
import { latinKey } from "../../page/keys/latinKey.ts";
import { targetInPlace } from "./placeOfTarget.ts";

/** Where a letter is a letter. */
const TYPED_IN =
  'input, textarea, select, [contenteditable], [role="textbox"], [role="combobox"], [role="listbox"], [role="searchbox"]';

/**
 * Where a letter is a command: in the picture, on the title of a form, in the lists. Anywhere else it is a slip, as on a
 * button of a form, or where the focus was led away from a field in which somebody goes on typing.
 */
const COMMANDED_IN = ".edit-picture, #edit-title, .file-contents, .edit-related";

type OpenObject = { readonly party: string | null; readonly link: string | null; readonly duty: string | null };

/** What each letter begins, and with what, for the party or the link that is open. */
const begins: Readonly<Record<string, (open: OpenObject) => readonly [ListName, JsonObject]>> = {
  l: ({ party }) => (party === null ? ["parties", {}] : ["links", { from: party }]),
  "Shift l": ({ party }) => (party === null ? ["parties", {}] : ["links", { to: party }]),
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

/** Opens the table of keys, which is folded among the tools on a phone. */
function openKeys(): boolean {
  const tools = document.querySelector<HTMLElement>('.tools-button[aria-expanded="false"]');
  if (tools?.checkVisibility()) flushSync(() => tools.click());
  return press(".keys-menu button");
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

/**
 * The keys of the editor: letters only where nothing is typed, so that no field loses one, and only while the reader has
 * them on. On a keyboard of another script, the key counts that lies in the same place.
 */
export function useEditKeys(editor: Editor): (event: KeyboardEvent) => void {
  const { draft, place, isRefused, startNew, startJudgment, openTarget } = editor;
  return event => {
    if (event.nativeEvent.isComposing || !(event.target instanceof Element)) return;
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
    const key = latinKey(event.nativeEvent);
    const letter = key.toLowerCase();
    const done = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    // A picker takes what is typed with Enter, which it prevents; the form is done all the same.
    if (isCommand && key === "Enter") {
      done();
      // What was taken is written by now, and shown before it is done.
      flushSync(() => {});
      finish(editor, event.shiftKey);
      return;
    }
    if (event.defaultPrevented) return;
    if (isCommand && letter === "z") {
      done();
      if (isRefused()) return;
      if (event.shiftKey) draft.redo();
      else draft.undo();
      return;
    }
    if (isCommand && letter === "y") {
      done();
      if (!isRefused()) draft.redo();
      return;
    }
    const way = { ArrowUp: "earlier", ArrowDown: "later" }[key];
    if (event.altKey && way !== undefined && press(`[data-act="${way}"]`)) return done();
    // With Alt, some machines type another sign in place of the letter.
    if (event.altKey && (letter === "p" || event.code === "KeyP") && focusIn(".private-box")) return done();
    if (key === "F2" && focusIn('[data-field="name"], [data-first-blank]')) return done();
    const isTypedIn = event.target.closest(TYPED_IN) !== null;
    if (isTypedIn || event.target.closest(COMMANDED_IN) === null || isCommand || event.altKey) return;
    if (key === "Delete" && (isRefused() || press('[data-act="take-out"]'))) return done();
    if (!letterKeys.areOn()) return;
    if (key === "?" && openKeys()) return done();
    if (letter === "d" && press('[data-act="own-form"]')) return done();
    if (letter === "e" && focusIn("[data-first-blank]")) return done();
    if (letter === "n" && focusIn(".private-box")) return done();
    const { dossier } = draft.shown().good.opened;
    const open = openBy(event.target, place, id => dossier?.parties.some(party => party.id === id) ?? false);
    if (letter === "a") {
      done();
      const card = event.target.closest<HTMLElement>('[data-stop^="card "]');
      const { party } = open;
      // The form must be there before the next key.
      if (card && party !== null)
        flushSync(() => openTarget({ kind: "item", address: { list: "parties", id: party } }));
      focusIn('[data-field="response.status"]');
      return;
    }
    if (letter === "j") {
      done();
      startJudgment({ ...given("party", open.party), ...given("duty", open.duty) });
      return;
    }
    const begin = begins[event.shiftKey ? `Shift ${letter}` : letter];
    if (!begin) return;
    done();
    startNew(...begin(open));
  };
}
