import { searchForm } from "../../base/index.ts";

/** What a picker offers. */
export type PickOption = {
  readonly id: string;
  readonly name: string;
  /** A second, quieter line: what a code means, where a party is. */
  readonly detail?: string | undefined;
  /** Whatever else it is found by: aliases, a country, roles. */
  readonly words?: readonly string[] | undefined;
};

type Form = { readonly name: string; readonly names: readonly string[]; readonly rest: string };

const forms = new WeakMap<readonly PickOption[], readonly Form[]>();

function formsOf(options: readonly PickOption[]): readonly Form[] {
  const known = forms.get(options);
  if (known) return known;
  const made = options.map(({ id, name, detail = "", words = [] }) => ({
    name: searchForm(name),
    names: [name, id, ...words].map(searchForm),
    rest: searchForm(`${name} ${id} ${words.join(" ")} ${detail}`),
  }));
  forms.set(options, made);
  return made;
}

/** How well an option fits what is typed; null where it does not. Below `SURE` it begins with it. */
function rankOf({ name, names, rest }: Form, typed: string): number | null {
  if (name === typed) return 0;
  if (names.includes(typed)) return 1;
  if (name.startsWith(typed)) return 2;
  if (names.some(one => one.startsWith(typed))) return 3;
  if (` ${name}`.includes(` ${typed}`)) return 4;
  if (names.some(one => ` ${one}`.includes(` ${typed}`))) return 5;
  return typed.split(" ").every(word => rest.includes(word)) ? SURE : null;
}

const SURE = 6;

export type FoundOptions = {
  readonly options: readonly PickOption[];
  /** Does the first begin, or a word of it, with what is typed? */
  readonly isSure: boolean;
};

/** The options that fit what is typed, the best first, else in their order. All of them where nothing is typed. */
export function findOptions(options: readonly PickOption[], typed: string): FoundOptions {
  const wanted = searchForm(typed);
  if (wanted === "") return { options, isSure: false };
  const ranked = formsOf(options)
    .map((form, place) => ({ place, rank: rankOf(form, wanted) }))
    .filter((one): one is { place: number; rank: number } => one.rank !== null)
    .sort((one, other) => one.rank - other.rank || one.place - other.place);
  const best = ranked[0]?.rank ?? SURE;
  return { options: ranked.map(({ place }) => options[place]!), isSure: best < SURE };
}
