import { codeLists, codes, nearest, type PartyKind } from "../../schema/index.ts";
import { folded } from "./linkTypeOf.ts";

/** What stands before a name and a colon: a kind of party, or that its position is not known. */
export type Prefix = { readonly kind: PartyKind } | { readonly kind: "beside" };

type PrefixFile = Partial<Readonly<Record<PartyKind | "beside", readonly string[]>>>;

/** The words of every language, whatever that of the page: who writes a chain has learned them in one of them. */
const files = Object.values(
  import.meta.glob<PrefixFile>("../../../data/languages/*/prefixes.json", { eager: true, import: "default" }),
);

const shortWords: ReadonlyMap<string, PartyKind | "beside"> = new Map(
  files.flatMap(file =>
    Object.entries(file).flatMap(([kind, words]) =>
      words.map(word => [folded(word), kind as PartyKind | "beside"] as const),
    ),
  ),
);

const prefixes: ReadonlyMap<string, PartyKind | "beside"> = new Map([
  ...codes.partyKinds.flatMap(kind =>
    [kind, ...Object.values(codeLists["party-kinds"].codes.get(kind)?.label ?? {})].map(
      name => [folded(name), kind] as const,
    ),
  ),
  ...shortWords,
]);

export function prefixOf(written: string): Prefix | null {
  const kind = prefixes.get(folded(written));
  return kind === undefined ? null : { kind };
}

/** The prefix that was probably meant by a single word before a colon. Null where none is near. */
export const nearPrefix = (written: string): string | null =>
  /\s/u.test(written.trim()) || written.trim().length < 4 ? null : nearest(folded(written), [...shortWords.keys()]);
