/** One press for each problem for which it is known what to do: it is gone then, none has come, all else is as it was. */
import { describe, expect, it } from "vitest";
import { addressOfPath, fileOf, isMendable, mendingsOf, problemTurns } from "../../src/edit/index.ts";
import { checkDossier } from "../../src/model/index.ts";
import { listNames, type Path, type Problem, type ProblemCode, severities, valueAt } from "../../src/schema/index.ts";
import { likelyWords, sayMending } from "../../src/text/index.ts";
import { smallDossier } from "../schema/smallDossier.ts";
import { nameOfItem, spansOf } from "./spansOf.ts";

const words = likelyWords("2024-05-01");
/** Without anything to be told: what is cited as a document is no press. */
const { sources, ...rest } = smallDossier;
const whole = { ...rest, sources: sources.map(source => ({ ...source, type: "ngo-report" })) };
type Change = readonly [path: Path, value: unknown];

/** A copy of the file with these values; undefined takes out what stands there. */
function withValues(file: unknown, changes: readonly Change[]): unknown {
  const copy = structuredClone(file);
  for (const [path, value] of changes) {
    const parent = valueAt(copy, path.slice(0, -1)) as Record<string | number, unknown>;
    const key = path.at(-1)!;
    if (value !== undefined) parent[key] = value;
    else if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete parent[key];
  }
  return copy;
}

type Broken = {
  readonly by: readonly Change[] | ((text: string) => string);
  /** What the first button says in English, and what is there then that was not there before. */
  readonly says: string;
  readonly makes: readonly Change[];
  /** What the other buttons say. */
  readonly others?: readonly string[];
};

const said = (at: number, field: string): Path => ["assertions", at, field];
const table: Readonly<Partial<Record<ProblemCode, readonly Broken[]>>> = {
  "unknown-format": [
    { by: [[["format"], "deep-labour"]], says: "Write “deep-labor/1”", makes: [[["format"], "deep-labor/1"]] },
  ],
  "proto-key": [
    { by: text => text.replace('"id": "lead",', '"id": "lead", "__proto__": 1,'), says: "Take it out", makes: [] },
  ],
  "duplicate-key": [
    {
      by: text => text.replace('"name": "Lead",', '"name": "Leader",\n      "name": "Lead",'),
      says: "Keep “Lead”",
      makes: [],
      others: ["Keep “Leader”"],
    },
  ],
  "missing-field": [
    {
      by: [[["links", 0, "verification"], undefined]],
      says: "Write “unverified”",
      makes: [[["links", 0, "verification"], "unverified"]],
    },
    { by: [[["story", 0, "focus"], undefined]], says: "Write “{}”", makes: [[["story", 0, "focus"], {}]] },
    {
      by: [[["lookedFor", 0, "id"], undefined]],
      says: "Give it the id “invoices-between-lead-and-maker”",
      makes: [[["lookedFor", 0, "id"], "invoices-between-lead-and-maker"]],
    },
  ],
  "wrong-type": [
    { by: [[["money", 0, "amount"], "7,25"]], says: "Write “7.25”", makes: [[["money", 0, "amount"], 7.25]] },
    { by: [[["sources", 0, "publisher"], 7]], says: "Write “7”", makes: [[["sources", 0, "publisher"], "7"]] },
    { by: [[["clients"], "lead"]], says: "Put it in a list", makes: [[["clients"], ["lead"]]] },
    { by: [[["links", 0, "nda"], "yes"]], says: "Write “true”", makes: [[["links", 0, "nda"], true]] },
    { by: [[["parties", 5, "placed"], "false"]], says: "Write “false”", makes: [[["parties", 5, "placed"], false]] },
    {
      by: [
        [["money", 0, "unit"], undefined],
        [["money", 0, "per"], "hour"],
      ],
      says: "Move it to “unit”",
      makes: [
        [["money", 0, "per"], undefined],
        [["money", 0, "unit"], "hour"],
      ],
    },
  ],
  "unknown-code": [
    { by: [[said(0, "position"), "pass-on"]], says: "Write “passes-on”", makes: [[said(0, "position"), "passes-on"]] },
    {
      by: [[["links", 0, "verification"], "documentd"]],
      says: "Write “documented”",
      makes: [[["links", 0, "verification"], "documented"]],
    },
  ],
  "not-a-date": [
    {
      by: [[["links", 0, "start"], "13/3/2020"]],
      says: "Write “2020-03-13” (13 March 2020)",
      makes: [[["links", 0, "start"], "2020-03-13"]],
    },
    {
      by: [[["links", 0, "start"], "mars 2020"]],
      says: "Write “2020-03” (March 2020)",
      makes: [[["links", 0, "start"], "2020-03"]],
    },
  ],
  "impossible-date": [
    {
      by: [[["links", 0, "start"], "2020-02-30"]],
      says: "Write “2020-02” (February 2020)",
      makes: [[["links", 0, "start"], "2020-02"]],
      others: ["Write “2020” (2020)"],
    },
  ],
  "end-before-start": [
    {
      by: [[["links", 0, "end"], "2019"]],
      says: "Exchange “start” and “end”",
      makes: [
        [["links", 0, "start"], "2019"],
        [["links", 0, "end"], "2020-03"],
      ],
    },
  ],
  "overturned-before-stated": [
    {
      by: [[said(4, "overturned"), "2019"]],
      says: "Exchange “stated” and “overturned”",
      makes: [
        [said(4, "stated"), "2019"],
        [said(4, "overturned"), "2022-01"],
      ],
    },
  ],
  "url-scheme": [
    {
      by: [[["parties", 0, "url"], "www.example.org/lead"]],
      says: "Write “https://www.example.org/lead”",
      makes: [[["parties", 0, "url"], "https://www.example.org/lead"]],
    },
    {
      by: [[["parties", 0, "url"], " https://example.org/a b"]],
      says: "Write “https://example.org/a%20b”",
      makes: [[["parties", 0, "url"], "https://example.org/a%20b"]],
    },
  ],
  "not-a-url": [
    {
      by: [[["parties", 0, "url"], "https://me:pw@example.org/x"]],
      says: "Write “https://example.org/x”",
      makes: [[["parties", 0, "url"], "https://example.org/x"]],
    },
  ],
  "unknown-country": [
    {
      by: [[["parties", 0, "country"], "Kenya"]],
      says: "Write “KE” (Kenya)",
      makes: [[["parties", 0, "country"], "KE"]],
    },
    {
      by: [[["parties", 0, "country"], "UK"]],
      says: "Write “GB” (United Kingdom)",
      makes: [[["parties", 0, "country"], "GB"]],
    },
  ],
  "unknown-currency": [
    { by: [[["money", 0, "currency"], "€"]], says: "Write “EUR” (Euro)", makes: [[["money", 0, "currency"], "EUR"]] },
  ],
  "unknown-language": [
    {
      by: [[["sources", 0, "language"], "pt_BR"]],
      says: "Write “pt-BR”",
      makes: [[["sources", 0, "language"], "pt-BR"]],
    },
    {
      by: [[["title"], { en: "Small", pt_BR: "Pequeno" }]],
      says: "Write “pt-BR”",
      makes: [
        [["title", "pt_BR"], undefined],
        [["title", "pt-BR"], "Pequeno"],
      ],
    },
  ],
  "empty-text": [
    {
      by: [[["parties", 0, "description"], ""]],
      says: "Take it out",
      makes: [[["parties", 0, "description"], undefined]],
    },
    {
      by: [
        [
          ["parties", 0, "aliases"],
          ["", "L"],
        ],
      ],
      says: "Take it out",
      makes: [[["parties", 0, "aliases", 0], undefined]],
    },
  ],
  "empty-list": [
    {
      by: [[["conditions", 0, "workers"], []]],
      says: "Take the empty list out: about every group below",
      makes: [[["conditions", 0, "workers"], undefined]],
    },
    {
      by: [[["parties", 5, "near"], []]],
      says: "Take the empty list out: it may stand in every chain",
      makes: [[["parties", 5, "near"], undefined]],
    },
  ],
  "not-kebab-case": [
    {
      by: [
        [["quotes", 0, "id"], "The Words"],
        [["links", 0, "evidence"], ["The Words"]],
        [said(1, "evidence"), [{ quoteId: "The Words" }]],
      ],
      says: "Write “the-words”, here and wherever it is referred to",
      makes: [
        [["quotes", 0, "id"], "the-words"],
        [["links", 0, "evidence", 0], "the-words"],
        [[...said(1, "evidence"), 0, "quoteId"], "the-words"],
      ],
    },
    {
      by: [[["id"], "Small One"]],
      says: "Write “small-one”, here and wherever it is referred to",
      makes: [[["id"], "small-one"]],
    },
    {
      by: [
        [["hypotheses", 0, "set"], "Where?"],
        [["hypotheses", 1, "set"], "Where?"],
      ],
      says: "Write “where”, here and wherever it is referred to",
      makes: [
        [["hypotheses", 0, "set"], "where"],
        [["hypotheses", 1, "set"], "where"],
      ],
    },
  ],
  "own-duty-id": [
    {
      by: [
        [["duties", 0, "id"], "housing"],
        [said(3, "duty"), "housing"],
        [["proceedings", 0, "duties"], ["housing"]],
      ],
      says: "Write “x-housing”, here and wherever it is referred to",
      makes: [
        [["duties", 0, "id"], "x-housing"],
        [said(3, "duty"), "x-housing"],
        [["proceedings", 0, "duties", 0], "x-housing"],
      ],
    },
  ],
  "reserved-id": [
    {
      by: [
        [["parties", 4, "id"], "dossier"],
        [["proceedings", 0, "authority"], "dossier"],
        [["figures", 0, "about"], "dossier"],
      ],
      says: "Write “dossier-2”, here and wherever it is referred to",
      makes: [
        [["parties", 4, "id"], "dossier-2"],
        [["proceedings", 0, "authority"], "dossier-2"],
      ],
    },
  ],
  "duplicate-id": [
    {
      by: [
        [["sources", 1, "id"], "report"],
        [["quotes", 0, "source"], "report"],
      ],
      says: "Give it the id “report-2”",
      makes: [[["sources", 1, "id"], "report-2"]],
    },
    {
      by: [[["proceedings", 0, "decisions", 1, "id"], "first-ruling"]],
      says: "Give it the id “first-ruling-2”",
      makes: [[["proceedings", 0, "decisions", 1, "id"], "first-ruling-2"]],
    },
  ],
  "range-reversed": [
    {
      by: [[["parties", 5, "count"], { min: 4, max: 2 }]],
      says: "Exchange “min” and “max”",
      makes: [[["parties", 5, "count"], { min: 2, max: 4 }]],
    },
  ],
  "out-of-range": [
    {
      by: [[["parties", 0, "place"], { name: "Nairobi", lat: 136.8, lon: -1.3 }]],
      says: "Exchange “lat” and “lon”",
      makes: [[["parties", 0, "place"], { name: "Nairobi", lat: -1.3, lon: 136.8 }]],
    },
    { by: [[["money", 1, "per"], 0]], says: "Take it out", makes: [[["money", 1, "per"], undefined]] },
  ],
  "not-a-sha256": [
    {
      by: [[["sources", 0, "sha256"], `sha256: ${"0123456789abcdef".repeat(4)}`]],
      says: `Write “${"0123456789abcdef".repeat(4)}”`,
      makes: [[["sources", 0, "sha256"], "0123456789abcdef".repeat(4)]],
    },
    { by: [[["sources", 0, "sha256"], "0123"]], says: "Take it out", makes: [[["sources", 0, "sha256"], undefined]] },
  ],
  "unknown-reference": [
    { by: [[["links", 0, "from"], "leed"]], says: "Write “lead”", makes: [[["links", 0, "from"], "lead"]] },
    {
      by: [
        [
          ["links", 0, "evidence"],
          ["wordz", "report"],
        ],
      ],
      says: "Write “words”",
      makes: [[["links", 0, "evidence", 0], "words"]],
      others: ["Make the source “wordz”", "Take it out"],
    },
    {
      by: [[["links", 1, "evidence"], ["quite-another-paper"]]],
      says: "Make the source “quite-another-paper”",
      makes: [[["sources", 2], { id: "quite-another-paper", type: "unstated" }]],
    },
    { by: [[["clients"], ["lead", "qqqqqqqq"]]], says: "Take it out", makes: [[["clients", 1], undefined]] },
  ],
  "passes-on-to-itself": [
    { by: [[said(0, "to"), ["lead", "maker"]]], says: "Take it out", makes: [[[...said(0, "to"), 0], undefined]] },
  ],
  "joint-needs-partners": [
    { by: [[said(1, "jointWith"), undefined]], says: "Write “holds”", makes: [[said(1, "position"), "holds"]] },
  ],
  "excluded-needs-law": [
    {
      by: [
        [said(4, "basis"), "statement"],
        [said(4, "finality"), undefined],
      ],
      says: "Write “disclaims”",
      makes: [[said(4, "position"), "disclaims"]],
    },
  ],
  "needs-basis-court": [
    { by: [[said(0, "finality"), "final"]], says: "Take it out", makes: [[said(0, "finality"), undefined]] },
  ],
  "decision-without-finality": [
    {
      by: [
        [said(3, "decision"), "adjourned"],
        [said(3, "finality"), "interim"],
      ],
      says: "Take it out",
      makes: [[said(3, "decision"), undefined]],
    },
  ],
  "hop-on-unplaced": [
    {
      by: [[["parties", 1, "placed"], false]],
      says: "Give Maker a place in the chain",
      makes: [[["parties", 1, "placed"], undefined]],
    },
  ],
  "two-of-one-set": [
    {
      by: [
        [
          ["parties", 2, "hypotheses"],
          ["behind-maker", "nobody-behind"],
        ],
      ],
      says: "Take it out",
      makes: [[["parties", 2, "hypotheses", 1], undefined]],
    },
  ],
  "two-defaults": [
    {
      by: [[["hypotheses", 1, "default"], true]],
      says: "Take it out",
      makes: [[["hypotheses", 1, "default"], undefined]],
    },
  ],
  "few-origins": [
    {
      by: [[["links", 1, "verification"], "corroborated"]],
      says: "Write “single-source”",
      makes: [[["links", 1, "verification"], "single-source"]],
    },
  ],
  "engages-no-group": [
    {
      by: [[["links", 0, "type"], "engages"]],
      says: "Write “unspecified”",
      makes: [[["links", 0, "type"], "unspecified"]],
    },
  ],
  "workers-no-group": [
    {
      by: [
        [
          ["conditions", 0, "workers"],
          ["maker", "hands"],
        ],
      ],
      says: "Take it out",
      makes: [[["conditions", 0, "workers", 0], undefined]],
    },
  ],
  "claim-as-law": [
    {
      by: [[said(2, "saidBy"), ["lead"]]],
      says: "It is what somebody says of the law: a statement",
      makes: [
        [said(2, "basis"), "statement"],
        [said(2, "provision"), undefined],
        [said(2, "jurisdiction"), undefined],
        [said(2, "remark"), "Social Security Act, s. 1, US"],
      ],
    },
    {
      by: [
        [said(2, "saidBy"), ["lead"]],
        [said(2, "position"), "excluded"],
      ],
      says: "It is what somebody says of the law: a statement",
      makes: [
        [said(2, "basis"), "statement"],
        [said(2, "position"), "disclaims"],
        [said(2, "provision"), undefined],
        [said(2, "jurisdiction"), undefined],
        [said(2, "remark"), "Social Security Act, s. 1, US"],
      ],
    },
  ],
  "law-abroad": [
    {
      by: [
        [["parties", 3, "country"], "PH"],
        [["parties", 6], { id: "home", kind: "household", name: "At home", country: "US" }],
        [
          ["links", 3],
          {
            id: "maker-home",
            type: "engages",
            from: "maker",
            to: "home",
            verification: "reported",
            evidence: ["report"],
          },
        ],
      ],
      says: "About At home only",
      makes: [[said(2, "workers"), ["home"]]],
    },
  ],
  "press-as-document": [
    {
      by: [
        [["links", 1, "verification"], "documented"],
        [["links", 1, "evidence"], ["summary"]],
        [["sources", 1, "type"], "press"],
        [["links", 0, "verification"], "reported"],
      ],
      says: "Write “single-source”",
      makes: [[["links", 1, "verification"], "single-source"]],
      others: ["Write “reported”"],
    },
  ],
  "key-link": [
    {
      by: [[["sources", 0, "url"], "https://drive.google.com/file/d/x/view"]],
      says: "Take it out",
      makes: [[["sources", 0, "url"], undefined]],
    },
  ],
  "private-source-address": [
    {
      by: [
        [["sources", 0, "url"], "https://paper.example/a"],
        [["sources", 0, "access"], "private"],
      ],
      says: "Take it out",
      makes: [[["sources", 0, "url"], undefined]],
      others: ["Write “subscription”", "Write “public”"],
    },
  ],
  "unstated-source": [
    {
      // Its link is documented: to call it press would bring another doubt.
      by: [[["sources", 1, "type"], "unstated"]],
      says: "Write “official-statement”",
      makes: [[["sources", 1, "type"], "official-statement"]],
      others: ["Write “terms-or-policy”"],
    },
  ],
  "unread-ruling-has-end": [
    {
      by: [[["proceedings", 0, "status"], "ruling-not-read"]],
      says: "Take it out",
      makes: [[["proceedings", 0, "end"], undefined]],
    },
  ],
  "unknown-open-code": [
    {
      by: [[["sources", 0, "type"], "ngo-reprot"]],
      says: "Write “ngo-report”",
      makes: [[["sources", 0, "type"], "ngo-report"]],
    },
  ],
  "unknown-license": [
    { by: [[["license"], "CC BY 4.0"]], says: "Write “CC-BY-4.0”", makes: [[["license"], "CC-BY-4.0"]] },
  ],
  "unknown-field": [
    {
      by: [[["sources", 1, "date"], "2023-01"]],
      says: "Call it “published”",
      makes: [
        [["sources", 1, "date"], undefined],
        [["sources", 1, "published"], "2023-01"],
      ],
      others: ["Call it “accessed”"],
    },
    {
      by: [[["parties", 1, "city"], "Nairobi"]],
      says: "Call it “place”",
      makes: [
        [["parties", 1, "city"], undefined],
        [["parties", 1, "place"], { name: "Nairobi" }],
      ],
    },
    {
      by: [[["conditions", 0, "who"], "A worker"]],
      says: "Call it “saidBy”",
      makes: [
        [["conditions", 0, "who"], undefined],
        [["conditions", 0, "saidBy"], [{ name: "A worker" }]],
      ],
    },
  ],
  syntax: [
    { by: text => text.replace('"id": "lead",', '"id": "lead"'), says: "Put the comma", makes: [] },
    { by: text => text.replace('"name": "Lead",', '"name": “Lead”,'), says: "Put straight quotes", makes: [] },
    { by: text => text.replace("7.25", "7,25"), says: "Put a decimal point", makes: [] },
    { by: text => text.replace('"placed": false', '"placed": False'), says: "Write it in small letters", makes: [] },
    {
      by: text => text.replace('"id": "lead"', '// the client\n      "id": "lead"'),
      says: "Take the comment out",
      makes: [],
    },
    { by: text => text.replace('"id": "lead"', '"id":\u00a0"lead"'), says: "Put an ordinary space", makes: [] },
    { by: text => text.replace('"view": "chain"', '"view": "chain",'), says: "Take the comma out", makes: [] },
  ],
};

/** Those for which no press can be known. */
const without: Readonly<Partial<Record<ProblemCode, string>>> = {
  "pay-below-nothing": "A sign that slipped in, or another kind of amount: nobody but the author knows.",
  "too-large": "what is not needed, the author knows",
  "not-utf-8": "the bytes are read in another encoding before they are a text",
  "too-deep": "which bracket is meant, the author knows",
  "not-an-object": "what stands there is no dossier",
  "newer-format": "another version of the program reads it",
  "in-line-below-one": "one party at least is another claim than none; which is meant, the author knows",
  "passes-on-needs-to": "to whom, the form asks",
  "law-needs-provision": "which article, the form asks",
  "law-needs-jurisdiction": "whose law, the form asks",
  "court-needs-finality": "how final it is, the form asks",
  "closed-needs-end": "when, the form asks",
  "not-reached": "which link is missing, the author knows",
  "long-quote": "which words carry the claim, the author knows",
  "long-text": "which words can go, the author knows",
  "long-standfirst": "which words can go, the author knows",
  "unread-ruling-needs-day": "court and day, the form asks",
  "hires-itself": "it may be so",
  "rulings-unrelated": "what became of the ruling, the author knows",
  "employee-without-employer": "who employs them, the form asks",
  "no-evidence": "it may have none",
  "answer-not-sought": "asking is no press",
};

const lf = `${JSON.stringify(whole, null, 2)}\n`;
const cases = Object.entries(table).flatMap(([code, all]) =>
  all.map((broken, place) => [`${code} ${place + 1}`, code as ProblemCode, broken] as const),
);

describe("a mending", () => {
  it("is known for every code, or is not, for a reason", () => {
    const listed = [...Object.keys(table), ...Object.keys(without)];
    expect(listed.sort()).toEqual(Object.keys(severities).sort());
    for (const code of Object.keys(without))
      expect([code, isMendable({ code: code as ProblemCode } as Problem, true)]).toEqual([code, false]);
  });

  it.each(cases)("takes its problem away, brings none, and leaves all other bytes: %s", (_, code, broken) => {
    const text =
      typeof broken.by === "function" ? broken.by(lf) : `${JSON.stringify(withValues(whole, broken.by), null, 2)}\n`;
    const before = checkDossier(text);
    const problem = before.problems.find(one => one.code === code)!;
    expect(problem, `${before.problems.map(one => one.code)}`).toBeDefined();
    const mendings = mendingsOf(problem, text, before, words);
    expect(isMendable(problem, fileOf(text) !== null)).toBe(true);
    const told = mendings.map(({ label }) => sayMending("en", label, before.dossier));
    expect(told).toEqual([broken.says, ...(broken.others ?? [])]);
    for (const { label } of mendings) expect(sayMending("fr", label, before.dossier)).not.toBe("");

    for (const [place, { change }] of mendings.entries()) {
      const mended = change(text);
      const after = checkDossier(mended);
      const { come, go } = problemTurns({ ...before, file: fileOf(text) }, { ...after, file: fileOf(mended) });
      // A source that is made is still to be told of what kind it is.
      const asks = mendings[place]!.label.code === "make-source" ? ["unstated-source"] : [];
      expect(come.map(one => one.code)).toEqual(asks);
      expect(go.map(one => one.code)).toContain(code);
      expect(after.problems.length - asks.length).toBeLessThan(before.problems.length);
      if (place > 0 || fileOf(text) === null) continue;
      const file = fileOf(text)!;
      const meant = code === "proto-key" ? whole : withValues(file, broken.makes);
      expect(fileOf(mended)).toEqual(JSON.parse(JSON.stringify(meant)));
      const touched = new Set(
        [
          ...broken.makes.map(([path]) => path),
          ...(code === "proto-key" || code === "duplicate-key" ? [problem.path] : []),
        ].map(path =>
          path.length === 1 || !(listNames as readonly unknown[]).includes(path[0])
            ? `head ${path[0]}`
            : nameOfItem(addressOfPath(file, path)),
        ),
      );
      if (broken.makes.some(([path]) => path.at(-1) === "id" || path[0] === "title")) continue;
      const [had, has] = [spansOf(text), spansOf(mended)];
      for (const [name, bytes] of had)
        if (!touched.has(name) && !touched.has("head title")) expect(has.get(name), name).toBe(bytes);
    }
    // A slip of writing: one sign or word stands there anew, and the file is the whole one.
    if (fileOf(text) === null) expect(fileOf(mendings[0]!.change(text))).toEqual(whole);
  });

  it.each(Object.keys(without) as ProblemCode[])("is not known: %s", code => {
    const problem = {
      code,
      severity: severities[code],
      path: [],
      pointer: "",
      found: "",
      params: {},
      line: 1,
      column: 1,
    };
    expect(mendingsOf(problem, lf, checkDossier(lf), words)).toEqual([]);
  });
});
