/** What may leave of a dossier. One door: everything that is published is made from what this gives. */
import { done, failed, type Result } from "../base/index.ts";
import { type Dossier, type ListName, listNames } from "../schema/index.ts";

/** One line of what an author sees before anything leaves. */
export type Leaving =
  /** So many objects of a list leave as they are. */
  { readonly kind: "stays"; readonly list: ListName; readonly count: number };

export type Publishable = { readonly dossier: Dossier; readonly leaving: readonly Leaving[] };

/** Why nothing leaves, and where in the file. */
export type Refusal = {
  readonly code: "private" | "withheld" | "unnamed";
  readonly pointer: string;
};

function privatePlaces(dossier: Dossier): readonly string[] {
  const places: string[] = [];
  const waiting: (readonly [pointer: string, value: unknown])[] = [["", dossier]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [pointer, value] = next;
    if (typeof value !== "object" || value === null) continue;
    for (const [name, inner] of Object.entries(value).reverse())
      if (name === "private" && !Array.isArray(value)) places.push(`${pointer}/private`);
      else waiting.push([`${pointer}/${name}`, inner]);
  }
  return places;
}

/**
 * A file in which something would have to be taken out or changed is refused: nothing here takes anything out yet.
 * @param dossier read without an error
 */
export function published(dossier: Dossier): Result<Publishable, readonly Refusal[]> {
  const refusals: readonly Refusal[] = [
    ...privatePlaces(dossier).map((pointer): Refusal => ({ code: "private", pointer })),
    ...dossier.parties.flatMap((party, place): Refusal[] =>
      party.withheld ? [{ code: "withheld", pointer: `/parties/${place}` }] : [],
    ),
    ...dossier.sources.flatMap((source, place): Refusal[] =>
      source.person && source.person.identity !== "named" ? [{ code: "unnamed", pointer: `/sources/${place}` }] : [],
    ),
  ];
  if (refusals.length > 0) return failed(refusals);
  const leaving = listNames.flatMap((list): Leaving[] =>
    dossier[list].length === 0 ? [] : [{ kind: "stays", list, count: dossier[list].length }],
  );
  return done({ dossier, leaving });
}
