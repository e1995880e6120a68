import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { fourteenDuties, planes } from "../../../src/schema/index.ts";
import { everyFact, peopleFile, share } from "../../views/evidence/people.ts";
import { deepLabor, folder, root, small, textOf } from "../command.ts";

type Trace = Record<string, unknown> & { workers: string; duty: string; plane: string; verdict: string };
type Answer = {
  file: string;
  id: string | null;
  date: string;
  known: string;
  world: string[];
  leftOut?: unknown[];
  traces: Trace[];
};
const answers = (out: string): Answer[] => JSON.parse(out) as Answer[];
const trace = async (words: readonly string[], dossier: unknown = small) =>
  await deepLabor(["trace", "-", ...words], { input: typeof dossier === "string" ? dossier : textOf(dossier) });
const shipped = readdirSync(path.join(root, "data/dossiers")).filter(file => file.endsWith(".dossier.json"));

describe("names that hide something, or run from right to left", () => {
  const gallery = (name: string) => readFileSync(path.join(root, `tests/gallery/${name}.dossier.json`), "utf8");
  const SENT = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u;

  test.each(["en", "fr"])(
    "are shown with what they hide, and no control is sent to the terminal (%s)",
    async language => {
      for (const name of ["bidi-controls", "arabic"]) {
        const { code, out } = await trace(["--lang", language], gallery(name));
        expect(code).toBe(0);
        expect(out).not.toMatch(SENT);
      }
      const { out } = await trace(["--lang", language], gallery("bidi-controls"));
      expect(out).toContain("Lantern ‹U+202E›dtl setacossA");
      expect(out).toContain("Ha‹U+200B›rb‹U+2060›our‹U+00AD›");
    },
  );
});

describe("deep-labor trace --json", () => {
  test("gives every live group × duty × plane, with every field", async () => {
    const { code, out } = await trace(["--json"]);
    expect(code).toBe(0);
    const [answer] = answers(out) as [Answer];
    expect(answer).toMatchObject({
      file: "-",
      id: "small",
      date: "2023-06",
      known: "2024-05-01",
      world: ["by-contractor"],
    });
    expect(answer.traces).toHaveLength(2 * fourteenDuties.length * planes.length);
    expect(
      answer.traces.find(one => one.workers === "packers" && one.duty === "pay-wage" && one.plane === "promised"),
    ).toEqual({
      workers: "packers",
      duty: "pay-wage",
      plane: "promised",
      verdict: "answered",
      extent: "whole",
      distance: { min: 1, max: 1 },
      nearestContested: null,
      depth: { min: 2, max: 2 },
      routes: 1,
      detached: false,
      condition: null,
      states: { client: "disclaimed", contractor: "held", packers: "silent" },
      transfers: [],
      concentration: { contractor: 1 },
      chokePoints: ["contractor"],
      returns: [],
      robust: true,
      movedBy: [],
      restsOn: { assertions: ["pays", "refuses"], proceedings: [], links: ["orders", "hires"] },
      weakest: "reported",
    });
  });

  test("says what another reading would move", async () => {
    const [{ traces }] = answers(
      (await trace(["--json", "--workers", "drivers", "--duty", "pay-wage", "--plane", "promised"])).out,
    ) as [Answer];
    expect(traces).toMatchObject([{ verdict: "answered", robust: false, movedBy: ["by-client"] }]);
    const [other] = answers(
      (
        await trace([
          "--json",
          "--workers",
          "drivers",
          "--duty",
          "pay-wage",
          "--plane",
          "promised",
          "--world",
          "by-client",
        ])
      ).out,
    ) as [Answer];
    expect(other).toMatchObject({
      world: ["by-client"],
      traces: [{ verdict: "lost", movedBy: ["by-contractor"], depth: { min: 1, max: 1 } }],
    });
  });

  test("counts only what is verified at least as well as the floor", async () => {
    const [{ traces }] = answers(
      (await trace(["--json", "--floor", "documented", "--duty", "pay-wage", "--plane", "promised"])).out,
    ) as [Answer];
    expect(traces.map(({ workers, verdict }) => [workers, verdict])).toEqual([
      ["packers", "no-chain"],
      ["drivers", "no-chain"],
    ]);
  });

  test("of a file that is partly wrong answers what could be read: exit 1, problems on stderr, nothing lost", async () => {
    const dossier = {
      ...small,
      links: [...small.links, { ...small.links[0], id: "typo", to: "contracter" }],
      assertions: [small.assertions[1], { ...small.assertions[1], id: "refuses-too", party: "contractor" }],
    };
    const sound = answers(
      (await trace(["--json", "--duty", "pay-wage", "--plane", "promised"], { ...dossier, links: small.links })).out,
    );
    expect(sound[0]!.traces.map(({ verdict }) => verdict)).toEqual(["lost", "lost"]);
    const { code, out, err } = await trace(["--json", "--duty", "pay-wage", "--plane", "promised"], dossier);
    expect(code).toBe(1);
    expect(err).toContain("contracter");
    expect(answers(out)[0]!.traces.map(({ verdict }) => verdict)).toEqual(["undocumented", "undocumented"]);
    expect(answers(out)[0]!.leftOut).toEqual([{ pointer: "/links/4", code: "unknown-reference" }]);
    expect((await trace([], dossier)).out).toContain("could not be read");
  });

  test("of a file that cannot be read at all gives no traces, beside those of the others", async () => {
    const made = folder({ "bad.dossier.json": "{", "good.dossier.json": textOf(small) });
    const { code, out, err } = await deepLabor(["trace", "bad.dossier.json", "good.dossier.json", "--json"], {
      cwd: made,
    });
    expect(code).toBe(1);
    expect(err).toContain("bad.dossier.json");
    const [bad, good] = answers(out);
    expect(bad).toEqual({ file: "bad.dossier.json", id: null, traces: [] });
    expect(good!.traces.length).toBeGreaterThan(0);
  });

  test("of a file that is not there is exit 2, and stdout is still one JSON array", async () => {
    const { code, out } = await deepLabor(["trace", "nowhere.dossier.json", "--json"]);
    expect([code, JSON.parse(out)]).toEqual([2, []]);
  });

  test("of a file without workers is an empty list", async () => {
    const parties = small.parties.slice(0, 2);
    expect(
      answers((await trace(["--json"], { ...small, parties, links: small.links.slice(0, 1) })).out)[0]!.traces,
    ).toEqual([]);
  });

  test("takes in a batch those hypotheses that are a file's own, and refuses one that none has", async () => {
    const made = folder({
      "a.dossier.json": textOf(small),
      "b.dossier.json": textOf({ ...small, id: "b", hypotheses: [], links: small.links.slice(0, 2) }),
    });
    const ask = async (world: string) =>
      await deepLabor(["trace", "a.dossier.json", "b.dossier.json", "--json", "--world", world], { cwd: made });
    expect(answers((await ask("by-client")).out).map(({ world }) => world)).toEqual([["by-client"], []]);
    expect(await ask("by-cliente")).toMatchObject({ code: 2, out: "", err: expect.stringContaining("by-client") });
    expect(await ask("by-client,by-contractor")).toMatchObject({ code: 2, err: expect.stringContaining("drivers") });
  });

  test.each([
    ["--workers", "packer", "packers"],
    ["--workers", "contractor", "--workers"],
    ["--duty", "pay-wages", "pay-wage"],
  ])("%s %s is wrong usage", async (option, value, helps) => {
    expect(await trace([option, value])).toMatchObject({ code: 2, out: "", err: expect.stringContaining(helps) });
  });

  test("writes numbers of ways beyond 2^53 − 1 as their digits", async () => {
    const parties: object[] = [{ id: "p0", kind: "organisation", name: "P0" }];
    const links: object[] = [];
    const hop = (from: string, to: string) =>
      links.push({
        id: `${from}-${to}`,
        type: "commissions",
        from,
        to,
        verification: "reported",
        evidence: ["contract"],
      });
    for (let i = 1; i <= 60; i += 1) {
      for (const id of [`a${i}`, `b${i}`, `p${i}`])
        parties.push({ id, kind: i === 60 && id === "p60" ? "worker-group" : "organisation", name: id });
      for (const side of ["a", "b"]) {
        hop(`p${i - 1}`, `${side}${i}`);
        hop(`${side}${i}`, `p${i}`);
      }
    }
    const [{ traces }] = answers(
      (
        await trace(["--json", "--duty", "pay-wage", "--plane", "legal"], {
          ...small,
          clients: ["p0"],
          parties,
          links,
          assertions: [],
          hypotheses: [],
        })
      ).out,
    ) as [Answer];
    expect(traces[0]).toMatchObject({ routes: (2n ** 60n).toString(), depth: { min: 120, max: 120 } });
    expect((traces[0] as unknown as { concentration: Record<string, number> }).concentration.a7).toBe(0.5);
  });
});

describe("deep-labor trace as a page", () => {
  test.each(["en", "fr"])("is full of words and free of codes, for every shipped dossier (%s)", async language => {
    for (const file of shipped) {
      const { code, out, err } = await deepLabor(["trace", `data/dossiers/${file}`, "--lang", language]);
      expect([file, code, err]).toEqual([file, 0, ""]);
      expect(out).not.toMatch(/undefined|null|NaN|\[object|\{[a-z]+\}/u);
      expect(out).not.toContain("\u001b");
      for (const code of [
        "pay-wage",
        "employment-status",
        "worker-group",
        "undocumented",
        "answered-outside",
        "single-source",
        "passes-on",
      ])
        expect(out, file).not.toContain(code);
    }
  });

  test("names the chain, the readings, the verdicts and what would change them", async () => {
    const { out } = await trace([]);
    for (const words of [
      "A small chain",
      "undated",
      "Contractor",
      "The client engages the drivers",
      "answered, 1 hop: Contractor",
      "lost",
      "Nothing in this file on",
    ])
      expect(out).toContain(words);
  });

  test("keeps every line within a hundred columns", async () => {
    for (const file of shipped)
      for (const line of (await deepLabor(["trace", `data/dossiers/${file}`])).out.split("\n"))
        expect([...line].length, line).toBeLessThanOrEqual(102);
  });

  test("says so where no group is there on the day", async () => {
    const { code, out } = await trace(["--floor", "documented"], {
      ...small,
      parties: small.parties.slice(0, 2),
      links: small.links.slice(0, 1),
      hypotheses: [],
    });
    expect(code).toBe(0);
    expect(out).toContain("Nothing can be traced");
  });

  test("under a floor says so with every verdict", async () => {
    const { out } = await trace(["--floor", "reported", "--workers", "packers"]);
    expect(out).toContain("Packers · not counting what is only inferred or unverified");
    expect(out).toMatch(/not documented \(not +answered, 1 hop \(not +not documented \(not/u);
    expect(out).toContain("Not counting what is only inferred or unverified: in contracts");
  });
});

describe("parts of the file that are not in the answer", () => {
  const claim = (id: string, party: string, position: string, more: object = {}) => ({
    id,
    party,
    duty: "pay-wage",
    position,
    basis: "statement",
    verification: "documented",
    evidence: ["contract"],
    ...more,
  });
  const plain = { ...small, links: small.links.slice(0, 2).map(link => ({ ...link, verification: "documented" })) };

  test("a reading that would make a duty lost under a floor says what it is without the floor", async () => {
    const dossier = {
      ...plain,
      assertions: [
        claim("one", "client", "disclaims"),
        claim("two", "contractor", "disclaims"),
        claim("three", "contractor", "holds", { hypotheses: ["by-contractor"] }),
        claim("four", "client", "holds", { verification: "reported" }),
      ],
    };
    const { out } = await trace(
      ["--floor", "documented", "--duty", "pay-wage", "--plane", "promised", "--workers", "packers"],
      dossier,
    );
    const flat = out.replace(/\s+/gu, " ");
    expect(flat).toContain(
      "The client engages the drivers” the answer would be: lost (counting only what is documented). Counting everything, the answer is: contested.",
    );
  });

  test("statements of others about a party are shown, and decide nothing", async () => {
    const dossier = { ...plain, assertions: [claim("one", "contractor", "holds", { saidBy: ["client"] })] };
    const { out } = await trace(["--workers", "packers"], dossier);
    const flat = out.replace(/\s+/gu, " ");
    expect(flat).toContain("Also said, by others than the party itself");
    expect(flat).toContain("According to Client, Contractor answers for “Paying for the work”");
    expect(flat).toContain("no holder is documented for “Paying for the work”");
  });

  test("statements that a floor, a day or a plane leaves out are not called unwritten", async () => {
    const written = [claim("one", "contractor", "holds", { verification: "reported" })];
    for (const [words, dossier] of [
      [["--floor", "documented"], { ...plain, assertions: written }],
      [["--plane", "legal"], { ...plain, assertions: written }],
      [[], { ...plain, assertions: [{ ...written[0], start: "2030" }] }],
    ] as const) {
      const flat = (await trace([...words, "--workers", "packers"], dossier)).out.replace(/\s+/gu, " ");
      expect(flat).toMatch(/Something in the file on these duties is not counted here .*: “Paying for the work”\./u);
      expect(flat).not.toMatch(/Nothing in this file on: “Paying for the work”/u);
    }
  });

  test("a claim without evidence says so beside how well it is said to be verified", async () => {
    const links = plain.links.map(link => ({ ...link, evidence: [] }));
    const flat = (
      await trace(["--workers", "packers"], {
        ...plain,
        links,
        assertions: [claim("one", "contractor", "holds", { evidence: [] })],
      })
    ).out.replace(/\s+/gu, " ");
    expect(flat).toContain("[documented · no evidence given]");
    expect(flat).toContain("(documented, no evidence given)");
    expect(flat).toContain("2 of 2 links have no source that states them.");
  });

  test("how a duty reached the workers comes with whose account it is", async () => {
    const conditions = [
      {
        id: "is",
        duty: "pay-wage",
        met: "not-met",
        saidBy: [{ name: "two packers" }],
        verification: "single-source",
        evidence: ["contract"],
      },
    ];
    const flat = (await trace(["--workers", "packers"], { ...plain, conditions })).out.replace(/\s+/gu, " ");
    expect(flat).toContain(
      "How it reached the workers: not met, as the author reads what two packers said (single source).",
    );
  });
});

describe("deep-labor new and schema", () => {
  test("new writes a file that check finds nothing in, and never writes over one", async () => {
    const made = folder();
    expect(await deepLabor(["new", "my-chain"], { cwd: made })).toMatchObject({ code: 0, err: "" });
    const written = readFileSync(path.join(made, "my-chain.dossier.json"), "utf8");
    expect(
      JSON.parse((await deepLabor(["check", "my-chain.dossier.json", "--json"], { cwd: made })).out),
    ).toMatchObject([{ id: "my-chain", problems: [], leftOut: [] }]);
    const dossier = JSON.parse(written) as { parties: unknown[]; assertions: unknown[]; sources: unknown[] };
    expect([dossier.parties.length, dossier.assertions.length, dossier.sources.length]).toEqual([3, 1, 1]);
    expect((await deepLabor(["new", "my-chain"], { cwd: made })).code).toBe(2);
    expect(readFileSync(path.join(made, "my-chain.dossier.json"), "utf8")).toBe(written);
  });

  test("schema prints what is published", async () => {
    for (const [words, file] of [
      [[], "dossier-1.schema.json"],
      [["--draft", "7"], "dossier-1.draft-07.schema.json"],
    ] as const) {
      const { code, out } = await deepLabor(["schema", ...words]);
      expect(code).toBe(0);
      expect(out).toBe(readFileSync(path.join(root, "public/schema", file), "utf8"));
    }
  });
});

describe("what is told of the people", () => {
  const words = (out: string) => out.replaceAll(/\s+/gu, " ");

  test("stands above who answers to them: each fact with its kind, each number with how well it is known", async () => {
    const figures = [
      share("size", { about: 40 }, { unit: "persons", evidence: ["talk"] }),
      share("women-share", 55, { population: "those who answered" }),
    ];
    const { out } = await trace([], peopleFile({ workers: everyFact, figures }));
    expect(words(out)).toContain(
      "Who answers to: Hands · Minors: minors work too · Status: self-employed · Rating system: rated by Scorer",
    );
    expect(words(out)).toContain("· Size: about 40 people [reported]");
    expect(words(out)).toContain("· Share of women: 55% [those who answered · reported · no evidence given]");
    const french = await trace(["--lang", "fr"], peopleFile({ workers: everyFact }));
    expect(words(french.out)).toContain("Statut : indépendant · Système de notation : notation par Scorer");
  });

  test("says where no evidence is given for it, and of a withheld group the figures alone", async () => {
    const { evidence: _, ...bare } = everyFact;
    expect(words((await trace([], peopleFile({ workers: bare }))).out)).toContain("in service [no evidence given]");
    const withheld = peopleFile({ workers: everyFact, group: { withheld: true }, figures: [share("women-share", 40)] });
    const { out } = await trace([], withheld);
    expect(out).not.toContain("Status");
    expect(words(out)).toContain("Share of women: 40%");
  });

  test("stands in the JSON beside the traces, in the words of the file and without anything private", async () => {
    const figures = [share("women-share", 40, { private: "a note" })];
    const workers = { ...everyFact, private: { name: "Jane" } };
    const [answer] = JSON.parse((await trace(["--json"], peopleFile({ workers, figures }))).out);
    expect(answer.people).toEqual([{ workers: "hands", facts: everyFact, figures: [share("women-share", 40)] }]);
    const withheld = peopleFile({ workers, group: { withheld: true }, figures });
    expect(JSON.parse((await trace(["--json"], withheld)).out)[0].people).toEqual([
      { workers: "hands", facts: null, figures: [share("women-share", 40)] },
    ]);
  });

  test("stands in the JSON with the ids of its evidence, without the words of whoever is not named", async () => {
    const evidence = [
      "talk",
      { source: "talk", quote: "They never slept.", locator: "minute 12", remark: "By phone." },
    ];
    const text = peopleFile({ workers: { ...everyFact, evidence }, figures: [share("women-share", 40, { evidence })] });
    const file = JSON.parse(text);
    file.sources[0].person = { identity: "withheld", consent: { scope: "none" } };
    const { out } = await trace(["--json"], JSON.stringify(file));
    const [told] = JSON.parse(out)[0].people;
    expect([told.facts.evidence, told.figures[0].evidence]).toEqual([["talk"], ["talk"]]);
    expect(out).not.toMatch(/never slept|minute 12|By phone/u);
  });
});
