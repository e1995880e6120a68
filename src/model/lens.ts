/** Under which a dossier is read: a day, a day of knowledge, one hypothesis per set, a floor of verification. */
import {
  type Dossier,
  firstDay,
  type Hypothesis,
  lastDay,
  rankOf,
  type Verification,
  verifications,
} from "../schema/index.ts";

/** What may be asked for; everything left open has the format's default. */
export type Lens = {
  /** `Date` of the format; default `asOf`, else `updated`. */
  readonly date?: string | undefined;
  /** `Date` of the format; default `updated`. */
  readonly known?: string | undefined;
  /** Chosen hypotheses; of every other set the default, else the first. */
  readonly world?: readonly string[] | undefined;
  /** Only what is verified at least as well counts. */
  readonly floor?: Verification | undefined;
};

/** A lens with every default filled in. Days are numbers since 1970-01-01; a file without any day has none (null). */
export type Focus = {
  readonly date: string | null;
  readonly known: string | null;
  readonly day: number;
  readonly knownDay: number;
  /** The chosen hypothesis of every set, in order of the sets in the file. */
  readonly world: readonly string[];
  readonly floor: Verification | null;
  /** Weakest rank that counts. */
  readonly floorRank: number;
};

/** Sets of hypotheses in file order, each with its hypotheses in file order. */
export function setsOf(dossier: Pick<Dossier, "hypotheses">): ReadonlyMap<string, readonly Hypothesis[]> {
  const sets = new Map<string, Hypothesis[]>();
  for (const hypothesis of dossier.hypotheses) {
    const set = sets.get(hypothesis.set);
    if (set) set.push(hypothesis);
    else sets.set(hypothesis.set, [hypothesis]);
  }
  return sets;
}

/** Without any day in the file, whatever has an end is over. */
const NO_DAY = Number.MAX_SAFE_INTEGER;

/** Fills in the defaults. A chosen hypothesis that the file does not have changes nothing: callers check before. */
export function focusOf(dossier: Dossier, lens: Lens = {}): Focus {
  const date = lens.date ?? dossier.asOf ?? dossier.updated ?? null;
  const known = lens.known ?? dossier.updated ?? null;
  const asked = new Set(lens.world);
  const world: string[] = [];
  for (const hypotheses of setsOf(dossier).values()) {
    const chosen =
      hypotheses.find(({ id }) => asked.has(id)) ?? hypotheses.find(hypothesis => hypothesis.default) ?? hypotheses[0]!;
    world.push(chosen.id);
  }
  const floor = lens.floor ?? null;
  return {
    date,
    known,
    day: date === null ? NO_DAY : lastDay(date),
    knownDay: known === null ? NO_DAY : lastDay(known),
    world,
    floor,
    floorRank: floor === null ? verifications.length : rankOf(floor),
  };
}

type Timed = {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly ended?: true | undefined;
  readonly observed?: string | undefined;
  readonly hypotheses?: readonly string[] | undefined;
  readonly verification?: Verification | undefined;
  readonly stated?: string | undefined;
  readonly overturned?: string | undefined;
};

/**
 * Is an object live, as far as it says so itself? What it refers to must be live as well: that is for the caller.
 * Format: "Derived, exactly", Live.
 */
export function isLive(object: Timed, focus: Focus, chosen: ReadonlySet<string>): boolean {
  const { start, end, ended, observed, hypotheses, verification, stated, overturned } = object;
  if (hypotheses && !hypotheses.every(id => chosen.has(id))) return false;
  if (verification && rankOf(verification) > focus.floorRank) return false;
  if (start !== undefined && focus.day < firstDay(start)) return false;
  if (end !== undefined) {
    if (focus.day > lastDay(end)) return false;
  } else if (ended && (observed === undefined || focus.day > lastDay(observed))) return false;
  if (stated !== undefined && firstDay(stated) > focus.knownDay) return false;
  return overturned === undefined || focus.knownDay < firstDay(overturned);
}
