/** Sources that have neither title nor publisher are told apart by where they can be read, wherever readers meet them. */
import { expect, it } from "vitest";
import { codes, openSource, type Source } from "../../../src/schema/index.ts";
import { languages, narratorOf } from "../../../src/text/index.ts";
import { creditOf } from "../../../src/views/chain/creditsOf.ts";
import { sourceWords } from "../../../src/views/evidence/saidOf.ts";
import { fileOf } from "../../model/drawing.ts";

const { dossier } = fileOf({
  format: "deep-labor/1",
  id: "t",
  title: "T",
  language: "en",
  updated: "2024-01-01",
  parties: [],
  links: [],
});
const source = (url: string | undefined, more: Partial<Source> = {}): Source =>
  ({ id: "s", type: "press", ...(url === undefined ? {} : { url }), ...more }) as Source;

it.each(languages)("two articles of a site are two in $name, and a page is named where nothing else is", ({ code }) => {
  const narrator = narratorOf(dossier, code, null);
  for (const type of codes.sourceTypes) {
    const [one, other] = ["2024/story", "2025/depot"].map(page =>
      narrator.source(source(`https://www.paper-one.example/${page}?utm_source=x`, { type })),
    );
    expect(one).toContain("paper-one.example/2024/story");
    expect(other).toContain("paper-one.example/2025/depot");
    expect(one).not.toContain("utm_source");
  }
  const paper = source("https://www.paper-one.example/2024/story");
  expect(creditOf(paper, narrator, code)).toBe("paper-one.example");
  expect(sourceWords(code, narrator, paper)).toBe("paper-one.example");
});

it.each(languages)(
  "a title or a publisher is name enough in $name, and of who is not named nothing is told",
  ({ code }) => {
    const narrator = narratorOf(dossier, code, null);
    const url = "https://paper-one.example/2024/story";
    for (const more of [{ title: "A story" }, { publisher: "The Paper" }])
      expect(narrator.source(source(url, more))).not.toContain("paper-one");
    const person = { identity: "anonymous", role: "rider" } as unknown as Source["person"];
    const hidden = source(url, { type: "interview", ...(person ? { person } : {}) });
    expect(openSource(hidden).url).toBeUndefined();
    for (const words of [
      narrator.source(hidden),
      creditOf(hidden, narrator, code),
      sourceWords(code, narrator, hidden),
    ])
      expect(words).not.toContain("paper-one");
  },
);
