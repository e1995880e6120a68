import { describe, expect, test } from "vitest";
import {
  changeText,
  type LeftOut,
  type Parsed,
  type Path,
  type ProblemCode,
  type ProblemParams,
  parseDossier,
  pointerOf,
  severities,
  severityOf,
  sizeCaps,
  type TextChange,
} from "../../../src/schema/index.ts";
import { extent, partOf } from "../../scope.ts";
import { workMeter } from "../../workMeter.ts";
import { smallDossier, smallText } from "../smallDossier.ts";

const SHA = "0123456789abcdef".repeat(4);
const LONG_QUOTE = "word ".repeat(51).trim();

const at = (path: string): Path => path.split("/").map(key => (/^\d+$/.test(key) ? Number(key) : key));
const set = (path: string, value: unknown): TextChange => ({ path: at(path), value });
const out = (path: string): TextChange => ({ path: at(path), value: undefined });

type Case = readonly [
  code: ProblemCode,
  change: string | TextChange | readonly TextChange[],
  /** A pointer without the first slash. */
  pointer: string,
  /** What stands at the place that is told. */
  stands: string,
  /** Pointers of what is left out, with the reason if it is not the code. */
  leftOut: string,
  params?: ProblemParams,
];

/** The text after the smallest change, and, for each, what is told and what it costs. */
// biome-ignore format: a table, one case a line.
const cases: readonly Case[] = [
  ["missing-field", out("language"), "language", "{", ""],
  ["missing-field", out("parties/0/name"), "parties/0/name", '{\n      "id": "lead"', ""],
  ["missing-field", out("links/1/evidence"), "links/1/evidence", '{\n      "id": "maker-hands"', ""],
  ["missing-field", out("links/1/verification"), "links/1/verification", '{\n      "id": "maker-hands"', "links/1"],
  ["missing-field", out("money/0/amount"), "money/0/amount", '{\n      "id": "minimum"', "money/0 money/1:refers-to-left-out"],
  ["wrong-type", set("parties/0/aliases", "Leader"), "parties/0/aliases", '"Leader"', "parties/0/aliases", { expected: "list" }],
  ["wrong-type", set("parties/0/country", 1), "parties/0/country", "1", "parties/0/country", { expected: "text" }],
  ["wrong-type", set("parties/0/place/lat", "42"), "parties/0/place/lat", '"42"', "parties/0/place/lat", { expected: "number" }],
  ["wrong-type", set("parties/3/workers/nda", "yes"), "parties/3/workers/nda", '"yes"', "parties/3/workers/nda", { expected: "truth" }],
  ["wrong-type", set("parties/0/place", "Boston"), "parties/0/place", '"Boston"', "parties/0/place", { expected: "object" }],
  ["wrong-type", set("fictional", false), "fictional", "false", "fictional", { expected: "code", options: ["true"] }],
  ["wrong-type", set("parties/0/name", 7), "parties/0/name", "7", "parties/0/name", { expected: "other" }],
  ["wrong-type", set("conditions", {}), "conditions", "{}", "conditions", { expected: "list" }],
  ["wrong-type", set("lookedFor/0", "x"), "lookedFor/0", '"x"', "lookedFor/0", { expected: "object" }],
  ["unknown-code", set("links/1/verification", "documentd"), "links/1/verification", '"documentd"', "links/1", { nearest: "documented" }],
  ["unknown-code", set("assertions/0/liability", "joint and several"), "assertions/0/liability", '"joint and several"', "assertions/0/liability", { nearest: "joint-and-several" }],
  ["wrong-type", set("parties/5/count", { about: "300" }), "parties/5/count/about", '"300"', "parties/5/count", { expected: "number" }],
  ["wrong-type", set("money/1/amount", { about: "300", min: 1 }), "money/1/amount/about", '"300"', "money/1", { expected: "other" }],
  ["wrong-type", set("money/1/amount", { words: 5 }), "money/1/amount/words", "5", "money/1", { expected: "other" }],
  ["wrong-type", set("figures/0/value", { about: "300" }), "figures/0/value/about", '"300"', "figures/0", { expected: "number" }],
  ["unknown-language", set("language", "english"), "language", '"english"', "language"],
  ["missing-field", out("money/1/amount/is"), "money/1/amount/is", "{", "money/1", { field: "is" }],
  ["missing-field", set("links/1/evidence/0", { quote: "Words." }), "links/1/evidence/0/source", "{", "links/1/evidence/0", { field: "source" }],
  ["not-a-date", set("sources/0/accessed", "31/12/2021"), "sources/0/accessed", '"31/12/2021"', "sources/0/accessed"],
  ["not-a-date", set("updated", "May 2024"), "updated", '"May 2024"', "updated"],
  ["impossible-date", set("links/0/end", "2022-02-30"), "links/0/end", '"2022-02-30"', "links/0 assertions/0:refers-to-left-out"],
  ["impossible-date", set("sources/0/accessed", "2023-02-29"), "sources/0/accessed", '"2023-02-29"', "sources/0/accessed"],
  ["end-before-start", set("links/0/end", "2020-02"), "links/0/end", '"2020-02"', "links/0 assertions/0:refers-to-left-out", { start: "2020-03", end: "2020-02" }],
  ["end-before-start", set("parties/1/roles/0/end", "2018"), "parties/1/roles/0/end", '"2018"', "parties/1/roles/0"],
  ["overturned-before-stated", set("assertions/4/overturned", "2021"), "assertions/4/overturned", '"2021"', "assertions/4"],
  ["overturned-before-stated", set("proceedings/0/decisions/0/overturned", "2021"), "proceedings/0/decisions/0/overturned", '"2021"', "proceedings/0/decisions/0 assertions/3:refers-to-left-out"],
  ["url-scheme", set("sources/0/url", "www.example.org"), "sources/0/url", '"www.example.org"', "sources/0/url"],
  ["url-scheme", set("parties/0/url", "javascript:alert(1)"), "parties/0/url", '"javascript:', "parties/0/url"],
  ["not-a-url", set("sources/0/url", "https://me:secret@example.org"), "sources/0/url", '"https://me', "sources/0/url"],
  ["not-a-url", set("sources/0/url", "https://[::1"), "sources/0/url", '"https://[', "sources/0/url"],
  ["unknown-country", set("parties/0/country", "UK"), "parties/0/country", '"UK"', "parties/0/country"],
  ["unknown-country", set("proceedings/0/country", "usa"), "proceedings/0/country", '"usa"', "proceedings/0/country"],
  ["unknown-currency", set("money/0/currency", "EURO"), "money/0/currency", '"EURO"', "money/0 money/1:refers-to-left-out"],
  ["unknown-language", set("language", "English (US)"), "language", '"English (US)"', "language"],
  ["unknown-language", set("title", { "en-GB": "x", fr_FR: "y" }), "title/fr_FR", '"y"', "title"],
  ["empty-text", set("parties/0/name", ""), "parties/0/name", '""', "parties/0/name"],
  ["empty-text", set("title/fr", ""), "title/fr", '""', "title"],
  ["empty-text", set("title", {}), "title", "{}", "title"],
  ["empty-text", set("lookedFor/0/id", ""), "lookedFor/0/id", '""', "lookedFor/0"],
  ["empty-list", set("conditions/0/workers", []), "conditions/0/workers", "[]", "conditions/0"],
  ["empty-list", set("assertions/0/to", []), "assertions/0/to", "[]", "assertions/0"],
  ["empty-list", set("assertions/1/saidBy", []), "assertions/1/saidBy", "[]", "assertions/1"],
  ["empty-list", set("parties/5/near", []), "parties/5/near", "[]", "parties/5"],
  ["not-kebab-case", set("lookedFor/0/id", "The Invoices"), "lookedFor/0/id", '"The Invoices"', ""],
  ["own-duty-id", [set("duties/1", { ...smallDossier.duties[0], id: "food" })], "duties/1/id", '"food"', "duties/1"],
  ["reserved-id", [set("parties/6", { id: "dossier", kind: "unknown" })], "parties/6/id", '"dossier"', "parties/6"],
  ["duplicate-id", set("links/2/id", "maker-hands"), "links/2/id", '"maker-hands"', "links/2", { first: "/links/1" }],
  ["duplicate-id", set("links/2/id", "maker"), "links/2/id", '"maker"', "links/2", { first: "/parties/1" }],
  ["duplicate-id", set("quotes/1", { ...smallDossier.quotes[0], id: "report" }), "quotes/1/id", '"report"', "quotes/1", { first: "/sources/0" }],
  ["duplicate-id", set("proceedings/0/decisions/1/id", "first-ruling"), "proceedings/0/decisions/1/id", '"first-ruling"', "proceedings/0/decisions/1", { first: "/proceedings/0/decisions/0" }],
  ["range-reversed", set("parties/2/inLine", { min: 3, max: 1 }), "parties/2/inLine", "{", "parties/2"],
  ["range-reversed", set("parties/5/count", { min: 3, max: 1 }), "parties/5/count", "{", "parties/5/count"],
  ["in-line-below-one", set("parties/2/inLine/min", 0), "parties/2/inLine/min", "0", "parties/2"],
  ["out-of-range", set("parties/0/place/lat", 142), "parties/0/place/lat", "142", "parties/0/place/lat"],
  ["out-of-range", set("parties/0/place/lon", -181), "parties/0/place/lon", "-181", "parties/0/place/lon"],
  ["out-of-range", set("money/1/per", 0), "money/1/per", "0", "money/1"],
  ["not-a-sha256", set("sources/0/sha256", SHA.slice(1)), "sources/0/sha256", `"${SHA.slice(1)}"`, "sources/0/sha256"],
  ["unknown-reference", set("links/1/to", "hand"), "links/1/to", '"hand"', "links/1", { kind: "party", nearest: "hands" }],
  ["unknown-reference", set("assertions/0/duty", "pay-wages"), "assertions/0/duty", '"pay-wages"', "assertions/0", { kind: "duty", nearest: "pay-wage" }],
  ["unknown-reference", set("assertions/3/duty", "x-hosing"), "assertions/3/duty", '"x-hosing"', "assertions/3", { kind: "duty", nearest: "x-housing" }],
  ["unknown-reference", set("assertions/0/link", "maker"), "assertions/0/link", '"maker"', "assertions/0", { kind: "link", nearest: "lead-maker" }],
  ["unknown-reference", set("assertions/3/decision", "ruling"), "assertions/3/decision", '"ruling"', "assertions/3", { kind: "decision", nearest: "first-ruling" }],
  ["unknown-reference", set("assertions/3/proceeding", "cases"), "assertions/3/proceeding", '"cases"', "assertions/3", { kind: "proceeding", nearest: "case" }],
  ["unknown-reference", set("money/1/amount/than", "minimun"), "money/1/amount/than", '"minimun"', "money/1", { kind: "money", nearest: "minimum" }],
  ["unknown-reference", set("parties/2/hypotheses/0", "behind-makers"), "parties/2/hypotheses/0", '"behind-makers"', "parties/2", { kind: "hypothesis", nearest: "behind-maker" }],
  ["unknown-reference", set("quotes/0/source", "summery"), "quotes/0/source", '"summery"', "quotes/0 links/0/evidence/0:refers-to-left-out assertions/1/evidence/0:refers-to-left-out", { kind: "source", nearest: "summary" }],
  ["unknown-reference", set("links/1/evidence/0", "reports"), "links/1/evidence/0", '"reports"', "links/1/evidence/0", { kind: "evidence", nearest: "report" }],
  ["unknown-reference", set("figures/0/about", "handz"), "figures/0/about", '"handz"', "figures/0", { kind: "subject", nearest: "hands" }],
  ["unknown-reference", set("views/network/pins/leed", {}), "views/network/pins/leed", "{}", "views/network/pins/leed", { kind: "party", nearest: "lead" }],
  ["unknown-reference", set("clients/0", "zzzzzz"), "clients/0", '"zzzzzz"', "clients/0", { kind: "party" }],
  ["passes-on-needs-to", out("assertions/0/to"), "assertions/0/position", '"passes-on"', "assertions/0"],
  ["passes-on-to-itself", set("assertions/0/to/1", "lead"), "assertions/0/to/1", '"lead"', "assertions/0"],
  ["joint-needs-partners", out("assertions/1/jointWith"), "assertions/1/position", '"holds-jointly"', "assertions/1"],
  ["law-needs-provision", out("assertions/2/provision"), "assertions/2/basis", '"law"', "assertions/2"],
  ["law-needs-jurisdiction", out("assertions/2/jurisdiction"), "assertions/2/basis", '"law"', "assertions/2"],
  ["court-needs-finality", out("assertions/4/finality"), "assertions/4/basis", '"court"', "assertions/4"],
  ["excluded-needs-law", [set("assertions/4/basis", "statement"), out("assertions/4/finality")], "assertions/4/basis", '"statement"', "assertions/4"],
  ["needs-basis-court", set("assertions/0/finality", "final"), "assertions/0/finality", '"final"', "assertions/0"],
  ["decision-without-finality", set("assertions/3/decision", "adjourned"), "assertions/3/decision", '"adjourned"', "assertions/3"],
  ["closed-needs-end", out("proceedings/0/end"), "proceedings/0/status", '"closed"', "proceedings/0 assertions/3:refers-to-left-out"],
  ["hop-on-unplaced", set("links/1/from", "aside"), "links/1/from", '"aside"', "links/1"],
  ["two-of-one-set", set("parties/2/hypotheses/1", "nobody-behind"), "parties/2/hypotheses/1", '"nobody-behind"', "parties/2"],
  ["two-defaults", set("hypotheses/1/default", true), "hypotheses/1/default", "true", "hypotheses/1/default"],
  ["engages-no-group", set("links/1/to", "board"), "links/1/to", '"board"', "", { party: "board", kind: "authority" }],
  ["workers-no-group", set("conditions/0/workers/1", "maker"), "conditions/0/workers/1", '"maker"', ""],
  ["long-quote", set("quotes/0/quote", LONG_QUOTE), "quotes/0/quote", '"word word', "", { words: 51, characters: 0 }],
  ["long-quote", set("quotes/0/quote", "賃".repeat(151)), "quotes/0/quote", '"賃', "", { words: 0, characters: 151 }],
  ["long-quote", set("evidence/1", { source: "report", quote: LONG_QUOTE }), "evidence/1/quote", '"word word', ""],
  ["long-quote", set("corrections/0/evidence/1", { source: "report", quote: LONG_QUOTE }), "corrections/0/evidence/1/quote", '"word word', ""],
  ["unknown-open-code", set("parties/0/roles/0", "clientt"), "parties/0/roles/0", '"clientt"', "", { nearest: "client" }],
  ["unknown-open-code", set("sources/1/type", "podcast"), "sources/1/type", '"podcast"', ""],
  ["claim-as-law", set("assertions/2/saidBy", ["lead"]), "assertions/2/saidBy", "[", ""],
  ["long-standfirst", set("standfirst", "word ".repeat(36)), "standfirst", '"word word', "", { words: 36, most: 35 }],
  ["long-standfirst", set("standfirst", { en: "Short.", fr: "mot ".repeat(36) }), "standfirst/fr", '"mot mot', ""],
  ["unread-ruling-has-end", [set("proceedings/0/status", "ruling-not-read")], "proceedings/0/end", '"', ""],
  ["unread-ruling-needs-day", [set("proceedings/0/status", "ruling-not-read"), out("proceedings/0/end"), out("proceedings/0/decisions/1")], "proceedings/0/status", '"ruling-not-read"', ""],
  ["unknown-license", set("license", "javascript:alert(1)"), "license", '"javascript:alert(1)"', ""],
  ["unknown-field", set("parties/0/nam", "x"), "parties/0/nam", '"nam"', "", { field: "nam" }],
  ["unknown-field", set("links/0/validFrom", "2020"), "links/0/validFrom", '"validFrom"', "", { field: "validFrom" }],
  ["unknown-field", set("evidence/1", { source: "report", page: 3 }), "evidence/1/page", '"page"', ""],
  ["unknown-field", set("evidence/1", { quoteId: "words", quote: "The work" }), "evidence/1/quote", '"quote"', ""],
  ["unknown-field", set("parties/5/count", { about: 3, min: 1 }), "parties/5/count/min", '"min"', ""],
  ["hires-itself", set("links/0/to", "lead"), "links/0/to", '"lead"', ""],
  ["no-evidence", set("links/1/evidence", []), "links/1/evidence", "[]", ""],
  ["answer-not-sought", set("parties/0/response/status", "not-sought"), "parties/0/response/status", '"not-sought"', ""],
  ["unknown-format", set("format", "shallow-labor/1"), "format", '"shallow-labor/1"', ""],
  ["unknown-format", set("format", "deep-labor/0"), "format", '"deep-labor/0"', ""],
  ["unknown-format", out("format"), "format", "{", ""],
  ["duplicate-key", '"name": "Maker",\n      "name": "Other",', "parties/1/name", '"name": "Other"', "parties/1/name"],
  ["duplicate-key", '"name": "Maker",\n      "id": "maker",', "parties/1/id", '"id": "maker"', "parties/1 links/0:refers-to-left-out links/1:refers-to-left-out assertions/0:refers-to-left-out assertions/1:refers-to-left-out assertions/2:refers-to-left-out assertions/3:refers-to-left-out money/1:refers-to-left-out proceedings/0:refers-to-left-out lookedFor/0:refers-to-left-out"],
  ["proto-key", '"name": "Maker",\n      "__proto__": {},', "parties/1/__proto__", '"__proto__"', "parties/1/__proto__"],
];

const brokenBy = (change: Case[1]): string => {
  if (typeof change === "string") return smallText.replace('"name": "Maker",', change);
  return changeText(smallText, "path" in change ? [change] : change);
};

const shown = ({ pointer, code }: LeftOut): string => `${pointer.slice(1)}:${code}`;

const standsAt = (text: string, { line, column }: { line: number; column: number }): string => {
  const lines = text.split("\n");
  return [[...lines[line - 1]!].slice(column - 1).join(""), ...lines.slice(line)].join("\n");
};

test("the dossier that is broken here has no problem while it is whole", () => {
  expect(parseDossier(smallText)).toEqual({ dossier: smallDossier, problems: [], leftOut: [] });
});

describe("the smallest change that causes it", () => {
  const named = cases.map(([code, change, pointer, stands, leftOut, params = {}]) => ({
    code,
    change,
    pointer,
    stands,
    leftOut,
    params,
  }));
  test.each(named)("$code at $pointer: $stands", ({ code, change, pointer, stands, leftOut, params }) => {
    const text = brokenBy(change);
    const parsed = parseDossier(text);
    // For something that is missing, the pointer leads to the object that lacks it.
    const path = at(pointer);
    const problem = parsed.problems.find(found => found.code === code && pointerOf(found.path) === pointerOf(path));
    const leads = pointerOf(problem?.found === "" ? path.slice(0, -1) : path);
    expect(parsed.problems.map(found => `${found.code} ${found.pointer}`)).toContain(`${code} ${leads}`);
    expect(parsed.problems.filter(found => found !== problem)).toEqual([]);
    expect(problem).toMatchObject({ severity: severityOf(code, problem?.params), path: at(pointer), params });
    expect(standsAt(text, problem!).startsWith(stands), standsAt(text, problem!).slice(0, 60)).toBe(true);
    const expected =
      leftOut === "" ? [] : leftOut.split(" ").map(part => (part.includes(":") ? part : `${part}:${code}`));
    expect(parsed.leftOut.map(shown).sort()).toEqual(expected.sort());
  });

  test("is known for every code that can come from reading a file", () => {
    const bySomethingElse: ProblemCode[] = [
      "too-large",
      "not-utf-8",
      "syntax",
      "too-deep",
      "not-an-object",
      "newer-format",
    ];
    const foundInWhatWasRead: ProblemCode[] = [
      "not-reached",
      "few-origins",
      "employee-without-employer",
      "law-abroad",
      "rulings-unrelated",
      "press-as-document",
      "key-link",
      "private-source-address",
      "unstated-source",
      "pay-below-nothing",
      "long-text",
    ];
    const known = new Set<string>([...cases.map(([code]) => code), ...bySomethingElse, ...foundInWhatWasRead]);
    expect(Object.keys(severities).filter(code => !known.has(code))).toEqual([]);
  });
});

describe("what refers to something left out", () => {
  const brokenAt = (...changes: TextChange[]): Parsed => parseDossier(changeText(smallText, changes));
  const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);

  test("goes with it: party, then its links, then the assertions on them", () => {
    const { dossier, problems, leftOut } = brokenAt(set("parties/1/kind", "company"));
    expect(problems).toMatchObject([{ code: "unknown-code", pointer: "/parties/1/kind" }]);
    expect(ids(dossier!.parties)).toEqual(["lead", "between", "hands", "board", "aside"]);
    expect(ids(dossier!.links)).toEqual(["lead-rates"]);
    expect(ids(dossier!.assertions)).toEqual(["no-employer"]);
    expect(ids(dossier!.money)).toEqual(["minimum"]);
    expect(leftOut.filter(({ code }) => code === "unknown-code")).toHaveLength(1);
    expect(new Set(leftOut.map(({ code }) => code))).toEqual(new Set(["unknown-code", "refers-to-left-out"]));
  });

  test("source, then quote, then only the piece of evidence that cites it", () => {
    const { dossier, leftOut } = brokenAt(set("sources/1/derivedFrom", ["nothing-at-all-here"]));
    expect(leftOut.map(shown)).toEqual([
      "links/0/evidence/0:refers-to-left-out",
      "assertions/1/evidence/0:refers-to-left-out",
      "sources/1:unknown-reference",
      "quotes/0:refers-to-left-out",
    ]);
    expect(ids(dossier!.links)).toEqual(["lead-maker", "maker-hands", "lead-rates"]);
    expect(dossier!.links[0]!.evidence).toEqual([]);
  });

  test("hypothesis, then what exists only under it", () => {
    const { dossier, leftOut } = brokenAt(set("hypotheses/0/set", "No Set!"), set("hypotheses/0/id", ""));
    expect(leftOut.map(shown)).toEqual(["parties/2:unknown-reference", "hypotheses/0:empty-text"]);
    const byCode = brokenAt(out("hypotheses/0/set"), set("links/2/hypotheses", ["behind-maker"]));
    expect(byCode.leftOut.map(shown)).toEqual([
      "parties/2:refers-to-left-out",
      "links/2:refers-to-left-out",
      "hypotheses/0:missing-field",
    ]);
    expect(ids(dossier!.hypotheses)).toEqual(["nobody-behind"]);
  });

  test("decision, then the assertion that names it, while the proceeding stays", () => {
    const { dossier, leftOut } = brokenAt(set("proceedings/0/decisions/0/date", "2022-02-31"));
    expect(leftOut.map(shown)).toEqual([
      "assertions/3:refers-to-left-out",
      "proceedings/0/decisions/0:impossible-date",
    ]);
    expect(dossier!.proceedings[0]!.decisions!.map(({ id }) => id)).toEqual(["adjourned"]);
  });

  test("in a ring goes once", () => {
    const { leftOut } = brokenAt(
      set("sources/0/derivedFrom", ["summary"]),
      set("sources/1/derivedFrom", ["report", "nowhere"]),
    );
    expect(leftOut.filter(({ pointer }) => pointer.startsWith("/sources")).map(shown)).toEqual([
      "sources/0:refers-to-left-out",
      "sources/1:unknown-reference",
    ]);
  });

  test.each([
    ["parties", undefined, "missing-field"],
    ["parties", {}, "wrong-type"],
    ["sources", "none", "wrong-type"],
    ["hypotheses", 0, "wrong-type"],
  ])("the whole list %s as %j is one problem, not one for every reference into it", (list, value, code) => {
    const { dossier, problems, leftOut } = brokenAt({ path: [list], value });
    expect(problems).toMatchObject([{ code, path: [list], pointer: value === undefined ? "" : `/${list}` }]);
    expect(dossier).toMatchObject({ id: "small", [list]: [] });
    expect(leftOut.filter(part => part.pointer !== `/${list}`).map(part => part.code)).toContain("refers-to-left-out");
  });

  test("saved positions of a party that is gone go, and the others stay", () => {
    const { dossier, leftOut } = brokenAt(
      set("parties/1/kind", "company"),
      set("views/network/pins/maker", { x: 3, y: 4 }),
    );
    expect(dossier!.views).toEqual({ network: { pins: { lead: { x: 1, y: 2 } } } });
    expect(leftOut.map(shown)).toContain("views/network/pins/maker:refers-to-left-out");
  });
});

describe("one bad thing never costs the file", () => {
  test.each(smallDossier.links.map((link, index) => [link.id, index] as const))(
    "nor does link %s, whatever is wrong with it",
    (id, index) => {
      for (const broken of [
        null,
        5,
        "text",
        [],
        {},
        { id },
        { id, type: "hires" },
        { ...smallDossier.links[index], from: 1 },
      ]) {
        const { dossier, problems } = parseDossier(changeText(smallText, [{ path: ["links", index], value: broken }]));
        expect(problems.length).toBeGreaterThan(0);
        expect(dossier!.parties).toHaveLength(smallDossier.parties.length);
        expect(dossier!.links.map(link => link.id)).toEqual(
          smallDossier.links.map(link => link.id).filter(other => other !== id),
        );
      }
    },
  );

  test("a bad country costs the field alone", () => {
    const { dossier } = parseDossier(changeText(smallText, [set("parties/0/country", "UK")]));
    const { country: _gone, ...rest } = smallDossier.parties[0]!;
    expect(dossier!.parties[0]).toEqual(rest);
  });

  test("required fields of every object are there even where they could not be read", () => {
    const text = changeText(smallText, [
      out("links/0/evidence"),
      set("assertions/0/evidence", "report"),
      out("conditions/0/evidence"),
      out("money/0/evidence"),
      out("figures/0/evidence"),
      out("proceedings/0/evidence"),
      set("proceedings/0/title", 3),
      out("hypotheses/0/label"),
      set("duties/0/label", ""),
      out("duties/0/question"),
      out("sources/1/type"),
      out("title"),
      out("language"),
    ]);
    const { dossier } = parseDossier(text);
    expect(dossier).toMatchObject({
      title: "small",
      language: "und",
      links: [{ evidence: [] }, {}, {}],
      assertions: [{ evidence: [] }, {}, {}, {}, {}],
      conditions: [{ evidence: [] }],
      money: [{ evidence: [] }, {}],
      figures: [{ evidence: [] }],
      proceedings: [{ evidence: [], title: "case" }],
      hypotheses: [{ label: "behind-maker" }, {}],
      duties: [{ label: "x-housing", question: "x-housing", definition: smallDossier.duties[0]!.definition }],
      sources: [{}, { type: "unknown" }],
    });
  });

  test("a file without anything but its lists is a dossier with problems", () => {
    const { dossier, problems } = parseDossier('{"parties": [], "links": []}');
    expect(dossier).toMatchObject({ id: "", title: "", language: "und", parties: [], links: [], story: [] });
    expect(dossier!.updated).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(["unknown-format", ...Array(4).fill("missing-field")]);
  });
});

test("everything wrong with a file is told at once, in the order of the text", () => {
  const many = changeText(smallText, [
    set("parties/0/country", "UK"),
    set("parties/1/nmae", "x"),
    set("parties/5/near", []),
    set("links/0/to", "makr"),
    set("links/1/verification", "seen"),
    out("assertions/0/to"),
    set("money/0/currency", "dollar"),
    set("sources/0/url", "example.org"),
    set("quotes/0/quote", LONG_QUOTE),
    set("story/0/view", "film"),
  ]);
  const { problems } = parseDossier(many);
  expect(problems.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
    "error unknown-country",
    "notice unknown-field",
    "error empty-list",
    "error unknown-reference",
    "error unknown-code",
    "error passes-on-needs-to",
    "error unknown-currency",
    "error url-scheme",
    "warning long-quote",
    "warning unknown-open-code",
  ]);
  const lines = problems.map(({ line }) => line);
  expect(lines).toEqual([...lines].sort((a, b) => a - b));
});

describe("what is given is not changed", () => {
  test("bytes and text give the same, with and without a mark", () => {
    const broken = changeText(smallText, [set("parties/0/country", "UK"), set("links/0/to", "makr")]);
    const asText = parseDossier(broken);
    expect(parseDossier(new TextEncoder().encode(broken))).toEqual(asText);
    expect(parseDossier(`\uFEFF${broken}`)).toEqual(asText);
    expect(parseDossier(new TextEncoder().encode(`\uFEFF${broken}`))).toEqual(asText);
    expect(asText.problems).toHaveLength(2);
  });

  test("unknown fields are kept in the text and never read, wherever they stand", () => {
    const text = changeText(smallText, [
      set("colour", "red"),
      set("parties/0/mood", [1]),
      // Fields of other objects, which mean nothing here: a party has no end, a link is not stated.
      set("parties/0/end", 2010),
      set("links/0/overturned", { a: 1 }),
      set("links/0/evidence/1", { source: "report", quoteId: 5 }),
    ]);
    const { dossier, leftOut, problems } = parseDossier(text);
    expect(leftOut).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(Array(5).fill("unknown-field"));
    const { evidence } = smallDossier.links[0]!;
    expect(dossier!.parties).toEqual(smallDossier.parties);
    expect(dossier!.links[0]).toEqual({
      ...smallDossier.links[0],
      evidence: [evidence[0], { source: "report" }, ...evidence.slice(2)],
    });
    expect(dossier).not.toHaveProperty("colour");
    const saved = changeText(text, [set("title", "Another title")]);
    for (const kept of ['"colour": "red"', '"end": 2010', '"a": 1', '"quoteId": 5']) expect(saved).toContain(kept);
  });

  test("private may be any JSON", () => {
    for (const value of [null, 0, "", [], {}, { id: "lead", evidence: ["nothing"], __: [[[]]] }])
      expect(
        parseDossier(changeText(smallText, [set("parties/0/private", value), set("private", value)])).problems,
      ).toEqual([]);
  });
});

describe("a file that cannot be read at all", () => {
  const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
  const withBytes = (before: string, ...bytes: number[]): Uint8Array =>
    Uint8Array.from([...bytesOf(before), ...bytes, ...bytesOf(' rest of the "file"}')]);
  const utf16 = (mark: boolean, isBig: boolean): Uint8Array => {
    const bytes: number[] = [];
    for (const character of `${mark ? "\uFEFF" : ""}${smallText}`) {
      const unit = character.charCodeAt(0);
      bytes.push(...(isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8]));
    }
    return Uint8Array.from(bytes);
  };

  test.each<[string, string | Uint8Array, ProblemCode, number, number, string]>([
    ["nothing", "", "syntax", 1, 1, ""],
    ["nothing, in bytes", new Uint8Array(), "syntax", 1, 1, ""],
    ["blanks", " \n\n ", "syntax", 3, 2, ""],
    ["a mark alone", "\uFEFF", "syntax", 1, 1, ""],
    ["a list", "[1, 2]", "not-an-object", 1, 1, "[1,2]"],
    ["a text", '"dossier"', "not-an-object", 1, 1, '"dossier"'],
    ["null", "null", "not-an-object", 1, 1, "null"],
    ["a web page", "<!DOCTYPE html>\n<p>", "syntax", 1, 1, "<!DOCTYPE html>"],
    ["a newer major version", '{\n  "format": "deep-labor/2"}', "newer-format", 2, 13, '"deep-labor/2"'],
    [
      "a much newer version",
      smallText.replace("deep-labor/1", "deep-labor/31.4"),
      "newer-format",
      3,
      13,
      '"deep-labor/31.4"',
    ],
    ["some other JSON", '{"type": "FeatureCollection"}', "unknown-format", 1, 1, ""],
    ["Latin-1", withBytes('{\n  "name": "Soci', 0xe9, 0x74, 0xe9), "not-utf-8", 2, 16, "0xe9"],
    ["a stray byte", withBytes('{"a": "é', 0xff), "not-utf-8", 1, 9, "0xff"],
    ["a stray byte behind a mark", withBytes('\uFEFF{"a": "é', 0x80), "not-utf-8", 1, 9, "0x80"],
    [
      "a character cut in two at the end",
      Uint8Array.from([...bytesOf('{"a": "'), 0xf0, 0x9f]),
      "not-utf-8",
      1,
      8,
      "0xf0",
    ],
    ["half of a surrogate pair", withBytes('{"a": "', 0xed, 0xa0, 0x80), "not-utf-8", 1, 8, "0xed"],
    ["UTF-16 with a mark", utf16(true, false), "not-utf-8", 1, 1, "0xff"],
    ["big UTF-16 with a mark", utf16(true, true), "not-utf-8", 1, 1, "0xfe"],
    ["UTF-16", utf16(false, false), "not-utf-8", 1, 2, "0x00"],
    ["big UTF-16", utf16(false, true), "not-utf-8", 1, 1, "0x00"],
  ])("%s", (_name, input, code, line, column, found) => {
    const { dossier, problems, leftOut } = parseDossier(input);
    expect(dossier).toBeNull();
    expect(leftOut).toEqual([]);
    expect(problems).toMatchObject([{ code, line, column, found, severity: "error" }]);
  });

  test("because it is larger than may be read, and one byte less may", () => {
    const bytes = bytesOf(smallText);
    expect(parseDossier(bytes, bytes.length).problems).toEqual([]);
    expect(parseDossier(bytes, bytes.length - 1)).toMatchObject({
      dossier: null,
      problems: [{ code: "too-large", params: { bytes: bytes.length, maxBytes: bytes.length - 1 } }],
    });
    expect(parseDossier(smallText, smallText.length - 1).problems).toMatchObject([{ code: "too-large" }]);
    expect(sizeCaps.browser).toBeLessThan(sizeCaps.commandLine);
  });
});

describe("a hostile file", () => {
  const dossierWith = (party: object): string =>
    JSON.stringify({ ...smallDossier, parties: [{ id: "huge", kind: "organisation", ...party }] });
  const numbered = (many: number, value: unknown) =>
    Object.fromEntries(Array.from({ length: many }, (_, index) => [`a!${index}`, value]));
  const parties = (many: number, party: string) => `{"parties": [${Array(many).fill(party).join(",")}], "links": []}`;

  const files: readonly (readonly [number, string, (many: number) => string])[] = [
    // More than fit on a stack as the arguments of one call.
    [140_000, "languages", many => dossierWith({ name: numbered(many, "x") })],
    [140_000, "wrong names", many => dossierWith({ name: "x", aliases: Array(many).fill(1) })],
    [140_000, "unknown fields", many => dossierWith({ name: "x", ...numbered(many, "x") })],
    [40_000, "pieces of evidence that lead nowhere", many => dossierWith({ evidence: Array(many).fill("nowhere") })],
    [40_000, "references to a party that is none", many => dossierWith({ near: Array(many).fill("nobody") })],
    [40_000, "ids that stand twice", many => parties(many, '{"id": "a", "kind": "unknown"}')],
    [40_000, "keys that stand twice", many => parties(1, `{${'"id": 1,'.repeat(many)}"id": 1}`)],
    [40_000, "objects with a key twice", many => parties(many, '{"id": "a", "id": "b"}')],
    [40_000, "names for a prototype", many => parties(many, '{"__proto__": 1}')],
  ];
  test.each(partOf(files, 3))(
    `with %i %s on one line neither throws nor hangs (${extent})`,
    (many, _name, textWith) => {
      const workFor = (count: number): number => {
        const text = textWith(count);
        const work = workMeter();
        const { problems } = parseDossier(text);
        const took = work();
        expect(problems.length).toBeGreaterThanOrEqual(count - 1);
        expect(problems.every(({ line }) => line === 1)).toBe(true);
        return took;
      };
      // What grows with the square of a file takes sixteen times the work for four times the file.
      const quarter = workFor(many / 4);
      expect(workFor(many)).toBeLessThan(10 * quarter + 1_000);
    },
  );
});

test("every pointer leads to something that stands in the file", () => {
  for (const [, change] of cases) {
    const text = brokenBy(change);
    const whole: unknown = JSON.parse(text.replace(/^\uFEFF/u, ""));
    for (const { pointer } of parseDossier(text).problems) {
      const keys = pointer
        .split("/")
        .slice(1)
        .map(key => key.replaceAll("~1", "/").replaceAll("~0", "~"));
      expect(
        keys.every((key, index) => {
          const above = keys
            .slice(0, index)
            .reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], whole);
          return Object.hasOwn(above as object, key);
        }),
        pointer,
      ).toBe(true);
    }
  }
});
