/** A comparison as tables: the two chains, the duties in which they differ, those in which they are the same. */
import { type Both, both, type DutyComparison, isOnRecord, toldDay } from "../../model/index.ts";
import { inRow, label, say, sayDate, sayList, sayNumber } from "../../text/index.ts";
import type { FigureTable } from "../figure/figurePlan.ts";
import { compareTitle, verdictWords } from "./compareFinding.ts";
import type { CompareScene } from "./compareScene.ts";
import { limitLines } from "./limitWords.ts";
import { sideNames } from "./sideNames.ts";
import { countriesWords, originsWords, rangeWords, unplacedWords } from "./spanWords.ts";

/** What a side says of a duty: who answers, and how it reached the workers. */
export function dutyCells({ request: { sides, language } }: CompareScene, { traces }: DutyComparison): Both<string> {
  return both(sides, (side, place) => {
    const trace = traces[place];
    if (side.group === null) return say(language, "view.compare.no-workers");
    if (trace === null) return say(language, "view.compare.no-duty");
    if (!isOnRecord(trace)) return say(language, "view.compare.outcome.neither");
    const reached = side.narrator.reached(trace);
    return [verdictWords(side, trace), ...(reached === null ? [] : [reached])].join(" · ");
  });
}

/** Whether the two say the same of a duty, and if not, in what they differ. */
export function outcomeWords({ request: { language } }: CompareScene, { outcome, aspects }: DutyComparison): string {
  const named = (sought: "differ" | "open") =>
    sayList(
      language,
      aspects
        .filter(({ likeness }) => likeness === sought)
        .map(({ aspect }) => say(language, `view.compare.aspect.${aspect}`)),
    );
  if (outcome === "differ" || outcome === "open")
    return say(language, `view.compare.outcome.${outcome}`, { aspects: named(outcome) });
  return say(language, `view.compare.outcome.${outcome}`);
}

/** The rows of the table of duties, those in which the two differ first, and without those on which nothing is written. */
export const comparedDuties = ({ comparison: { duties } }: CompareScene) => ({
  differ: duties.filter(({ outcome }) => outcome !== "same" && outcome !== "neither"),
  same: duties.filter(({ outcome }) => outcome === "same"),
  silent: duties.filter(({ outcome }) => outcome === "neither"),
});

/** What each chain is, beside the other. */
function factRows({ request: { sides, language }, comparison }: CompareScene): FigureTable["rows"] {
  const { facts, depth, between, borders } = comparison;
  const none = say(language, "view.compare.fact.none");
  const same = (cells: Both<string>) =>
    say(language, `view.compare.likeness.${cells[0] === cells[1] ? "same" : "differ"}`);
  const compared = (code: typeof depth) => say(language, `view.compare.likeness.${code}`);
  const rows: readonly (readonly [name: string, cells: Both<string>, compared: string | null])[] = [
    [
      say(language, "view.compare.fact.depth"),
      both(facts, side => (side.depth === null ? none : rangeWords(language, side.depth))),
      compared(depth),
    ],
    [
      say(language, "view.compare.fact.between"),
      both(facts, side => rangeWords(language, side.between)),
      compared(between),
    ],
    [
      say(language, "view.compare.fact.unplaced"),
      both(facts, side => unplacedWords(language, side.unplaced) ?? none),
      null,
    ],
    [
      say(language, "view.compare.fact.borders"),
      both(facts, side => rangeWords(language, side.borders)),
      compared(borders),
    ],
    [say(language, "view.compare.fact.countries"), both(facts, side => countriesWords(language, side.countries)), null],
    [say(language, "view.compare.fact.routes"), both(facts, side => sayNumber(language, side.routes)), null],
    [
      say(language, "view.compare.fact.weakest"),
      both(facts, side => (side.weakestHop === null ? none : label(language, "verifications", side.weakestHop))),
      null,
    ],
    [say(language, "view.compare.fact.origins"), both(facts, side => originsWords(language, side.origins)), null],
    [
      say(language, "view.compare.fact.day"),
      both(sides, ({ inquiry }) => {
        const { known } = inquiry.chain.focus;
        const date = toldDay(inquiry);
        return inRow(language, [
          date === null
            ? say(language, "view.compare.undated")
            : say(language, "page.as-of", { date: sayDate(language, date) }),
          ...(known === null ? [] : [say(language, "page.known-on", { date: sayDate(language, known) })]),
        ]);
      }),
      null,
    ],
    [say(language, "view.compare.fact.plane"), both(sides, ({ plane }) => label(language, "planes", plane)), null],
  ];
  return rows.map(([name, cells, code]) => [name, ...cells, code ?? same(cells)]);
}

export function compareTables(scene: CompareScene): readonly FigureTable[] {
  const { language } = scene.request;
  const [left, right] = sideNames(scene);
  const sideHeads = [
    say(language, "view.compare.table.left", { name: left }),
    say(language, "view.compare.table.right", { name: right }),
    say(language, "view.compare.table.compared"),
  ];
  const note = say(language, "view.compare.table.note", {
    title: compareTitle(scene),
    reading: limitLines(scene).join(" "),
  });
  const { differ, same } = comparedDuties(scene);
  const [narrator] = both(scene.request.sides, side => side.narrator);
  const dutyRows = (duties: readonly DutyComparison[]) =>
    duties.map(one => [narrator.text(one.duty.label).text, ...dutyCells(scene, one), outcomeWords(scene, one)]);
  const dutyTable = (caption: string, duties: readonly DutyComparison[]): readonly FigureTable[] =>
    duties.length === 0
      ? []
      : [{ caption, head: [say(language, "view.compare.table.duty"), ...sideHeads], rows: dutyRows(duties), note }];
  return [
    ...dutyTable(say(language, "view.compare.table.differ"), differ),
    ...dutyTable(say(language, "view.compare.table.same"), same),
    {
      caption: say(language, "view.compare.table.chains"),
      head: [say(language, "view.compare.table.what"), ...sideHeads],
      rows: factRows(scene),
      note,
    },
  ];
}
