/** What parties were called when they were published by name: a withheld one may have no other name in its file. */
import { type Dossier, inAllLanguages, type Path, parseDossier } from "../schema/index.ts";
import { foldedKey } from "./foldText.ts";
import { shortNameOf } from "./publicNames.ts";
import type { Published } from "./redact.ts";
import type { Secret } from "./secretsOf.ts";

export type NamesBefore = {
  /** Names of parties that are withheld now, known by their ids: they must not be read any more. */
  readonly secrets: readonly Secret[];
  /** Names of parties that stand nowhere among those of the new file: one of them may be withheld now under another id. */
  readonly gone: readonly string[];
};

function namesOf(party: Dossier["parties"][number], raw: unknown): readonly string[] {
  return [
    ...inAllLanguages(party.name),
    ...(party.aliases ?? []).flatMap(inAllLanguages),
    ...inAllLanguages(shortNameOf(raw)),
  ];
}

/**
 * @param before `data.json` of an earlier version; what cannot be read tells nothing
 * @param published what may leave now
 */
export function namesBefore(
  before: string,
  { dossier: now, hiddenParties }: Pick<Published, "dossier" | "hiddenParties">,
): NamesBefore {
  const { dossier } = parseDossier(before);
  if (!dossier || hiddenParties.length === 0) return { secrets: [], gone: [] };
  const raw = (JSON.parse(before) as { readonly parties?: readonly unknown[] }).parties ?? [];
  const told = new Set(now.parties.flatMap((party, index) => namesOf(party, now.parties[index])).map(foldedKey));
  const hidden = new Map(hiddenParties.map(({ id, path }) => [id, path]));
  const secrets: Secret[] = [];
  const gone: string[] = [];
  dossier.parties.forEach((party, index) => {
    if (party.withheld === true) return;
    const path: Path | undefined = hidden.get(party.id);
    for (const text of namesOf(party, raw[index])) {
      if (told.has(foldedKey(text))) continue;
      if (path) secrets.push({ kind: "name", text, path: [...path, "id"], mayBeLifted: false });
      else gone.push(text);
    }
  });
  return { secrets, gone: [...new Set(gone)] };
}
