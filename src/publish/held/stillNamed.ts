/** Whom earlier versions still name, where the new one does not any more: somebody may have asked for it. */
import { leakFinder, namesGone, type Published } from "../../redact/index.ts";
import { type Dossier, parseDossier } from "../../schema/index.ts";
import { dataOfVersion, type HeldPlace, lastReadable } from "./placeOf.ts";

export type StillNamed = {
  readonly version: number;
  /** Of persons, households and withheld parties, of sources who are persons, and words of these; not empty. */
  readonly names: readonly string[];
};

/**
 * What is taken out is told by the last version that readers have; then all versions are looked into. It is asked once,
 * therefore: the version that is made now names them no more.
 * @param published with the secrets of earlier versions: what these name and must not leave stops publishing, and is
 * not asked about
 * @param withdraw numbers of versions that are withdrawn now
 */
export function stillNamed(
  { dossier: now, secrets }: Pick<Published, "dossier" | "secrets">,
  place: HeldPlace,
  withdraw: readonly number[],
): readonly StillNamed[] {
  const { leaks } = leakFinder(secrets);
  const gone = (text: string | null): readonly string[] => {
    const before: Dossier | null = text === null ? null : parseDossier(text).dossier;
    const names = before === null ? [] : namesGone(before, now).flatMap(one => one.names);
    return [...new Set(names)].filter(name => leaks(name).length === 0);
  };
  if (gone(lastReadable(place, withdraw)).length === 0) return [];
  return place.versions
    .filter(({ version, withdrawn }) => withdrawn === null && !withdraw.includes(version))
    .map(({ version }) => ({ version, names: gone(dataOfVersion(place, version)) }))
    .filter(({ names }) => names.length > 0);
}
