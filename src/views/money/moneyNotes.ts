/** How to read the picture of the money, of what is in it; and what is not in it. */
import type { MoneyBar, WhyCountedOnly } from "../../model/index.ts";
import { say as sayIn, sayList } from "../../text/index.ts";
import { whyCounted } from "./factsOfAmount.ts";
import { holdsWords } from "./moneyFinding.ts";
import { type MoneyTelling, saying } from "./moneyTelling.ts";

/** How many amounts of the file are not in the picture, by the reason. */
function countedWords(telling: MoneyTelling): string | null {
  const { found, language } = telling;
  const counts = new Map<WhyCountedOnly, number>();
  for (const one of found.places) if (one.kind === "counted") counts.set(one.why, (counts.get(one.why) ?? 0) + 1);
  if (counts.size === 0) return null;
  const items = [...counts].map(([why, count]) =>
    sayIn(language, "view.money.counted.some", { count, why: whyCounted(telling, why) }),
  );
  return sayIn(language, "view.money.counted", { items: sayList(language, items) });
}

export function moneyNotes(telling: MoneyTelling): readonly string[] {
  const { found } = telling;
  const say = saying(telling);
  const bars = found.places.filter(one => one.kind === "bar");
  const has = (isSo: (bar: MoneyBar) => boolean) => bars.some(isSo);
  const isDotted = found.gaps.length > 0 || found.isPayMissing;
  const read = [
    has(({ share }) => share !== null) ? say("view.money.read.hatched") : null,
    has(({ bounds: { min, max } }) => max !== null && min !== max) ? say("view.money.read.range") : null,
    has(({ bounds: { max, about } }) => about || max === null) ? say("view.money.read.soft") : null,
    isDotted ? say("view.money.read.dotted") : null,
  ].filter(sentence => sentence !== null);
  const accounts = bars.filter(({ role }) => role === "pay").length;
  const hasOwnKind = found.places.some(one => one.kind === "told" && one.why === "own-kind");
  return [
    holdsWords(telling),
    read.join(" "),
    [
      accounts > 1 ? say("view.money.read.accounts") : null,
      found.scales.length > 1 || has(({ isOtherwise }) => isOtherwise) ? say("view.money.read.scales") : null,
      hasOwnKind ? say("view.money.read.kinds") : null,
    ]
      .filter(sentence => sentence !== null)
      .join(" "),
    countedWords(telling),
  ].filter(note => note !== null && note !== "") as string[];
}
