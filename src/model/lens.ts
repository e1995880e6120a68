/** How a dossier is read: on a day, as known on a day, with one hypothesis per set, with a floor of verification. */
import {
  type Dossier,
  firstDay,
  type Hypothesis,
  lastDay,
  rankOf,
  type Verification,
  verifications,
} from "../schema/index.ts";

/** What a reader can choose. Fields that are left open have the format's defaults. */
export type Lens = {
  /** `Date` of the format; default `asOf`, else `updated`. */
  readonly date?: string | undefined;
  /** `Date` of the format; default `updated`. */
  readonly known?: string | undefined;
  /** The chosen hypotheses. Every other set has its default, else its first. */
  readonly world?: readonly string[] | undefined;
  /** Only what is verified at least this well counts. */
  readonly floor?: Verification | undefined;
};

/** A lens with all defaults filled in. Days are counted from 1970-01-01; null in a file without any day. */
export type Focus = {
  readonly date: string | null;
  readonly known: string | null;
  readonly day: number;
  readonly knownDay: number;
  /** The chosen hypothesis of every set, in file order of the sets. */
  readonly world: readonly string[];
  readonly floor: Verification | null;
  /** The weakest rank that counts. */
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

/** The day of a file without any day: everything that has an end is over. */
const NO_DAY = Number.MAX_SAFE_INTEGER;

/** Fills in the defaults. Chosen hypotheses that the file does not have are ignored: callers check them first. */
export function focusOf(dossier: Dossier, lens: Lens = {}): Focus {
  const date = lens.date ?? dossier.asOf ?? dossier.updated ?? null;
  const known = lens.known ?? dossier.updated ?? null;
  const wanted = new Set(lens.world);
  const world: string[] = [];
  for (const hypotheses of setsOf(dossier).values()) {
    const chosen =
      hypotheses.find(({ id }) => wanted.has(id)) ??
      hypotheses.find(hypothesis => hypothesis.default) ??
      hypotheses[0]!;
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

type LiveFields = {
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
 * Is an object live by its own fields? The caller checks whether what it refers to is live as well.
 * Format: "Derived, exactly", Live.
 */
export function isLive(object: LiveFields, focus: Focus, chosen: ReadonlySet<string>): boolean {
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
