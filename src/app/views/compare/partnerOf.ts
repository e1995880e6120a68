/** What a dossier is compared with before its reader chooses. */
import { isOnRecord } from "../../../model/index.ts";
import { type Plane, planes } from "../../../schema/index.ts";
import { type ComparePlace, comparePlace, type DossierPlace } from "../../page/address/place.ts";
import type { ShownDossier } from "../../page/reading/useDossier.ts";
import { withChoices } from "./sideChoices.ts";
import { type ToldComparison, toldComparisons } from "./toldComparison.ts";

/** The comparison that the project itself tells of a dossier of the library. */
export const toldWith = ({ from }: Pick<DossierPlace, "from">): ToldComparison | null =>
  from.kind === "library" ? (toldComparisons().find(({ sides }) => sides.includes(from.id)) ?? null) : null;

/** As it is told, the older first. */
export const placeOfTold = ({ sides: [first, second] }: ToldComparison, { language }: DossierPlace): ComparePlace =>
  comparePlace(
    [
      { kind: "library", id: first },
      { kind: "library", id: second },
    ],
    { language },
  );

/**
 * The dossier as it is shown, beside what the project compares it with; else beside its next group of workers, or the
 * next plane in which something is on record; else beside itself, where the reader chooses.
 */
export function partnerOf(
  place: DossierPlace,
  { inquiry, group, plane }: Pick<ShownDossier, "inquiry" | "group" | "plane">,
): ComparePlace {
  const told = toldWith(place);
  const { language, duty, workers, date, known, floor, world } = place;
  if (told) return placeOfTold(told, place);
  const own = { workers, plane: place.plane, date, known, floor, world };
  const itself = comparePlace([place.from, place.from], { language, duty });
  const beside = withChoices(withChoices(itself, 0, own), 1, own);
  const { groups } = inquiry.chain;
  const { parties } = inquiry.file.dossier;
  if (group !== null && groups.length > 1) {
    const next = groups[(groups.indexOf(group) + 1) % groups.length]!;
    return withChoices(withChoices(beside, 0, { workers: parties[group]!.id }), 1, { workers: parties[next]!.id });
  }
  const isWritten = (one: Plane) =>
    group !== null && inquiry.file.duties.some(id => isOnRecord(inquiry.trace(group, id, one)));
  const other = planes.find(one => one !== plane && isWritten(one));
  return other === undefined ? beside : withChoices(withChoices(beside, 0, { plane }), 1, { plane: other });
}
