/**
 * Each sentence that names a party, link, court, day or amount is true of the file, in every output and both languages.
 * The files are random chains in which every name, court, day and amount is a token that occurs once
 * (`tokenDossier.ts`); `fileOracle.ts` leads what is printed back to the file, without the model or the sentences.
 *
 * On each change it tries some seeds; `npm run test:all` tries more. For
 * another base seed: `SEED=7 npx vitest run tests/publish/trueOfTheFile.test.ts`.
 */
import { describe, expect, it, vi } from "vitest";
import type { Lens } from "../../src/model/index.ts";
import { codes } from "../../src/schema/index.ts";
import { randomQuery } from "../model/randomDossier.ts";
import { firstSeed, tried } from "../scope.ts";
import { FileOracle, type TokenFile } from "./fileOracle.ts";
import { type Outputs, plainText, publishedOutputs, toldOutputs, tracedRecords, type Unit } from "./outputsOf.ts";
import { keysOf, messageOf } from "./sentenceForms.ts";
import { tokenDossier } from "./tokenDossier.ts";

// A slow machine is no failure.
vi.setConfig({ testTimeout: 600_000 });

/** In these, every kind of sentence below occurs. */
const SAME = [53, 4, 28, 29, 32, 31, 63, 86, 117, 194, 11, 266, 20787021];
const seeds = [...SAME, ...Array.from({ length: tried(2, 150) }, (_, index) => firstSeed + index)];

const daysOf = ({ date, known }: Lens): string[] => [date, known].filter(day => day !== undefined && day !== null);

type Case = {
  readonly seed: number;
  readonly file: TokenFile;
  readonly lens: Lens;
  readonly published: Outputs;
  readonly units: readonly Unit[];
  readonly text: string;
  readonly oracle: FileOracle;
};

/** How often each kind of sentence occurs in those that are always the same. */
const found = new Map<string, number>();

function caseOf(seed: number): Case {
  const text = tokenDossier(seed);
  const file = JSON.parse(text) as TokenFile;
  const { date, known, world, floor } = seed % 2 === 0 ? {} : randomQuery({ ...file }, seed);
  const lens: Lens = {
    ...(date ? { date } : {}),
    ...(known ? { known } : {}),
    ...(world ? { world } : {}),
    floor: codes.verifications.find(code => code === floor),
  };
  const published = publishedOutputs(text);
  const oracle = new FileOracle(file, daysOf(lens), SAME.includes(seed) ? found : new Map());
  return { seed, file, lens, published, units: [...published.units, ...toldOutputs(text, lens, seed)], text, oracle };
}

const cases = seeds.map(caseOf);
/** The texts of an output, each once. */
const unitsOf = (output: string, { units }: Case): Unit[] => [
  ...new Map(units.filter(unit => unit.output === output).map(unit => [JSON.stringify(unit), unit])).values(),
];

const OUTPUTS = ["outline", "findings", "trace", "table", "embed", "svg", "alt text"] as const;

describe.each(OUTPUTS)("what is said in the output: %s", output => {
  it("is true of the file", () => {
    let texts = 0;
    for (const one of cases) {
      const { oracle } = one;
      const units = unitsOf(output, one);
      texts += units.length;
      const troubles = units.flatMap(unit => oracle.troublesIn(unit));
      expect(troubles, `seed ${one.seed}`).toEqual([]);
    }
    expect(texts).toBeGreaterThan(100);
  });
});

describe("the kinds of sentences", () => {
  // The patterns are made of the messages: a message that turns a relation round would be read as it is written.
  it("name who hands on before who takes, in both languages", () => {
    for (const language of ["en", "fr"] as const) {
      const keys = keysOf(language);
      const inOrder = (start: string, first: string, second: string) => {
        const told = keys.filter(key => key.startsWith(start) && messageOf(language, key).includes(`{${second}}`));
        expect(told.length, start).toBeGreaterThan(0);
        for (const key of told) {
          const message = messageOf(language, key);
          expect(message.indexOf(`{${first}}`), `${language} ${key}`).toBeGreaterThanOrEqual(0);
          expect(message.lastIndexOf(`{${first}}`), `${language} ${key}`).toBeLessThan(
            message.lastIndexOf(`{${second}}`),
          );
        }
      };
      inOrder("link.", "from", "to");
      inOrder("transfer.", "from", "to");
      inOrder("finding.vanishing-point.", "from", "to");
      inOrder("finding.disputed-hop", "from", "to");
      inOrder("finding.weak-hop", "from", "to");
      inOrder("position.own.", "party", "to");
      inOrder("position.clause.", "party", "to");
      inOrder("page.time.between", "start", "end");
      inOrder("ruling.called", "date", "overturned");
    }
  });

  // What stands beside a verdict is of an account: the oracle may not take any words of the file for those.
  it("are noticed where those who answer, or the words of how it reached them, are exchanged", () => {
    let exchanged = 0;
    for (const { file, units, oracle } of cases)
      for (const unit of units) {
        const quote = /Quoq[a-z]{3}q/u.exec(unit.text)?.[0];
        const holder = /^Parq[a-z]{3}q/u.exec(unit.text)?.[0];
        if (unit.verdictOn?.length !== 1 || !quote || !holder) continue;
        const [duty] = unit.verdictOn;
        const cited = new Set((file.conditions ?? []).flatMap(one => (one.duty === duty ? one.evidence : [])));
        const quotes = file.quotes.filter(({ id }) => !cited.has(id));
        const states = oracle.trace(unit.lens, unit.asked!, duty!)!.states;
        const strangers = file.parties.filter(({ id }) => !["held", "shared"].includes(states[id] ?? ""));
        const wrong = [
          ...quotes.map(other => unit.text.replace(quote, other.quote)),
          ...strangers.map(({ name }) => unit.text.replace(holder, name)),
        ];
        for (const text of wrong) expect(oracle.troublesIn({ ...unit, text }), text).not.toEqual([]);
        exchanged += wrong.length;
      }
    expect(exchanged).toBeGreaterThan(10);
  });

  it("all occur in what is tried, so that none goes unchecked", () => {
    const often = (start: string) => [...found].filter(([kind]) => kind.startsWith(start)).length;
    for (const kind of [
      "a clause",
      "a whole row of embed",
      "under an id",
      "an amount",
      "a unit",
      "an arrow",
      "a holder by the word of others",
      "alt.chain",
      "condition.part",
      "finding.assertions-collide",
      "finding.condition.",
      "finding.disputed-hop",
      "finding.duties-answered",
      "finding.duties-undocumented",
      "finding.share-shown",
      "finding.unruled",
      "finding.vanishing-point.",
      "finding.weak-hop",
      "how it reached them, beside those who answer",
      "how it reached them, with a verdict",
      "page.about-workers",
      "page.as-of",
      "page.decision.followed",
      "page.known-on",
      "page.money.payee",
      "page.money.payer",
      "page.proceeding.against",
      "page.time.between",
      "page.time.since",
      "page.updated",
      "people.effects",
      "people.media",
      "people.minors",
      "people.rated-by",
      "people.secrecy",
      "people.setting",
      "people.status",
      "people.tasks",
      "position.clause.passes-on",
      "position.own.passes-on",
      "position.ruled.",
      "ruling.called",
      "ruling.told",
      "the parties of a finding",
      "the states of alt text",
      "the states of embed",
      "the states of svg",
      "the states of table",
      "the verdicts of alt text",
      "the verdicts of table",
      "transfer.",
      "verdict.long.answered",
      "verdict.long.contested",
    ])
      expect(often(kind), kind).toBeGreaterThan(0);
    expect(often("link.")).toBeGreaterThan(10);
  });
});

/** The rows of a CSV file, by its first line. */
function rowsOf(text: string): Record<string, string>[] {
  const rows = text
    .replace(/^\ufeff/u, "")
    .split("\r\n")
    .filter(line => line !== "")
    .map(line =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(([, quoted, bare]) => quoted ?? bare!),
    );
  const [names = [], ...rest] = rows;
  return rest.map(cells => Object.fromEntries(names.map((name, place) => [name, cells[place] ?? ""])));
}

type Range = { min?: number; max?: number; about?: number };
function rangeInCsv(range: number | Range): string {
  if (typeof range === "number") return `${range}`;
  if (range.about !== undefined) return `~${range.about}`;
  if (range.max === undefined) return `>=${range.min}`;
  if (range.min === undefined) return `<=${range.max}`;
  return range.min === range.max ? `${range.min}` : `${range.min}..${range.max}`;
}

describe("data.csv", () => {
  it("has a row for each link, statement, condition, amount and figure, with its own values in every cell", () => {
    for (const { seed, file, published } of cases) {
      const decisions = new Map((file.proceedings ?? []).flatMap(one => one.decisions ?? []).map(one => [one.id, one]));
      const list = (ids: readonly string[] | undefined) => (ids ?? []).join("; ");
      const sourced = (evidence: readonly unknown[]): Record<string, string> => {
        const cited = evidence.map(item => {
          const id = typeof item === "string" ? item : (item as { source: string }).source;
          const quote = file.quotes.find(one => one.id === id);
          return { quote, source: file.sources.find(one => one.id === (quote?.source ?? id))! };
        });
        return { quote: [...new Set(cited.flatMap(({ quote }) => quote?.quote ?? []))].join(" | ") };
      };
      const expected = [
        ...file.links.map(link => ({
          kind: "link",
          id: link.id,
          from: link.from,
          to: link.to,
          position: link.type,
          start: link.start ?? "",
          end: link.end ?? "",
          ...sourced(link.evidence),
        })),
        ...(file.assertions ?? []).map(one => ({
          kind: "assertion",
          id: one.id,
          party: one.party,
          duty: one.duty,
          position: one.position,
          basis: one.basis,
          to: list(one.to),
          workers: list(one.workers),
          start: one.start ?? "",
          end: one.end ?? "",
          stated: (one.decision === undefined ? one.stated : decisions.get(one.decision)!.date) ?? "",
          extent: one.extent ?? "",
          ...sourced(one.evidence),
        })),
        ...(file.conditions ?? []).map(one => ({
          kind: "condition",
          id: one.id,
          party: one.party ?? "",
          duty: one.duty,
          position: one.met,
          workers: list(one.workers),
          start: one.start ?? "",
          end: one.end ?? "",
          stated: one.stated ?? "",
          extent: one.extent ?? "",
          ...sourced(one.evidence),
        })),
        ...file.money.map(one => ({
          kind: "money",
          id: one.id,
          from: one.payer ?? "",
          to: one.payee ?? "",
          position: one.kind,
          workers: list(one.workers),
          start: one.start ?? "",
          end: one.end ?? "",
          amount: rangeInCsv(one.amount),
          currency: one.currency,
          unit: one.per === undefined ? one.unit : `${one.per} ${one.unit}`,
          ...sourced(one.evidence),
        })),
        ...file.figures.map(one => ({
          kind: "figure",
          id: one.id,
          party: one.about,
          position: one.what,
          amount: typeof one.value === "string" ? one.value : rangeInCsv(one.value),
          ...sourced(one.evidence),
        })),
      ];
      const rows = rowsOf(published.files.get("data.csv")!);
      expect(rows, `seed ${seed}`).toMatchObject(expected);
    }
  });
});

type Thing = { readonly [key: string]: unknown };

describe("the JSON-LD", () => {
  it("says of each claim by whom, about whom, when and where it was made", () => {
    let claims = 0;
    for (const { seed, file, published, oracle } of cases) {
      const data = JSON.parse(published.files.get("data.jsonld")!) as Thing;
      const nameOf = (id: string) => file.parties.find(one => one.id === id)!.name;
      expect(data.dateModified, `seed ${seed}`).toBe(file.updated);
      expect(data.temporalCoverage, `seed ${seed}`).toBe(file.asOf);
      expect(data.citation, `seed ${seed}`).toMatchObject(
        file.sources.map(source => ({
          name: source.title,
          ...(source.published ? { datePublished: source.published } : {}),
          ...(source.publisher ? { publisher: { name: source.publisher } } : {}),
        })),
      );
      for (const claim of (data.hasPart ?? []) as Thing[]) {
        claims += 1;
        const id = /#assertion-(.+)$/u.exec(String(claim["@id"]))![1]!;
        const one = (file.assertions ?? []).find(assertion => assertion.id === id)!;
        const speakers = one.saidBy ?? [one.party];
        const told = claim as { author: { name: string }[]; text: string };
        expect(
          told.author.map(({ name }) => name),
          `seed ${seed}, ${id}`,
        ).toEqual(speakers.map(speaker => (typeof speaker === "string" ? nameOf(speaker) : speaker.name)));
        expect(claim.about, `seed ${seed}, ${id}`).toBe(nameOf(one.party));
        expect(claim.dateCreated, `seed ${seed}, ${id}`).toBe(one.stated);
        const unit = {
          output: "JSON-LD",
          language: "en",
          text: plainText(told.text),
          about: `assertion ${id}`,
          lens: {},
        };
        expect(oracle.troublesIn(unit as Unit), `seed ${seed}`).toEqual([]);
      }
    }
    expect(claims).toBeGreaterThan(10);
  });
});

describe("trace --json", () => {
  it("gives the states, transfers and verdicts that the rules of the format give, each resting on the file", () => {
    for (const { seed, file, lens, text, oracle } of cases) {
      for (const record of tracedRecords(text, lens)) {
        const { workers, duty, plane } = record;
        const what = `seed ${seed}, ${workers}, ${duty}, ${plane}`;
        const trace = oracle.trace(lens, { workers, plane }, duty)!;
        expect(record.verdict, what).toBe(trace.verdict);
        expect(record.condition, what).toBe(trace.condition);
        expect(record.states, what).toEqual({ ...trace.states });
        expect(record.transfers.length, what).toBe(trace.transfers.length);
        expect(record.transfers, what).toEqual(expect.arrayContaining(trace.transfers));
        for (const id of record.restsOn.assertions) {
          const one = (file.assertions ?? []).find(assertion => assertion.id === id);
          expect(one, `${what}, ${id}`).toMatchObject({ duty });
        }
      }
    }
  });
});
