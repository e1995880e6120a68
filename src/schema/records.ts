/** What a dossier file is: every record and field of `deep-labor/1`. Rules that span fields stand in `rules.ts`. */
import * as z from "zod";
import * as codes from "./codes.ts";
import {
  closed,
  country,
  currency,
  date,
  filledList,
  id,
  inLine,
  language,
  open,
  ownDutyId,
  plainText,
  privateJson,
  range,
  reference,
  text,
  url,
} from "./fields.ts";

const remark = text.optional().describe("Public comment: doubts, contradictions, what was not read.");
const start = date.optional().describe("First day of the time it speaks about.");
const end = date.optional().describe("Last day of the time it speaks about.");
const ended = z.literal(true).optional().describe("Over, on a day not known.");
const observed = date.optional().describe("Last day it was seen to be so.");
const hypotheses = z.array(reference).optional().describe("Exists only when all of these readings are chosen.");
const verification = closed(codes.verifications).describe("How well it is verified, strongest first.");
const workers = filledList(reference).optional().describe("The worker groups it speaks about; absent: every group below.");

const quoteFields = {
  locator: plainText.optional().describe("Place in the source: page, paragraph, time code."),
  quote: plainText.optional().describe("Verbatim, at most 50 words."),
  quoteLanguage: language.optional(),
  quoteIsTranslation: z
    .strictObject({ from: language, by: closed(["human", "machine"]) })
    .optional()
    .describe("The words quoted are themselves a translation."),
  translation: text.optional(),
  translatedBy: closed(codes.translators).optional(),
  seenIn: closed(codes.seenIn).optional(),
};
const supports = closed(codes.supports).optional().describe("Absent: supports.");

export const evidenceItem = z.union([
  reference,
  z.strictObject({ source: reference, ...quoteFields, supports, remark, private: privateJson }),
  z.strictObject({ quoteId: reference, supports, remark, private: privateJson }),
]);
export const evidence = z
  .array(evidenceItem)
  .meta({ id: "Evidence", title: "Evidence", description: "Source ids, quote ids, or objects with a source or a quoteId." });

export const response = z
  .strictObject({
    status: closed(codes.responseStatuses),
    date: date.optional(),
    text: text.optional(),
    evidence: evidence.optional(),
    private: privateJson,
  })
  .meta({ id: "Response", title: "Response", description: "The named party's answer (right of reply)." });

const role = z.union([
  open(codes.roles),
  z.strictObject({ function: open(codes.roles), start, end, private: privateJson }),
]);

export const party = z
  .strictObject({
    id,
    kind: closed(codes.partyKinds),
    name: text.optional().describe("Optional for an unknown party only; of a withheld one the public alias."),
    aliases: z.array(text).optional(),
    roles: z.array(role).optional().describe("What the party does. What it answers for is an assertion."),
    country: country.optional(),
    countries: z.array(country).optional(),
    seat: country.optional().describe("Country of the registered seat."),
    place: z
      .strictObject({
        name: text.optional(),
        lat: z.number().min(-90, { error: "out-of-range" }).max(90, { error: "out-of-range" }).optional(),
        lon: z.number().min(-180, { error: "out-of-range" }).max(180, { error: "out-of-range" }).optional(),
        private: privateJson,
      })
      .optional(),
    identifiers: z.array(z.strictObject({ scheme: plainText, id: plainText, private: privateJson })).optional(),
    count: range.optional().describe("So many parties side by side; no effect on depth."),
    inLine: inLine.optional().describe("Unknown parties only: so many one above the other."),
    placed: z.literal(false).optional().describe("Known to exist, position unknown: no hop links."),
    near: filledList(reference).optional().describe("An unplaced party stands in the chains through these."),
    above: z.literal("unknown").optional().describe("Somebody stands above, not known who."),
    withheld: z.literal(true).optional().describe("The name is known and must not be published."),
    hypotheses,
    workers: z
      .strictObject({
        status: closed(codes.workerStatuses).optional(),
        setting: open(codes.settings).optional(),
        tasks: z.array(open(codes.tasks)).optional(),
        media: z.array(open(codes.media)).optional(),
        stage: open(codes.stages).optional(),
        languages: z.array(language).optional(),
        ratingSystem: z.strictObject({ issuer: reference, effects: text.optional(), private: privateJson }).optional(),
        certification: text.optional(),
        nda: z.boolean().optional(),
        minors: z.boolean().optional(),
        evidence: evidence.optional(),
        private: privateJson,
      })
      .optional()
      .describe("About a worker group or household."),
    description: text.optional(),
    url: url.optional(),
    response: response.optional(),
    evidence: evidence.optional(),
    remark,
    private: privateJson,
  })
  .meta({ id: "Party", title: "Party", description: "Who stands in the chain or beside it." });

export const link = z
  .strictObject({
    id,
    type: closed(codes.linkTypes).describe("From the side that hands work down, or acts, to the side that takes it."),
    from: reference,
    to: reference,
    label: text.optional(),
    functions: z.array(open(codes.roles)).optional(),
    tasks: z.array(open(codes.tasks)).optional(),
    start,
    end,
    ended,
    observed,
    governingLaw: country.optional(),
    nda: z.boolean().optional(),
    share: range.optional().describe("Share of 1, with owns and invests-in."),
    verification,
    hypotheses,
    evidence,
    response: response.optional(),
    remark,
    private: privateJson,
  })
  .meta({ id: "Link", title: "Link", description: "A relation between two parties: a hop of the chain, or an overlay beside it." });

const saidBy = filledList(z.union([reference, z.strictObject({ name: text, private: privateJson })]))
  .optional()
  .describe("Who says it: party ids, or {\"name\": …}.");

export const assertion = z
  .strictObject({
    id,
    party: reference,
    duty: reference,
    position: closed(codes.positions),
    basis: closed(codes.bases),
    saidBy,
    workers,
    to: filledList(reference).optional().describe("With passes-on: to whom."),
    retains: closed(codes.retains).optional().describe("With passes-on: what is kept."),
    jointWith: filledList(reference).optional().describe("With holds-jointly: with whom."),
    liability: closed(codes.liabilities).optional(),
    link: reference.optional(),
    jurisdiction: country.optional(),
    provision: plainText.optional(),
    start,
    end,
    ended,
    observed,
    stated: date.optional().describe("The day it was said or decided."),
    overturned: date.optional().describe("The day the decision fell."),
    decision: reference.optional().describe("A decision of a proceeding: gives proceeding, finality, stated, overturned."),
    proceeding: reference.optional(),
    finality: closed(codes.finalities).optional(),
    hypotheses,
    verification,
    evidence,
    response: response.optional(),
    remark,
    private: privateJson,
  })
  .meta({ id: "Assertion", title: "Assertion", description: "Someone says how a party stands towards a duty." });

export const condition = z
  .strictObject({
    id,
    duty: reference,
    workers,
    party: reference.optional(),
    met: closed(codes.met),
    description: text.optional(),
    saidBy,
    start,
    end,
    ended,
    observed,
    stated: date.optional(),
    hypotheses,
    verification,
    evidence,
    response: response.optional(),
    remark,
    private: privateJson,
  })
  .meta({ id: "Condition", title: "Condition", description: "How a duty reached the workers." });

const amount = z.union([
  range,
  z.strictObject({ than: reference, is: closed(codes.comparisons) }),
  z.strictObject({ words: text }),
]);

export const money = z
  .strictObject({
    id,
    kind: closed(codes.moneyKinds),
    label: text.optional(),
    payer: reference.optional(),
    payee: reference.optional(),
    link: reference.optional(),
    workers,
    amount: amount.describe("A range, {\"than\": benchmark id, \"is\": …}, or {\"words\": …}."),
    currency: currency.optional(),
    unit: closed(codes.units).optional(),
    per: z.number().positive({ error: "out-of-range" }).optional().describe("Of so many units."),
    alsoStated: z.array(z.strictObject({ amount: range, currency, private: privateJson })).optional(),
    country: country.optional(),
    tax: closed(codes.taxes).optional(),
    includes: z.array(text).optional(),
    excludes: z.array(text).optional(),
    paidTime: closed(codes.paidTimes).optional(),
    statistic: closed(codes.statistics).optional(),
    population: text.optional(),
    start,
    end,
    ended,
    observed,
    hypotheses,
    planned: z.literal(true).optional(),
    verification,
    evidence,
    response: response.optional(),
    derivedFrom: z.array(reference).optional(),
    remark,
    private: privateJson,
  })
  .meta({ id: "Money", title: "Money", description: "An amount somebody pays, as it is stated." });

export const figure = z
  .strictObject({
    id,
    about: reference.describe("A party, a link, or \"dossier\"."),
    what: plainText.describe("Free code: size, women-share, countries, parties-in-total …"),
    value: z.union([range, text]),
    unit: plainText.optional(),
    population: text.optional().describe("Absent: the whole."),
    date: date.optional(),
    of: z.array(reference).optional().describe("The parties that were counted."),
    verification,
    evidence,
    remark,
    private: privateJson,
  })
  .meta({ id: "Figure", title: "Figure", description: "A number about a party, a link or the whole, as it is stated." });

const decision = z
  .strictObject({
    id,
    date,
    court: text,
    outcome: text,
    finality: closed(codes.finalities).optional().describe("Absent: procedural, or an opinion."),
    overturned: date.optional(),
    evidence,
    private: privateJson,
    remark,
  })
  .meta({ id: "Decision", title: "Decision" });

export const proceeding = z
  .strictObject({
    id,
    title: text.describe("Cited by court, date and neutral number, never by a private person's name."),
    status: closed(codes.proceedingStatuses),
    court: text.optional(),
    authority: reference.optional(),
    country,
    against: z.array(reference).optional(),
    concerns: z.array(reference).optional(),
    duties: z.array(reference).optional(),
    workers,
    start,
    end,
    next: date.optional(),
    decisions: z.array(decision).optional(),
    evidence,
    response: response.optional(),
    remark,
    private: privateJson,
  })
  .meta({ id: "Proceeding", title: "Proceeding", description: "A case before a court or an authority." });

export const hypothesis = z
  .strictObject({
    id,
    set: id,
    label: text,
    default: z.literal(true).optional(),
    evidence: evidence.optional(),
    remark,
    private: privateJson,
  })
  .meta({ id: "Hypothesis", title: "Hypothesis", description: "One of several readings of a set; exactly one is chosen." });

export const source = z
  .strictObject({
    id,
    type: open(codes.sourceTypes),
    title: text.optional(),
    authors: z.array(plainText).optional(),
    publisher: plainText.optional(),
    published: date.optional(),
    language: language.optional(),
    url: url.optional(),
    archivedUrl: url.optional(),
    seenAt: url.optional(),
    doi: plainText.optional(),
    accessed: date.optional(),
    derivedFrom: z.array(reference).optional().describe("Sources it draws on: together they are one origin."),
    access: closed(codes.accesses).optional(),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/i, { error: "not-a-sha256" })
      .optional(),
    person: z
      .strictObject({
        identity: closed(codes.personIdentities),
        role: text.optional(),
        place: text.optional(),
        firstHand: z.boolean().optional(),
        consent: z
          .strictObject({ scope: closed(codes.consentScopes), date: date.optional(), private: privateJson })
          .optional(),
        private: privateJson,
      })
      .optional(),
    remark,
    private: privateJson,
  })
  .meta({ id: "Source", title: "Source", description: "Where something was read, heard or seen." });

export const quote = z
  .strictObject({ id, source: reference, ...quoteFields, quote: plainText, remark, private: privateJson })
  .meta({ id: "Quote", title: "Quote", description: "Verbatim words of a source." });

export const lookedFor = z
  .strictObject({
    id,
    what: text,
    from: reference.optional(),
    to: reference.optional(),
    date: date.optional(),
    evidence: evidence.optional(),
    remark,
    private: privateJson,
  })
  .meta({ id: "LookedFor", title: "Looked for", description: "Searched and not found." });

export const storyStep = z
  .strictObject({
    id,
    title: text,
    text: text.describe("Markdown without HTML."),
    focus: z.strictObject({
      parties: z.array(reference).optional(),
      links: z.array(reference).optional(),
      duty: reference.optional(),
      plane: closed(codes.planes).optional(),
      workers: reference.optional(),
      day: date.optional(),
      known: date.optional(),
      world: z.array(reference).optional(),
      private: privateJson,
    }),
    view: open(codes.views).optional(),
    evidence: evidence.optional(),
    remark,
    private: privateJson,
  })
  .meta({ id: "StoryStep", title: "Story step" });

export const ownDuty = z
  .strictObject({
    id: ownDutyId,
    label: text,
    definition: text,
    question: text,
    nature: closed(codes.natures),
    remark,
    private: privateJson,
  })
  .meta({ id: "OwnDuty", title: "A duty of the dossier's own" });

/** The fields of the dossier itself, without its lists. */
const head = {
  format: z.literal("deep-labor/1"),
  $schema: plainText.optional(),
  id,
  title: text,
  subtitle: text.optional(),
  summary: text.optional(),
  language,
  fictional: z.literal(true).optional(),
  status: closed(codes.dossierStatuses).optional(),
  updated: date.describe("Day of the last edit; the day of knowledge unless another is asked for."),
  asOf: date.optional().describe("A day in the life of the chain."),
  authors: z.array(z.strictObject({ name: text, url: url.optional(), private: privateJson })).optional(),
  publisher: text.optional(),
  license: plainText.optional().describe("SPDX identifier or address."),
  corrections: z
    .array(z.strictObject({ date, text, evidence: evidence.optional(), remark, private: privateJson }))
    .optional(),
  clients: z.array(reference).optional().describe("Those for whom the work is done: the tops."),
  evidence: evidence.optional().describe("For title and summary."),
  views: z.record(z.string(), z.unknown()).optional().describe("Saved positions and the like."),
  remark,
  private: privateJson,
};

/** The lists of the dossier, in the order in which they are read: each record with its list. */
export const lists = {
  duties: ownDuty,
  parties: party,
  links: link,
  assertions: assertion,
  conditions: condition,
  money,
  figures: figure,
  proceedings: proceeding,
  hypotheses: hypothesis,
  sources: source,
  quotes: quote,
  lookedFor,
  story: storyStep,
} as const;
export type ListName = keyof typeof lists;
export const listNames = Object.keys(lists) as ListName[];

export const dossierHead = z.strictObject(head);

export const dossier = z
  .strictObject({
    ...head,
    duties: z.array(ownDuty).optional(),
    parties: z.array(party),
    links: z.array(link),
    assertions: z.array(assertion).optional(),
    conditions: z.array(condition).optional(),
    money: z.array(money).optional(),
    figures: z.array(figure).optional(),
    proceedings: z.array(proceeding).optional(),
    hypotheses: z.array(hypothesis).optional(),
    sources: z.array(source).optional(),
    quotes: z.array(quote).optional(),
    lookedFor: z.array(lookedFor).optional(),
    story: z.array(storyStep).optional(),
  })
  .meta({
    title: "Deep Labor dossier",
    description: "A chain of parties from the clients down to the people who do the work, with who answers for what.",
  });

export type Text = z.infer<typeof text>;
export type Party = z.infer<typeof party>;
export type Link = z.infer<typeof link>;
export type Assertion = z.infer<typeof assertion>;
export type Condition = z.infer<typeof condition>;
export type Money = z.infer<typeof money>;
export type Figure = z.infer<typeof figure>;
export type Decision = z.infer<typeof decision>;
export type Proceeding = z.infer<typeof proceeding>;
export type Hypothesis = z.infer<typeof hypothesis>;
export type Source = z.infer<typeof source>;
export type Quote = z.infer<typeof quote>;
export type Evidence = z.infer<typeof evidence>;
export type EvidenceItem = z.infer<typeof evidenceItem>;
export type Response = z.infer<typeof response>;
export type LookedFor = z.infer<typeof lookedFor>;
export type StoryStep = z.infer<typeof storyStep>;
export type OwnDuty = z.infer<typeof ownDuty>;
type Head = z.infer<typeof dossierHead>;

/** A dossier as it was read: every list is there, every reference in it leads somewhere. */
export type Dossier = Readonly<Omit<Head, "updated" | "title" | "id" | "language">> & {
  /** Empty where the file gives none that can be read. */
  readonly id: string;
  readonly title: Text;
  readonly language: string;
  /** Absent only where the file gives none that can be read. */
  readonly updated?: string | undefined;
  readonly duties: readonly OwnDuty[];
  readonly parties: readonly Party[];
  readonly links: readonly Link[];
  readonly assertions: readonly Assertion[];
  readonly conditions: readonly Condition[];
  readonly money: readonly Money[];
  readonly figures: readonly Figure[];
  readonly proceedings: readonly Proceeding[];
  readonly hypotheses: readonly Hypothesis[];
  readonly sources: readonly Source[];
  readonly quotes: readonly Quote[];
  readonly lookedFor: readonly LookedFor[];
  readonly story: readonly StoryStep[];
};
