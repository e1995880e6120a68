import type { Dossier, LeftOut, Parsed } from "../schema/index.ts";

const notRead = new WeakMap<Dossier, readonly LeftOut[]>();

/** Remembers of a dossier what of its file could not be read: answers have to say so. */
export function withLeftOut(parsed: Parsed): Parsed {
  if (parsed.dossier !== null && parsed.leftOut.length > 0) notRead.set(parsed.dossier, parsed.leftOut);
  return parsed;
}

/**
 * What of the file of a dossier could not be read, where it came from `parseDossier` or `checkDossier`.
 * @throws TypeError for what is no dossier, such as the null of a text that is no JSON
 */
export function leftOutOf(dossier: Dossier): readonly LeftOut[] {
  const given: unknown = dossier;
  if (typeof given !== "object" || given === null || !("parties" in given) || !("duties" in given))
    throw new TypeError(
      "This is no dossier. parseDossier gives one, or null where the text cannot be read: its problems say why.",
    );
  return notRead.get(dossier) ?? [];
}
