/** Of a chain of which nothing is dated, nothing that is made of it names a day as of which it is so: it is undated. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { comparisonOf, sharedDuty } from "../../src/model/index.ts";
import { embedPage } from "../../src/publish/embedPage.tsx";
import { viewPage } from "../../src/publish/viewPage.tsx";
import { planes } from "../../src/schema/index.ts";
import { type Language, languages, say, withoutIsolates } from "../../src/text/index.ts";
import { compareFigureOf, figureViews, socialSvgOf, viewSocialOf } from "../../src/views/index.ts";
import { draw } from "../model/drawing.ts";
import { askedOf, inquiryInto } from "../views/chain/chainCases.ts";
import { everyOutput } from "./everyOutput.ts";

const links = { table: "t.html", data: "d.json", csv: "d.csv", svg: "f.svg", latest: null };
const AS_OF: Readonly<Record<Language, RegExp>> = { en: /as\sof/iu, fr: /situation\s:/iu };
/** What people read; the tables of a file have the day as its author wrote it. */
const READ = /^(?!written-csv).*\.(?:html|svg|txt|md|tsv|csv)$/u;

const undated = {};
const dated = { "c>a": { observed: "2018" } };
const textOf = (hops: Record<string, { observed: string }>): string =>
  JSON.stringify(draw("c > a > [w]", { asOf: "2019", hops, says: ["a holds pay-wage by policy"] }));

describe.each(languages.map(({ code }) => code))("in %s", language => {
  const made = new Map<object, ReadonlyMap<string, string>>();
  const outputsOf = (hops: Record<string, { observed: string }>): ReadonlyMap<string, string> => {
    const known = made.get(hops) ?? outputsMade(hops);
    made.set(hops, known);
    return known;
  };
  const outputsMade = (hops: Record<string, { observed: string }>): ReadonlyMap<string, string> => {
    const inquiry = inquiryInto(textOf(hops));
    const asked = askedOf(inquiry, language);
    const page = { inquiry, language, script: "document.title;", version: 1 };
    const side = {
      inquiry,
      narrator: asked.narrator,
      group: inquiry.chain.groups[0] ?? null,
      plane: planes[0],
    } as const;
    const other = { ...side, plane: planes[1] } as const;
    const bytes = everyOutput(textOf(hops), [language]);
    const outputs: [string, string][] = [
      ["the embed", embedPage({ ...page, links, description: "" })],
      ["its card", socialSvgOf(asked)],
      ...figureViews.flatMap((view): [string, string][] => [
        [
          `the page of ${view}`,
          viewPage({ ...page, view, token: "AB12cd34", head: () => [], links: { ...links, index: "i" } }),
        ],
        [`the card of ${view}`, viewSocialOf(view, asked)],
      ]),
      ...[...bytes].flatMap(([name, content]): [string, string][] =>
        READ.test(name) ? [[name, new TextDecoder().decode(content)]] : [],
      ),
      [
        "a comparison",
        JSON.stringify(
          compareFigureOf({
            ...{ sides: [side, other], language, width: 1216 },
            duty: sharedDuty(comparisonOf(side, other)),
          }),
        ),
      ],
    ];
    return new Map(
      outputs.map(([name, markup]) => [name, withoutIsolates(markup.replace(/<[^>]*>/gu, " ").replace(/\s+/gu, " "))]),
    );
  };
  const namesWhere = (outputs: ReadonlyMap<string, string>, said: RegExp): readonly string[] =>
    [...outputs].flatMap(([name, words]) => (said.test(words) ? [name] : []));
  const undatedWord = new RegExp(say(language, "page.card.undated"), "iu");

  it("an undated chain has no day in whatever is made of it, and says that it is undated where a dated one has its day", () => {
    const outputs = outputsOf(undated);
    expect(outputs.size).toBeGreaterThan(60);
    expect(namesWhere(outputs, AS_OF[language]!)).toEqual([]);
    const ofDated = namesWhere(outputsOf(dated), AS_OF[language]!);
    expect(ofDated.length).toBeGreaterThan(20);
    const saying = new Set(namesWhere(outputs, undatedWord));
    expect(ofDated.filter(name => !saying.has(name))).toEqual([]);
  });

  it("a dated one has its day in the embed, in every view and every card, and is nowhere undated as a whole", () => {
    const outputs = outputsOf(dated);
    const said = new Set(namesWhere(outputs, AS_OF[language]!));
    const named = [...outputs.keys()].filter(name => /^(?:the|its) /u.test(name));
    expect(named.filter(name => !said.has(name))).toEqual([]);
    expect(namesWhere(outputs, new RegExp(say(language, "page.undated"), "iu"))).toEqual([]);
  });
});

describe("in the sources", () => {
  const root = path.resolve(import.meta.dirname, "../../src");
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(name => /\.tsx?$/u.test(name));

  it("whatever says “as of” asks whether anything is dated", () => {
    const saying = files.filter(name => readFileSync(path.join(root, name), "utf8").includes("page.as-of"));
    expect(saying.length).toBeGreaterThan(3);
    expect(
      saying.filter(name => !/\b(?:isDated|toldDay)\(|card\.asOf/u.test(readFileSync(path.join(root, name), "utf8"))),
    ).toEqual([]);
  });
});
