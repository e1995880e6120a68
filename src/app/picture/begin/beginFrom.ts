import { emptiedOf, setField } from "../../../edit/index.ts";
import { dayOf } from "../../../schema/index.ts";
import { type Language, say } from "../../../text/index.ts";
import type { OpenDossier } from "../../documents/files/readDossier.ts";
import { shelfHere } from "../../documents/files/shelf.ts";
import { openDraft } from "./openDraft.ts";

const ENDING = ".dossier.json";

export type WrittenDossier = {
  /** The id of the dossier, after which the draft is named. */
  readonly id: string;
  readonly opened: OpenDossier;
  /** Its id in the library, whose text is loaded; null for a file that a reader opened. */
  readonly shippedId: string | null;
};

async function textOf({ opened: { text }, shippedId }: WrittenDossier): Promise<string | null> {
  if (text !== null) return typeof text === "string" ? text : new TextDecoder().decode(text);
  const { ids, text: ask } = shelfHere();
  return shippedId !== null && ids.includes(shippedId) ? ask(shippedId).catch(() => null) : null;
}

/** A copy is the draft of whoever copied it: nobody else has written it, published it or corrected it. */
function ownCopy(text: string): string {
  const fields = ["status", "authors", "publisher", "corrections"];
  const head = { list: "head" } as const;
  const unsigned = fields.reduce((written, field) => setField(written, head, [field], undefined), text);
  return setField(unsigned, head, ["status"], "draft");
}

/**
 * Begins a draft from a dossier: a copy of it, or its shape without its facts.
 * @returns whether its text could be had
 */
export async function beginFrom(from: WrittenDossier, shape: "copy" | "empty", language: Language): Promise<boolean> {
  const text = await textOf(from);
  if (text === null) return false;
  const { id, shippedId } = from;
  if (shape === "copy") {
    await openDraft({ from: { kind: "copy", name: shippedId }, name: id + ENDING, text: ownCopy(text) }, language);
    return true;
  }
  const words = { title: say(language, "edit.from.title"), toFindOut: say(language, "edit.from.to-find-out") };
  const emptied = emptiedOf(text, { id: `like-${id}`, today: dayOf(new Date()), language, ...words });
  if (emptied === null) return false;
  await openDraft({ from: { kind: "new", name: id }, name: `like-${id}${ENDING}`, text: emptied }, language);
  return true;
}
