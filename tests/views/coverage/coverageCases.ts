/** Files of which evidence is hard to tell: each is a drawing with what makes it so. */
import type { Source } from "../../../src/schema/index.ts";
import { draw } from "../../model/drawing.ts";

const sources: Source[] = [
  { id: "ruling", type: "court-record", title: "A ruling", url: "https://court.example/1" },
  { id: "paper", type: "press", publisher: "The Paper", published: "2021-03" },
  { id: "wire", type: "press", publisher: "The Wire", derivedFrom: ["paper"] },
  { id: "copy", type: "press", publisher: "A blog", seenAt: "https://blog.example/copy" },
  { id: "voice", type: "testimony", person: { identity: "withheld", firstHand: true }, access: "private" },
];
const arabic = "قال العامل إنهم لم يُدفع لهم شيء";

export const coverageCases: Readonly<Record<string, object>> = {
  "nothing on record": draw("[w]"),
  "links without a source": draw("c > a > [w]"),
  "one origin for all": draw("c > a > [w]", {
    sources,
    hops: { "c>a": { evidence: ["paper"] }, "a>w": { evidence: ["wire", "paper"] } },
  }),
  "said, contradicted and answered": draw("c > a > b? > [w]", {
    sources,
    parties: { a: { response: { status: "disputes", date: "2022-02", text: "It is not so.", evidence: ["paper"] } } },
    hops: {
      "c>a": {
        verification: "documented",
        evidence: ["ruling", "paper", { source: "copy", supports: "contradicts", quote: "There was none." }],
      },
      "a>b": {
        evidence: [{ source: "copy", quote: "Somebody was between.", seenIn: "excerpt" }],
        verification: "reported",
      },
      "b>w": { verification: "inferred" },
    },
    says: [
      ["a holds pay-wage by practice (reported)", { evidence: ["voice"] }],
      ["a disclaims pay-wage by practice", { evidence: ["paper"], response: { status: "confirms" } }],
    ],
    lookedFor: [{ id: "contract", what: "A contract", from: "c", to: "a", date: "2022" }],
  }),
  "two sources that the file calls one": draw("c > [w]", {
    sources,
    hops: { "c>w": { verification: "single-source", evidence: ["paper", "ruling"] } },
  }),
  "another script, and very long words": draw("c > a > [w]", {
    sources,
    parties: { a: { name: { en: "A".repeat(220), ar: "شركة" } } },
    hops: {
      "c>a": {
        evidence: [{ source: "paper", quote: arabic, quoteLanguage: "ar", translation: { en: "Nothing was paid." } }],
      },
      "a>w": { evidence: [{ source: "paper", quote: `${"word ".repeat(49)}end.`, quoteLanguage: "en" }] },
    },
  }),
  "claims on those who are not there": draw("c > a > [w]", {
    sources,
    asOf: "2020",
    hops: { "a>w": { start: "2022", evidence: ["paper"] } },
    says: [["a holds pay-wage", { start: "2022" }]],
  }),
  "an account that names nobody": {
    ...draw("c > [w]", { sources }),
    conditions: [{ id: "one", duty: "pay-wage", met: "not-met", verification: "reported", evidence: ["paper"] }],
  },
};
