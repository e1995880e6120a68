import type { SideFacts } from "../../model/index.ts";
import { inRow, type Language, say, sayCountry, sayList, sayRange } from "../../text/index.ts";
import type { CompareScene } from "./compareScene.ts";

type CountSpan = { readonly min: number; readonly max: number | null };

/** As in "3", "3 to 5", "at least 3", "at most 3". */
export function rangeWords(language: Language, { min, max }: CountSpan): string {
  if (max === null) return sayRange(language, { min });
  if (max === min) return sayRange(language, min);
  return sayRange(language, min === 0 ? { max } : { min, max });
}

const most = ({ min, max }: CountSpan): number => max ?? Math.max(2, min);

/** As in "4 hops, 3 parties between, 4 borders". */
export function spanWords(language: Language, { depth, between, borders }: SideFacts): string {
  if (depth === null) return say(language, "view.compare.no-way");
  return inRow(language, [
    say(language, "view.compare.span", {
      hops: rangeWords(language, depth),
      most: most(depth),
      between: rangeWords(language, between),
      parties: most(between),
    }),
    ...(borders.max === 0 ? [] : [bordersWords(language, borders)]),
  ]);
}

function bordersWords(language: Language, borders: CountSpan): string {
  return say(language, "view.compare.borders", { borders: rangeWords(language, borders), most: most(borders) });
}

/** How many countries of a side are named before they are counted. */
const FEW = 6;

export function countriesWords(language: Language, codes: readonly string[]): string {
  if (codes.length === 0) return say(language, "view.compare.fact.none");
  const named = codes.slice(0, FEW).map(code => sayCountry(language, code));
  return codes.length > FEW
    ? `${inRow(language, named)} ${say(language, "chain.more", { count: codes.length - FEW })}`
    : sayList(language, named);
}

export const originsWords = (language: Language, count: number): string =>
  say(language, "view.compare.origins", { count });

/** As in "at least 2 more parties, position unknown". */
export function unplacedWords(language: Language, unplaced: SideFacts["unplaced"]): string | null {
  if (unplaced === null) return null;
  const { min, max } = unplaced;
  const key =
    max === null ? "finding.unplaced.at-least" : max === min ? "finding.unplaced.exactly" : "finding.unplaced.between";
  return say(language, "view.compare.unplaced", { parties: say(language, key, { min, max: max ?? min }) });
}

/** What stands below a chain: how long it is, what has no place in it, on what it rests, in which reading. */
export function footWords({ request: { sides, language }, comparison }: CompareScene, place: 0 | 1): readonly string[] {
  const side = comparison.facts[place];
  const { inquiry, narrator, group } = sides[place];
  if (group === null) return [say(language, "view.compare.no-workers")];
  const unplaced = unplacedWords(language, side.unplaced);
  return [
    spanWords(language, side),
    ...(unplaced === null ? [] : [unplaced]),
    ...(side.weakestHop === null ? [] : [originsWords(language, side.origins)]),
    ...(comparison.turned.includes("world")
      ? []
      : inquiry.chain.focus.world.map(id =>
          say(language, "view.compare.reading", { reading: narrator.hypothesis(id) }),
        )),
  ];
}
