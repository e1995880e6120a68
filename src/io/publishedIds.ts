/** The ids of the published file. An id is made by the author, often from the name it stands for. */
import { codes, type Dossier, fourteenDuties, type Path } from "../schema/index.ts";
import type { Space } from "./allowList.ts";

/** An id that gives away what must not leave, and what stands for it. */
export type HiddenId = {
  readonly old: string;
  readonly fresh: string;
  /** Of the party or source in the working file. */
  readonly path: Path;
  /**
   * Could it stand in a sentence and mean something else? "client" and "told" could, "agency-one" could not, were it no
   * code of the format.
   */
  readonly isOrdinary: boolean;
  /** Is it made from what is private about the party or source? */
  readonly isTelling: boolean;
};

export type PublishedIds = {
  readonly of: (space: Space, id: string) => string;
  readonly hidden: readonly HiddenId[];
};

export type HiddenKind = "parties" | "sources";

/** Whatever the format itself has a word for. */
export const codesOfFormat: ReadonlySet<string> = new Set([
  ...Object.values(codes).flatMap(list => (Array.isArray(list) ? (list as readonly string[]) : [])),
  ...fourteenDuties.map(duty => duty.id),
]);

/** A shorter word of an id could be any. */
const LEAST = 4;

const isOrdinary = (id: string): boolean => !/[-0-9]/.test(id) || codesOfFormat.has(id);

/** The id with every run of its words that is a hidden id replaced: "client-acme-corp" → "client-withheld-1". */
export function withoutHidden(id: string, hiddenAt: ReadonlyMap<string, Pick<HiddenId, "fresh">>): string {
  const words = id.split("-");
  const kept: string[] = [];
  for (let at = 0; at < words.length; ) {
    let length = words.length - at;
    while (length > 0 && !hiddenAt.has(words.slice(at, at + length).join("-"))) length -= 1;
    kept.push(length > 0 ? hiddenAt.get(words.slice(at, at + length).join("-"))!.fresh : words[at]!);
    at += Math.max(1, length);
  }
  return kept.join("-");
}

/** Every id that the file gives, with its space, in order of the file. */
function idsIn(dossier: Dossier): (readonly [Space, string])[] {
  const of = (space: Space, items: readonly { readonly id: string }[]) => items.map(({ id }) => [space, id] as const);
  return [
    ["dossier", dossier.id],
    ...of("duties", dossier.duties),
    ...of("subject", dossier.parties),
    ...of("subject", dossier.links),
    ...of("assertions", dossier.assertions),
    ...of("conditions", dossier.conditions),
    ...of("money", dossier.money),
    ...of("figures", dossier.figures),
    ...of("proceedings", dossier.proceedings),
    ...dossier.proceedings.flatMap(({ decisions }) => of("decisions", decisions ?? [])),
    ...of("hypotheses", dossier.hypotheses),
    ...[...new Set(dossier.hypotheses.map(({ set }) => set))].map(set => ["sets", set] as const),
    ...of("evidence", dossier.sources),
    ...of("evidence", dossier.quotes),
    ...of("lookedFor", dossier.lookedFor),
    ...of("story", dossier.story),
  ];
}

/**
 * `withheld-1`, … and `source-1`, … in file order, past numbers that another id holds already; and every id in which
 * one of the old ones stands, so that "client-acme" does not say what "acme" no longer does.
 * @param hidden places in `parties` and `sources` of those whose ids may not leave
 * @param within whether ids in which others stand change too
 * @param tells whether a word of an id is in a name that is private: then it tells as much within another id
 */
export function publishedIds(
  dossier: Dossier,
  hidden: Readonly<Record<HiddenKind, ReadonlySet<number>>>,
  within: boolean,
  tells: (path: Path, word: string) => boolean,
): PublishedIds {
  const fresh = new Map<Space, Map<string, string>>();
  const inSpace = (space: Space) => {
    const known = fresh.get(space) ?? new Map<string, string>();
    fresh.set(space, known);
    return known;
  };
  const all = idsIn(dossier);
  const list: HiddenId[] = [];
  const number = (kind: HiddenKind, space: Space, stem: string) => {
    const own = new Set([...hidden[kind]].map(index => dossier[kind][index]!.id));
    const taken = new Set(all.filter(([of, id]) => of === space && !own.has(id)).map(([, id]) => id));
    let next = 1;
    dossier[kind].forEach(({ id }, index) => {
      if (!hidden[kind].has(index)) return;
      while (taken.has(`${stem}-${next}`)) next += 1;
      inSpace(space).set(id, `${stem}-${next}`);
      const path: Path = [kind, index];
      const isTelling = !codesOfFormat.has(id) && id.split("-").every(word => tells(path, word));
      list.push({ old: id, fresh: `${stem}-${next}`, path, isOrdinary: isOrdinary(id), isTelling });
      next += 1;
    });
  };
  number("parties", "subject", "withheld");
  number("sources", "evidence", "source");
  const hiddenAt = new Map<string, HiddenId>();
  for (const one of list) if (!hiddenAt.has(one.old)) hiddenAt.set(one.old, one);
  for (const one of list)
    for (const word of one.old.split("-"))
      if (word.length >= LEAST && !hiddenAt.has(word) && !codesOfFormat.has(word) && tells(one.path, word))
        hiddenAt.set(word, one);

  if (within && list.length > 0) {
    const changed: { space: Space; id: string; wanted: string }[] = [];
    const taken = new Map<Space, Set<string>>();
    for (const [space, id] of all) {
      const used = taken.get(space) ?? new Set();
      taken.set(space, used);
      const known = fresh.get(space)?.get(id);
      // The id of a duty begins with x- whatever it stands for.
      const wanted =
        known ?? (space === "duties" ? `x-${withoutHidden(id.slice(2), hiddenAt)}` : withoutHidden(id, hiddenAt));
      if (known === undefined && wanted !== id) changed.push({ space, id, wanted });
      else used.add(wanted);
    }
    for (const { space, id, wanted } of changed) {
      const used = taken.get(space)!;
      let free = wanted;
      for (let next = 2; used.has(free); next += 1) free = `${wanted}-${next}`;
      used.add(free);
      inSpace(space).set(id, free);
    }
  }
  return { of: (space, id) => fresh.get(space)?.get(id) ?? id, hidden: list };
}
