import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseShorthand } from "../../../src/edit/index.ts";
import { checkDossier } from "../../../src/model/index.ts";
import { boundsOf, type Dossier, type Party } from "../../../src/schema/index.ts";
import { likelyCountry, sayLineTrouble } from "../../../src/text/index.ts";
import { extent, firstSeed, tried } from "../../scope.ts";

const options = { id: "my-chain", today: "2026-11-28", language: "en", countryOf: likelyCountry };

/** A party in a few words. */
function told({ name, kind, country, countries = [], count, inLine, placed, above }: Party): string {
  const range = inLine && `${inLine.min ?? 1} to ${inLine.max ?? "many"} in line`;
  const { min, max } = count === undefined ? { min: null, max: null } : boundsOf(count);
  const counted = count !== undefined && `${min} to ${max ?? "many"}`;
  const facts = [kind, country, ...countries, range, counted, placed === false && "beside", above && "above unknown"];
  return `${typeof name === "string" ? name : ""}(${facts.filter(Boolean).join(" ")})`;
}

/** The links of a dossier, and the parties that have none, as a sentence each. */
function linesOf({ parties, links }: Dossier): string[] {
  const byId = new Map(parties.map(party => [party.id, told(party)]));
  const joined = new Set(links.flatMap(({ from, to }) => [from, to]));
  return [
    ...links.map(
      ({ from, type, to, verification }) =>
        `${byId.get(from)} ${type} ${byId.get(to)}${verification === "unverified" ? "" : `, ${verification}`}`,
    ),
    ...parties.filter(({ id }) => !joined.has(id)).map(told),
  ];
}

function read(text: string) {
  const made = parseShorthand(text, options);
  const { dossier, problems } = checkDossier(made.text);
  const wrong = problems.filter(({ severity }) => severity === "error");
  return { made, dossier: dossier!, wrong };
}

describe("one line", () => {
  test.each<[string, ...string[]]>([
    ["A > B", "A(organisation) unspecified B(organisation)"],
    ["A > workers: B (KE)", "A(organisation) engages B(worker-group KE)"],
    ["A > household: B", "A(organisation) engages B(household)"],
    ["A > travailleurs : B", "A(organisation) engages B(worker-group)"],
    ["A>B>C", "A(organisation) unspecified B(organisation)", "B(organisation) unspecified C(organisation)"],
    ["A -> B → C", "A(organisation) unspecified B(organisation)", "B(organisation) unspecified C(organisation)"],
    ["A（CN）＞B", "A(organisation CN) unspecified B(organisation)"],
    ["A (us) > B (Kenya)", "A(organisation US) unspecified B(organisation KE)"],
    ["A (US, IN) > B (UK)", "A(organisation US IN) unspecified B(organisation GB)"],
    ["A (a firm) > B", "A (a firm)(organisation) unspecified B(organisation)"],
    ["A (a firm) (FR) > B", "A (a firm)(organisation FR) unspecified B(organisation)"],
    ["A > ? > B", "A(organisation) unspecified (unknown)", "(unknown) unspecified B(organisation)"],
    ["A > ?1-3", "A(organisation) unspecified (unknown 1 to 3 in line)"],
    ["A > ?3–1", "A(organisation) unspecified (unknown 1 to 3 in line)"],
    ["A > ?+ (CN)", "A(organisation) unspecified (unknown CN 1 to many in line)"],
    ["A > ?2+", "A(organisation) unspecified (unknown 2 to many in line)"],
    ["A > unknown: B ?+", "A(organisation) unspecified B(unknown 1 to many in line)"],
    ["A > C?", "A(organisation) unspecified C(organisation), inferred"],
    [
      "A > C ? > B",
      "A(organisation) unspecified C(organisation), inferred",
      "C(organisation) unspecified B(organisation), inferred",
    ],
    ["A > C (KE)?", "A(organisation) unspecified C(organisation KE), inferred"],
    ["A >subcontracts> B", "A(organisation) subcontracts-to B(organisation)"],
    ["A >sous-traite> B", "A(organisation) subcontracts-to B(organisation)"],
    ["A >Sous-traite à> B", "A(organisation) subcontracts-to B(organisation)"],
    [
      "A >owns> B >prend> workers: C",
      "A(organisation) owns B(organisation)",
      "B(organisation) takes-labour-from C(worker-group)",
    ],
    ["A>commissions>B", "A(organisation) commissions B(organisation)"],
    ["A >note> B", "A(organisation) rates B(organisation)"],
    ["A | B > C", "A(organisation) unspecified C(organisation)", "B(organisation) unspecified C(organisation)"],
    [`"A > B" > "C ""d"" | e?"`, `A > B(organisation) unspecified C "d" | e?(organisation)`],
    ["« A > B » > C", "A > B(organisation) unspecified C(organisation)"],
    ["“Super” raters > C", "“Super” raters(organisation) unspecified C(organisation)"],
    ["beside: Platforms (JP) x2+", "Platforms(organisation JP 2 to many beside)"],
    ["à côté : Platforms", "Platforms(organisation beside)"],
    ["beside: workers: Labellers", "Labellers(worker-group beside)"],
    ["beside: A >owns> B", "A(organisation beside) owns B(organisation)"],
    ["A ×3 > B x2-5", "A(organisation 3 to 3) unspecified B(organisation 2 to 5)"],
    ["… > A > B", "A(organisation above unknown) unspecified B(organisation)"],
    ["person: A", "A(person)"],
    ["syndicat : CGT (FR)", "CGT(representative FR)"],
    ["authority: NLRB >certifies> B", "NLRB(authority) certifies B(organisation)"],
    ["C# > Acme: the firm", "C#(organisation) unspecified Acme: the firm(organisation)"],
  ])("%s", (line, ...said) => {
    const { made, dossier, wrong } = read(line);
    expect(linesOf(dossier)).toEqual(said);
    expect(made.troubles).toEqual([]);
    expect(wrong).toEqual([]);
  });
});

describe("several lines", () => {
  test("a name used again is the same party, and what is said of it later is added", () => {
    const { made, dossier } = read("Lead > sama\nSama (US) > workers: Labellers\nlabellers (KE)");
    expect(linesOf(dossier)).toEqual([
      "Lead(organisation) unspecified sama(organisation US)",
      "sama(organisation US) engages Labellers(worker-group KE)",
    ]);
    expect(made.troubles).toEqual([]);
  });

  test("an unknown party with a label is met again; without one each is another", () => {
    expect(linesOf(read("A > ?x > B\n?x > C\nA > ?").dossier)).toEqual([
      "A(organisation) unspecified (unknown)",
      "(unknown) unspecified B(organisation)",
      "(unknown) unspecified C(organisation)",
      "A(organisation) unspecified (unknown)",
    ]);
  });

  test("a line that begins with > goes on, a way told again adds no link, and a type said later counts", () => {
    expect(linesOf(read("A > B\n >owns> C\nA > B > D\nA >commissions> B").dossier)).toEqual([
      "A(organisation) commissions B(organisation)",
      "B(organisation) owns C(organisation)",
      "B(organisation) unspecified D(organisation)",
    ]);
  });

  test("title, notes and evidence: equal addresses are one source, notes stay private", () => {
    const { made, dossier, wrong } = read(
      [
        "# Who pays? // ask the editor",
        `A > B > workers: C [https://www.example.org/a?utm_source=x#top "They paid." p. 3] // by phone`,
        "B >owns> D [http://example.org/a/] [Report of 2019, p. 4]",
        "workers: C x40 [https://example.org/b#:~:text=some%20words]",
      ].join("\n"),
    );
    expect(wrong).toEqual([]);
    expect(made.troubles).toEqual([]);
    expect(dossier.title).toBe("Who pays?");
    expect(dossier.sources).toEqual([
      { id: "example", type: "unstated", url: "https://www.example.org/a#top", accessed: "2026-11-28" },
      { id: "report-of-2019", type: "unstated", title: "Report of 2019" },
      { id: "example-2", type: "unstated", url: "https://example.org/b", accessed: "2026-11-28" },
    ]);
    expect(dossier.quotes).toEqual([
      { id: "example-quote", source: "example", locator: "p. 3", quote: "They paid." },
      { id: "example-2-quote", source: "example-2", quote: "some words" },
    ]);
    expect(dossier.links.map(({ evidence }) => evidence)).toEqual([
      ["example-quote"],
      ["example-quote"],
      ["example", { source: "report-of-2019", locator: "p. 4" }],
    ]);
    expect(dossier.figures).toMatchObject([{ about: "c", what: "size", value: 40, evidence: ["example-2-quote"] }]);
    const { private: ofFile, links } = made.dossier as { private: unknown; links: { private?: unknown }[] };
    expect(ofFile).toEqual({ note: "ask the editor" });
    expect(links[0]!.private).toEqual({ note: "by phone" });
  });

  test("without a title it has that of its ends; ids are made of names and are unique", () => {
    const { dossier } = read("The Lead Firm > 微软 > workers: Lead-Firm\nworkers: 工人");
    expect(dossier.title).toBe("The Lead Firm → 工人");
    expect(dossier.parties.map(({ id }) => id)).toEqual(["lead-firm", "party", "lead-firm-2", "party-2"]);
  });
});

describe("what cannot be read is told with its place, and the rest is read", () => {
  const at = (text: string) =>
    read(text).made.troubles.map(
      trouble => `${trouble.line}:${trouble.column} ${trouble.code} ${sayLineTrouble("en", trouble)}`,
    );
  test.each<[string, readonly string[], readonly string[]]>([
    ["A > B >", ["A(organisation) unspecified B(organisation)"], ["1:7 unfinished Nothing stands behind “>” yet."]],
    ["A > B >owns", ["A(organisation) unspecified B(organisation)"], ["1:8 unclosed The type “owns” is not closed."]],
    ["A > workers:", ["A(organisation)"], ["1:13 unfinished"]],
    ["A > B (KE", ["A(organisation) unspecified B(organisation)"], ["1:7 unclosed This ( is not closed: (KE"]],
    [`A > "B`, ["A(organisation) unspecified B(organisation)"], ["1:5 unclosed"]],
    ["A > B [https://x.org", ["A(organisation) unspecified B(organisation)"], ["1:7 unclosed"]],
    ["A > > B", ["A(organisation)", "B(organisation)"], ["1:3 no-name"]],
    ["A >zzz> B", ["A(organisation) unspecified B(organisation)"], ["1:4 unknown-type “zzz” is no type of link"]],
    [
      "A >ownz> B",
      ["A(organisation) unspecified B(organisation)"],
      ["1:4 unknown-type “ownz” is no type of link, so the usual one was taken. Did you mean owns"],
    ],
    [
      "A >hosts> B",
      ["A(organisation) unspecified B(organisation)"],
      ["1:4 ambiguous-type “hosts” could mean hosts tasks for and hosts data for."],
    ],
    [
      "A > owns > B",
      ["A(organisation) unspecified owns(organisation)", "owns(organisation) unspecified B(organisation)"],
      ["1:5 looks-like-type"],
    ],
    ["A (XX) > B", ["A(organisation) unspecified B(organisation)"], ["1:4 unknown-country"]],
    [
      "workes: A > B",
      ["workes: A(organisation) unspecified B(organisation)"],
      ["1:1 misspelt-prefix “workes:” was read as part of the name. Did you mean workers:?"],
    ],
    [
      "A > B (KE)\nA (US) > B (FR)",
      ["A(organisation US) unspecified B(organisation KE)"],
      ["2:10 country-differs “B” has Kenya already; France was not taken."],
    ],
    [
      "A > workers: B\nC > person: B",
      ["A(organisation) engages B(worker-group)", "C(organisation) engages B(worker-group)"],
      ["2:13 kind-differs"],
    ],
    ["beside: A > B", ["A(organisation) unspecified B(organisation)"], ["1:9 beside-in-way"]],
    ["A > A", ["A(organisation) unspecified A(organisation)"], ["1:5 to-itself"]],
    ["A", ["A(organisation)"], ["1:1 no-link"]],
    ["# One\n# Two\nA > B", ["A(organisation) unspecified B(organisation)"], ["2:1 second-title"]],
    ["https://x.org\nA > B", ["A(organisation) unspecified B(organisation)"], ["1:1 bare-address"]],
    [
      "[https://x.org]\nA > B []",
      ["A(organisation) unspecified B(organisation)"],
      ["1:1 evidence-for-nothing", "2:7 empty-evidence"],
    ],
    ["A {B c} > B", ["A(organisation) unspecified B(organisation)"], ["1:3 wrong-id"]],
    [`${"prose ".repeat(30)}\nA > B`, ["A(organisation) unspecified B(organisation)"], ["1:1 not-a-line"]],
  ])("%s", (text, said, troubles) => {
    expect(linesOf(read(text).dossier)).toEqual(said);
    const found = at(text);
    expect(found).toHaveLength(troubles.length);
    for (const [place, trouble] of troubles.entries()) expect(found[place]).toContain(trouble);
  });
});

describe("whatever is typed", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...'> | ? [ ] ( ) { } " “ ” « » # // … : + - x2 → ＞'.split(" "),
      " ",
      "\n",
      "\t",
      "\u0000",
      "\u202E",
    ),
    fc.constantFrom(
      "workers:",
      "beside:",
      "(KE)",
      ">owns>",
      "?1-3",
      "https://x.org/%",
      "A",
      "B",
      "dossier",
      "__proto__",
    ),
    fc.string({ unit: "grapheme", maxLength: 6 }),
    fc.string({ unit: "binary", maxLength: 4 }),
  );
  const typed = fc.array(piece, { maxLength: 30 }).map(pieces => pieces.join(""));

  test(`nothing throws, the file has no errors, and each trouble has a place and a sentence ${extent}`, () => {
    fc.assert(
      fc.property(typed, text => {
        const { made, wrong } = read(text);
        expect(wrong.filter(({ severity }) => severity === "error")).toEqual([]);
        const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u);
        for (const trouble of made.troubles) {
          const line = lines[trouble.line - 1];
          expect(line).toBeDefined();
          expect(trouble.column).toBeGreaterThan(0);
          expect(trouble.column).toBeLessThanOrEqual(line!.length + 1);
          expect(sayLineTrouble("fr", trouble)).not.toBe("");
        }
      }),
      { seed: firstSeed, numRuns: tried(750, 20_000) },
    );
  });

  test("what is too much is told", () => {
    const side = Array.from({ length: 900 }, (_, place) => place).join("|");
    const many = Array.from({ length: 60 }, () => `${side} > b${side}`).join("\n");
    expect(read(many).made.troubles.map(({ code }) => code)).toContain("too-much");
    const page = "<div class='x'>A paste of a web page: “quotes, and (brackets > ".repeat(90_000);
    expect(read(page).made.troubles.map(({ code }) => code)).toContain("not-a-line");
    expect(read("“\n".repeat(90_000)).made.parties).toBe(1);
  });
});
