/** The ids of the published file. An id is made by the author, often from the name it stands for. */
import { codes, type Dossier, fourteenDuties, type Path } from "../schema/index.ts";
import type { Space } from "./allowList.ts";
import type { Hidden } from "./hiddenPlaces.ts";

/** An id that does not leave, since it may give away whom it stands for, and what stands for it. */
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
  /** Is it such as it gets anyway: "withheld-1", "source-3"? Of those nobody learns anything. */
  readonly isNumbered: boolean;
};

export type PublishedIds = {
  readonly of: (space: Space, id: string) => string;
  readonly hidden: readonly HiddenId[];
};

/** Whatever the format itself has a word for. */
export const codesOfFormat: ReadonlySet<string> = new Set([
  ...Object.values(codes).flatMap(list => (Array.isArray(list) ? (list as readonly string[]) : [])),
  ...fourteenDuties.map(duty => duty.id),
]);

const isOrdinary = (id: string): boolean => !/[-0-9]/.test(id) || codesOfFormat.has(id);
const NUMBERED = /^(?:withheld|source)-[1-9][0-9]*$/;

type HiddenKind = "parties" | "sources";

/** Ids that leave, of those that share a space with parties or with sources: a new id is none of them. */
function publicIds(
  dossier: Dossier,
  hidden: Pick<Hidden, "parties" | "sources" | "quotes">,
  kind: HiddenKind,
): Set<string> {
  const left = (items: readonly { readonly id: string }[], gone: ReadonlySet<number>) =>
    items.filter((_, index) => !gone.has(index)).map(({ id }) => id);
  const { parties, links, sources, quotes } = dossier;
  return new Set(
    kind === "parties"
      ? [...left(parties, hidden.parties), ...links.map(({ id }) => id)]
      : [...left(sources, hidden.sources), ...left(quotes, hidden.quotes)],
  );
}

/**
 * `withheld-1`, … for parties and `source-1`, … for sources whose ids may not leave, in order of the file, past numbers
 * that another public id holds; every other id stays. So the new ids say nothing of the old ones.
 * @param hidden places of those whose ids may not leave, and of quotes that do not leave
 */
export function publishedIds(dossier: Dossier, hidden: Pick<Hidden, "parties" | "sources" | "quotes">): PublishedIds {
  const fresh = new Map<Space, Map<string, string>>();
  const list: HiddenId[] = [];
  const number = (kind: HiddenKind, space: Space, stem: string) => {
    const taken = publicIds(dossier, hidden, kind);
    const own = new Map<string, string>();
    fresh.set(space, own);
    let next = 1;
    dossier[kind].forEach(({ id: old }, index) => {
      if (!hidden[kind].has(index)) return;
      while (taken.has(`${stem}-${next}`)) next += 1;
      const id = `${stem}-${next}`;
      next += 1;
      own.set(old, id);
      list.push({ old, fresh: id, path: [kind, index], isOrdinary: isOrdinary(old), isNumbered: NUMBERED.test(old) });
    });
  };
  number("parties", "subject", "withheld");
  number("sources", "evidence", "source");
  return { of: (space, id) => fresh.get(space)?.get(id) ?? id, hidden: list };
}
