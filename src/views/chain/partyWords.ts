/** What a file says of a party, each part in words, for its card and for the tables. */
import { evidenceIn, functionsOf, isGroupKind, isRange, type Party } from "../../schema/index.ts";
import {
  asWritten,
  directionOf,
  isolated,
  type Language,
  label,
  type Narrator,
  type Shown,
  say,
  sayQuantity,
  sayRange,
} from "../../text/index.ts";
import type { Telling } from "./telling.ts";

/** Words of the product itself, or made of such. */
export const plain = (language: Language, text: string): Shown => ({ text, language, direction: directionOf(text) });

export const rolesOf = ({ language, cut }: Pick<Narrator, "language" | "cut">, party: Party): readonly string[] =>
  functionsOf(party).map(role => label(language, "roles", cut(role)));

/** How many parties it stands for, side by side and in line; empty for a single party. */
export function countsOf(language: Language, { count, inLine, placed }: Party): readonly string[] {
  // Their positions are not known, so the words do not say that they stand side by side.
  const key = placed === false ? "chain.count.unplaced" : "page.party.count";
  return [
    ...(count === undefined ? [] : [say(language, key, { count: sayRange(language, count) })]),
    ...(inLine ? [say(language, "chain.in-line", { count: sayRange(language, { min: 1, ...inLine }) })] : []),
  ];
}

/** The most numbers on a card; the rest stands with the evidence. */
const SIZES = 3;

/** The numbers of a group of workers, each with who states it: several stand side by side. Empty for other parties. */
export function sizesOf(
  { inquiry, language, narrator }: Pick<Telling, "inquiry" | "language" | "narrator">,
  party: Party,
): readonly Shown[] {
  if (!isGroupKind(party.kind)) return [];
  const { dossier } = inquiry.file;
  const sizes = dossier.figures.filter(({ about, what }) => about === party.id && what === "size");
  return sizes.slice(0, SIZES).map(({ value, unit, evidence }) => {
    const number = isRange(value)
      ? plain(language, sayQuantity(language, value, unit && narrator.cut(unit)))
      : narrator.text(value);
    const source = evidenceIn(dossier, evidence).find(one => one.source.publisher)?.source;
    if (source?.publisher === undefined) return number;
    // Whoever reprints a number is not its origin.
    const origin = dossier.sources.find(({ id }) => source.derivedFrom?.includes(id))?.publisher;
    const seen = asWritten(narrator.cut(source.publisher));
    const told =
      origin === undefined || origin === source.publisher
        ? seen
        : say(language, "source.via", { origin: asWritten(narrator.cut(origin)), seen });
    return { ...number, text: `${isolated(number.text)} (${told})` };
  });
}
