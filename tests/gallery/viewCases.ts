/**
 * The hard cases of each view as files, for `npm run shots -- --views`: those that the tests of the views draw, and a few
 * that only a reader of the whole page can judge.
 */
import type { Focus } from "../../src/model/index.ts";
import type { Dossier } from "../../src/schema/index.ts";
import { draw } from "../model/drawing.ts";
import { coverageCases } from "../views/coverage/coverageCases.ts";
import { mapCases } from "../views/map/mapCases.ts";
import { moneyCases } from "../views/money/moneyCases.ts";
import { timeCases } from "../views/time/timeCases.ts";

export type ViewCase = {
  readonly view: "money" | "time" | "map" | "evidence" | "story";
  /** What is hard about it, as a name of a file: `a-hundred-amounts`. */
  readonly name: string;
  readonly text: string;
  /** The rest of the address: the days, the step. */
  readonly query: string;
};

const fileName = (words: string): string => words.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");

const caseOf = (view: ViewCase["view"], words: string, drawn: object, query = ""): ViewCase => ({
  view,
  name: fileName(words),
  text: JSON.stringify({ ...drawn, title: words }),
  query,
});

const daysOf = ({ date, known }: Focus, { asOf, updated }: Dossier): string =>
  [
    ...(date === null || date === (asOf ?? updated) ? [] : [`date=${date}`]),
    ...(known === updated ? [] : [`known=${known}`]),
  ].join("&");

const rightToLeft = draw("c > a > [w]", {
  parties: {
    c: { name: "شركة الخدمات الرقمية المحدودة", country: "AE" },
    a: { name: "مكتب التوريد في القاهرة", country: "EG" },
    w: { name: "عاملات البيانات", country: "MA" },
  },
  hops: {
    "c>a": { label: "عقد توريد سنوي", start: "2019", end: "2022" },
    "a>w": { label: "عقود مؤقتة", start: "2020-03", end: "2021-06-30" },
  },
  says: [["a holds pay-wage by statement", { stated: "2021-02-01" }]],
});

const backwards = draw("c > a > [w]", {
  hops: { "c>a": { start: "2022", end: "2020" }, "a>w": { start: "2021" } },
});

const focusGone = draw("c > a > [w]", {
  asOf: "2021",
  hops: { "c>a": { start: "2020" }, "a>w": { start: "2020", end: "2020-06" } },
  story: [
    {
      id: "there",
      title: "What is there",
      text: "The first link is there on this day.",
      focus: { parties: ["c", "a"] },
    },
    {
      id: "gone",
      title: "What is gone",
      text: "This step is about a link that had ended by the day that is shown.",
      focus: { links: ["hop-2"], parties: ["w"] },
    },
  ],
});

export const viewCases: readonly ViewCase[] = [
  ...Object.entries(moneyCases).map(([words, drawn]) => caseOf("money", words, drawn)),
  ...timeCases.map(({ name, inquiry: { file, chain } }) =>
    caseOf("time", name, file.dossier, daysOf(chain.focus, file.dossier)),
  ),
  caseOf("time", "names from right to left", rightToLeft),
  caseOf("time", "an end before a start", backwards),
  ...[...mapCases].map(([words, text]) => caseOf("map", words, JSON.parse(text))),
  ...Object.entries(coverageCases).map(([words, drawn]) => caseOf("evidence", words, drawn)),
  caseOf("story", "a focus that is gone", focusGone, "step=gone"),
];
