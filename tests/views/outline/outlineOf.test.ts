/**
 * The outline has everything that a file has, once, and tells what the model says: for the dossiers of the library, the
 * hard cases and random ones, as they open and under other lenses. Another base seed: `SEED=7`.
 */
import { describe, expect, it, vi } from "vitest";
import { type Inquiry, inquiryOf, type Lens, type PartyIndex } from "../../../src/model/index.ts";
import { type Dossier, evidenceIn, type Party, type Plane, planes } from "../../../src/schema/index.ts";
import { type Language, languages, narratorOf } from "../../../src/text/index.ts";
import { responsibilitiesOf, wholePicture } from "../../../src/views/index.ts";
import {
  keyOf,
  type LineKey,
  type LineKind,
  type Outline,
  type OutlineLine,
} from "../../../src/views/outline/outline.ts";
import { outlineOf, wordsOf } from "../../../src/views/outline/outlineOf.ts";
import { galleryNames, galleryText } from "../../gallery/gallery.ts";
import { ask, draw } from "../../model/drawing.ts";
import { randomDossier, randomQuery } from "../../model/randomDossier.ts";
import { tried } from "../../scope.ts";
import { BASE, inquiryInto, shipped } from "../chain/chainCases.ts";

vi.setConfig({ testTimeout: 120_000 });

const RANDOM = tried(25, 100);

const outlineIn = (inquiry: Inquiry, language: Language = "en"): Outline =>
  outlineOf({
    inquiry,
    language,
    narrator: narratorOf(inquiry.file.dossier, language, inquiry.chain.focus.known),
  });

/** All lines in reading order. */
function linesIn(outline: Outline): OutlineLine[] {
  const within = (line: OutlineLine): OutlineLine[] => [
    line,
    ...line.quotes.flatMap(within),
    ...line.below.flatMap(within),
  ];
  return outline.sections.flatMap(({ parts }) =>
    parts.flatMap(({ lists }) => lists.flatMap(({ lines }) => lines.flatMap(within))),
  );
}

function keysOf(dossier: Dossier): LineKey[] {
  const lists: readonly (readonly [LineKind, readonly { readonly id: string }[]])[] = [
    ["party", dossier.parties],
    ["link", dossier.links],
    ["assertion", dossier.assertions],
    ["condition", dossier.conditions],
    ["money", dossier.money],
    ["figure", dossier.figures],
    ["proceeding", dossier.proceedings],
    ["decision", dossier.proceedings.flatMap(({ decisions = [] }) => decisions)],
    ["reading", dossier.hypotheses],
    ["looked-for", dossier.lookedFor],
    ["source", dossier.sources],
    ["step", dossier.story],
  ];
  const isRated = ({ id, workers }: Party) => {
    const issuer = workers?.ratingSystem?.issuer;
    const isWritten = dossier.links.some(({ type, from, to }) => type === "rates" && from === issuer && to === id);
    return issuer !== undefined && !isWritten;
  };
  return [
    ...lists.flatMap(([kind, list]) => list.map(({ id }) => keyOf(kind, id))),
    // A rating system is a relation without a link of its own.
    ...dossier.parties.filter(isRated).map(({ id }) => keyOf("rating", id)),
  ];
}

function expectWhole(inquiry: Inquiry, outline: Outline): void {
  const { dossier } = inquiry.file;
  const lines = linesIn(outline);
  const keys = lines.map(({ key }) => key);
  expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
  expect(new Set(outline.lines.keys())).toEqual(new Set(keys));
  const beside = new Set(["summary", "correction", "quote"]);
  expect(
    lines
      .filter(({ kind }) => !beside.has(kind))
      .map(({ key }) => key)
      .sort(),
  ).toEqual(keysOf(dossier).sort());
  expect([...lines.map(({ number }) => number)].sort((a, b) => a - b)).toEqual(lines.map((_, place) => place + 1));
  for (const line of lines) {
    expect(wordsOf(line.sentence).trim(), line.key).not.toBe("");
    const named = [...line.sentence, ...line.facts.flat()].flatMap(({ line: key }) => (key === undefined ? [] : [key]));
    for (const key of [...named, ...line.against, ...line.leadsTo, ...line.citations.map(({ source }) => source)])
      expect(outline.lines.has(key), `${line.key} → ${key}`).toBe(true);
    for (const { quote } of [...line.citations, ...(line.answer?.citations ?? [])])
      if (quote !== null) expect(outline.lines.has(quote), `${line.key} → ${quote}`).toBe(true);
  }
}

/** The lines that rest on a source are those that cite it, and lines that need evidence and have none are listed. */
function expectEvidence({ file: { dossier } }: Inquiry, outline: Outline): void {
  for (const source of dossier.sources) {
    // Quotes rest on their source by their nature.
    const claims = [...outline.lines.values()].filter(({ kind }) => kind !== "quote");
    const citing = claims.filter(({ citations, answer }) =>
      [...citations, ...(answer?.citations ?? [])].some(({ citation }) => citation.source.id === source.id),
    );
    expect(new Set(outline.lines.get(keyOf("source", source.id))!.leadsTo), source.id).toEqual(
      new Set(citing.map(({ key }) => key)),
    );
  }
  const bare = [
    ...dossier.links.filter(({ evidence }) => evidence.length === 0).map(({ id }) => keyOf("link", id)),
    ...dossier.assertions.filter(({ evidence }) => evidence.length === 0).map(({ id }) => keyOf("assertion", id)),
  ];
  expect(outline.unsupported).toEqual(expect.arrayContaining(bare));
  for (const key of outline.unsupported) expect(outline.lines.get(key)!.citations).toEqual([]);
  const quoted = new Set(
    dossier.assertions.flatMap(({ evidence }) => evidenceIn(dossier, evidence).flatMap(({ quote }) => quote ?? [])),
  );
  const told = new Set(
    [...outline.lines.values()].filter(({ kind }) => kind === "quote").map(({ sentence }) => sentence),
  );
  expect(told.size).toBeGreaterThanOrEqual(quoted.size);
}

type Told = { verdict: string; condition: string | null; states: Record<string, string>; silent: number };

function verdictsTold(outline: Outline): Map<string, Told> {
  const told = new Map<string, Told>();
  for (const { parts } of outline.sections)
    for (const { duty } of parts)
      for (const { groups, plane, verdict, standings, silent } of duty?.verdicts ?? [])
        for (const group of groups) {
          const reached = duty!.conditions.filter(one => one.groups.includes(group));
          expect(reached.length, "one account of how it reached them, whatever the plane").toBeLessThanOrEqual(1);
          const condition = reached[0]?.condition ?? null;
          const key = `${group} ${duty!.duty} ${plane}`;
          expect(told.has(key), key).toBe(false);
          const states = Object.fromEntries(standings.map(({ party, state }) => [party, state]));
          told.set(key, { verdict, condition, states, silent });
        }
  return told;
}

const parties = (states: Record<string, string>): PartyIndex[] => Object.keys(states).map(Number);

/** In each plane, for each group, every verdict and every state is the trace's, and what the table says. */
function expectTraces(inquiry: Inquiry, outline: Outline): void {
  const { chain, file } = inquiry;
  const told = verdictsTold(outline);
  const narrator = narratorOf(file.dossier, "en", chain.focus.known);
  for (const group of chain.groups)
    for (const plane of planes) {
      for (const duty of file.duties) {
        const trace = inquiry.trace(group, duty, plane);
        const one = told.get(`${group} ${duty} ${plane}`);
        if (!one) {
          expect(outline.blank).toContain(duty);
          expect(trace.restsOn.assertions.length + trace.restsOn.proceedings.length, duty).toBe(0);
          expect(trace.condition).toBe(null);
          continue;
        }
        expect({ verdict: one.verdict, condition: one.condition }).toEqual({
          verdict: trace.verdict,
          condition: trace.condition,
        });
        const all = new Map([...trace.standings, ...trace.standingsOutside]);
        for (const party of parties(one.states)) expect(one.states[party]).toBe(all.get(party)!.state);
        const untold = [...all].filter(([party]) => one.states[party] === undefined);
        for (const [, { state }] of untold) expect(state).toBe("silent");
        expect(one.silent).toBe(untold.filter(([party]) => party !== group).length);
      }
      expectSameAsTable(inquiry, told, group, plane, narrator);
    }
}

function expectSameAsTable(
  inquiry: Inquiry,
  told: ReadonlyMap<string, Told>,
  group: PartyIndex,
  plane: Plane,
  narrator: ReturnType<typeof narratorOf>,
): void {
  const { columns, rows, outside } = responsibilitiesOf(
    wholePicture({ inquiry, narrator, language: "en", group, plane, duty: null, party: null, link: null }),
  );
  for (const { duty, verdict } of columns) expect(told.get(`${group} ${duty} ${plane}`)!.verdict).toBe(verdict.verdict);
  for (const { party, cells } of [...rows, ...outside])
    for (const { duty, state } of cells)
      expect(told.get(`${group} ${duty} ${plane}`)!.states[party] ?? "silent", `${party} ${duty}`).toBe(state.state);
}

function expectOutline(inquiry: Inquiry): Outline {
  const outline = outlineIn(inquiry);
  expectWhole(inquiry, outline);
  expectEvidence(inquiry, outline);
  expectTraces(inquiry, outline);
  return outline;
}

const numbersOf = (outline: Outline): Record<LineKey, number> =>
  Object.fromEntries([...outline.lines].map(([key, { number }]) => [key, number]));

const cases = [...shipped, ...galleryNames.map(name => [name, galleryText(name)] as const)];

describe.each(cases)("the outline of %s", (_, text) => {
  const inquiry = inquiryInto(text);

  it("holds everything the file holds once, and says what the model says", () => {
    const outline = expectOutline(inquiry);
    // As the file opens, the numbers follow the lines.
    expect(linesIn(outline).map(({ number }) => number)).toEqual(linesIn(outline).map((__, place) => place + 1));
  });

  it("gives a line the same number in every language", () => {
    const [first, ...others] = languages.map(({ code }) => numbersOf(outlineIn(inquiry, code)));
    for (const other of others) expect(other).toEqual(first);
  });
});

describe("the outline of a random dossier", () => {
  it(`holds everything once and says what the model says, whatever the lens (${RANDOM} from seed ${BASE})`, () => {
    let away = 0;
    for (let seed = BASE; seed < BASE + RANDOM; seed += 1) {
      const dossier = randomDossier(seed);
      const opened = inquiryInto(JSON.stringify(dossier));
      const lens: Lens = randomQuery(dossier, seed);
      try {
        const numbers = numbersOf(expectOutline(opened));
        const under = inquiryOf(opened.file, lens);
        const outline = expectOutline(under);
        expect(numbersOf(outline)).toEqual(numbers);
        const { chain } = under;
        for (const { id } of dossier.parties) {
          const { whyNot } = outline.lines.get(keyOf("party", id))!;
          expect(whyNot.length > 0, id).toBe(chain.live[under.file.partyAt.get(id)!] !== 1);
          away += whyNot.length > 0 ? 1 : 0;
        }
      } catch (error) {
        throw new Error(`seed ${seed}`, { cause: error });
      }
    }
    expect(away).toBeGreaterThan(0);
  });
});

describe("a mention", () => {
  const { file } = inquiryInto(shipped.get("openai-sama")!);
  const outline = outlineIn(inquiryOf(file));

  it("leads from a link to both of its ends, by their names", () => {
    for (const { id, from, to } of file.dossier.links) {
      const { sentence } = outline.lines.get(keyOf("link", id))!;
      const named = sentence.flatMap(({ line }) => line ?? []);
      expect(named.sort(), wordsOf(sentence)).toEqual([keyOf("party", from), keyOf("party", to)].sort());
    }
  });
});

describe("a statement", () => {
  it("is set against those alone that contradict it, not against what is said of other workers", () => {
    const says = ["w", "v"].flatMap(group => [`a holds pay-wage for ${group}`, `a disclaims pay-wage for ${group}`]);
    const { lines } = outlineIn(ask(draw("c > a > [w], a > [v]", { says })).inquiry);
    const against = [1, 2, 3, 4].map(at => lines.get(keyOf("assertion", `says-${at}`))!.against);
    expect(against).toEqual([2, 1, 4, 3].map(at => [keyOf("assertion", `says-${at}`)]));
  });
});

describe("what is withheld", () => {
  it("keeps its evidence and words to itself, and is not said to lack any", () => {
    const inquiry = inquiryInto(galleryText("withheld"));
    const outline = outlineIn(inquiry);
    const withheld = inquiry.file.dossier.parties.filter(party => party.withheld);
    expect(withheld.length).toBeGreaterThan(0);
    for (const { id } of withheld)
      expect(outline.lines.get(keyOf("party", id))).toMatchObject({
        evidence: "withheld",
        citations: [],
        answer: null,
      });
  });
});
