/**
 * How an embed opens: with the choices under which the reader sees the dossier, as far as the published file has them.
 */
import { type Inquiry, overlaysIn } from "../../model/index.ts";
import type { Opening } from "../../publish/index.ts";
import { linkFamily, type OverlayFamily, overlayFamilies } from "../../schema/index.ts";
import { writtenDuties } from "../../views/index.ts";
import { type DossierPlace, dossierPlace } from "../page/address/place.ts";
import { resolveIn } from "../page/address/resolveIn.ts";

/** The families of the relations beside the hops that the file has. */
export const familiesOf = ({ chain }: Inquiry): readonly OverlayFamily[] => {
  const found = new Set(overlaysIn(chain).map(({ type }) => linkFamily(type)));
  return overlayFamilies.filter(family => found.has(family));
};

type OpeningChoices = Pick<DossierPlace, "workers" | "plane" | "duty" | "step" | "show">;

export function openingOf(choices: OpeningChoices, inquiry: Inquiry): Omit<Opening, "theme"> {
  const { workers, plane, duty, step, show } = choices;
  const { chain, file } = inquiry;
  const { asked } = resolveIn(dossierPlace({ kind: "own", key: "" }, { workers, plane, duty, step }), file);
  const { groups } = chain;
  const group = groups.find(party => file.dossier.parties[party]!.id === asked.workers) ?? null;
  const shown = group ?? groups[0] ?? null;
  const written = writtenDuties(inquiry, shown);
  return {
    workers: group === null || group === groups[0] ? null : asked.workers,
    plane,
    duty: asked.duty !== null && written.includes(asked.duty) ? asked.duty : null,
    step: asked.step,
    show: show.filter(family => familiesOf(inquiry).includes(family)),
  };
}
