import { searchForm } from "../../../base/index.ts";

/** What a picker offers. */
export type PickOption = {
  readonly id: string;
  readonly name: string;
  /** A second, quieter line: what a code means, where a party is. */
  readonly detail?: string | undefined;
  /** Whatever else it is found by: aliases, a country, roles. */
  readonly words?: readonly string[] | undefined;
};

type Form = {
  readonly name: string;
  /** The name up to what limits it: of “decided; how was not read”, “decided”. The whole name where nothing does. */
  readonly head: string;
  readonly names: readonly string[];
  readonly rest: string;
};

/** Where a name goes on with what limits it. */
const LIMITS = /\s*[;,(:].*$/su;

const forms = new WeakMap<readonly PickOption[], readonly Form[]>();

function formsOf(options: readonly PickOption[]): readonly Form[] {
  const known = forms.get(options);
  if (known) return known;
  const made = options.map(({ id, name, detail = "", words = [] }) => ({
    name: searchForm(name),
    head: searchForm(name.replace(LIMITS, "")) || searchForm(name),
    names: [name, id, ...words].map(searchForm),
    rest: searchForm(`${name} ${id} ${words.join(" ")} ${detail}`),
  }));
  forms.set(options, made);
  return made;
}

/**
 * How well an option fits what is typed; null where it does not. Below `SURE` it begins with it. A name that goes on to
 * limit itself is not meant by its first words as long as another one fits: who types “decid” has not typed “how was not
 * read”.
 */
function rankOf({ name, head, names, rest }: Form, typed: string): number | null {
  if (name === typed) return 0;
  if (names.includes(typed)) return 1;
  if (head !== name && head.startsWith(typed)) return LIMITED;
  if (name.startsWith(typed)) return 2;
  if (names.some(one => one.startsWith(typed))) return 3;
  if (` ${name}`.includes(` ${typed}`)) return 4;
  if (names.some(one => ` ${one}`.includes(` ${typed}`))) return 5;
  const words = typed.split(" ");
  if (words.every(word => ` ${rest}`.includes(` ${word}`))) return SURE;
  return words.every(word => rest.includes(word)) ? WITHIN : null;
}

const LIMITED = 5.5;
const SURE = 6;
/** From here on it only has the letters in it. */
const WITHIN = 7;

export type FoundOptions = {
  readonly options: readonly PickOption[];
  /** Does the first begin, or a word of it, with what is typed? */
  readonly isSure: boolean;
  /** Do the words that are typed begin none of what is known of the first, and stand only somewhere within? */
  readonly isLoose: boolean;
};

/** The options that fit what is typed, the best first, else in their order. All of them where nothing is typed. */
export function findOptions(options: readonly PickOption[], typed: string): FoundOptions {
  const wanted = searchForm(typed);
  if (wanted === "") return { options, isSure: false, isLoose: false };
  const ranked = formsOf(options)
    .map((form, place) => ({ place, rank: rankOf(form, wanted) }))
    .filter((one): one is { place: number; rank: number } => one.rank !== null)
    .sort((one, other) => one.rank - other.rank || one.place - other.place);
  const best = ranked[0]?.rank ?? WITHIN;
  return { options: ranked.map(({ place }) => options[place]!), isSure: best < SURE, isLoose: best >= WITHIN };
}

/** An entry that makes something new of what is typed, behind the options. */
export type MakingEntry = {
  /** Whether it is meant before, or after, an option that fits by its second line alone; not given: nobody knows. */
  readonly isMeant?: "before" | "after" | undefined;
};

/**
 * The place of the entry that what is typed marks, for Enter to take: the best option, where it begins so. What fits by
 * its second line alone is called otherwise, so that nothing is marked, unless something new says that it is meant before
 * or after that. Where no option fits, or only by letters within, something new is meant. −1: none.
 * @param making the entries behind the options
 */
export function likelyEntry({ options, isSure, isLoose }: FoundOptions, making: readonly MakingEntry[]): number {
  if (options.length === 0 || isSure) return 0;
  const first = making.findIndex(({ isMeant }) => isMeant === "before" || (isLoose && isMeant !== "after"));
  if (first >= 0) return options.length + first;
  return making.every(({ isMeant }) => isMeant === "after") ? 0 : -1;
}
