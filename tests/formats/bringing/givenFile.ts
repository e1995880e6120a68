/** Files as they are handed in, for tests of bringing in. */
import { formats, type GivenFile, type Incoming } from "../../../src/formats/index.ts";
import type { JsonObject } from "../../../src/schema/index.ts";

export const givenText = (name: string, text: string): GivenFile => ({ name, bytes: new TextEncoder().encode(text) });

/** What a dossier gives when it is brought in. @throws where it cannot be read */
export function incomingOf(dossier: unknown): Incoming {
  const { reader } = formats.find(({ name }) => name === "dossier")!;
  const read = reader!.read(givenText("a.dossier.json", JSON.stringify(dossier)), new Map());
  if (!read.ok) throw new Error(JSON.stringify(read.refusals));
  return read.incoming;
}

export const head = { id: "new", title: "New", language: "en", today: "2026-11-30" };

/** A dossier of parties, links and whatever else is given. */
export const dossierOf = (lists: JsonObject): JsonObject => ({
  format: "deep-labor/1",
  id: "there",
  title: "There",
  language: "en",
  updated: "2026-01-01",
  parties: [],
  links: [],
  ...lists,
});
