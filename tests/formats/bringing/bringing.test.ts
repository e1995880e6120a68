import { describe, expect, test } from "vitest";
import { readText } from "../../../src/edit/index.ts";
import {
  type AppliedBringing,
  applyBringing,
  type BringingChoices,
  type BringingProposal,
  type Incoming,
  noChoices,
  proposeBringing,
} from "../../../src/formats/index.ts";
import { isJsonObject, type JsonObject, listNames } from "../../../src/schema/index.ts";
import { randomDossier } from "../../model/randomDossier.ts";
import { extent, firstSeed, tried } from "../../scope.ts";
import { dossierOf, head, incomingOf } from "./givenFile.ts";

const textOf = (dossier: unknown): string => `${JSON.stringify(dossier, null, 2)}\n`;

type Brought = { readonly proposal: BringingProposal; readonly applied: AppliedBringing };

function bring(there: unknown, here: Incoming, choices: Partial<BringingChoices> = {}): Brought {
  const read = there === null ? null : readText(typeof there === "string" ? there : textOf(there));
  const all = { ...noChoices, ...choices };
  const proposal = proposeBringing(here, read?.file ?? null, all);
  return { proposal, applied: applyBringing(read, proposal, all, head) };
}

const listOf = (file: JsonObject | null, list: string): readonly JsonObject[] => {
  const items = file?.[list];
  return Array.isArray(items) ? items.filter(isJsonObject) : [];
};

const verdictsOf = ({ proposal }: Brought): Readonly<Record<string, string>> =>
  Object.fromEntries(proposal.items.map(({ key, verdict }) => [key, verdict.code]));

const party = (id: string, name: string, more: JsonObject = {}) => ({ id, kind: "organisation", name, ...more });
const link = (id: string, from: string, to: string, more: JsonObject = {}) => ({
  id,
  type: "subcontracts-to",
  from,
  to,
  verification: "reported",
  evidence: [],
  ...more,
});

describe("what comes in is held against what is there", () => {
  const there = dossierOf({
    parties: [party("a", "Acme"), party("b", "Brown Ltd", { aliases: ["BL"], country: "KE" })],
    links: [link("a-b", "a", "b", { start: "2021-03", evidence: ["s"] })],
    sources: [{ id: "s", type: "press", title: "A report", url: "https://www.example.org/x?utm_source=y" }],
  });
  const from = (objects: JsonObject) => incomingOf(dossierOf(objects));
  const parties = [party("p1", "Acme"), party("p2", "BL")];

  test.each<[string, JsonObject, string]>([
    ["the same link under other ids is the same", link("x", "p1", "p2", { start: "2021-03" }), "same"],
    ["a year says no more than the month that is there", link("x", "p1", "p2", { start: "2021" }), "same"],
    ["an end that was not there is added", link("x", "p1", "p2", { end: "2024" }), "adds"],
    ["a day says more than the month that is there", link("x", "p1", "p2", { start: "2021-03-04" }), "adds"],
    ["another beginning contradicts", link("x", "p1", "p2", { start: "2020" }), "contradicts"],
    [
      "how work passes, where the file does not say it, is the same",
      link("x", "p1", "p2", { type: "unspecified" }),
      "same",
    ],
    ["another type of link is new", link("x", "p1", "p2", { type: "pays" }), "new"],
    ["the other direction is new", link("x", "p2", "p1"), "new"],
    ["weaker knowledge of the same is the same", link("x", "p1", "p2", { verification: "unverified" }), "same"],
    ["stronger knowledge is asked for", link("x", "p1", "p2", { verification: "documented" }), "contradicts"],
    [
      "a time after the end of the other is another link",
      link("x", "p1", "p2", { start: "2025", end: "2026" }),
      "contradicts",
    ],
  ])("%s", (_, one, code) => {
    expect(verdictsOf(bring(there, from({ parties, links: [one] })))["links/x"]).toBe(code);
  });

  test("a source is known by its address, whatever it is called here", () => {
    const sources = [{ id: "q", type: "web", title: "Something", url: "http://example.org/x/#part" }];
    const brought = bring(there, from({ parties, links: [link("x", "p1", "p2", { evidence: ["q"] })], sources }));
    expect(verdictsOf(brought)).toMatchObject({ "sources/q": "new", "links/x": "adds" });
    const press = sources.map(source => ({ ...source, type: "press" }));
    const known = bring(there, from({ parties, links: [link("x", "p1", "p2", { evidence: ["q"] })], sources: press }));
    expect(verdictsOf(known)).toMatchObject({ "sources/q": "same", "links/x": "same" });
    const unstated = sources.map(source => ({ ...source, type: "unstated" }));
    const same = bring(
      there,
      from({ parties, links: [link("x", "p1", "p2", { evidence: ["q"] })], sources: unstated }),
    );
    expect(verdictsOf(same)).toMatchObject({ "sources/q": "same", "links/x": "same" });
  });

  test("a source of which nobody said of what kind it is learns it from the file that does", () => {
    const pasted = dossierOf({
      parties: [party("a", "Acme"), party("b", "Brown")],
      links: [],
      sources: [{ id: "s", type: "unstated", url: "https://www.example.org/x" }],
    });
    const sources = [{ id: "q", type: "press", url: "https://www.example.org/x" }];
    const brought = bring(pasted, from({ parties: [], links: [], sources }));
    expect(verdictsOf(brought)).toMatchObject({ "sources/q": "adds" });
    expect(listOf(brought.applied.read.file, "sources")).toMatchObject([{ id: "s", type: "press" }]);
  });

  test("what adds is written into what is there, and not a byte of the rest changes", () => {
    const { applied } = bring(there, from({ parties, links: [link("x", "p1", "p2", { end: "2024" })] }));
    const before = textOf(there);
    const start = '"start": "2021-03"';
    expect(before.split(start)).toHaveLength(2);
    expect(applied.read.text).toBe(before.replace(start, `${start},\n      "end": "2024"`));
    expect(applied.changed).toBe(1);
  });

  test("what contradicts stays outside until the user says what of it is to stand", () => {
    const here = from({ parties, links: [link("x", "p1", "p2", { start: "2020" })] });
    expect(bring(there, here).applied.read.text).toBe(textOf(there));
    const over = bring(there, here, { contradictions: new Map([["links/x", "here"]]) }).applied.read.file;
    expect(listOf(over, "links").map(({ start }) => start)).toEqual(["2020"]);
    const beside = bring(there, here, { contradictions: new Map([["links/x", "beside"]]) }).applied.read.file;
    expect(listOf(beside, "links").map(({ id, start }) => [id, start])).toEqual([
      ["a-b", "2021-03"],
      ["a-b-2", "2020"],
    ]);
  });

  test("what two rows add to one object both stands in it", () => {
    const sources = [
      { id: "q", type: "press", title: "One" },
      { id: "r", type: "press", title: "Two" },
    ];
    const links = [link("x", "p1", "p2", { evidence: ["q"] }), link("y", "p1", "p2", { evidence: ["r"] })];
    const { applied } = bring(there, from({ parties, links, sources }));
    expect(listOf(applied.read.file, "links")).toMatchObject([{ id: "a-b", evidence: ["s", "q", "r"] }]);
  });
});

describe("parties", () => {
  const there = dossierOf({
    parties: [
      party("acme", "Acme", { country: "US", identifiers: [{ scheme: "LEI", id: "5493 00AB" }] }),
      party("brown", "Brown Ltd", { aliases: ["BL"] }),
    ],
  });
  const matchOf = (one: JsonObject, chosen: readonly (readonly [string, string | null])[] = []) =>
    bring(there, incomingOf(dossierOf({ parties: [one] })), { parties: new Map(chosen) });

  test.each<[string, JsonObject, string | null, string, readonly string[]]>([
    ["of the same name is one", party("x", "acme"), "acme", "name", ["acme"]],
    ["of an alias is one", party("x", "BL"), "brown", "name", ["brown"]],
    [
      "of the same number in a register is one, whatever its name",
      party("x", "Something", { identifiers: [{ scheme: "lei", id: "549300ab" }] }),
      "acme",
      "identifier",
      ["acme"],
    ],
    ["of an almost equal name is asked, and new until then", party("x", "Brown Limited"), null, "none", ["brown"]],
    ["of the same name in another country is asked", party("x", "Acme", { country: "KE" }), null, "none", ["acme"]],
    [
      "of the same name and another number is asked",
      party("x", "Acme", { identifiers: [{ scheme: "LEI", id: "1" }] }),
      null,
      "none",
      ["acme"],
    ],
    ["of another name is new", party("x", "Zebra"), null, "none", []],
  ])("%s", (_, one, id, why, likely) => {
    const [match] = matchOf(one).proposal.parties;
    expect({ id: match!.there, why: match!.why, likely: match!.likely.map(other => other.id) }).toEqual({
      id,
      why,
      likely,
    });
  });

  test("is the one that the user says, and another name of it is one more", () => {
    const { applied } = matchOf(party("x", "Brown Limited"), [["x", "brown"]]);
    expect(listOf(applied.read.file, "parties")).toMatchObject([
      { id: "acme" },
      { id: "brown", aliases: ["BL", "Brown Limited"] },
    ]);
  });

  test("is new where the user says so, under an id of its own", () => {
    const { applied } = matchOf(party("acme", "Acme"), [["acme", null]]);
    expect(listOf(applied.read.file, "parties").map(({ id }) => id)).toEqual(["acme", "brown", "acme-2"]);
  });
});

describe("rows", () => {
  const place = (row: number) => [{ sheet: "Links", row }];
  const objects = dossierOf({
    parties: [party("a", "A"), party("b", "B"), party("c", "C")],
    links: [link("a-b", "a", "b"), link("b-c", "b", "c")],
  });
  const here: Incoming = {
    ...incomingOf(objects),
    places: new Map([
      ["parties/a", place(2)],
      ["parties/b", place(2)],
      ["links/a-b", place(2)],
      ["parties/c", place(4)],
      ["links/b-c", place(4)],
    ]),
    lost: [{ place: { sheet: "Links", row: 3, column: 1 }, what: "?", code: "names-nobody", params: {} }],
  };

  test("stand in the order of the file, each with what it is about first and what it lost", () => {
    const { rows, items } = bring(null, here).proposal;
    expect(
      rows.map(row => [row.place.row, row.verdict, row.items.map(at => items[at]!.key), row.losses.length]),
    ).toEqual([
      [2, "new", ["links/a-b", "parties/a", "parties/b"], 0],
      [3, "left", [], 1],
      [4, "new", ["links/b-c", "parties/c"], 0],
    ]);
  });

  test("that were left as a whole are left with the parties that only they name", () => {
    const lost = [{ ...here.lost[0]!, place: { sheet: "Links", row: 5 }, isWhole: true as const }];
    const objects = { ...here.objects, parties: [...(here.objects.parties as unknown[]), party("d", "D")] };
    const places = new Map(here.places).set("parties/d", place(5)).set("parties/a", [...place(2), ...place(5)]);
    const { proposal, applied } = bring(null, { ...here, objects, places, lost });
    expect(proposal.rows.map(row => [row.place.row, row.verdict])).toEqual([
      [2, "new"],
      [4, "new"],
      [5, "left"],
    ]);
    expect(listOf(applied.read.file, "parties").map(({ id }) => id)).toEqual(["a", "b", "c"]);
  });

  test("that are left do not come in, but for the parties that others name", () => {
    const { rows } = bring(null, here).proposal;
    const { applied } = bring(null, here, { left: new Set([rows[0]!.key]) });
    expect(listOf(applied.read.file, "links").map(({ id }) => id)).toEqual(["b-c"]);
    expect(listOf(applied.read.file, "parties").map(({ id }) => id)).toEqual(["b", "c"]);
  });
});

describe("what the format does not take", () => {
  test("is left with what refers to it, and the rest comes in", () => {
    const parties = [party("a", "A"), party("b", "B")];
    const bad = { ...incomingOf(dossierOf({ parties, links: [] })) };
    const objects = {
      ...bad.objects,
      parties: [...parties, { id: "c", kind: "nonsense", name: "C" }],
      links: [link("a-b", "a", "b"), link("b-c", "b", "c")],
    };
    const { applied } = bring(null, { ...bad, objects });
    expect(listOf(applied.read.file, "parties").map(({ id }) => id)).toEqual(["a", "b"]);
    expect(listOf(applied.read.file, "links").map(({ id }) => id)).toEqual(["a-b"]);
    expect(applied.notTaken.map(({ key, problem }) => [key, problem?.code])).toContainEqual([
      "parties/c",
      "unknown-code",
    ]);
    expect(applied.read.opened.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

describe(`random dossiers (${extent})`, () => {
  const seeds = Array.from({ length: tried(75, 2_000) }, (_, place) => firstSeed + place);

  test("a new dossier has all that came in, and each object as it was", () => {
    for (const seed of seeds) {
      const dossier = randomDossier(seed) as unknown as JsonObject;
      const { applied } = bring(null, incomingOf(dossier));
      expect(applied.notTaken, `seed ${seed}`).toEqual([]);
      for (const list of listNames)
        expect(listOf(applied.read.file, list), `seed ${seed}`).toEqual(listOf(dossier, list));
    }
  });

  test("a dossier brought into itself is the same, and not a byte changes", () => {
    for (const seed of seeds) {
      const dossier = randomDossier(seed) as unknown as JsonObject;
      const { proposal, applied } = bring(dossier, incomingOf(dossier));
      const others = proposal.items.filter(({ verdict }) => verdict.code !== "same").map(({ key }) => key);
      expect(others, `seed ${seed}`).toEqual([]);
      expect(applied.read.text).toBe(textOf(dossier));
    }
  });

  test("what was brought in once is nothing new when it is brought in again, and nothing that was there is gone", () => {
    for (const seed of seeds) {
      const [there, here] = [randomDossier(seed), randomDossier(seed + 1)] as unknown as [JsonObject, JsonObject];
      const once = bring(there, incomingOf(here));
      const again = bring(once.applied.read.text, incomingOf(here));
      const refused = new Set(once.applied.notTaken.map(({ key }) => key));
      const more = again.proposal.items.filter(
        ({ key, verdict }) => (verdict.code === "new" || verdict.code === "adds") && !refused.has(key),
      );
      expect(
        more.map(({ key, verdict }) => [key, verdict]),
        `seed ${seed}`,
      ).toEqual([]);
      expect(again.applied.read.text, `seed ${seed}`).toBe(once.applied.read.text);
      for (const list of listNames)
        for (const item of listOf(there, list)) {
          const now = listOf(once.applied.read.file, list).find(({ id }) => id === item.id);
          expect(
            Object.keys(item).filter(field => now?.[field] === undefined),
            `seed ${seed}`,
          ).toEqual([]);
        }
      expect(once.applied.read.opened.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    }
  });
});

describe("a dossier that grows with what is brought in", () => {
  test("may become as large as the caller can open, and above that takes nothing", () => {
    const here = incomingOf({ parties: [party("a", "A"), party("b", "B")], links: [link("a-b", "a", "b")] });
    const proposal = proposeBringing(here, null, noChoices);
    const whole = applyBringing(null, proposal, noChoices, head);
    const size = whole.read.text.length;
    expect(applyBringing(null, proposal, noChoices, head, size).read.text).toBe(whole.read.text);
    expect(applyBringing(null, proposal, noChoices, head, size - 1).made).toEqual(new Map());
  });
});
