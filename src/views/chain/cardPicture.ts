/** What stands on the card of a party, or of several parties that are folded. */
import type { ChainNode } from "../../layout/index.ts";
import {
  type Chain,
  extentOfStanding,
  type GroupTrace,
  hasOpenCase,
  isSpokenOf,
  type PartyIndex,
  type Standing,
} from "../../model/index.ts";
import { boundsOf, isGroupKind, isPlaceShown, type Party } from "../../schema/index.ts";
import {
  asSentences,
  capitalised,
  inRow,
  isolated,
  type Key,
  type Language,
  label,
  type Shown,
  say,
  sayList,
  sayState,
  sayVerdict,
} from "../../text/index.ts";
import { placeOf } from "../evidence/placeOf.ts";
import { saidOf } from "../evidence/saidOf.ts";
import type { CardPicture, CardState, Country, SaidPicture } from "./chainPicture.ts";
import { fewNamed } from "./fewNamed.ts";
import { countriesOf, countsOf, paysOf, peopleOf, plain, rolesOf, sizesOf } from "./partyWords.ts";
import { readingOf } from "./readingOf.ts";
import type { Telling } from "./telling.ts";

/** The most codes of countries on the card of a party without a country of its own. */
const CHIPS = 3;
/** The most codes on a card of several parties; the last one may be a number. */
const FOLD_CHIPS = { usual: 6, deep: 3 };
/** The most names on a fold; the rest is counted. */
const NAMES = { usual: 6, deep: 2 };

const nameOf = ({ narrator, language }: Telling, party: Party): Shown =>
  party.name ? narrator.text(party.name) : plain(language, capitalised(narrator.name(party.id)));

/** Stands in the place of a code: the number of further countries. */
const counted = (language: Language, count: number): Country => ({
  code: `+${count}`,
  name: say(language, "chain.more", { count }),
});

/** Says that the country of a party is not known or not published; null where it is told, or where no file tells any. */
function nowhereOf({ language, hasCountries }: Telling, party: Party): string | null {
  if (countriesOf(language, party).length > 0 || (party.kind !== "unknown" && !hasCountries)) return null;
  return say(language, party.withheld ? "chain.country.withheld" : "chain.country.none");
}

function linesOf(telling: Telling, party: Party, index: PartyIndex, name: Shown): Shown[] {
  const { language } = telling;
  const words = (key: Key, params = {}) => plain(language, say(language, key, params));
  const kind =
    party.kind === "organisation" || isGroupKind(party.kind) || (party.kind === "unknown" && !party.name)
      ? []
      : [label(language, "party-kinds", party.kind)];
  const first = [...rolesOf(telling.narrator, party), ...kind];
  const groupWords = [...sizesOf(telling, party).map(({ text }) => text), ...peopleOf(telling, party)];
  const also = party.country ? countriesOf(language, party).slice(1) : countriesOf(language, party).slice(CHIPS);
  const nowhere = telling.isDeep ? null : nowhereOf(telling, party);
  const isTop = telling.inquiry.chain.isTop[index] === 1;
  const where =
    !isPlaceShown(party) && telling.isDeep
      ? say(language, "chain.named.short")
      : placeOf(telling.inquiry.file.dossier, telling.narrator, party);
  return [
    ...(first.length > 0 ? [plain(language, capitalised(first.join(" · ")))] : []),
    ...(groupWords.length > 0 ? [plain(language, capitalised(groupWords.join(" · ")))] : []),
    ...(party.withheld ? [words("chain.withheld")] : []),
    ...[...countsOf(language, party), ...(nowhere === null ? [] : [nowhere])].map(text => plain(language, text)),
    ...(party.above === "unknown" ? [words("chain.torn")] : []),
    ...(isTop && !telling.inquiry.chain.isRoot[index] ? [words("page.party.local-top")] : []),
    ...(where === null ? [] : [plain(language, where)]),
    ...(also.length > 0 && !telling.isDeep
      ? [
          words("chain.countries-more", {
            countries: sayList(
              language,
              also.map(({ name }) => name),
            ),
          }),
        ]
      : []),
    ...(name.isShortened ? [words("chain.shortened.name")] : []),
  ];
}

/** Whether the duty was passed on to this party without a document that the party took it up. */
export const isReceiptOpen = ({ transfers }: GroupTrace, party: PartyIndex): boolean =>
  transfers.some(({ to, kind }) => to === party && (kind === "unacknowledged" || kind === "into-the-dark"));

/** The standing of a party, in the chain of the workers or outside it. */
export const standingIn = ({ standings, standingsOutside }: GroupTrace, party: PartyIndex): Standing | undefined =>
  standings.get(party) ?? standingsOutside.get(party);

/** Why parties are silent: nothing is written about any of them, or nothing that counts under this lens. */
export function silenceOf({ inquiry, language, group }: Telling, trace: GroupTrace, parties: readonly PartyIndex[]) {
  const isSpoken = (party: PartyIndex) => isSpokenOf(inquiry.file, party, group!, trace.duty, trace.plane);
  return say(language, parties.some(isSpoken) ? "chain.silent.not-counted" : "chain.silent");
}

/**
 * The state of a party in words, as in "passed on" and "to Sama · statement, single source"; for a silent party,
 * whether something was sent to it.
 * @param standing the party's own, unless another one is given
 */
export function stateOf(
  telling: Telling,
  index: PartyIndex,
  standing: Standing | undefined = telling.trace ? standingIn(telling.trace, index) : undefined,
): CardState | null {
  const { trace, language, narrator, inquiry } = telling;
  if (!trace || !standing) return null;
  const { parties } = inquiry.file.dossier;
  const sent = isReceiptOpen(trace, index);
  const receiving = trace.transfers.filter(({ from }) => from === index).map(({ to }) => parties[to]!.id);
  if (telling.told !== "not" && standing.state !== "silent") return toldStateOf(telling, standing, receiving);
  const receivers = receiving.map(narrator.nameWithin);
  const bases = [...new Set(standing.statements.map(({ assertion }) => label(language, "bases", assertion.basis)))];
  const verifications = [
    ...new Set(standing.statements.map(({ assertion }) => label(language, "verifications", assertion.verification))),
  ];
  const details = [
    ...(standing.state === "silent" && sent ? [say(language, "chain.receipt")] : []),
    ...(receivers.length > 0 ? [say(language, "chain.passes-on", { parties: sayList(language, receivers) })] : []),
    ...(hasOpenCase(standing) ? [say(language, "page.open-cases")] : []),
    ...bases,
    ...verifications,
  ];
  const word =
    standing.state === "silent"
      ? silenceOf(telling, trace, [index])
      : sayState(language, standing.state, extentOfStanding(standing));
  return { state: standing.state, word, detail: details.join(" · "), said: null };
}

/** The parties that a duty is passed on to which stand beside its mark by name; the rest is counted. */
const RECEIVERS = 2;
/**
 * How many letters of a quote there is room for, beside a mark and on a card. Most quotes stand whole: what a cut leaves
 * out can be what the claim rests on.
 */
const QUOTE = { usual: 150, deep: 130 };

/**
 * As in "passed on" and "to Sama, says OpenAI", with the words and the source of the first statement.
 * @param receiving ids of all parties that the duty is passed on to; those of other statements are told with them
 */
function toldStateOf(telling: Telling, standing: Standing, receiving: readonly string[]): CardState {
  const { language, narrator, inquiry } = telling;
  const [first] = standing.statements;
  const speakers = first ? narrator.beside.speakers(first.assertion) : [];
  const { basis, finality, verification, evidence, position, to } = first?.assertion ?? {};
  const isOwn = (id: string) => position === "passes-on" && (to === undefined || to.includes(id));
  const receivers = receiving.filter(isOwn).map(narrator.beside.nameWithin);
  const decision =
    first &&
    inquiry.file.dossier.proceedings
      .flatMap(({ decisions = [] }) => decisions)
      .find(({ id }) => id === first.assertion.decision);
  const final = decision?.finality ?? finality;
  const others = standing.statements.length - 1;
  const details = [
    ...(receivers.length > 0
      ? [say(language, "chain.passes-on", { parties: fewNamed(language, receivers, RECEIVERS) })]
      : []),
    ...(basis === undefined
      ? []
      : basis === "statement" && speakers.length > 0
        ? [say(language, "plate.says", { who: sayList(language, speakers) })]
        : telling.isDeep && final
          ? []
          : [label(language, "bases", basis)]),
    ...(final ? [label(language, "finalities", final)] : []),
    ...(hasOpenCase(standing) ? [say(language, "plate.open-case")] : []),
    ...(others > 0 ? [say(language, "plate.statements", { count: others })] : []),
  ];
  return {
    state: standing.state,
    word: sayState(language, standing.state, extentOfStanding(standing)),
    detail: inRow(language, details),
    said:
      verification === undefined
        ? null
        : saidOf(
            { dossier: inquiry.file.dossier, narrator },
            { evidence: evidence ?? [], verification },
            telling.isDeep ? QUOTE.deep : QUOTE.usual,
          ),
  };
}

/** In which words it is told how a duty reached the workers: the gravest account first. */
export function reachedOf({ inquiry, narrator, isDeep }: Telling, { accounts }: GroupTrace): SaidPicture | null {
  const gravest = ["not-met", "partly", "unknown", "met"];
  const [first] = [...accounts].sort((a, b) => gravest.indexOf(a.met) - gravest.indexOf(b.met));
  return first ? saidOf({ dossier: inquiry.file.dossier, narrator }, first, isDeep ? QUOTE.deep : QUOTE.usual) : null;
}

/** As in "not documented · said not to be met". */
export function verdictWords({ language, inquiry, narrator }: Telling, trace: GroupTrace): string {
  const { floor } = inquiry.chain.focus;
  const words = sayVerdict(language, trace.verdict, { ...trace, floor });
  const reached = narrator.reached(trace);
  return reached === null ? words : `${words} · ${reached}`;
}

/** The numbers of hops in and out, as the chain has them under this lens. */
function hopsIn({ inquiry, language }: Telling, parties: readonly PartyIndex[]): string {
  const { inStart, outStart } = inquiry.chain;
  const count = (start: Int32Array) => parties.reduce((sum, party) => sum + start[party + 1]! - start[party]!, 0);
  const [into, out] = [count(inStart), count(outStart)];
  return say(language, "chain.card.hops", { in: into, out, both: into > 0 && out > 0 ? "yes" : "no" });
}

const joined = (language: Language, parts: readonly (string | null | undefined)[]): string =>
  inRow(
    language,
    parts.filter(Boolean).map(part => isolated(part!)),
  );

const isSilent = ({ trace }: Telling, index: PartyIndex): boolean =>
  trace !== null && trace.standings.get(index)?.state === "silent";

function single(telling: Telling, index: PartyIndex, place: string, deeper: readonly string[] = []): CardPicture {
  const { inquiry, language, group, trace, narrator, selectedParty, told } = telling;
  const party = inquiry.file.dossier.parties[index]!;
  const name = nameOf(telling, party);
  const nowhere = nowhereOf(telling, party);
  const reading = told === "not" ? null : readingOf(telling, index);
  // Where layers are low, a sign says so in the place of a code.
  const countries = telling.isDeep && nowhere !== null ? [{ code: "?", name: nowhere }] : countriesOf(language, party);
  const all = [...linesOf(telling, party, index, name), ...deeper.map(text => plain(language, text))];
  const isWorkers = isGroupKind(party.kind);
  const isChosenGroup = index === group;
  const node = telling.folded.nodeOf[index]!;
  // Of the parties beside the chain, only workers could be mistaken for the chosen ones.
  const isApart = node >= 0 ? telling.folded.nodes[node]!.cluster !== 0 : isWorkers && !isChosenGroup;
  const state = isChosenGroup && trace?.standings.get(index)?.state === "silent" ? null : stateOf(telling, index);
  const verdict = isChosenGroup && trace ? verdictWords(telling, trace) : null;
  // A party with nothing on record takes one line: what it does stands with its evidence.
  const isShort =
    told !== "not" && !isWorkers && (telling.isDeep || isSilent(telling, index)) && rolesOf(narrator, party).length > 0;
  const lines = isShort ? all.slice(1) : all;
  const lead = trace && say(language, "page.label", { label: narrator.dutyLabel(trace.duty) });
  const pays = told !== "not" && isChosenGroup ? paysOf(telling, party) : [];
  const most = party.count === undefined ? 1 : (boundsOf(party.count).max ?? Number.POSITIVE_INFINITY);
  const isLine = party.inLine !== undefined && (party.inLine.max ?? Number.POSITIVE_INFINITY) > 1;
  return {
    key: party.id,
    parties: [party.id],
    manner: isWorkers ? "workers" : party.kind === "unknown" ? "unknown" : "party",
    stack: isLine ? "line" : most > 1 ? "pile" : "none",
    isTorn: party.above === "unknown",
    isWithheld: party.withheld === true,
    isChosenGroup,
    isApart,
    isSelected: selectedParty === party.id,
    isLit: telling.lit?.includes(party.id) ?? false,
    name,
    reading,
    countries: party.country && !telling.isDeep ? countries.slice(0, 1) : countries.slice(0, CHIPS),
    lines,
    // Beside a plate, a party in the chain has its state at its mark; one outside of it has no mark.
    state: told === "plate" && (trace?.standings.has(index) || state?.state === "silent") ? null : state,
    verdict: told === "plate" ? null : verdict,
    reached: told === "cards" && isChosenGroup && trace ? reachedOf(telling, trace) : null,
    pays,
    choice:
      trace && standingIn(trace, index)
        ? { kind: "mark", party: party.id, duty: trace.duty }
        : { kind: "party", party: party.id },
    // Each in a sentence: the party, how it stands to the duty, what is paid.
    description: asSentences([
      joined(language, [
        reading?.text,
        ...all.map(({ text }) => text),
        ...countries.map(country => country.name),
        place,
        hopsIn(telling, [index]),
        isApart ? say(language, "chain.apart") : null,
      ]),
      ...[
        ...(trace && state ? [`${lead} ${inRow(language, [state.word, state.detail].filter(Boolean))}`] : []),
        ...(trace && verdict ? [`${lead} ${verdict}`] : []),
        ...pays,
      ].map(isolated),
    ]),
  };
}

/** Several parties on one card: how many of what kind, the first names, and how to see them all. */
function folded(telling: Telling, node: ChainNode, place: string): CardPicture {
  const { inquiry, language, trace } = telling;
  const { parties } = inquiry.file.dossier;
  const [mostNames, mostChips] = telling.isDeep ? [NAMES.deep, FOLD_CHIPS.deep] : [NAMES.usual, FOLD_CHIPS.usual];
  const members = node.parties.map(index => parties[index]!);
  const kinds = new Set(members.map(({ kind }) => kind));
  const [kind] = kinds;
  const name = say(language, kinds.size === 1 ? `chain.fold.${kind!}` : "chain.fold.mixed", { count: members.length });
  const names = members.slice(0, mostNames).map(party => isolated(nameOf(telling, party).text));
  const more = members.length > mostNames ? [say(language, "chain.more", { count: members.length - mostNames })] : [];
  const countries = [
    ...new Map(members.flatMap(party => countriesOf(language, party)).map(country => [country.code, country])).values(),
  ];
  const written = trace ? node.parties.filter(index => (standingIn(trace, index)?.state ?? "silent") !== "silent") : [];
  const isBetween = node.fold === "between";
  const lines = [
    plain(language, [...names, ...more].join(" · ")),
    ...(isBetween
      ? [plain(language, capitalised(say(language, "chain.fold.between", layersOf(inquiry.chain, node.parties))))]
      : []),
    ...(written.length > 0 ? [plain(language, say(language, "chain.fold.written", { count: written.length }))] : []),
  ];
  const isWorkers = members.every(party => isGroupKind(party.kind));
  return {
    key: node.key,
    parties: members.map(({ id }) => id),
    manner: isWorkers ? "workers-fold" : "fold",
    stack: "pile",
    isTorn: false,
    isWithheld: false,
    isChosenGroup: false,
    isApart: node.cluster !== 0,
    isSelected: false,
    isLit: members.some(({ id }) => telling.lit?.includes(id)),
    name: plain(language, name),
    reading: null,
    countries:
      countries.length <= mostChips
        ? countries
        : [...countries.slice(0, mostChips - 1), counted(language, countries.length - mostChips + 1)],
    lines,
    state: null,
    verdict: null,
    reached: null,
    pays: [],
    choice: { kind: "unfold", party: node.key },
    description: joined(language, [
      inRow(
        language,
        lines.map(({ text }) => text),
      ),
      place,
      hopsIn(telling, node.parties),
      isBetween ? say(language, "chain.fold.next") : say(language, "chain.fold.open", { count: members.length }),
    ]),
  };
}

/** The first and last layer of parties. */
function layersOf({ layer }: Chain, parties: readonly PartyIndex[]) {
  let [first, last] = [Number.POSITIVE_INFINITY, 0];
  for (const party of parties) {
    first = Math.min(first, layer[party]!);
    last = Math.max(last, layer[party]!);
  }
  return { first, last };
}

/** The layer of parties, as in "2", or the layers, as in "40–9960". */
export function layerName(chain: Chain, parties: readonly PartyIndex[]): string {
  const { first, last } = layersOf(chain, parties);
  return first === last ? String(first) : `${first}–${last}`;
}

/** @param isBandOpen whether the whole band is called "n+" */
export function cardPicture(telling: Telling, node: ChainNode, isBandOpen: boolean): CardPicture {
  const { chain } = telling.inquiry;
  const isDeeper = node.parties.some(party => chain.layerIsOpen[party]);
  const layer = layerName(chain, node.parties);
  const place = say(telling.language, isDeeper ? "chain.layer.open" : "chain.layer.at", { layer });
  if (node.parties.length > 1) return folded(telling, node, place);
  return single(telling, node.parties[0]!, place, isDeeper && !isBandOpen ? [place] : []);
}

/** The card of a party that no hop joins to the chain. */
export const looseCardPicture = (telling: Telling, index: PartyIndex, place: string): CardPicture =>
  single(telling, index, place);
