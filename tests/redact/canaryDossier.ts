/**
 * A dossier in which every field of the format is written. Each place that must not leave has a text of its own, found
 * nowhere else: if it can be read in something that was made from the dossier, it has leaked.
 */
import type * as z from "zod";
import { dossier as dossierRecord } from "../../src/schema/records.ts";
import { fieldsIn, opened } from "./schemaShape.ts";

export type Canary = { readonly text: string; readonly where: string };
type Raw = Record<string, unknown>;
type Type = z.core.$ZodType;

/** The texts take turns: characters that HTML, JSON or an address write differently; letters beyond Latin. */
const KINDS = [
  (n: string) => `Zanari Vogel ${n}`,
  (n: string) => `Société Ĳvø & “Qux” ${n}`,
  (n: string) => `O'Nïr <${n}> "Tek" / 50%`,
  (n: string) => `北極星人材${n}`,
  (n: string) => `Қанар құс ${n}+${n}`,
];

class Cage {
  readonly canaries: Canary[] = [];
  /** A text, a day, an address or an id that occurs only once. */
  text(where: string): string {
    return this.keep(KINDS[this.canaries.length % KINDS.length]!(this.number()), where);
  }
  plain(where: string, make: (n: string) => string): string {
    return this.keep(make(this.number()), where);
  }
  private number(): string {
    return `7${String(this.canaries.length).padStart(4, "0")}`;
  }
  private keep(text: string, where: string): string {
    this.canaries.push({ text, where });
    return text;
  }
}

/** Puts a private text and an unknown field into every object of the record. */
function fill(cage: Cage, value: unknown, types: readonly Type[], path: string): unknown {
  if (Array.isArray(value)) {
    const inside = types.flatMap(type => ("element" in type ? opened(type.element as Type) : []));
    return value.map((item, index) => fill(cage, item, inside, `${path}/${index}`));
  }
  if (typeof value !== "object" || value === null) return value;
  const fields = fieldsIn(types);
  if (fields.size === 0) return value;
  const filled: Raw = {};
  for (const [field, inside] of Object.entries(value))
    filled[field] = fill(cage, inside, fields.get(field) ?? [], `${path}/${field}`);
  // A range differs from a text only by its fields.
  if (fields.has("private") || !fields.has("about")) filled.canaryField = cage.text(`${path}/canaryField`);
  if (fields.has("private"))
    filled.private = {
      note: cage.text(`${path}/private/note`),
      deep: [{ more: [cage.text(`${path}/private/deep/0/more/0`)] }, 3],
      [cage.text(`${path}/private: a key`)]: true,
    };
  return filled;
}

/** @returns the text of the file, the texts that must not be readable, and ids that must not be either */
export function canaryDossier(): { readonly text: string; readonly canaries: readonly Canary[] } {
  const cage = new Cage();
  const id = (stem: string) => cage.plain(`id of ${stem}`, n => `${stem}-nightjar-${n}`);
  const url = (where: string) => cage.plain(where, n => `https://canary.example/nightjar-${n}`);
  const [firm, agency, group, gap] = [id("firm"), id("agency"), id("group"), id("gap")];
  const [told, heard, seen] = [id("told"), id("heard"), id("seen")];
  const [report, beside, reading, floor] = ["report", "beside", "reading", "floor"];
  const breaks = "x-breaks";
  const prose = "See *the agency*, [its part](https://paper.example/part) and `the group`; the agency was asked.";
  const source = (identity: string, own: string, consent?: object) => ({
    id: own,
    type: "interview",
    title: { en: cage.text(`title of ${own}`) },
    authors: [cage.text(`authors of ${own}`)],
    publisher: cage.text(`publisher of ${own}`),
    published: cage.plain(`day of publication of ${own}`, n => `2019-0${1 + (Number(n) % 9)}-1${Number(n) % 10}`),
    language: "sw",
    url: url(`url of ${own}`),
    archivedUrl: url(`archivedUrl of ${own}`),
    seenAt: url(`seenAt of ${own}`),
    doi: cage.text(`doi of ${own}`),
    accessed: cage.plain(`accessed of ${own}`, n => `2018-0${1 + (Number(n) % 9)}-2${Number(n) % 9}`),
    access: "private",
    sha256: cage.plain(`sha256 of ${own}`, n => n.repeat(13).slice(0, 64).padEnd(64, "c")),
    remark: cage.text(`remark of ${own}`),
    person: {
      identity,
      role: prose,
      place: prose,
      firstHand: true,
      ...(consent ? { consent } : {}),
    },
  });
  const consented = {
    scope: "quote",
    date: cage.plain("day of consent", () => "2017-11-23"),
  };
  const words = (own: string) => ({
    locator: cage.text(`locator of ${own}`),
    quote: cage.text(`quote of ${own}`),
    quoteLanguage: "sw",
    quoteIsTranslation: { from: "sw", by: "human" },
    translation: { en: cage.text(`translation of ${own}`) },
    translatedBy: "machine-checked",
    seenIn: "notes",
  });
  const openWords = {
    locator: "page 3",
    quote: "We were paid by the task.",
    quoteLanguage: "en",
    quoteIsTranslation: { from: "sw", by: "human" },
    translation: { fr: "On nous payait à la tâche." },
    translatedBy: "human",
    seenIn: "original",
  };
  const evidence = [
    report,
    "q-told",
    "q-report",
    "q-seen",
    { source: told, ...words("cited inline"), supports: "context", remark: prose },
    { source: report, ...openWords, supports: "contradicts", remark: prose },
    { source: seen, ...openWords, locator: cage.text("locator of what is cited inline and leaves"), remark: prose },
    { quoteId: "q-heard", supports: "supports", remark: prose },
    { quoteId: "q-seen", remark: prose },
  ];
  const response = {
    status: "disputes",
    date: "2024-05",
    text: prose,
    evidence,
  };
  const times = { start: "2020-01-02", end: "2023", ended: true, observed: "2022-05" };
  /** Evidence as something hidden cites it: its remarks do not leave. */
  const evidenceOf = (own: string) =>
    evidence.map(item =>
      typeof item === "object" ? { ...item, remark: cage.text(`remark on evidence of ${own}`) } : item,
    );
  const hidden = (own: string, kind: string, rest: object) => ({
    id: own,
    kind,
    name: { en: `A ${kind} beside agency`, fr: `Une partie ${kind} sans nom` },
    shortName: cage.text(`short name of ${own}`),
    aliases: [cage.text(`alias of ${own}`), { fr: cage.text(`other alias of ${own}`) }],
    roles: ["recruiter", { function: "placement", start: "2020", end: "2021" }],
    country: "KE",
    countries: ["UG"],
    seat: "TZ",
    place: { name: { en: cage.text(`place of ${own}`) }, lat: -1.2841, lon: 36.8155 },
    identifiers: [{ scheme: cage.text(`scheme of ${own}`), id: cage.text(`number of ${own}`) }],
    count: { min: 1, max: 2 },
    withheld: true,
    above: "unknown",
    hypotheses: [reading],
    workers: {
      status: "informal",
      setting: "home",
      tasks: ["training"],
      media: ["audio"],
      stage: "test",
      languages: ["sw"],
      ratingSystem: { issuer: agency, effects: cage.text(`rating of ${own}`) },
      certification: cage.text(`certification of ${own}`),
      nda: true,
      minors: false,
      evidence: evidenceOf(own),
    },
    description: { en: cage.text(`description of ${own}`) },
    url: url(`url of ${own}`),
    response: { ...response, text: cage.text(`response of ${own}`), evidence: evidenceOf(own) },
    evidence: evidenceOf(own),
    remark: { en: cage.text(`remark of ${own}`) },
    ...rest,
  });
  const claim = { hypotheses: [reading], verification: "reported", evidence, response, remark: { en: prose } };

  const dossier = {
    $schema: cage.plain("path of the schema", n => `/home/nightjar-${n}/dossier-1.schema.json`),
    format: "deep-labor/1",
    id: "chain-of-firm",
    title: { en: prose, fr: "Une chaîne" },
    shortTitle: prose,
    subtitle: prose,
    standfirst: prose,
    summary: { en: prose },
    language: "en",
    fictional: true,
    status: "draft",
    updated: "2026-11-25",
    asOf: "2021-06",
    authors: [{ name: prose, url: "https://author.example/" }],
    publisher: prose,
    license: "CC-BY-4.0",
    corrections: [{ date: "2026", text: prose, evidence, remark: prose }],
    clients: ["client", firm],
    evidence,
    views: {
      network: {
        pins: { [firm]: { x: 1, y: 2 }, client: { x: 3, y: 4, z: cage.text("in a pin") } },
        zoom: cage.text("zoom"),
      },
      other: { [cage.text("a key of views")]: cage.text("in views") },
    },
    remark: prose,
    duties: [
      {
        id: breaks,
        label: prose,
        definition: { en: prose },
        question: prose,
        nature: "both",
        remark: prose,
      },
    ],
    parties: [
      {
        id: "client",
        kind: "organisation",
        name: { en: prose, ja: "依頼主" },
        shortName: prose,
        aliases: [prose, { fr: prose }],
        roles: ["client", { function: "parent-company", start: "2019", end: "2024" }],
        country: "US",
        countries: ["US", "KE"],
        seat: "IE",
        place: { name: prose, lat: 53.3, lon: -6.2 },
        identifiers: [{ scheme: "LEI", id: "LEI-0001" }],
        count: 1,
        above: "unknown",
        hypotheses: [reading],
        description: prose,
        url: "https://client.example/",
        response,
        evidence,
        remark: prose,
      },
      hidden(firm, "organisation", {}),
      hidden(agency, "organisation", { placed: false, near: [group, "client"], placeEvidence: evidenceOf(agency) }),
      hidden(gap, "unknown", { inLine: { min: 1, max: 2 } }),
      hidden(group, "worker-group", {}),
      {
        id: "workers",
        kind: "worker-group",
        name: prose,
        inLine: { min: 1, max: 1 },
        workers: {
          status: "employee",
          setting: "office",
          tasks: ["moderation"],
          media: ["text"],
          stage: "in-service",
          languages: ["en"],
          ratingSystem: { issuer: firm, effects: prose },
          certification: prose,
          nda: true,
          minors: false,
          evidence,
        },
        withheld: undefined,
      },
      {
        id: "owner",
        kind: "person",
        name: prose,
        placed: false,
        place: { name: prose, lat: -1.28333, lon: 36.81667 },
      },
      {
        id: beside,
        kind: "organisation",
        name: prose,
        count: { about: 3 },
        placed: false,
        near: [group, "workers"],
        placeEvidence: evidence,
        nameIsDescription: true,
      },
    ],
    links: [
      {
        id: "client-firm",
        type: "commissions",
        from: "client",
        to: firm,
        label: prose,
        functions: ["recruiter"],
        tasks: ["moderation"],
        ...times,
        governingLaw: "KE",
        nda: true,
        ...claim,
      },
      { id: "firm-gap", type: "subcontracts-to", from: firm, to: gap, ...claim },
      { id: "gap-workers", type: "engages", from: gap, to: "workers", ...claim },
      { id: "gap-group", type: "engages", from: gap, to: group, ...claim },
      { id: "part-owned", type: "invests-in", from: "client", to: firm, share: { about: 0.2 }, ...claim },
      { id: "owned", type: "owns", from: "client", to: agency, share: { min: 0.1, max: 0.5 }, ...claim },
    ],
    assertions: [
      {
        id: "firm-pays",
        party: firm,
        duty: "pay-wage",
        position: "passes-on",
        extent: prose,
        basis: "statement",
        saidBy: [firm, { name: prose }],
        workers: [group, "workers"],
        to: [gap, agency],
        retains: "residual",
        link: "client-firm",
        ...times,
        stated: "2021-03-04",
        overturned: "2024-05-06",
        ...claim,
      },
      {
        id: "joint",
        party: "client",
        duty: breaks,
        position: "holds-jointly",
        basis: "law",
        jointWith: [firm],
        liability: "joint",
        jurisdiction: "KE",
        provision: "Article 5, Employment Act",
        ...claim,
      },
      {
        id: "ruled",
        party: agency,
        duty: "pay-wage",
        position: "holds",
        basis: "court",
        decision: "ruling-on-firm",
        ...claim,
      },
      {
        id: "ruled-apart",
        party: firm,
        duty: "pay-wage",
        position: "excluded",
        basis: "court",
        proceeding: "case-firm",
        finality: "interim",
        ...claim,
      },
    ],
    conditions: [
      {
        id: "met-by-agency",
        duty: breaks,
        workers: [group],
        party: agency,
        met: "not-met",
        extent: prose,
        description: prose,
        saidBy: [firm, { name: prose }],
        ...times,
        stated: "2021",
        ...claim,
      },
    ],
    money: [
      {
        id: "price-firm",
        kind: "contract-price",
        label: prose,
        payer: firm,
        payee: firm,
        link: "client-firm",
        workers: [group],
        amount: { min: 10, max: 12 },
        currency: "USD",
        unit: "hour",
        per: 2,
        alsoStated: [
          { amount: { about: 1500 }, currency: "KES" },
          { amount: { min: 9, max: 11 }, currency: "EUR" },
        ],
        country: "KE",
        tax: "gross",
        includes: [prose],
        excludes: [prose],
        paidTime: "worked",
        statistic: "median",
        population: prose,
        ...times,
        planned: true,
        derivedFrom: [floor],
        ...claim,
      },
      { id: "pay", kind: "worker-pay", amount: { than: floor, is: "below" }, unit: "hour", ...claim },
      { id: floor, kind: "benchmark", amount: { words: prose }, unit: "hour", ...claim },
      { id: "exact", kind: "bonus", amount: { about: 5 }, unit: "hour", ...claim },
    ],
    figures: [
      {
        id: "size-firm",
        about: firm,
        what: "size",
        value: { min: 3, max: 4 },
        unit: "persons",
        population: prose,
        date: "2022-02-03",
        of: [firm, agency],
        verification: "reported",
        evidence,
        remark: prose,
      },
      { id: "in-words", about: "dossier", what: "centres", value: { en: prose }, verification: "reported", evidence },
      { id: "one", about: "client-firm", what: "size", value: { about: 4 }, verification: "reported", evidence },
      {
        id: "said",
        about: "client",
        what: "staff of agency",
        unit: "hands of agency",
        value: prose,
        verification: "reported",
        evidence,
      },
    ],
    proceedings: [
      {
        id: "case-firm",
        title: prose,
        status: "closed",
        court: prose,
        authority: agency,
        country: "KE",
        against: [firm, "client"],
        concerns: [agency],
        duties: ["pay-wage", breaks],
        workers: [group],
        start: "2020",
        end: "2025",
        next: "2026",
        decisions: [
          {
            id: "ruling-on-firm",
            date: "2022-02",
            court: prose,
            outcome: prose,
            finality: "appeal",
            overturned: "2024",
            followedBy: "ruling-after",
            evidence,
            remark: prose,
          },
          {
            id: "ruling-after",
            date: "2024-03",
            court: prose,
            outcome: prose,
            finality: "interim",
            upholds: "ruling-on-firm",
            evidence,
            remark: prose,
          },
        ],
        evidence,
        response,
        remark: prose,
      },
    ],
    hypotheses: [
      { id: reading, set: "where-agency-stands", label: prose, default: true, evidence, remark: prose },
      { id: "reading-two", set: "where-agency-stands", label: prose },
    ],
    sources: [
      { ...source("role-only", told), derivedFrom: [heard] },
      {
        id: report,
        type: "press",
        title: { en: "A report" },
        authors: ["A Reporter"],
        publisher: "A paper",
        published: "2022-03-04",
        language: "en",
        url: "https://paper.example/report",
        archivedUrl: "https://archive.example/report",
        seenAt: "https://elsewhere.example/report",
        doi: "10.1000/182",
        accessed: "2024-01-02",
        derivedFrom: [told, heard],
        access: "public",
        sha256: "a".repeat(64),
        person: {
          identity: "named",
          role: prose,
          place: prose,
          firstHand: true,
          consent: { scope: "quote", date: "2022" },
        },
        remark: prose,
      },
      source("pseudonym", heard, {
        scope: "background",
        date: cage.plain("day of a consent that does not reach", () => "2016-12-24"),
      }),
      source("withheld", seen, consented),
    ],
    quotes: [
      {
        id: "q-told",
        source: told,
        ...words("quote of told"),
        remark: cage.text("remark of a quote that does not leave"),
      },
      { id: "q-report", source: report, ...openWords, remark: prose },
      { id: "q-heard", source: heard, ...words("quote of heard") },
      {
        id: "q-seen",
        source: seen,
        ...openWords,
        locator: cage.text("locator of a quote that leaves"),
        quote: "The firm's name was on the gate.",
      },
    ],
    lookedFor: [
      {
        id: "no-contract-firm",
        what: prose,
        from: firm,
        to: agency,
        date: "2023-04-05",
        evidence,
        remark: prose,
      },
    ],
    story: [
      {
        id: "step-firm",
        title: prose,
        text: { en: prose, fr: "Voir **agency** et [cette partie](https://paper.example/partie)." },
        focus: {
          parties: [firm, "workers"],
          links: ["client-firm"],
          duty: breaks,
          plane: "promised",
          workers: group,
          day: "2021",
          known: "2024",
          world: [reading],
        },
        view: "chain",
        evidence,
        remark: prose,
      },
    ],
  };
  const filled = fill(cage, dossier, [dossierRecord], "") as Raw;
  return { text: JSON.stringify(filled), canaries: cage.canaries };
}

/** The fields of the record that the dossier does not have, as paths. */
export function unwrittenIn(...dossiers: readonly unknown[]): string[] {
  const unwritten: string[] = [];
  const look = (values: readonly unknown[], types: readonly Type[], path: string) => {
    const inside = types.flatMap(type => ("element" in type ? opened(type.element as Type) : []));
    if (inside.length > 0)
      look(
        values.flatMap(value => (Array.isArray(value) ? value : [])),
        inside,
        `${path}/*`,
      );
    for (const [field, held] of fieldsIn(types)) {
      const written = values.flatMap(value =>
        typeof value === "object" && value !== null && Object.hasOwn(value, field) ? [(value as Raw)[field]] : [],
      );
      if (written.length === 0) unwritten.push(`${path}/${field}`);
      else look(written, held, `${path}/${field}`);
    }
  };
  look(dossiers, [dossierRecord], "");
  return unwritten;
}
