/** What is hard to draw in time, each as a small file. */
import { type Inquiry, inquiryOf, type Lens } from "../../../src/model/index.ts";
import { draw, fileOf } from "../../model/drawing.ts";

type TimeCase = { readonly name: string; readonly inquiry: Inquiry; readonly finding: string };

const into = (
  name: string,
  finding: string,
  drawing: string,
  details: Parameters<typeof draw>[1] = {},
  lens: Lens = {},
): TimeCase => ({
  name,
  finding,
  inquiry: inquiryOf(fileOf(draw(drawing, details)), lens),
});
const oneDay = { start: "2020-02-02", end: "2020-02-02" };
const decided = (fallen: string | undefined) => ({
  id: "ruling",
  date: "2019-03-04",
  court: "A court",
  outcome: "C is convicted",
  finality: "appeal" as const,
  ...(fallen === undefined ? {} : { overturned: fallen }),
  evidence: [],
});
const caseOf = (fallen?: string) => ({
  proceedings: [
    {
      id: "case",
      title: "A case",
      status: "closed" as const,
      country: "FR",
      against: ["c"],
      start: "2018",
      end: "2021-05-06",
      decisions: [decided(fallen)],
      evidence: [],
    },
  ],
});

export const timeCases: readonly TimeCase[] = [
  into(
    "nothing dated",
    "Nothing in this file is dated: it does not say when any of it was so, or was said.",
    "c > a > [w]",
    { says: ["a holds pay-wage", "c disclaims pay-wage by statement"] },
  ),
  into(
    "everything on one day",
    "Each of the 2 links has a date: 2 February 2020. The one statement has a date: 2 February 2020.",
    "c > a > [w]",
    {
      hops: { "c>a": oneDay, "a>w": oneDay },
      says: [["a holds pay-wage", { stated: "2020-02-02" }]],
    },
  ),
  into(
    "years alone",
    "Each of the 2 links has a date: from 2018 to 2020. The one statement has a date: 2021.",
    "c > a > [w]",
    {
      hops: { "c>a": { start: "2018", end: "2020" }, "a>w": { start: "2019", end: "2019" } },
      says: [["a holds pay-wage", { stated: "2021" }]],
    },
  ),
  into(
    "no end, no beginning, and one that is over",
    "Each of the 4 links has a date: from May 2018 to June 2021.",
    "c > a > [w], c > b > [w]",
    {
      hops: {
        "c>a": { start: "2018-05" },
        "a>w": { end: "2020-01-31" },
        "c>b": { observed: "2019", ended: true },
        "b>w": { observed: "2021-06" },
      },
    },
  ),
  into(
    "days far apart",
    "Each of the 2 links has a date: from 1871 to 31 December 2021. Each of the 3 statements has a date: from 1 January 2020 to 1 May 2021.",
    "c > a > [w]",
    {
      hops: { "c>a": { start: "1871", end: "1872" }, "a>w": { start: "2019-01-01", end: "2021-12-31" } },
      says: [
        ["a holds pay-wage", { stated: "2020-01-01" }],
        ["c disclaims pay-wage by statement", { stated: "2020-05-01" }],
        ["a holds health-safety", { stated: "2021-05-01" }],
      ],
    },
  ),
  into("a ruling in force", "Since 4 March 2019: C is convicted (A court; on appeal).", "c > [w]", caseOf()),
  into("a ruling that fell", "4 March 2019 to 6 May 2021: C is convicted (A court).", "c > [w]", caseOf("2021-05-06")),
  into(
    "a ruling before it fell",
    "As known by 2020. Since 4 March 2019: C is convicted (A court; on appeal).",
    "c > [w]",
    caseOf("2021-05-06"),
    { known: "2020" },
  ),
  into(
    "before everything",
    "As known by 1999. No decision of this file had been made by then.",
    "c > [w]",
    caseOf("2021-05-06"),
    { known: "1999", date: "1999" },
  ),
  into(
    "fifty statements on one party",
    "Each of the 50 statements has a date: from January 2020 to December 2020.",
    "c > a > [w]",
    {
      says: Array.from(
        { length: 50 },
        (_, place) => ["a holds pay-wage", { stated: `2020-${String(1 + (place % 12)).padStart(2, "0")}` }] as const,
      ),
    },
  ),
  into("nobody who works", "The one link has a date: 2019.", "c > a", { hops: { "c>a": { start: "2019" } } }),
];
