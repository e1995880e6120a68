/**
 * A whole dossier as an outline: the chain layer by layer, each duty with everything that is said about it, money,
 * figures, proceedings, searches and sources. Every line stands in it once, and its number belongs to the file: another
 * day, reading or floor may move a line or say that it does not count, but never renumbers or hides it.
 */
import { finish, type Steps } from "../../base/index.ts";
import { collisionsOf, countedFor, disputedHopsOf, figureConflictsOf, inquiryOf } from "../../model/index.ts";
import { type Cited, type Evidence, evidenceIn, type Response } from "../../schema/index.ts";
import { type Key, label } from "../../text/index.ts";
import { answerOf } from "../evidence/answerOf.ts";
import { citationOf } from "../evidence/citationOf.ts";
import { sourceOf } from "../evidence/sourceOf.ts";
import { figureLine, moneyLine } from "./amountLines.ts";
import { dutyVerdicts } from "./dutyVerdicts.ts";
import { linkLine, ratingLine } from "./linkLine.ts";
import { type MoneyAside, moneyAside } from "./moneyAside.ts";
import { correctionLine, lookedForLine, readingLine, stepLine, summaryLine } from "./otherLines.ts";
import {
  type EvidenceState,
  keyOf,
  type LineKey,
  type LineKind,
  type Outline,
  type OutlineCitation,
  type OutlineLine,
  type OutlinePart,
  type OutlineSection,
  type Piece,
  type SectionId,
} from "./outline.ts";
import { partyLine } from "./partyLine.ts";
import { decisionLine, proceedingLine } from "./proceedingLines.ts";
import { type Bone, bonesIn, type SkeletonPart, skeletonSteps, toldDuties } from "./skeletonSteps.ts";
import { quoteLine, sourceLine } from "./sourceLines.ts";
import { assertionLine, conditionLine, reasonsAgainst } from "./statementLines.ts";
import { type OutlineRequest, type Teller, tellerOf, type UnnumberedLine } from "./tellerOf.ts";

/** The same words at the same place of a source are one quote, wherever they are cited. */
const quoteKey = ({ source, quote, locator }: Cited): LineKey =>
  keyOf("quote", JSON.stringify([source.id, quote, locator]));

const factsOf = (facts: UnnumberedLine["facts"]): readonly (readonly Piece[])[] =>
  facts.flatMap(fact => {
    if (!fact) return [];
    if (typeof fact === "string") return [[{ words: fact }]];
    return "words" in fact ? [[fact]] : [fact];
  });

/** The lines of everything that has an id, except sources and quotes, which depend on what rests on them. */
function* unnumberedLines(
  teller: Teller,
  counts: ReadonlySet<string>,
  { shares }: MoneyAside,
): Steps<Map<LineKey, UnnumberedLine>> {
  const { dossier, inquiry } = teller;
  const { chain } = inquiry;
  const told = new Map<LineKey, UnnumberedLine>();
  const tell = (kind: LineKind, id: string, line: UnnumberedLine) => told.set(keyOf(kind, id), line);

  tell("summary", "summary", summaryLine(teller));
  for (const one of dossier.hypotheses) tell("reading", one.id, readingLine(teller, one));

  const hops = Array.from(chain.hopFrom, (_, hop) => hop);
  const onTo = dossier.parties.map((): string[] => []);
  for (const hop of hops)
    if (!chain.isReturn[hop]) onTo[chain.hopFrom[hop]!]!.push(dossier.parties[chain.hopTo[hop]!]!.id);
  for (const [index, party] of dossier.parties.entries()) {
    tell("party", party.id, partyLine(teller, party, onTo[index]!));
    yield;
  }
  const disputed = new Set(disputedHopsOf(inquiry, hops).flatMap(hop => chain.hopLinks[hop]!.map(({ id }) => id)));
  for (const link of dossier.links) {
    tell("link", link.id, linkLine(teller, link, disputed.has(link.id)));
    yield;
  }
  for (const { link, to } of inquiry.file.overlays) {
    const party = dossier.parties[to]!;
    if (link === null) tell("rating", party.id, ratingLine(teller, party));
  }

  const against = new Map<string, Set<LineKey>>();
  const oppose = (id: string, key: LineKey) => against.set(id, (against.get(id) ?? new Set()).add(key));
  for (const { pairs } of collisionsOf(chain))
    for (const [one, other] of pairs) {
      oppose(one, keyOf("assertion", other));
      oppose(other, keyOf("assertion", one));
    }
  const whyNot = yield* reasonsAgainst(teller, counts);
  for (const said of dossier.assertions) {
    yield;
    tell(
      "assertion",
      said.id,
      assertionLine(teller, said, { whyNot: whyNot.get(said.id) ?? [], against: [...(against.get(said.id) ?? [])] }),
    );
  }
  for (const one of dossier.conditions) tell("condition", one.id, conditionLine(teller, one));
  for (const one of dossier.money) tell("money", one.id, moneyLine(teller, one, shares.get(one.id) ?? []));
  const conflicts = figureConflictsOf(dossier.figures);
  for (const one of dossier.figures) {
    const others = conflicts.filter(({ figures }) => figures.includes(one)).flatMap(({ figures }) => figures);
    const keys = others.filter(other => other !== one).map(({ id }) => keyOf("figure", id));
    tell("figure", one.id, figureLine(teller, one, keys));
  }
  for (const proceeding of dossier.proceedings) {
    tell("proceeding", proceeding.id, proceedingLine(teller, proceeding));
    for (const one of proceeding.decisions ?? []) tell("decision", one.id, decisionLine(teller, one));
  }
  for (const one of dossier.lookedFor) tell("looked-for", one.id, lookedForLine(teller, one));
  for (const one of dossier.story) tell("step", one.id, stepLine(teller, one));
  (dossier.corrections ?? []).forEach((one, place) => {
    tell("correction", String(place), correctionLine(teller, one));
  });
  return told;
}

const sectionTitles: Readonly<Record<SectionId, Key>> = {
  summary: "page.summary",
  readings: "page.readings",
  chain: "page.chain",
  duties: "page.duties",
  money: "page.money",
  figures: "page.figures",
  proceedings: "page.proceedings",
  "looked-for": "page.looked-for",
  sources: "page.sources",
  story: "page.story",
  corrections: "outline.corrections",
};
const sectionLeads: Partial<Readonly<Record<SectionId, Key>>> = {
  readings: "page.readings.lead",
  chain: "outline.chain.lead",
  duties: "outline.duties.lead",
  money: "page.money.lead",
  sources: "outline.sources.lead",
};
const partTitles: Readonly<Record<string, readonly [title: Key, lead: Key | null]>> = {
  unplaced: ["page.unplaced", "page.unplaced.lead"],
  returns: ["page.returns", "page.returns.lead"],
  overlays: ["page.overlays", "page.overlays.lead"],
  beside: ["page.beside", null],
  absent: ["outline.absent", "outline.absent.lead"],
};

function stateOf(evidence: Evidence | null, isAsked: boolean): EvidenceState {
  if (evidence === null) return "withheld";
  if (evidence.length > 0) return "given";
  return isAsked ? "asked" : "free";
}

const kindOf = (key: LineKey): LineKind => key.slice(0, key.indexOf(" ")) as LineKind;
const idOf = (key: LineKey): string => key.slice(key.indexOf(" ") + 1);

/** From this many groups on, verdicts are told for the chosen one alone: each has as many as there are duties and planes. */
export const MANY_GROUPS = 50;

/** The headings of parts and of the lists in them. */
function titlesWith({ narrator, language, say }: Teller) {
  const titleOf = ({ id, layer, isOpen, duty }: SkeletonPart): string | null => {
    if (duty !== null) return narrator.dutyLabel(duty);
    if (layer !== null)
      return say(id.startsWith("detached") ? "outline.detached" : "outline.layer", {
        layer: `${layer}${isOpen ? "+" : ""}`,
      });
    const title = partTitles[id]?.[0];
    return title === undefined ? null : say(title);
  };
  const listTitle = (id: string | null): string | null => {
    if (id === null) return null;
    return id === "conditions" ? say("page.reached") : label(language, "planes", id);
  };
  return { titleOf, listTitle };
}

/** Everything that has a number, in the order of the file as it opens: the lines, and each quote where it stands first. */
function* orderSteps({ dossier, inquiry }: Teller, told: ReadonlyMap<LineKey, UnnumberedLine>) {
  const citedBy = ({ evidence, response }: UnnumberedLine): readonly Cited[] =>
    evidence === null ? [] : evidenceIn(dossier, [...evidence, ...(response?.evidence ?? [])]);
  const order: LineKey[] = [];
  const quotesAt = new Map<LineKey, LineKey[]>();
  const quotes = new Map<LineKey, Cited>();
  const restsOn = new Map(dossier.sources.map(({ id }) => [id, new Set<LineKey>()]));
  const stands = (owner: LineKey, cited: Cited) => {
    if (cited.quote === undefined || quotes.has(quoteKey(cited))) return;
    quotes.set(quoteKey(cited), cited);
    quotesAt.set(owner, [...(quotesAt.get(owner) ?? []), quoteKey(cited)]);
    order.push(quoteKey(cited));
  };
  // Words on which only a withheld party rests are withheld as well.
  const withheld = new Set(
    dossier.parties
      .filter(party => party.withheld)
      .flatMap(({ evidence = [], workers, response }) =>
        evidenceIn(dossier, [...evidence, ...(workers?.evidence ?? []), ...(response?.evidence ?? [])]).map(quoteKey),
      ),
  );
  const bones = bonesIn(yield* skeletonSteps(inquiryOf(inquiry.file)));
  yield;
  for (const { key } of bones) {
    order.push(key);
    for (const cited of told.has(key) ? citedBy(told.get(key)!) : []) {
      stands(key, cited);
      restsOn.get(cited.source.id)!.add(key);
    }
    yield;
    if (kindOf(key) !== "source") continue;
    for (const cited of evidenceIn(
      dossier,
      dossier.quotes.filter(one => one.source === idOf(key)).map(({ id }) => id),
    ))
      if (!withheld.has(quoteKey(cited))) stands(key, cited);
  }
  return { order, quotes, quotesAt, restsOn };
}

/** The whole outline at once. */
export const outlineOf = (request: OutlineRequest): Outline => finish(outlineSteps(request));

/** The outline step by step, for a page that has to go on answering meanwhile. */
export function* outlineSteps(request: OutlineRequest): Steps<Outline> {
  const teller = tellerOf(request);
  const { dossier, inquiry, narrator, say, file } = teller;
  const { titleOf, listTitle } = titlesWith(teller);

  const duties = toldDuties(inquiry);
  const { groups } = inquiry.chain;
  const { group = null } = request;
  const isOfOne = group !== null && groups.length >= MANY_GROUPS;
  const answers = yield* dutyVerdicts(teller, duties, isOfOne ? [group] : groups);
  const aside = moneyAside(teller, isOfOne ? [group] : groups);
  const told = yield* unnumberedLines(teller, yield* countedFor(inquiry), aside);
  const { order, quotes, quotesAt, restsOn } = yield* orderSteps(teller, told);
  yield;
  const numbers = new Map(order.map((key, place) => [key, place + 1]));
  const byNumber = (keys: readonly LineKey[]): readonly LineKey[] =>
    [...keys].sort((a, b) => numbers.get(a)! - numbers.get(b)!);
  const sources = new Map(dossier.sources.map(source => [source.id, sourceOf(teller, source)]));
  for (const [id, source] of sources)
    told.set(keyOf("source", id), sourceLine(teller, source, byNumber([...restsOn.get(id)!])));

  const toldOf = (cited: Cited) => citationOf(teller, cited, sources.get(cited.source.id));
  const lineCitation = (cited: Cited): OutlineCitation => ({
    citation: toldOf(cited),
    source: keyOf("source", cited.source.id),
    quote: cited.quote === undefined ? null : quoteKey(cited),
  });
  const citationsOf = (evidence: Evidence): readonly OutlineCitation[] =>
    evidenceIn(dossier, evidence).map(lineCitation);
  const lineAnswer = (response: Response | undefined) =>
    response === undefined ? null : { ...answerOf(teller, response), citations: citationsOf(response.evidence ?? []) };
  const lines = new Map<LineKey, OutlineLine>();
  const lineOf = ({ key, below }: Bone): OutlineLine => {
    const quote = quotes.get(key);
    const line = quote ? quoteLine(toldOf(quote), quote) : told.get(key)!;
    const { evidence, isAsked } = line;
    const made: OutlineLine = {
      key,
      kind: kindOf(key),
      id: idOf(key),
      number: numbers.get(key)!,
      sentence: line.sentence,
      facts: factsOf(line.facts),
      text: line.text === undefined ? null : file(line.text),
      markdown: line.markdown ?? null,
      marks: line.marks ?? [],
      against: byNumber(line.against ?? []),
      whyNot: line.whyNot ?? [],
      evidence: stateOf(evidence, isAsked),
      citations: quote ? [lineCitation(quote)] : citationsOf(evidence ?? []),
      answer: lineAnswer(line.response),
      remark: line.remark === undefined ? null : file(line.remark),
      quotes: (quotesAt.get(key) ?? []).map(quoteAt => lineOf({ key: quoteAt, below: [] })),
      below: below.map(lineOf),
      leadsTo: line.leadsTo ?? [],
    };
    lines.set(key, made);
    return made;
  };

  function* partOf(one: SkeletonPart): Steps<OutlinePart> {
    const lists: OutlinePart["lists"][number][] = [];
    for (const { id, bones: own } of one.lists) {
      const inList: OutlineLine[] = [];
      for (const bone of own) {
        inList.push(lineOf(bone));
        yield;
      }
      lists.push({ title: listTitle(id), lines: inList });
    }
    const lead = partTitles[one.id]?.[1];
    return {
      id: one.id,
      title: titleOf(one),
      lead: lead ? say(lead) : null,
      layer: one.layer,
      duty:
        one.duty === null
          ? null
          : {
              duty: one.duty,
              question: file(narrator.duty(one.duty).question),
              verdicts: answers
                .get(one.duty)!
                .verdicts.map(verdict => ({ ...verdict, restsOn: byNumber(verdict.restsOn) })),
              conditions: answers.get(one.duty)!.conditions,
            },
      lists,
    };
  }
  const sections: OutlineSection[] = [];
  for (const { id, parts } of yield* skeletonSteps(inquiry)) {
    const lead = sectionLeads[id];
    const made: OutlinePart[] = [];
    for (const part of parts) made.push(yield* partOf(part));
    sections.push({
      id,
      title: say(sectionTitles[id]),
      lead: lead ? [say(lead), ...(id === "money" ? aside.gaps : [])].join(" ") : null,
      parts: made,
    });
  }
  return {
    sections,
    verdictsOf: isOfOne ? group : null,
    lines,
    blank: inquiry.file.duties.filter(duty => !duties.includes(duty)),
    unsupported: byNumber([...lines.values()].filter(({ evidence }) => evidence === "asked").map(({ key }) => key)),
  };
}

/** The words of some pieces, one after the other. */
export const wordsOf = (pieces: readonly Piece[]): string => pieces.map(({ words }) => words).join("");
