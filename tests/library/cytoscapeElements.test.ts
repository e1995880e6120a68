/** What the library gives Cytoscape, beside what the trace of the same question says. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import cytoscape, { type ElementsDefinition, type StylesheetJson } from "cytoscape";
import { describe, expect, test, vi } from "vitest";
import {
  chainOf,
  codeLists,
  cytoscapeElements,
  cytoscapeStyle,
  dutiesOf,
  parseDossier,
  planes,
  sayTrace,
  traceDuty,
} from "../../src/library/index.ts";

const folder = path.resolve(import.meta.dirname, "../../data/dossiers");
const dossiers = readdirSync(folder).map(
  file => [file, parseDossier(readFileSync(path.join(folder, file), "utf8")).dossier!] as const,
);

describe.each(dossiers)("%s in Cytoscape", (_, dossier) => {
  test("says on each hop of the chain what the party above has for a state, in each duty and plane", () => {
    for (const { workers, parties } of chainOf(dossier).groups)
      for (const { id: duty } of dutiesOf(dossier))
        for (const plane of planes) {
          const question = { workers, duty, plane };
          const { states } = traceDuty(dossier, question);
          const { nodes, edges } = cytoscapeElements(dossier, question);
          const members = new Set([...parties, workers]);
          for (const { data } of edges) {
            const isOfChain = data.family === "hop" && members.has(data.source) && members.has(data.target);
            expect([data.id, data.state]).toEqual([data.id, isOfChain ? states[data.source] : undefined]);
            if (data.state !== undefined)
              expect(data.stateLabel).toBe(codeLists.states.codes.get(String(data.state))!.label.en);
          }
          const told = nodes.filter(({ data }) => data.outcome !== undefined);
          expect(told.map(({ data }) => [data.id, data.outcome])).toEqual([
            [workers, sayTrace(dossier, question).short],
          ]);
          expect(told[0]!.data.label).toContain(sayTrace(dossier, question).short);
        }
  });

  test("is drawn by a style sheet of which Cytoscape knows every line, each state apart from the others in grey", () => {
    const [group] = chainOf(dossier).groups;
    const complaints: unknown[] = [];
    const warn = vi.spyOn(console, "warn").mockImplementation((...words) => void complaints.push(words));
    for (const theme of ["light", "dark", "print"] as const) {
      const network = cytoscape({
        headless: true,
        styleEnabled: true,
        elements: cytoscapeElements(dossier, {
          ...(group && { workers: group.workers, duty: "pay-wage", plane: "practical" as const }),
        }) as unknown as ElementsDefinition,
        style: cytoscapeStyle({ theme }) as unknown as StylesheetJson,
      });
      const looks = new Map<unknown, string>();
      for (const edge of network.edges("[state]").toArray()) {
        const look = ["line-style", "line-dash-pattern", "target-arrow-shape"].map(name => edge.style(name)).join(" ");
        const state = String(edge.data("state"));
        looks.set(state, look);
        expect(edge.style("label")).toBe(edge.data("stateLabel"));
      }
      const solid = [...looks].filter(([, look]) => look.startsWith("solid")).map(([state]) => state);
      expect(solid.filter(state => ["passed", "contested", "unknown", "silent"].includes(String(state)))).toEqual([]);
      network.destroy();
    }
    warn.mockRestore();
    expect(complaints).toEqual([]);
  });
});

describe("a question that cannot be put", () => {
  const [, dossier] = dossiers.find(([file]) => file.startsWith("openai-sama"))!;
  test.each([
    [{ duty: "pay-wage" }, "A duty needs a plane"],
    [{ plane: "legal" as const }, "A duty needs a plane"],
    [{ duty: "tea", plane: "legal" as const }, '"tea"'],
    [{ duty: "pay-wage", plane: "legal" as const, workers: "openai" }, '"openai"'],
  ])("is refused with what there is: %o", (question, words) => {
    expect(() => cytoscapeElements(dossier, question)).toThrow(words);
  });

  test("a theme that there is not is refused, too", () => {
    expect(() => cytoscapeStyle({ theme: "pink" as "light" })).toThrow('"pink"');
  });
});
