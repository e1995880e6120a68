/** Laws that reach workers abroad are found in a file of any size: what is above such workers is looked for once. */
import { describe, expect, it } from "vitest";
import { checkDossier } from "../../src/model/index.ts";
import { languages, loadMessages, sayProblem } from "../../src/text/index.ts";
import { workMeter } from "../workMeter.ts";

/** A line of firms above workers in Kenya; `laws` of them answer by French law, for nobody by name. */
function withLaws(firms: number, laws: number): string {
  const shared = { verification: "documented", evidence: ["s"] };
  const ids = [...Array.from({ length: firms }, (_, at) => `p${at}`), "w"];
  return JSON.stringify({
    format: "deep-labor/1",
    id: "laws",
    title: "Laws",
    language: "en",
    updated: "2026-01-01",
    parties: ids.map(id => ({ id, kind: id === "w" ? "worker-group" : "organisation", name: id, country: "KE" })),
    links: ids.slice(1).map((to, at) => ({ id: `l${at}`, type: "unspecified", from: ids[at], to, ...shared })),
    assertions: Array.from({ length: laws }, (_, at) => ({
      id: `a${at}`,
      party: `p${at}`,
      duty: "pay-wage",
      position: "holds",
      basis: "law",
      provision: "art. 1",
      jurisdiction: "FR",
      ...shared,
    })),
    sources: [{ id: "s", type: "contract" }],
  });
}

const abroadIn = (text: string) => checkDossier(text).problems.filter(({ code }) => code === "law-abroad");

describe("laws that reach workers abroad", () => {
  it("are all found; the first fifty name the workers, and the sentence is whole without", async () => {
    const found = abroadIn(withLaws(200, 120));
    expect(found).toHaveLength(120);
    expect(found.map(({ params }) => params.groups)).toEqual([
      ...Array.from({ length: 50 }, () => ["w"]),
      ...Array.from({ length: 70 }, () => []),
    ]);
    for (const { code } of languages) {
      await loadMessages(code, "problems");
      expect(sayProblem(code, found[0]!).what).toMatch(/ ?: .*w/u);
      expect(sayProblem(code, found.at(-1)!).what).toMatch(/(?:countries|pays)\.$/u);
    }
  });

  it("are not looked for one by one: ten times as many firms and laws take less than fifty times the work", () => {
    const work = workMeter();
    const took = (size: number): number => {
      const text = withLaws(size, size / 4);
      work();
      abroadIn(text);
      return work();
    };
    took(1000);
    const [small, large] = [took(2000), took(20_000)];
    expect(large / small).toBeLessThan(50);
  });
});
