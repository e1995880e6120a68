/** Of a chain of which nothing is dated, no picture in an article names a day as of which it is so. */
import { describe, expect, it } from "vitest";
import { inquiryOf } from "../../src/model/index.ts";
import { embedPage } from "../../src/publish/embedPage.tsx";
import { viewPage } from "../../src/publish/viewPage.tsx";
import { type Language, languages, withoutIsolates } from "../../src/text/index.ts";
import { figureViews, socialSvgOf, viewSocialOf } from "../../src/views/index.ts";
import { draw, fileOf } from "../model/drawing.ts";
import { askedOf } from "../views/chain/chainCases.ts";

const links = { table: "t.html", data: "d.json", csv: "d.csv", svg: "f.svg", latest: null };
const AS_OF: Readonly<Record<Language, RegExp>> = { en: /as\sof/iu, fr: /situation\s:/iu };

describe.each(languages.map(({ code }) => code))("in %s", language => {
  const told = (hops: Record<string, { observed: string }>) => {
    const inquiry = inquiryOf(
      fileOf(draw("c > a > [w]", { asOf: "2019", hops, says: ["a holds pay-wage by policy"] })),
    );
    const asked = askedOf(inquiry, language);
    const page = { inquiry, language, script: "document.title;", version: 1 };
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
    ];
    return outputs.map(([name, markup]) => ({
      name,
      isDay: AS_OF[language].test(withoutIsolates(markup.replace(/<[^>]*>/gu, " ").replace(/\s+/gu, " "))),
    }));
  };

  it("an undated chain has no day", () => {
    expect(told({}).filter(({ isDay }) => isDay)).toEqual([]);
  });

  it("a dated one has its day in every one of them", () => {
    expect(told({ "c>a": { observed: "2018" } }).filter(({ isDay }) => !isDay)).toEqual([]);
  });
});
