import {
  type FileIndex,
  type Inquiry,
  indexDossier,
  inquiryOf,
  type Lens,
  type PartyIndex,
  setsOf,
} from "../model/index.ts";
import { type Dossier, dateTrouble, type Plane, planes, verifications } from "../schema/index.ts";
import { type Language, languages } from "../text/index.ts";
import { leftOutOf } from "./leftOutOf.ts";
import { withWords } from "./withWords.ts";

const files = new WeakMap<Dossier, FileIndex>();

/** @throws RangeError, which names what there is in its place */
export function oneAmong(what: string, wanted: string, known: readonly string[]): void {
  if (!known.includes(wanted))
    throw new RangeError(
      `There is no ${what} "${wanted}". There ${known.length === 0 ? "is none" : `are: ${known.join(", ")}`}`,
    );
}

/** @throws RangeError where a day is none, or a reading or a floor is unknown, or two readings are of one set */
function checkLens(dossier: Dossier, { date, known, world = [], floor }: Lens): void {
  for (const [name, day] of Object.entries({ date, known }))
    if (day !== undefined && dateTrouble(day) !== null)
      throw new RangeError(`"${day}" is no day for ${name}. Write 2021, 2021-06 or 2021-06-30.`);
  if (floor !== undefined) oneAmong("verification", floor, verifications);
  const readings = dossier.hypotheses.map(({ id }) => id);
  for (const id of world) oneAmong("reading", id, readings);
  for (const [set, ofSet] of setsOf(dossier)) {
    const chosen = [...new Set(world)].filter(id => ofSet.some(reading => reading.id === id));
    if (chosen.length > 1) throw new RangeError(`Of "${set}" one reading is chosen, not two: ${chosen.join(", ")}`);
  }
}

/**
 * The inquiry into a dossier under a lens. What is known of the dossier is kept, since questions come one after the other.
 * @throws RangeError where the dossier has no such lens
 */
export function asked(dossier: Dossier, { date, known, world, floor }: Lens): Inquiry {
  const file = files.get(dossier) ?? indexDossier(dossier, leftOutOf(dossier).length === 0);
  files.set(dossier, file);
  checkLens(dossier, { date, known, world, floor });
  return inquiryOf(file, { date, known, world, floor });
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

type AskedTrace = { readonly duty: string; readonly plane: Plane; readonly workers?: string | undefined };

/** @throws RangeError where there is no such duty, plane or workers */
export function traceAsked(inquiry: Inquiry, { duty, plane, workers }: AskedTrace) {
  oneAmong("duty", duty, inquiry.file.duties);
  oneAmong("plane", plane, planes);
  return { duty, plane, group: groupAsked(inquiry, workers) };
}

/**
 * The language, with all its words.
 * @throws RangeError where the product does not speak it
 */
export function languageAsked(language: Language): Language {
  oneAmong(
    "language",
    language,
    languages.map(({ code }) => code),
  );
  withWords();
  return language;
}
