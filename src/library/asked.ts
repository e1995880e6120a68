import { type FileIndex, type Inquiry, indexDossier, inquiryOf, type Lens, type PartyIndex } from "../model/index.ts";
import type { Dossier } from "../schema/index.ts";

const files = new WeakMap<Dossier, FileIndex>();

/** The inquiry into a dossier under a lens. What is known of the dossier is kept, since questions come one after the other. */
export function asked(dossier: Dossier, { date, known, world, floor }: Lens): Inquiry {
  const file = files.get(dossier) ?? indexDossier(dossier, true);
  files.set(dossier, file);
  return inquiryOf(file, { date, known, world, floor });
}

/** @throws RangeError, which names what there is in its place */
export function oneAmong(what: string, wanted: string, known: readonly string[]): void {
  if (!known.includes(wanted)) throw new RangeError(`There is no ${what} "${wanted}". There are: ${known.join(", ")}`);
}

/**
 * The workers that are asked about: those named, else the first that stand in the chain.
 * @throws RangeError where they stand in no chain under this lens, or nobody does
 */
export function groupAsked({ chain, file }: Inquiry, workers: string | undefined): PartyIndex {
  const ids = chain.groups.map(group => file.dossier.parties[group]!.id);
  if (workers !== undefined) oneAmong("group of workers in the chain", workers, ids);
  const at = workers === undefined ? 0 : ids.indexOf(workers);
  const group = chain.groups[at];
  if (group === undefined) throw new RangeError("No workers stand in the chain.");
  return group;
}
