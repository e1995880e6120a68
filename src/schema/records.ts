/** What a dossier file is: every record and field of `deep-labor/1`. Rules about several fields stand in `rules.ts`. */
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
  rangeBeside,
  reference,
  text,
  url,
} from "./fields.ts";
import { type ListName, listNames } from "./listNames.ts";

const idOf = (what: string) => id.describe(`Id of ${what}: small letters, digits and hyphens, unique in its list.`);
const partyId = (what: string) => reference.describe(`Party id: ${what}`);
const partyIds = (what: string) => z.array(reference).describe(`Party ids: ${what}`);
const duty = reference.meta({
  id: "DutyId",
  title: "Duty",
  description: "One of the fourteen duties, or one of the dossier's own (x-…).",
});

const remark = text.optional().describe("Public comment: doubts, contradictions, what was not read.");
const start = date.optional().describe("First day of the time it speaks about.");
const end = date.optional().describe("Last day of the time it speaks about.");
const ended = z.literal(true).optional().describe("Over, on a day not known.");
const observed = date.optional().describe("Last day it was seen to be so.");
const hypotheses = z.array(reference).optional().describe("Exists only when all of these readings are chosen.");
const verification = closed(codes.verifications).describe("How well it is verified, strongest first.");
const workers = filledList(reference)
  .optional()
  .describe("The worker groups it speaks about; absent: every group below.");

const quoteFields = {
  locator: plainText.optional().describe("Place in the source: page, paragraph, time code."),
  quote: plainText.optional().describe("Verbatim, at most 50 words."),
  quoteLanguage: language.optional().describe("Language of the quoted words; absent: the source's."),
  quoteIsTranslation: z
    .strictObject({
      from: language.describe("Language of the words before they were translated."),
      by: closed(["human", "machine"]).describe("Who translated them."),
    })
    .optional()
    .describe("The words quoted are themselves a translation."),
  translation: text.optional().describe("The quote in other languages."),
  translatedBy: closed(codes.translators).optional().describe("Who made the translation."),
  seenIn: closed(codes.seenIn).optional().describe("What was read: the original, a copy, an excerpt, notes."),
};
const supports = closed(codes.supports).optional().describe("Whether it bears the claim out. Absent: supports.");

const citedSource = z
  .strictObject({
    source: reference.describe("Id of the source."),
    ...quoteFields,
    supports,
    remark,
    private: privateJson,
  })
  .meta({ id: "CitedSource", title: "Cited source", description: "A source, with or without words of it." });
const citedQuote = z
  .strictObject({
    quoteId: reference.describe("Id of the quote."),
    supports,
    remark,
    private: privateJson,
  })
  .meta({ id: "CitedQuote", title: "Cited quote", description: "A quote of the list `quotes`." });

const evidenceItem = z.union([reference.describe("Id of a source or of a quote."), citedSource, citedQuote]);
const evidence = z.array(evidenceItem).meta({
  id: "Evidence",
  title: "Evidence",
  description: "Source ids, quote ids, or objects with a source or a quoteId. May be empty.",
});

const response = z
  .strictObject({
    status: closed(codes.responseStatuses).describe("What came of asking the party."),
    date: date.optional().describe("Day of the answer, or of the last request."),
    text: text.optional().describe("The answer, in short."),
    evidence: evidence.optional().describe("Where the answer can be read."),
    private: privateJson,
  })
  .meta({ id: "Response", title: "Response", description: "The named party's answer (right of reply)." });

const timedRole = z
  .strictObject({
    function: open(codes.roles).describe("What the party does."),
    start,
    end,
    private: privateJson,
  })
  .meta({ id: "TimedRole", title: "Role", description: "What a party does, and when." });
const role = z.union([open(codes.roles), timedRole]);

const place = z
  .strictObject({
    name: text.optional().describe("Name of the place."),
    lat: z
      .number()
      .min(-90, { error: "out-of-range" })
      .max(90, { error: "out-of-range" })
      .optional()
      .describe("Latitude in degrees, north positive."),
    lon: z
      .number()
      .min(-180, { error: "out-of-range" })
      .max(180, { error: "out-of-range" })
      .optional()
      .describe("Longitude in degrees, east positive."),
    private: privateJson,
  })
  .meta({ id: "Place", title: "Place", description: "Where a party is." });

const identifier = z
  .strictObject({
    scheme: plainText.describe("The register: LEI, SIREN, Wikidata …"),
    id: plainText.describe("The number or name in that register."),
    private: privateJson,
  })
  .meta({ id: "Identifier", title: "Identifier", description: "What a register calls the party." });

const ratingSystem = z
  .strictObject({
    issuer: partyId("who issues the rating."),
    effects: text.optional().describe("What a rating does to the workers."),
    private: privateJson,
  })
  .meta({ id: "RatingSystem", title: "Rating system", description: "How the workers are rated." });

const workersOfParty = z
  .strictObject({
    status: closed(codes.workerStatuses).optional().describe("How they are engaged, as far as it is known."),
    setting: open(codes.settings).optional().describe("Where they work."),
    tasks: z.array(open(codes.tasks)).optional().describe("What they do."),
    media: z.array(open(codes.media)).optional().describe("What they work on."),
    stage: open(codes.stages).optional().describe("When in the life of a system they are needed."),
    languages: z.array(language).optional().describe("Languages they work in."),
    ratingSystem: ratingSystem.optional(),
    certification: text.optional().describe("What they must pass to be admitted."),
    nda: z.boolean().optional().describe("Bound to silence by their contract?"),
    minors: z.boolean().optional().describe("Are there minors among them?"),
    evidence: evidence.optional().describe("For what is said here."),
    private: privateJson,
  })
  .meta({ id: "Workers", title: "Workers", description: "About a worker group or household." });

const party = z
  .strictObject({
    id: idOf("the party; shared with no link"),
    kind: closed(codes.partyKinds).describe("What it is; unknown: not known who, or how many."),
    name: text.optional().describe("Optional for an unknown party only; of a withheld one the public alias."),
    shortName: text.optional().describe("At most 24 characters, for small places."),
    nameIsDescription: z
      .literal(true)
      .optional()
      .describe("The name describes: within a sentence its article has a small letter."),
    aliases: z.array(text).optional().describe("Other names."),
    roles: z.array(role).optional().describe("What the party does. What it answers for is an assertion."),
    country: country.optional().describe("Country where it does what it does here."),
    countries: z.array(country).optional().describe("Countries, where there are several."),
    seat: country.optional().describe("Country of the registered seat."),
    place: place.optional(),
    identifiers: z.array(identifier).optional().describe("What registers call it."),
    count: range.optional().describe("So many parties side by side; no effect on depth."),
    inLine: inLine.optional().describe("Unknown parties only: so many one above the other."),
    placed: z.literal(false).optional().describe("Known to exist, position unknown: no hop links."),
    near: filledList(reference).optional().describe("An unplaced party stands in the chains through these."),
    placeEvidence: evidence.optional().describe("Who says that an unplaced party is in this chain."),
    above: z.literal("unknown").optional().describe("Somebody stands above, not known who."),
    withheld: z.literal(true).optional().describe("The name is known and must not be published."),
    hypotheses,
    workers: workersOfParty.optional(),
    description: text.optional().describe("Who it is, in a sentence."),
    url: url.optional().describe("The party's own page."),
    response: response.optional(),
    evidence: evidence.optional().describe("For its existence and what is said of it here."),
    remark,
    private: privateJson,
  })
  .meta({ id: "Party", title: "Party", description: "Who stands in the chain or beside it." });

const link = z
  .strictObject({
    id: idOf("the link; shared with no party"),
    type: closed(codes.linkTypes).describe("From the side that hands work down, or acts, to the side that takes it."),
    from: partyId("the side that hands work down, or acts."),
    to: partyId("the side that takes it, or is acted on."),
    label: text.optional().describe("Words for the picture."),
    functions: z.array(open(codes.roles)).optional().describe("What is done under this link."),
    tasks: z.array(open(codes.tasks)).optional().describe("The tasks that are handed on."),
    start,
    end,
    ended,
    observed,
    governingLaw: country.optional().describe("Country whose law governs the contract."),
    nda: z.boolean().optional().describe("Is the link under a duty of silence?"),
    share: range.optional().describe("Share of 1, with owns and invests-in."),
    verification,
    hypotheses,
    evidence,
    response: response.optional(),
    remark,
    private: privateJson,
  })
  .meta({
    id: "Link",
    title: "Link",
    description: "A relation between two parties: a hop of the chain, or an overlay beside it.",
  });

const saidByName = z
  .strictObject({ name: text.describe("Who says it, where it is no party of the file."), private: privateJson })
  .meta({ id: "Speaker", title: "Speaker", description: "Somebody who is no party of the file." });
const saidBy = filledList(z.union([reference, saidByName]))
  .optional()
  .describe('Who says it: party ids, or {"name": …}.');

const assertion = z
  .strictObject({
    id: idOf("the assertion"),
    party: partyId("whose position it is."),
    duty,
    position: closed(codes.positions).describe("How the party stands towards the duty."),
    extent: text.optional().describe("The part of the duty that is spoken of; absent: the whole."),
    basis: closed(codes.bases).describe("What it rests on; decides the plane: legal, promised or practical."),
    saidBy,
    workers,
    to: filledList(reference).optional().describe("With passes-on: to whom."),
    retains: closed(codes.retains).optional().describe("With passes-on: what is kept."),
    jointWith: filledList(reference).optional().describe("With holds-jointly: with whom."),
    liability: closed(codes.liabilities).optional().describe("How the party is liable."),
    link: reference.optional().describe("Id of the link it speaks about; it lives only while the link does."),
    jurisdiction: country.optional().describe("With law: whose law."),
    provision: plainText.optional().describe("With law: the article and the law."),
    start,
    end,
    ended,
    observed,
    stated: date.optional().describe("The day it was said or decided."),
    overturned: date.optional().describe("The day the decision fell."),
    decision: reference
      .optional()
      .describe("With court: a decision of a proceeding; it gives proceeding, finality, stated and overturned."),
    proceeding: reference.optional().describe("With court: id of the proceeding."),
    finality: closed(codes.finalities).optional().describe("With court and without decision: how final it is."),
    hypotheses,
    verification,
    evidence,
    response: response.optional(),
    remark,
    private: privateJson,
  })
  .meta({ id: "Assertion", title: "Assertion", description: "Someone says how a party stands towards a duty." });

const condition = z
  .strictObject({
    id: idOf("the condition"),
    duty,
    extent: text.optional().describe("The part of the duty that is spoken of; absent: the whole."),
    workers: filledList(reference)
      .optional()
      .describe("The worker groups it speaks about; absent: as for an assertion of the party, or every group."),
    party: partyId("who is said to meet the duty, or not.").optional(),
    met: closed(codes.met).describe("Whether it reached the workers."),
    description: text.optional().describe("How it was for them."),
    saidBy,
    start,
    end,
    ended,
    observed,
    stated: date.optional().describe("The day it was said."),
    hypotheses,
    verification,
    evidence,
    response: response.optional(),
    remark,
    private: privateJson,
  })
  .meta({ id: "Condition", title: "Condition", description: "How a duty reached the workers." });

const comparedAmount = z
  .strictObject({
    than: reference.describe("Id of a benchmark of the list `money`."),
    is: closed(codes.comparisons).describe("Where the amount lies."),
  })
  .meta({ id: "ComparedAmount", title: "Compared amount", description: "An amount stated only against a benchmark." });
const amountInWords = z
  .strictObject({ words: text.describe("The amount as it is stated.") })
  .meta({ id: "AmountInWords", title: "Amount in words", description: "An amount stated without a number." });
const amount = z.union([comparedAmount, amountInWords, rangeBeside("than", "is", "words")]);
const statedAmount = z
  .strictObject({
    amount: range.describe("The same amount, as it is stated."),
    currency: currency.describe("In this currency."),
    private: privateJson,
  })
  .meta({ id: "StatedAmount", title: "Stated amount", description: "The same amount in another currency." });

const money = z
  .strictObject({
    id: idOf("the amount"),
    kind: closed(codes.moneyKinds).describe("What is paid, or compared with."),
    label: text.optional().describe("What it is, in a few words."),
    payer: partyId("who pays.").optional(),
    payee: partyId("who receives.").optional(),
    link: reference.optional().describe("Id of the link it is paid under."),
    workers: filledList(reference).optional().describe("The worker groups it speaks about."),
    amount: amount.describe('A number, a range, {"than": benchmark id, "is": …}, or {"words": …}.'),
    currency: currency.optional().describe("Currency in which it is stated."),
    unit: closed(codes.units).optional().describe("For what it is paid."),
    per: z.number().positive({ error: "out-of-range" }).optional().describe("Of so many units."),
    alsoStated: z.array(statedAmount).optional().describe("The same amount as the source states it otherwise."),
    country: country.optional().describe("Country for which it holds."),
    tax: closed(codes.taxes).optional().describe("Before or after tax."),
    includes: z.array(text).optional().describe("What is in the amount."),
    excludes: z.array(text).optional().describe("What is not in the amount."),
    paidTime: closed(codes.paidTimes).optional().describe("Which time is paid."),
    statistic: closed(codes.statistics).optional().describe("What kind of number it is."),
    population: text.optional().describe("Of whom it is a statistic."),
    start,
    end,
    ended,
    observed,
    hypotheses,
    planned: z.literal(true).optional().describe("Planned, not seen to be paid."),
    verification,
    evidence,
    response: response.optional(),
    derivedFrom: z.array(reference).optional().describe("Ids of the amounts it was computed from."),
    remark,
    private: privateJson,
  })
  .meta({ id: "Money", title: "Money", description: "An amount somebody pays, as it is stated." });

const figure = z
  .strictObject({
    id: idOf("the figure"),
    about: reference.describe('A party, a link, or "dossier".'),
    what: plainText.describe("Free code: size, women-share, countries, parties-in-total …"),
    value: z.union([range, text]).describe("A number, a range, or words."),
    unit: plainText.optional().describe("Unit of the value: percent, persons …"),
    population: text.optional().describe("Of whom it was counted. Absent: the whole."),
    date: date.optional().describe("Day the figure is of."),
    of: partyIds("those that were counted.").optional(),
    verification,
    evidence,
    remark,
    private: privateJson,
  })
  .meta({
    id: "Figure",
    title: "Figure",
    description: "A number about a party, a link or the whole, as it is stated.",
  });

const decision = z
  .strictObject({
    id: id.describe("Id of the decision: unique in the file."),
    date: date.describe("Day of the decision."),
    court: text.describe("The court that decided."),
    outcome: text.describe("What was decided."),
    finality: closed(codes.finalities).optional().describe("How final it is. Absent: procedural, or an opinion."),
    overturned: date.optional().describe("The day the decision fell."),
    followedBy: reference.optional().describe("Id of a later decision; whether this one still counts is not known."),
    upholds: reference.optional().describe("Id of an earlier decision, which stands."),
    evidence,
    private: privateJson,
    remark,
  })
  .meta({ id: "Decision", title: "Decision", description: "What a court or an authority decided." });

const proceeding = z
  .strictObject({
    id: idOf("the proceeding"),
    title: text.describe("Cited by court, date and neutral number, never by a private person's name."),
    status: closed(codes.proceedingStatuses).describe("Where the case stands."),
    court: text.optional().describe("The court it is before."),
    authority: partyId("the authority, where it is a party of the file.").optional(),
    country: country.describe("Country of the court or authority."),
    against: partyIds("against whom it is brought.").optional(),
    concerns: partyIds("whom it concerns otherwise.").optional(),
    duties: z.array(duty).optional().describe("The duties it is about."),
    workers: filledList(reference).optional().describe("The worker groups it is about; absent: all."),
    start: date.optional().describe("Day it was opened."),
    end: date.optional().describe("Day it was closed."),
    next: date.optional().describe("Day of the next hearing or decision."),
    decisions: z.array(decision).optional().describe("What was decided, in order."),
    evidence,
    response: response.optional(),
    remark,
    private: privateJson,
  })
  .meta({ id: "Proceeding", title: "Proceeding", description: "A case before a court or an authority." });

const hypothesis = z
  .strictObject({
    id: idOf("the reading"),
    set: id.describe("Name of the set; of each set exactly one reading is chosen."),
    label: text.describe("The reading, in a few words."),
    default: z.literal(true).optional().describe("Chosen unless another is asked for; once in a set."),
    evidence: evidence.optional().describe("For this reading."),
    remark,
    private: privateJson,
  })
  .meta({
    id: "Hypothesis",
    title: "Hypothesis",
    description: "One of several readings of a set; exactly one is chosen.",
  });

const consent = z
  .strictObject({
    scope: closed(codes.consentScopes).describe("What the person agreed to."),
    date: date.optional().describe("Day of the consent."),
    private: privateJson,
  })
  .meta({ id: "Consent", title: "Consent", description: "What may be done with a person's words." });
const person = z
  .strictObject({
    identity: closed(codes.personIdentities).describe("How the person appears."),
    role: text.optional().describe("What the person is in this chain, written coarse."),
    place: text.optional().describe("Where the person is, written coarse."),
    firstHand: z.boolean().optional().describe("Speaks of what the person saw?"),
    consent: consent.optional(),
    private: privateJson,
  })
  .meta({ id: "Person", title: "Person", description: "The person who is the source." });

const source = z
  .strictObject({
    id: idOf("the source; shared with no quote"),
    type: open(codes.sourceTypes).describe("What kind of source it is."),
    title: text.optional().describe("Title as it stands in the source."),
    authors: z.array(plainText).optional().describe("Who wrote or made it."),
    publisher: plainText.optional().describe("Who published it."),
    published: date.optional().describe("Day of publication."),
    language: language.optional().describe("Language it is in."),
    url: url.optional().describe("Where it can be read."),
    archivedUrl: url.optional().describe("A copy in an archive."),
    seenAt: url.optional().describe("Where the author read it, if elsewhere."),
    doi: plainText.optional().describe("Its DOI."),
    accessed: date.optional().describe("Day it was read."),
    derivedFrom: z.array(reference).optional().describe("Sources it draws on: together they are one origin."),
    access: closed(codes.accesses).optional().describe("Who can read it."),
    sha256: z
      .string()
      .regex(/^[0-9a-fA-F]{64}$/, { error: "not-a-sha256" })
      .optional()
      .describe("SHA-256 of the file that was read."),
    person: person.optional(),
    remark,
    private: privateJson,
  })
  .meta({ id: "Source", title: "Source", description: "Where something was read, heard or seen." });

const quote = z
  .strictObject({
    id: idOf("the quote; shared with no source"),
    source: reference.describe("Id of the source."),
    ...quoteFields,
    quote: plainText.describe("Verbatim, at most 50 words."),
    remark,
    private: privateJson,
  })
  .meta({ id: "Quote", title: "Quote", description: "Verbatim words of a source." });

const lookedFor = z
  .strictObject({
    id: idOf("the search"),
    what: text.describe("What was searched for and not found."),
    from: partyId("where it would begin.").optional(),
    to: partyId("where it would lead.").optional(),
    date: date.optional().describe("Day of the search."),
    evidence: evidence.optional().describe("Where it was searched."),
    remark,
    private: privateJson,
  })
  .meta({ id: "LookedFor", title: "Looked for", description: "Searched and not found; never drawn as a link." });

const focus = z
  .strictObject({
    parties: partyIds("those in view.").optional(),
    links: z.array(reference).optional().describe("Ids of the links in view."),
    duty: duty.optional(),
    plane: closed(codes.planes).optional().describe("In law, as promised, or in practice."),
    workers: partyId("the worker group in view.").optional(),
    day: date.optional().describe("The day shown."),
    known: date.optional().describe("The day of knowledge."),
    world: z.array(reference).optional().describe("Ids of the readings that are chosen."),
    private: privateJson,
  })
  .meta({ id: "Focus", title: "Focus", description: "What a step of the story looks at." });

const storyStep = z
  .strictObject({
    id: idOf("the step"),
    title: text.describe("Heading of the step."),
    text: text.describe("Markdown without HTML."),
    focus,
    view: open(codes.views).optional().describe("The view it is shown in."),
    evidence: evidence.optional().describe("For what the step says."),
    remark,
    private: privateJson,
  })
  .meta({ id: "StoryStep", title: "Story step", description: "One step of a walk through the chain." });

const ownDuty = z
  .strictObject({
    id: ownDutyId.describe("Id of the duty: begins with x-."),
    label: text.describe("Its name."),
    definition: text.describe("What it is, in a sentence."),
    question: text.describe("The question a reader asks."),
    nature: closed(codes.natures).describe("An obligation, a power, or both."),
    remark,
    private: privateJson,
  })
  .meta({
    id: "OwnDuty",
    title: "A duty of the dossier's own",
    description: "A duty beside the fourteen that every dossier can speak of.",
  });

const author = z
  .strictObject({
    name: text.describe("Name of the author."),
    url: url.optional().describe("The author's page."),
    private: privateJson,
  })
  .meta({ id: "Author", title: "Author", description: "Who wrote the dossier." });

const correction = z
  .strictObject({
    date: date.describe("Day of the correction."),
    text: text.describe("What was corrected."),
    evidence: evidence.optional().describe("What showed it."),
    remark,
    private: privateJson,
  })
  .meta({ id: "Correction", title: "Correction", description: "What was wrong in an earlier version." });

/** The fields of the dossier itself, without its lists. */
const head = {
  format: z.literal("deep-labor/1").describe("Name and version of the format."),
  $schema: plainText.optional().describe("Address of this schema, for editors; never fetched by the product."),
  id: id.describe("Id of the dossier, as in the name of its file."),
  title: text.describe("Title of the dossier."),
  shortTitle: text.optional().describe("At most 40 characters, for small places."),
  subtitle: text.optional().describe("What it is about, in a few words."),
  standfirst: text.optional().describe("At most 35 words: what a reader should know first."),
  summary: text.optional().describe("What is known, in a few sentences."),
  language: language.describe("Language of every text that does not name its own."),
  fictional: z.literal(true).optional().describe("Nothing in it is real."),
  status: closed(codes.dossierStatuses).optional().describe("Draft or published."),
  updated: date.describe("Day of the last edit; the day of knowledge unless another is asked for."),
  asOf: date.optional().describe("A day in the life of the chain. Absent: the day of the last edit."),
  authors: z.array(author).optional().describe("Who wrote the dossier."),
  publisher: text.optional().describe("Who publishes it."),
  license: plainText.optional().describe("SPDX identifier or expression, as CC-BY-4.0, or an http or https address."),
  corrections: z.array(correction).optional().describe("What was corrected since it was published."),
  clients: partyIds("those for whom the work is done, the tops of the chain.").optional(),
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
} as const satisfies Readonly<Record<ListName, unknown>>;

const headOnly = z.strictObject(head);
/** The dossier with unchecked lists: they are read object by object, so that a bad object does not affect others. */
export const dossierHead = headOnly.extend(Object.fromEntries(listNames.map(list => [list, z.unknown().optional()])));

export const dossier = headOnly
  .extend({
    duties: z.array(ownDuty).optional().describe("Duties of the dossier's own, beside the fourteen."),
    parties: z.array(party).describe("Who stands in the chain or beside it."),
    links: z.array(link).describe("Who hands work to whom, and what else joins them."),
    assertions: z.array(assertion).optional().describe("How parties stand towards duties, and who says so."),
    conditions: z.array(condition).optional().describe("How duties reached the workers."),
    money: z.array(money).optional().describe("Amounts, as they are stated."),
    figures: z.array(figure).optional().describe("Numbers, as they are stated."),
    proceedings: z.array(proceeding).optional().describe("Cases before courts and authorities."),
    hypotheses: z.array(hypothesis).optional().describe("Readings of which one of a set is chosen."),
    sources: z.array(source).optional().describe("Where it was read, heard or seen."),
    quotes: z.array(quote).optional().describe("Verbatim words of sources."),
    lookedFor: z.array(lookedFor).optional().describe("What was searched for and not found."),
    story: z.array(storyStep).optional().describe("A walk through the chain, step by step."),
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
export type Proceeding = Omit<z.infer<typeof proceeding>, "country"> & {
  /** Absent only where the file gives none that can be read. */
  readonly country?: string | undefined;
};
export type Hypothesis = z.infer<typeof hypothesis>;
export type Source = z.infer<typeof source>;
export type Quote = z.infer<typeof quote>;
export type Evidence = z.infer<typeof evidence>;
export type EvidenceItem = z.infer<typeof evidenceItem>;
export type Response = z.infer<typeof response>;
export type LookedFor = z.infer<typeof lookedFor>;
export type StoryStep = z.infer<typeof storyStep>;
export type OwnDuty = z.infer<typeof ownDuty>;
type Head = z.infer<typeof headOnly>;

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
