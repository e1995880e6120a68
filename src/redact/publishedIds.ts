/** The ids of the published file. Authors often make an id from a name, so some ids must be replaced. */
import { codes, type Dossier, fourteenDuties, type Path, type Space } from "../schema/index.ts";
import type { Hidden } from "./hiddenPlaces.ts";

/** An id that does not leave, since it may give away a name, and the id that replaces it. */
export type HiddenId = {
  readonly old: string;
  readonly fresh: string;
  /** The path of the party or source in the working file. */
  readonly path: Path;
  /**
   * Could the id be an ordinary word in a sentence? "client" could; "agency-one" could only if it were a code of the
   * format.
   */
  readonly isOrdinary: boolean;
  /** Is it of the form of new ids, "withheld-1" or "source-3"? Such ids give nothing away. */
  readonly isNumbered: boolean;
};

export type PublishedIds = {
  readonly of: (space: Space, id: string) => string;
  readonly hidden: readonly HiddenId[];
};

/** All codes of the format. */
export const codesOfFormat: ReadonlySet<string> = new Set([
  ...Object.values(codes).flatMap(list => (Array.isArray(list) ? (list as readonly string[]) : [])),
  ...fourteenDuties.map(duty => duty.id),
]);

const isOrdinary = (id: string): boolean => !/[-0-9]/.test(id) || codesOfFormat.has(id);
const NUMBERED = /^(?:withheld|source)-[1-9][0-9]*$/;

type HiddenKind = "parties" | "sources";

/** The ids that leave in the space of parties or of sources. New ids must differ from them. */
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
 * New ids for parties (`withheld-1`, …) and sources (`source-1`, …) whose ids may not leave, in the order of the file,
 * without numbers that public ids use. All other ids stay. The new ids say nothing about the old ones.
 * @param hidden indices of objects whose ids may not leave, and of quotes that do not leave
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
