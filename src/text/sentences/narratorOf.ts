/** Tells a dossier in one language: ids from the model become names, and statements become sentences. */
import { pageOf } from "../../base/index.ts";
import {
  type Assertion,
  type Condition,
  type ConditionValue,
  type Decision,
  type Dossier,
  type Duty,
  type DutyPart,
  dutiesOf,
  type Finding,
  type FindingCode,
  type FindingParams,
  firstDay,
  functionsOf,
  isDisputed,
  isRange,
  type Link,
  lastDay,
  MOST_LETTERS,
  type Mode,
  type Money,
  openSource,
  type Party,
  type Plane,
  type Source,
  type Text,
  type TransferKind,
  type Verdict,
  type Verification,
} from "../../schema/index.ts";
import { sayCountry } from "../countries.ts";
import { sayDate } from "../dates.ts";
import { asWritten, isolated } from "../isolated.ts";
import type { Language } from "../languages.ts";
import { sayAmount } from "../money.ts";
import { beginsSmall, isPlural, nameInSentence, nameOf, sentenceFrom } from "../nameOf.ts";
import { sayRange } from "../numbers.ts";
import { say } from "../say.ts";
import { sayList } from "../sayList.ts";
import { shortened } from "../shortened.ts";
import { type Shown, textIn } from "../textIn.ts";
import { dutyLabel, label } from "../wordsOfCodes.ts";
import { sayFigureName } from "./sayFigureName.ts";
import type { ReadyWords } from "./sayFinding.ts";
import { sayLink } from "./sayLink.ts";
import { type PositionParams, sayPosition } from "./sayPosition.ts";
import {
  type HolderParams,
  type HopRange,
  sayApart,
  sayCondition,
  sayHolder,
  sayHolders,
  sayTransfer,
  sayVerdictLong,
} from "./sayTrace.ts";

/** Keys under which the params of any finding hold such a value. */
type KeysHolding<Value> = {
  readonly [Code in FindingCode]: {
    readonly [Key in keyof FindingParams<ReadyWords>[Code]]: FindingParams<ReadyWords>[Code][Key] extends Value
      ? Key
      : never;
  }[keyof FindingParams<ReadyWords>[Code]];
}[FindingCode];

const isKeyOf = <Key extends string>(table: Readonly<Record<Key, unknown>>, key: string): key is Key =>
  Object.hasOwn(table, key);

/** A party that answers for a duty, with the statement that says so most strongly. */
type AnsweringParty = {
  readonly party: string;
  readonly hops: HopRange | null;
  readonly mode: Mode;
  readonly statement: Assertion;
};

/** A summary of a trace with ids, as the model gives it. */
export type TraceSummary = {
  readonly duty: string;
  readonly plane: Plane;
  readonly verdict: Verdict;
  readonly extent: DutyPart;
  readonly answering: readonly AnsweringParty[];
  readonly more: number;
  readonly contested: readonly string[];
  readonly outside: readonly AnsweringParty[];
  readonly floor: Verification | null;
  readonly withoutFloor?: Verdict;
};

/** A finding in words, and the name of the group that it is about. */
type FindingInWords = { readonly finding: Finding<ReadyWords>; readonly group: string | null };

export type Narrator = {
  readonly language: Language;
  /** A text of the file in the reader's language as far as the file has it. */
  readonly text: (text: Text) => Shown;
  /** The same for longer texts: quotes, remarks, responses. */
  readonly prose: (text: Text) => Shown;
  /** A raw text of the file, such as a free code. */
  readonly cut: (raw: string) => string;
  /** The name of a party. It is `isolated`, like all that follows: only texts and prose keep their own direction. */
  readonly name: (party: string) => string;
  /** The name of a party within a sentence. */
  readonly nameWithin: (party: string) => string;
  readonly duty: (duty: string) => Duty;
  readonly dutyLabel: (duty: string) => string;
  readonly hypothesis: (hypothesis: string) => string;
  /** A relation as a sentence. */
  readonly link: (link: Pick<Link, "type" | "from" | "to">) => string;
  /** The same with how well it is known, and whether it is disputed, as far as the file says so. */
  readonly relation: (relation: Pick<Link, "type" | "from" | "to"> & Partial<Link>) => string;
  readonly assertion: (assertion: Assertion) => string;
  /** Whether a duty was met for the workers, by whose account, and how well that is verified. */
  readonly condition: (condition: Condition) => string;
  /**
   * How a duty reached the workers, in words; null where nothing is known of it.
   * @param trace `isByPart`: the accounts speak of different parts of the duty, so that none contradicts another
   */
  readonly reached: (trace: {
    readonly condition: ConditionValue | null;
    readonly accounts: readonly Condition[];
    readonly isByPart: boolean;
  }) => string | null;
  /** The names of those who say it. */
  readonly speakers: (object: Pick<Assertion | Condition, "saidBy">) => readonly string[];
  readonly amount: (money: Money) => string;
  readonly transfer: (transfer: { from: string; to: string; kind: TransferKind }, duty: string) => string;
  readonly verdict: (trace: TraceSummary) => string;
  /** Those who answer for a duty, nearest first, each with its mode and hops, but not with the part it answers for. */
  readonly holders: (trace: Pick<TraceSummary, "answering" | "more">) => string | null;
  /**
   * A finding with words in place of ids and codes, and the name of the group that it is about, for `tellFinding`.
   * @param finding as the model gives it, of ids and codes
   */
  readonly inWords: (finding: Finding<string>) => FindingInWords;
  /** A sentence with the capital of its beginning. */
  readonly fromStart: (sentence: string) => string;
  /** Author, title, publisher and date of a source, as far as the file gives them. */
  readonly source: (source: Source) => string;
  /** A narrator for pictures and articles: words and prose of the file are no longer than `MOST_LETTERS`. */
  readonly brief: Narrator;
  /** A narrator for what stands beside marks, where names are shorter still. */
  readonly beside: Narrator;
  /** A narrator that shortens names in sentences, but no text that stands by itself. */
  readonly briefNames: Narrator;
};

/** The most letters of names in sentences, of a text that stands by itself, and of prose. */
type TextLimits = { readonly words: number; readonly text: number; readonly prose: number };
const ALL = Number.POSITIVE_INFINITY;
const WHOLE: TextLimits = { words: ALL, text: ALL, prose: ALL };
const BRIEF: TextLimits = { ...MOST_LETTERS, text: MOST_LETTERS.words };
/** The most letters of a name in a sentence beside a mark. */
const MOST_BESIDE = 90;
const BESIDE: TextLimits = { ...BRIEF, words: MOST_BESIDE };
const BRIEF_NAMES: TextLimits = { ...WHOLE, words: MOST_LETTERS.words };

/** @param known the day of knowledge, as a `Date`: what was overturned later is not told. Null: everything is told. */
export const narratorOf = (dossier: Dossier, language: Language, known: string | null = null): Narrator =>
  narratorIn(dossier, language, known, WHOLE);

function narratorIn(dossier: Dossier, language: Language, known: string | null, limits: TextLimits): Narrator {
  const parties = new Map(dossier.parties.map(party => [party.id, party]));
  const duties = new Map(dutiesOf(dossier).map(duty => [duty.id, duty]));
  const dossierLanguage = dossier.language;
  const text = (words: Text): Shown => textIn(words, language, dossierLanguage, limits.text);
  const cut = (raw: string): string => shortened(raw, limits.words);
  const prose = (words: Text): Shown => textIn(words, language, dossierLanguage, limits.prose);
  /** A text of the file within a sentence. */
  const textWithin = (words: Text): string => isolated(textIn(words, language, dossierLanguage, limits.words).text);
  const partyOf = (id: string): Party => parties.get(id)!;
  const name = (id: string): string => nameOf(partyOf(id), language, dossierLanguage, limits.words);
  const nameWithin = (id: string): string => nameInSentence(partyOf(id), language, dossierLanguage, limits.words);
  let small: readonly string[] | null = null;
  const smallNames = (): readonly string[] =>
    dossier.parties.flatMap(({ id, name: own, nameIsDescription }) =>
      own === undefined || nameIsDescription ? [] : [nameWithin(id)].filter(beginsSmall),
    );
  const fromStart = (sentence: string): string => {
    small ??= smallNames();
    return sentenceFrom(sentence, small);
  };
  const labelOf = (id: string): string => dutyLabel(language, duties.get(id)!, dossierLanguage, limits.words);
  const speakers = ({ saidBy }: Pick<Assertion, "saidBy">): string[] =>
    (saidBy ?? []).map(speaker => (typeof speaker === "string" ? nameWithin(speaker) : textWithin(speaker.name)));
  const decisions = new Map(
    dossier.proceedings.flatMap(proceeding =>
      (proceeding.decisions ?? []).map(decision => [decision.id, decision] as const),
    ),
  );

  /** The decision of the case on the day of the statement, where the statement names the case alone. */
  const decidedOn = ({ proceeding, stated }: Assertion): Decision | undefined =>
    stated === undefined
      ? undefined
      : dossier.proceedings.find(({ id }) => id === proceeding)?.decisions?.find(({ date }) => date === stated);

  const assertion = (statement: Assertion): string => {
    const decision = statement.decision === undefined ? undefined : decisions.get(statement.decision);
    const court = (decision ?? decidedOn(statement))?.court;
    const stated = decision?.date ?? statement.stated;
    const finality = decision?.finality ?? statement.finality;
    const fell = decision ? decision.overturned : statement.overturned;
    const overturned = fell !== undefined && (known === null || firstDay(fell) <= lastDay(known)) ? fell : undefined;
    const params: PositionParams = {
      position: statement.position,
      basis: statement.basis,
      party: nameWithin(statement.party),
      plural: isPlural(partyOf(statement.party)),
      duty: labelOf(statement.duty),
      ...(statement.extent ? { extent: textWithin(statement.extent) } : {}),
      verification: statement.verification,
      unsupported: statement.evidence.length === 0,
      ...(statement.to ? { to: statement.to.map(nameWithin) } : {}),
      ...(statement.retains ? { retains: statement.retains } : {}),
      ...(statement.jointWith ? { jointWith: statement.jointWith.map(nameWithin) } : {}),
      ...(statement.saidBy ? { saidBy: speakers(statement), own: statement.saidBy.includes(statement.party) } : {}),
      ...(court ? { court: textWithin(court) } : {}),
      ...(finality ? { finality } : {}),
      ...(stated ? { stated } : {}),
      ...(overturned ? { overturned } : {}),
      ...(statement.provision ? { provision: asWritten(cut(statement.provision)) } : {}),
      ...(statement.jurisdiction ? { jurisdiction: statement.jurisdiction } : {}),
    };
    return sayPosition(language, params);
  };

  const amount = (money: Money): string => {
    const than = typeof money.amount === "object" && "than" in money.amount ? money.amount.than : undefined;
    const benchmark = than === undefined ? undefined : dossier.money.find(({ id }) => id === than);
    const benchmarkWords = benchmark?.label
      ? textWithin(benchmark.label)
      : benchmark && label(language, "money-kinds", benchmark.kind);
    return sayAmount(language, money, {
      ...(benchmarkWords === undefined ? {} : { benchmark: benchmarkWords }),
      dossierLanguage,
      most: limits.words,
    });
  };

  const moneyCalled = (id: string): string => {
    const money = dossier.money.find(other => other.id === id)!;
    const called = money.label
      ? textWithin(money.label)
      : `${label(language, "money-kinds", money.kind)}, ${amount(money)}`;
    // What an amount holds decides what can be set against it.
    const facts = [
      money.tax && label(language, "taxes", money.tax),
      money.statistic && label(language, "statistics", money.statistic),
    ].filter(fact => fact !== undefined);
    if (facts.length === 0) return say(language, "finding.amount.bare", { amount: called });
    return say(language, "finding.amount", { amount: called, facts: facts.join(", ") });
  };
  const figureValue = (id: string): string => {
    const { value } = dossier.figures.find(figure => figure.id === id)!;
    return isRange(value) ? sayRange(language, value) : textWithin(value);
  };
  /** What was decided, within a sentence: without the full stop that an author may have put. */
  const outcomeWithin = ({ outcome }: Decision): string =>
    isolated(textIn(outcome, language, dossierLanguage, limits.prose).text.replace(/\.$/u, ""));
  const rulingCalled = (decision: Decision): string =>
    say(language, "ruling.called", {
      court: textWithin(decision.court),
      date: sayDate(language, decision.date),
      outcome: outcomeWithin(decision),
      overturned: sayDate(language, decision.overturned!),
    });
  const decisionCalled = (id: string): string => {
    const decision = decisions.get(id)!;
    return say(language, "ruling.told", {
      court: textWithin(decision.court),
      date: sayDate(language, decision.date),
      finality: decision.finality
        ? label(language, "finalities", decision.finality)
        : say(language, "page.decision.procedural"),
      outcome: outcomeWithin(decision),
    });
  };
  const extentOf = (id: string): string => textWithin(dossier.conditions.find(one => one.id === id)!.extent!);
  const subject = (id: string): string => {
    if (parties.has(id)) return nameWithin(id);
    const link = dossier.links.find(other => other.id === id);
    return link ? `${nameWithin(link.from)} → ${nameWithin(link.to)}` : say(language, "subject.dossier");
  };
  const linkParams = (link: Pick<Link, "type" | "from" | "to">) => ({
    type: link.type,
    from: nameWithin(link.from),
    to: nameWithin(link.to),
    plural: isPlural(partyOf(link.from)),
    hasMembers: functionsOf(partyOf(link.to)).includes("consortium"),
  });
  const source = (whole: Source): string => {
    const cited = openSource(whole);
    const page = cited.title || cited.publisher ? null : pageOf(cited.url);
    return [
      cited.authors?.map(author => asWritten(cut(author))).join(", "),
      cited.title ? textWithin(cited.title) : label(language, "source-types", cut(cited.type)),
      cited.publisher && asWritten(cut(cited.publisher)),
      // Those that say neither would all be called alike.
      page !== null && asWritten(cut(page)),
      cited.published ? sayDate(language, cited.published) : undefined,
      cited.person?.role ? textWithin(cited.person.role) : undefined,
    ]
      .filter(Boolean)
      .join(", ");
  };

  /** A relation with how well it is known, as a sentence. */
  const relation = (told: Pick<Link, "type" | "from" | "to"> & Partial<Link>): string => {
    const sentence = fromStart(sayLink(language, linkParams(told)));
    const { verification, evidence = [], response } = told;
    const notes = [
      ...(isDisputed({ evidence, response }) ? [say(language, "chain.disputed")] : []),
      ...(verification ? [label(language, "verifications", verification)] : []),
    ];
    if (notes.length === 0) return sentence;
    // A name that ends with a full stop of its own keeps it.
    const unended = sentence.endsWith(nameWithin(told.to)) ? sentence : sentence.replace(/\.$/u, "");
    const noted = say(language, "position.noted", { sentence: unended, notes: notes.join(", ") });
    return say(language, "position.ended", { sentence: noted });
  };
  const relationCalled = (key: string): string => {
    const [kind, id] = key.split(" ") as [string, string];
    if (kind === "link") return relation(dossier.links.find(one => one.id === id)!);
    return relation({ type: "rates", from: partyOf(id).workers!.ratingSystem!.issuer, to: id });
  };

  /**
   * Puts words in place of ids and codes. Which keys hold them the compiler knows, though not that all are replaced.
   */
  const named = (finding: Finding<string>): Finding<ReadyWords> => {
    const names: Readonly<Record<KeysHolding<ReadyWords> | "extent" | "latest", (id: string) => string>> = {
      group: nameWithin,
      party: nameWithin,
      from: nameWithin,
      to: nameWithin,
      duty: labelOf,
      about: subject,
      what: what => sayFigureName(language, cut(what)),
      source: id => source(dossier.sources.find(other => other.id === id)!),
      price: moneyCalled,
      decision: decisionCalled,
      latest: decisionCalled,
      proceeding: id => textWithin(dossier.proceedings.find(one => one.id === id)!.title),
      extent: extentOf,
    };
    const lists: Readonly<Record<KeysHolding<readonly ReadyWords[]>, (id: string) => string>> = {
      duties: labelOf,
      parties: nameWithin,
      countries: code => sayCountry(language, code),
      also: code => sayCountry(language, code),
      values: figureValue,
      pays: moneyCalled,
      accounts: id => sayList(language, speakers(dossier.conditions.find(one => one.id === id)!)),
      fallen: id => rulingCalled(decisions.get(id)!),
      relations: relationCalled,
    };
    const params = Object.fromEntries(
      Object.entries(finding.params).map(([key, value]) => {
        if (typeof value === "string" && isKeyOf(names, key)) return [key, names[key](value)];
        if (Array.isArray(value) && isKeyOf(lists, key)) return [key, value.map(lists[key])];
        return [key, value];
      }),
    );
    return { code: finding.code, params } as unknown as Finding<ReadyWords>;
  };

  const condition = (account: Condition): string => {
    const sayers = speakers(account);
    const notes = [
      account.stated === undefined ? undefined : sayDate(language, account.stated),
      label(language, "verifications", account.verification),
      account.evidence.length === 0 ? say(language, "position.no-evidence") : undefined,
    ].filter(note => note !== undefined);
    const sentence = say(language, "condition.sentence", {
      grade: say(language, `condition.grade.${account.met}`),
      part: account.extent ? say(language, "mode.part", { extent: textWithin(account.extent) }) : "",
      isPart: account.extent ? "yes" : "no",
      sayers,
      said: sayers.length > 0 ? "yes" : "no",
    });
    const noted = say(language, "position.noted", { sentence, notes: notes.join(", ") });
    const whole = say(language, "position.ended", { sentence: noted });
    return account.description ? `${whole} ${isolated(prose(account.description).text)}` : whole;
  };

  const holderParams = ({ party, hops, mode, statement }: AnsweringParty): HolderParams => {
    const { basis, position, saidBy = [], retains, extent, liability } = statement;
    const isOwn = saidBy.length === 0 || saidBy.includes(party);
    const isReported = basis === "contract" || basis === "practice";
    return {
      party: nameWithin(party),
      plural: isPlural(partyOf(party)),
      mode,
      own: isOwn,
      isOwnAccount: isReported && saidBy.includes(party),
      saidBy: isReported && !isOwn ? speakers(statement) : [],
      isJoint: position === "holds-jointly",
      isSeveral: liability === "joint-and-several",
      isRest: position === "passes-on" && retains === "residual",
      extent: extent ? textWithin(extent) : null,
      hops,
    };
  };
  const holder = (one: AnsweringParty): string => sayHolder(language, holderParams(one));

  const reached: Narrator["reached"] = ({ condition: value, accounts, isByPart }) => {
    if (value === null || !isByPart) return value && sayCondition(language, value);
    const parts = accounts.map(({ met, extent }) =>
      say(language, "condition.part", { extent: textWithin(extent!), met: label(language, "met", met) }),
    );
    return sayApart(language, parts);
  };

  const inWords = (finding: Finding<string>): FindingInWords => ({
    finding: named(finding),
    group: "group" in finding.params ? nameWithin(finding.params.group) : null,
  });

  const others = new Map<TextLimits, Narrator>();
  /** A narrator with other limits, made once when it is first needed. */
  const withLimits = (other: TextLimits): Narrator => {
    const narrator = others.get(other) ?? narratorIn(dossier, language, known, other);
    others.set(other, narrator);
    return narrator;
  };
  return {
    language,
    text,
    prose,
    cut,
    name,
    nameWithin,
    duty: id => duties.get(id)!,
    dutyLabel: labelOf,
    hypothesis: id => textWithin(dossier.hypotheses.find(hypothesis => hypothesis.id === id)!.label),
    link: link => fromStart(sayLink(language, linkParams(link))),
    relation,
    assertion: statement => fromStart(assertion(statement)),
    condition,
    speakers,
    amount,
    transfer: ({ from, to, kind }, duty) =>
      sayTransfer(language, { kind, from: nameWithin(from), to: nameWithin(to), duty: labelOf(duty) }),
    verdict: ({ duty, answering, contested, outside, ...trace }) =>
      sayVerdictLong(language, trace.verdict, {
        ...trace,
        duty: labelOf(duty),
        nature: duties.get(duty)!.nature,
        answering: answering.map(holder),
        contested: contested.map(nameWithin),
        outside: outside.map(holder),
      }),
    holders: ({ answering, more = 0 }) =>
      answering.length === 0
        ? null
        : fromStart(
            sayHolders(
              language,
              answering.map(one => ({ ...holderParams(one), extent: null })),
              more,
            ),
          ),
    reached,
    inWords,
    fromStart,
    source,
    get brief() {
      return withLimits(BRIEF);
    },
    get beside() {
      return withLimits(BESIDE);
    },
    get briefNames() {
      return withLimits(BRIEF_NAMES);
    },
  };
}
