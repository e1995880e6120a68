/** What is known of Uber's drivers in São Paulo is another sentence on each of four days, and never more than contested. */
import { describe, expect, it } from "vitest";
import { deepLabor } from "../command.ts";

const FILE = "data/dossiers/uber-sao-paulo.dossier.json";
const RULED =
  "Latest ruling known: 4th Labour Court of São Paulo, 14 September 2023 (first instance) – Uber to register all active and future drivers in Brazil as employees, within six months after the judgment is final, and to pay R$ 1 billion. The case: under appeal.";
const EXTINGUISHED =
  "“Public civil action of the labour prosecutor against Uber” (under appeal): no ruling in force is on record. Latest decision: TRT-2, 13th panel, 25 February 2025 (procedural, or an opinion) – Action extinguished without a decision on the merits. Rulings that fell: 4th Labour Court of São Paulo, 14 September 2023 – Uber to register all active and future drivers in Brazil as employees, within six months after the judgment is final, and to pay R$ 1 billion (no longer in force since 25 February 2025).";
const GENERAL_REACH =
  "“Supreme Court, Tema 1291, on work through transport apps” (pending): no ruling in force is on record. Latest decision: Supremo Tribunal Federal, 1 March 2024 (procedural, or an opinion) – The question is of general reach: the later answer will bind all courts.";
const STILL_OPEN =
  "“Supreme Court, Tema 1291, on work through transport apps” (pending): no ruling in force is on record. Latest decision: Supremo Tribunal Federal, 2 October 2025 (procedural, or an opinion) – Parties heard, no vote; adjourned about 30 days.";

const days: readonly (readonly [name: string, known: string, told: readonly string[], open: readonly string[]])[] = [
  ["before the judgment", "2023-09-13", [], ["public-action"]],
  ["after it, not final", "2023-12-31", [RULED], ["public-action"]],
  ["after the action was extinguished", "2025-02-25", [EXTINGUISHED, GENERAL_REACH], ["public-action", "tema-1291"]],
  [
    "with the constitutional question still open",
    "2026-11-25",
    [EXTINGUISHED, STILL_OPEN],
    ["public-action", "tema-1291"],
  ],
];

type Traced = {
  traces: { duty: string; plane: string; verdict: string; restsOn: { proceedings: string[] } }[];
};

const unwrapped = (text: string): string => text.replaceAll(/\s+/gu, " ");

describe.each(days)("%s, on %s", (_name, known, told, open) => {
  it("who is the employer is contested in law, and by these cases", async () => {
    const { out } = await deepLabor(["trace", FILE, "--known", known, "--json"]);
    const [{ traces }] = JSON.parse(out) as [Traced];
    const inLaw = traces.find(({ duty, plane }) => duty === "employment-status" && plane === "legal")!;
    expect(inLaw).toMatchObject({ verdict: "contested", restsOn: { proceedings: open } });
  });

  it("nothing is excluded, and nothing is lost", async () => {
    const { out } = await deepLabor(["trace", FILE, "--known", known, "--json"]);
    const [{ traces }] = JSON.parse(out) as [Traced];
    expect(traces.length).toBeGreaterThan(0);
    expect(traces.filter(({ verdict }) => verdict === "excluded" || verdict === "lost")).toEqual([]);
  });

  it("the courts are told as they stood", async () => {
    const { out } = await deepLabor(["trace", FILE, "--known", known]);
    const words = unwrapped(out);
    for (const sentence of [RULED, EXTINGUISHED, GENERAL_REACH, STILL_OPEN])
      expect(words.includes(sentence), sentence).toBe(told.includes(sentence));
  });
});
