/** Names of parties in an earlier version: a party that is withheld now may have no private name in its file. */
import { type Dossier, inAllLanguages, type Path, parseDossier } from "../schema/index.ts";
import { foldedKey } from "./foldText.ts";
import type { Published } from "./redact.ts";
import type { Secret } from "./secretsOf.ts";

export type EarlierNames = {
  /** Earlier names of parties that are withheld now, matched by id. They must not be readable any more. */
  readonly secrets: readonly Secret[];
  /** Earlier names that the new file does not have: such a party may be withheld now under another id. */
  readonly gone: readonly string[];
};

const namesOf = ({ name, shortName, aliases = [] }: Dossier["parties"][number]): readonly string[] =>
  [name, shortName, ...aliases].flatMap(text => inAllLanguages(text));

/**
 * @param before `data.json` of an earlier version; an unreadable file gives nothing
 * @param published the file that may leave now
 */
export function earlierNames(
  before: string,
  { dossier: now, hiddenParties }: Pick<Published, "dossier" | "hiddenParties">,
): EarlierNames {
  const { dossier } = parseDossier(before);
  if (!dossier || hiddenParties.length === 0) return { secrets: [], gone: [] };
  const presentNames = new Set(now.parties.flatMap(namesOf).map(foldedKey));
  const hidden = new Map(hiddenParties.map(({ id, path }) => [id, path]));
  const secrets: Secret[] = [];
  const gone: string[] = [];
  for (const party of dossier.parties) {
    if (party.withheld === true) continue;
    const path: Path | undefined = hidden.get(party.id);
    for (const text of namesOf(party)) {
      if (presentNames.has(foldedKey(text))) continue;
      if (path) secrets.push({ kind: "name", text, path: [...path, "id"], mayBeLifted: false });
      else gone.push(text);
    }
  }
  return { secrets, gone: [...new Set(gone)] };
}
