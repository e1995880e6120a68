/** Small random dossiers that use every field of the format, with the texts that are hardest on cells. */
import fc from "fast-check";
import { codes, fourteenDuties } from "../../../src/schema/index.ts";

const WORDS = [
  "=1+1",
  "-5",
  "+33 1",
  "@name",
  "'=x",
  "''",
  "a;b",
  "a,b",
  'a "b"',
  "a\nb",
  "é ü 漢字",
  "_x000D_",
  "12.500",
  "1,5",
];
const LEAD = ["The ", "Une ", "= ", "- ", "N° "];

const words = fc
  .tuple(fc.constantFrom(...LEAD, ""), fc.constantFrom(...WORDS), fc.integer({ min: 0, max: 999 }))
  .map(([lead, word, number]) => `${lead}${word} ${number}`.trim());
const oneLine = words.map(text => text.replace(/\n/g, " "));
const text = fc.oneof(words, fc.record({ en: words, fr: words }), fc.record({ ja: words }));
const date = fc
  .tuple(
    fc.integer({ min: 1990, max: 2025 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.nat(2),
  )
  .map(([year, month, day, parts]) =>
    [String(year), String(month).padStart(2, "0"), String(day).padStart(2, "0")].slice(0, parts + 1).join("-"),
  );
const number = fc.constantFrom(0, 1, 7, 1.5, 1.125, 12_500, 0.001, 1e21, 1e-7, -3);
const range = fc.oneof(
  number,
  number.map(about => ({ about })),
  number.map(min => ({ min })),
  number.map(max => ({ max })),
  fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 10, max: 99 })).map(([min, max]) => ({ min, max })),
);
const code = <Code extends string>(list: readonly Code[]) => fc.constantFrom(...list);
const country = fc.constantFrom("KE", "FR", "US", "PH");
const url = fc.constantFrom("https://example.org/a", "https://example.com/?a=1&b=2", "mailto:desk@example.org");
const tag = fc.constantFrom("en", "fr", "pt-BR");
const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => `${prefix}${at + 1}`);

const PARTIES = ids("p", 5);
const party = fc.constantFrom(...PARTIES);
const some = <Item>(item: fc.Arbitrary<Item>, max = 3) => fc.uniqueArray(item, { minLength: 1, maxLength: max });
const SOURCES = ids("s", 3);
const QUOTES = ids("q", 2);
const HYPOTHESES = ["h1", "h2"];
const duty = fc.constantFrom(...fourteenDuties.map(({ id }) => id), "x-breaks");

/** Each field may be absent. */
const part = <Model extends Record<string, unknown>>(model: { [Key in keyof Model]: fc.Arbitrary<Model[Key]> }) =>
  fc.record(model, { requiredKeys: [] });

const quoteFields = {
  locator: oneLine,
  quote: words,
  quoteLanguage: tag,
  quoteIsTranslation: fc.record({ from: tag, by: fc.constantFrom("human", "machine") }),
  translation: text,
  translatedBy: code(codes.translators),
  seenIn: code(codes.seenIn),
};
const evidence = fc.array(
  fc.oneof(
    fc.constantFrom(...SOURCES, ...QUOTES),
    fc
      .tuple(fc.constantFrom(...SOURCES), part({ ...quoteFields, supports: code(codes.supports), remark: text }))
      .map(([source, more]) => ({ source, ...more })),
    fc
      .tuple(fc.constantFrom(...QUOTES), part({ supports: code(codes.supports), remark: text }))
      .map(([quoteId, more]) => ({ quoteId, ...more })),
  ),
  { maxLength: 3 },
);
const response = fc
  .tuple(code(codes.responseStatuses.filter(status => status !== "not-sought")), part({ date, text, evidence }))
  .map(([status, more]) => ({ status, ...more }));
const common = { evidence, remark: text };
const verification = code(codes.verifications);
const times = part({
  start: fc.constantFrom("2010", "2012-03"),
  over: fc.constantFrom({ end: "2019" }, { end: "2022-11-04" }, { ended: true }),
  observed: date,
}).map(({ over = {}, ...more }) => ({ ...more, ...over }));
const speakers = some(
  fc.oneof(party, fc.record({ name: fc.oneof(oneLine, fc.record({ en: oneLine, fr: oneLine })) })),
  2,
);
const hypotheses = fc.constantFrom(["h1"], ["h2"]);

/** Objects of a list, each with its id. */
const list = <Item extends object>(prefix: string, item: fc.Arbitrary<Item>, max = 3) =>
  fc.array(item, { maxLength: max }).map(items => items.map((one, at) => ({ id: `${prefix}${at + 1}`, ...one })));

const workers = part({
  status: code(codes.workerStatuses),
  setting: fc.constantFrom("home", "a room, shared"),
  tasks: some(fc.constantFrom("training", "moderation", "sorting of waste")),
  media: some(code(codes.media)),
  stage: code(codes.stages),
  languages: some(tag),
  ratingSystem: fc.tuple(party, part({ effects: text })).map(([issuer, more]) => ({ issuer, ...more })),
  certification: text,
  nda: fc.boolean(),
  minors: fc.boolean(),
  evidence,
});
const partyOf = (id: string) =>
  fc
    .tuple(
      fc.constantFrom("organisation", "person", "worker-group", "household", "authority", "representative"),
      fc.oneof(oneLine, fc.constant("Same name"), fc.constantFrom(...PARTIES), fc.record({ en: oneLine, ja: oneLine })),
      part({
        shortName: fc.constant("Short"),
        nameIsDescription: fc.constant(true as const),
        aliases: fc.array(text, { minLength: 1, maxLength: 3 }),
        roles: some(
          fc.oneof(
            code(codes.roles),
            fc.constantFrom({ function: "client", start: "2019" }, { function: "recruiter", end: "2021-02" }),
          ),
          2,
        ),
        country,
        countries: some(country),
        seat: country,
        place: part({ name: text, lat: fc.constantFrom(-1.29, 48.85), lon: fc.constantFrom(36.82, -0.1) }),
        identifiers: fc.array(fc.record({ scheme: fc.constantFrom("LEI", "SIREN", "a: b"), id: oneLine }), {
          minLength: 1,
          maxLength: 2,
        }),
        count: range,
        hypotheses,
        workers,
        description: text,
        url,
        response,
        ...common,
      }),
    )
    .map(([kind, name, more]) => ({ id, kind, name, ...more }));
const unknown = part({
  inLine: fc.oneof(fc.constant({}), fc.constant({ min: 2 }), fc.constant({ max: 3 }), fc.constant({ min: 1, max: 1 })),
  above: fc.constant("unknown"),
}).map(more => ({ id: "u1", kind: "unknown", ...more }));
const beside = part({ near: some(party, 2), placeEvidence: evidence }).map(more => ({
  id: "u2",
  kind: "organisation",
  name: "Beside",
  placed: false,
  ...more,
}));

const basisAnd = fc.oneof(
  fc.constantFrom({ basis: "contract" }, { basis: "policy" }, { basis: "practice" }),
  fc.record({ basis: fc.constant("law"), provision: words, jurisdiction: country }),
  fc.record({ basis: fc.constant("court"), finality: code(codes.finalities), overturned: fc.constant("2030") }),
);
const positionAnd = fc.oneof(
  fc.constantFrom({ position: "holds" }, { position: "disclaims" }, { position: "unknown" }),
  fc.record({ position: fc.constant("passes-on"), to: fc.constant(["p2", "p3"]), retains: code(codes.retains) }),
  fc.record({
    position: fc.constant("holds-jointly"),
    jointWith: fc.constant(["p4"]),
    liability: code(codes.liabilities),
  }),
);
const joined = (...parts: readonly fc.Arbitrary<object>[]) =>
  fc.tuple(...parts).map(all => Object.assign({}, ...all) as object);

/** Which decision of the case it names, as so many places further on. */
type Related = { readonly followedBy?: number; readonly upholds?: number };

const amount = fc.oneof(
  range,
  text.map(said => ({ words: said })),
);

const dossier = fc.record({
  format: fc.constant("deep-labor/1"),
  id: fc.constant("full"),
  title: text,
  language: fc.constantFrom("en", "fr"),
  updated: date,
  asOf: date,
  summary: text,
  shortTitle: text,
  subtitle: text,
  standfirst: text,
  authors: fc
    .array(oneLine, { minLength: 1, maxLength: 2 })
    .map(names => names.map(name => ({ name, url: "https://example.org/author" }))),
  publisher: oneLine,
  license: fc.constant("CC-BY-4.0"),
  clients: fc.constantFrom(["p1"], ["p1", "p2"]),
  evidence,
  duties: fc.constant([
    {
      id: "x-breaks",
      label: { en: "breaks", fr: "pauses" },
      definition: "Rest.",
      question: "Who?",
      nature: "obligation",
      remark: "Of our own.",
    },
  ]),
  parties: fc.tuple(...PARTIES.map(partyOf), unknown, beside),
  links: list(
    "l",
    joined(
      fc.record({ type: code(codes.linkTypes), from: party, to: party, verification, evidence }),
      times,
      part({
        label: text,
        functions: some(code(codes.roles)),
        tasks: some(code(codes.tasks)),
        governingLaw: country,
        nda: fc.boolean(),
        share: range,
        hypotheses,
        response,
        remark: text,
      }),
    ),
  ),
  assertions: list(
    "a",
    joined(
      fc.record({ party: fc.constant("p1"), duty, verification, evidence }),
      positionAnd,
      basisAnd,
      times,
      part({
        extent: text,
        saidBy: speakers,
        workers: some(party, 2),
        stated: date,
        hypotheses,
        response,
        remark: text,
      }),
    ).map(one =>
      "provision" in one ? Object.fromEntries(Object.entries(one).filter(([field]) => field !== "saidBy")) : one,
    ),
  ),
  conditions: list(
    "c",
    joined(
      fc.record({ duty, met: code(codes.met), verification, evidence }),
      times,
      part({
        extent: text,
        workers: some(party, 2),
        party,
        description: text,
        saidBy: speakers,
        stated: date,
        hypotheses,
        response,
        remark: text,
      }),
    ),
  ),
  money: list(
    "m",
    joined(
      fc.record({ kind: code(codes.moneyKinds), amount, verification, evidence }),
      times,
      part({
        label: text,
        payer: party,
        payee: party,
        workers: some(party, 2),
        currency: fc.constantFrom("KES", "EUR"),
        unit: code(codes.units),
        per: fc.constantFrom(1, 100),
        alsoStated: fc.array(fc.record({ amount: range, currency: fc.constantFrom("USD", "BRL") }), {
          minLength: 1,
          maxLength: 2,
        }),
        country,
        tax: code(codes.taxes),
        includes: fc.array(text, { minLength: 1, maxLength: 2 }),
        excludes: fc.array(text, { minLength: 1, maxLength: 2 }),
        paidTime: code(codes.paidTimes),
        statistic: code(codes.statistics),
        population: text,
        hypotheses,
        planned: fc.constant(true as const),
        response,
        remark: text,
      }),
    ),
  ),
  figures: list(
    "f",
    joined(
      fc.record({
        about: fc.oneof(party, fc.constant("dossier")),
        what: fc.constantFrom("size", "women-share", "of, which"),
        value: fc.oneof(range, text),
        verification,
        evidence,
      }),
      part({ unit: oneLine, population: text, date, of: some(party, 2), remark: text }),
    ),
  ),
  proceedings: list(
    "t",
    joined(
      fc.record({ title: text, status: fc.constantFrom("pending", "investigation"), country, evidence }),
      part({
        court: text,
        authority: party,
        against: some(party, 2),
        concerns: some(party, 2),
        duties: some(duty, 2),
        workers: some(party, 2),
        start: date,
        next: date,
        response,
        remark: text,
      }),
    ),
    2,
  ).chain(cases =>
    fc
      .array(
        joined(
          fc.record({ date: fc.constantFrom("2012", "2013-04-02"), court: text, outcome: text, evidence }),
          part({
            finality: code(codes.finalities),
            overturned: fc.constant("2020"),
            followedBy: fc.constant(1),
            upholds: fc.constant(-1),
            remark: text,
          }),
        ),
        { maxLength: 2 },
      )
      .map(decisions =>
        cases.map((one, at) =>
          decisions.length > 0
            ? {
                ...one,
                decisions: (decisions as readonly Related[]).map(({ followedBy, upholds, ...decision }, place) => {
                  const named = (step: number | undefined) =>
                    step !== undefined && decisions[place + step] ? `d${at}-${place + step}` : undefined;
                  return { id: `d${at}-${place}`, ...decision, followedBy: named(followedBy), upholds: named(upholds) };
                }),
              }
            : one,
        ),
      ),
  ),
  hypotheses: fc.tuple(text, text, evidence).map(([one, other, grounds]) => [
    { id: HYPOTHESES[0]!, set: "readings", label: one, default: true, evidence: grounds },
    { id: HYPOTHESES[1]!, set: "readings", label: other, remark: "The other one." },
  ]),
  sources: fc.tuple(
    ...SOURCES.map(id =>
      joined(
        fc.constant({ id }),
        fc.record({ type: fc.constantFrom("press", "court-record", "a letter") }),
        part({
          title: text,
          authors: fc.array(oneLine, { minLength: 1, maxLength: 2 }),
          publisher: oneLine,
          published: date,
          language: tag,
          url,
          archivedUrl: url,
          seenAt: url,
          doi: fc.constant("10.1000/182"),
          accessed: date,
          access: code(codes.accesses),
          sha256: fc.constant("ab".repeat(32)),
          person: fc.record({ identity: fc.constant("named"), role: text, place: text, firstHand: fc.boolean() }),
          remark: text,
        }),
      ),
    ),
  ),
  quotes: fc.tuple(
    ...QUOTES.map(id =>
      fc
        .tuple(fc.constantFrom(...SOURCES), words, part({ ...quoteFields, remark: text }))
        .map(([source, quote, more]) => ({ id, source, ...more, quote })),
    ),
  ),
  lookedFor: list(
    "n",
    joined(fc.record({ what: text }), part({ from: party, to: party, date, evidence, remark: text })),
    2,
  ),
});

/** The same for the same seed. */
export const fullDossier = (seed: number): object => fc.sample(dossier, { seed, numRuns: 1 })[0]!;
