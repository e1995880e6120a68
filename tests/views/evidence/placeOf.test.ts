/** A party that no source puts into a chain is worded so everywhere, and is in no count of its parties. */
import { describe, expect, it } from "vitest";
import { unfoldedChain } from "../../../src/layout/index.ts";
import { findingsOf, inquiryOf } from "../../../src/model/index.ts";
import { isPlaceShown, type Party } from "../../../src/schema/index.ts";
import { narratorOf } from "../../../src/text/index.ts";
import { placeOf } from "../../../src/views/index.ts";
import { deepLabor, textOf } from "../../cli/command.ts";
import { draw, fileOf } from "../../model/drawing.ts";

const source = { id: "leak", type: "press", title: "A list of suppliers", publisher: "The Example", published: "2024" };
const NAMED = {
  en: /named in this file(?:, near C)?; no source shows it in this chain/u,
  fr: /ne montre de lien avec cette chaîne/u,
};

const dossierOf = (extra: Partial<Party>) =>
  fileOf(draw("c > a > [w]", { sources: [source], parties: { x: { name: "Telos", placed: false, ...extra } } }))
    .dossier;

/** Whether the party is counted with those of the chain, in the findings and in what is drawn from them. */
function countedIn(extra: Partial<Party>): boolean {
  const dossier = dossierOf(extra);
  const inquiry = inquiryOf(fileOf(dossier));
  const group = inquiry.chain.groups[0]!;
  const isFound = findingsOf(inquiry, group, "promised", 0).some(({ code }) => code === "unplaced");
  const isDrawn = unfoldedChain(inquiry).unplaced.length > 0;
  expect(isDrawn).toBe(isFound);
  expect(isPlaceShown(dossier.parties.find(({ id }) => id === "x")!)).toBe(isFound);
  return isFound;
}

describe.each([undefined, ["c"]] as const)("near %s", near => {
  const place = near ? { near: [...near] } : {};

  it.each(["organisation", "person"] as const)("a named %s without evidence for its place is in no count", kind => {
    expect(countedIn({ kind, ...place })).toBe(false);
    expect(countedIn({ kind, ...place, placeEvidence: [] })).toBe(false);
    expect(countedIn({ kind, ...place, placeEvidence: [{ source: "leak", supports: "contradicts" }] })).toBe(false);
  });

  it("is counted where evidence says so; somebody unknown is without any", () => {
    expect(countedIn({ kind: "organisation", ...place, placeEvidence: ["leak"] })).toBe(true);
    expect(countedIn({ kind: "unknown", ...place })).toBe(true);
  });

  it.each(["en", "fr"] as const)(
    "is worded as named in the file, in the trace, the outline and on its card (%s)",
    async language => {
      const dossier = dossierOf({ kind: "organisation", ...place });
      const narrator = narratorOf(dossier, language);
      const party = dossier.parties.find(({ id }) => id === "x")!;
      expect(placeOf(dossier, narrator, party)).toMatch(NAMED[language]);
      const { out } = await deepLabor(["trace", "-", "--lang", language], { input: textOf(dossier) });
      const told = out.replaceAll(/\s+/gu, " ");
      expect(told).toMatch(NAMED[language]);
      expect(told).not.toContain(language === "en" ? "more party" : "acteur de plus");
      const sourced = dossierOf({ kind: "organisation", ...place, placeEvidence: ["leak"] });
      const [shown] = sourced.parties.filter(({ id }) => id === "x");
      expect(placeOf(sourced, narratorOf(sourced, language), shown!)).toContain("The Example, 2024");
    },
  );
});

it("keeps the look from being complete as before", () => {
  const lost = (extra: Partial<Party> | null) => {
    const says = ["c disclaims pay-wage (documented)", "a disclaims pay-wage (documented)"];
    const parties = extra ? { x: { placed: false as const, ...extra } } : {};
    const inquiry = inquiryOf(fileOf(draw("c > a > [w]", { says, parties })));
    return inquiry.trace(inquiry.chain.groups[0]!, "pay-wage", "promised").verdict;
  };
  expect(lost(null)).toBe("lost");
  expect(lost({ kind: "organisation", near: ["c"] })).toBe("undocumented");
});
