/** The headline findings: what a dossier shows of one worker group, as codes with ids. `text/` makes the sentences. */
import { placeIn } from "../../base/index.ts";
import {
  type Dossier,
  dutiesOf,
  type Finding,
  firstDay,
  isPlaceShown,
  isWeak,
  type Mode,
  type Path,
  type Plane,
  rankOf,
  type TransferKind,
  type Verdict,
  type Verification,
  verifications,
} from "../../schema/index.ts";
import { rankOfHop } from "../chainOf.ts";
import { coverageOf } from "../coverageOf.ts";
import { extentOfStanding } from "../extentOf.ts";
import type { GroupChain } from "../groupChainOf.ts";
import type { PartyIndex, Statement } from "../indexDossier.ts";
import type { GroupTrace, Inquiry } from "../inquiryOf.ts";
import { isLive } from "../lens.ts";
import { modeOf } from "../modeOf.ts";
import { originsOf, restsOnOne } from "../originsOf.ts";
import { answers, isAgainst, isFor, type Standing } from "../standing.ts";
import { unplacedIn, vanishes } from "../traceDuty.ts";
import { collisionsOf } from "./collisionsOf.ts";
import { courtFindingsOf } from "./courtFindingsOf.ts";
import { disputedHopsOf } from "./disputedHopsOf.ts";
import { divergencesOf } from "./divergencesOf.ts";
import { figureConflictsOf } from "./figureConflictsOf.ts";
import { howMany, partiesBetween } from "./partiesBetween.ts";
import { outermost, paySharesOf } from "./payShareOf.ts";
import { relationKey, relationsBeside } from "./relationsBeside.ts";

type IdFinding = Finding<string>;

/**
 * A finding with ids, and the path of what it is about: a party, a link, an amount, a figure, a source or the dossier.
 */
export type PlacedFinding = IdFinding & { readonly path: Path };

/** The most relations beside the hops that one finding tells; the rest is counted. */
const TOLD = 3;

const BY_VERDICT: readonly (readonly [
  Verdict,
  (trace: GroupTrace) => boolean,
  "duties-contested" | "duties-unread" | "duties-by-part" | "duties-lost" | "duties-excluded",
])[] = [
  ["contested", ({ extent }) => extent === "whole" || extent === "part", "duties-contested"],
  ["contested", ({ extent }) => extent === "unread", "duties-unread"],
  ["contested", ({ extent }) => extent === "by-part", "duties-by-part"],
  ["lost", () => true, "duties-lost"],
  ["excluded", () => true, "duties-excluded"],
];

type Standings = readonly (readonly [PartyIndex, Standing])[];

/** Groups the duties by the parties that stand so towards them, and by the modes in which they do. */
function byParties(
  traces: readonly GroupTrace[],
  standingsOf: (trace: GroupTrace) => Standings,
  deciding: (statement: Statement) => boolean,
) {
  const found = new Map<
    string,
    { duties: string[]; parties: readonly PartyIndex[]; modes: readonly Mode[]; isPart: boolean }
  >();
  for (const trace of traces) {
    const standings = standingsOf(trace);
    const parties = standings.map(([party]) => party);
    const modes = standings.map(([, { statements }]) => modeOf(statements.filter(deciding)));
    const isPart = standings.length > 0 && standings.every(([, standing]) => extentOfStanding(standing) === "part");
    const key = JSON.stringify([parties, modes, isPart]);
    const known = found.get(key);
    if (known) known.duties.push(trace.duty);
    else found.set(key, { duties: [trace.duty], parties, modes, isPart });
  }
  return [...found.values()];
}

const answeringIn = ({ standings, groupChain }: GroupTrace): Standings =>
  [...standings].filter(([party, { state }]) => party !== groupChain.group && answers(state));

/** Parties that are on record as not answering, by more than passing the duty on. */
const refusingIn = ({ standings, standingsOutside, groupChain }: GroupTrace): Standings =>
  [...standings, ...standingsOutside].filter(
    ([party, { state }]) => party !== groupChain.group && (state === "excluded" || state === "disclaimed"),
  );

const weaker = (a: Verification, b: Verification): Verification => (rankOf(a) > rankOf(b) ? a : b);

/**
 * The findings in the order in which an editor wants them: rulings, who says that it answers and who says otherwise, how
 * it reached the workers, the money, the chain, what is lost, contested or not documented, how well it is known.
 */
export function findingsOf(
  inquiry: Inquiry,
  group: PartyIndex,
  plane: Plane,
  leftOut: number,
): readonly PlacedFinding[] {
  let ofGroup = kept.get(inquiry);
  if (ofGroup?.group !== group) ofGroup = { group, findings: new Map() };
  kept.set(inquiry, ofGroup);
  const key = `${plane} ${leftOut}`;
  const fresh = ofGroup.findings.get(key) ?? foundIn(inquiry, group, plane, leftOut);
  ofGroup.findings.set(key, fresh);
  return fresh;
}

/** Those of the last group are kept: standfirst, picture, controls and headline ask for the same ones. */
const kept = new WeakMap<
  Inquiry,
  { readonly group: PartyIndex; readonly findings: Map<string, readonly PlacedFinding[]> }
>();

/** What all findings of one group in one plane are made from. */
type FindingsOf = {
  readonly inquiry: Inquiry;
  readonly group: PartyIndex;
  readonly groupChain: GroupChain;
  readonly plane: Plane;
  readonly traces: readonly GroupTrace[];
  readonly idOf: (party: PartyIndex) => string;
  /** Duties on which the file says anything in this plane, at any time. There are no findings on the others. */
  readonly spokenOf: ReadonlySet<string>;
};

const tracesWith = ({ traces }: FindingsOf, verdict: Verdict): readonly GroupTrace[] =>
  traces.filter(trace => trace.verdict === verdict);

/** One finding for all duties towards which the same parties stand in the same modes. */
function foundByParties(
  { group, plane, idOf }: FindingsOf,
  code: "duties-answered" | "duties-outside" | "duties-undocumented",
  ...rest: Parameters<typeof byParties>
): readonly IdFinding[] {
  return byParties(...rest).map(({ parties, ...params }) => ({
    code,
    params: { group: idOf(group), plane, ...params, parties: parties.map(idOf) },
  }));
}

/** What of one party, duty and plane contradicts itself in what is said of these workers. */
function collisionsFound({ inquiry, group, groupChain, idOf }: FindingsOf): readonly IdFinding[] {
  const found: IdFinding[] = [];
  const told = new Set<string>();
  for (const { party, duty, plane: where, pairs } of collisionsOf(inquiry.chain)) {
    // What collides apart from each other on one party, duty and plane is one finding.
    const key = `${party} ${duty} ${where}`;
    if (!groupChain.isMember(party) || told.has(key)) continue;
    // A collision concerns these workers only if two that contradict each other speak of them.
    const speaking = new Set(inquiry.trace(group, duty, where).restsOn.assertions);
    if (!pairs.some(pair => pair.every(id => speaking.has(id)))) continue;
    told.add(key);
    found.push({ code: "assertions-collide", params: { party: idOf(party), duty, plane: where } });
  }
  return found;
}

/** How it reached the workers. */
function conditionsFound({ group, traces, idOf }: FindingsOf): readonly IdFinding[] {
  const groupId = idOf(group);
  const found: IdFinding[] = [];
  for (const { duty, condition, accounts, isByPart } of traces) {
    if (condition === null) continue;
    const extents = new Set(accounts.map(({ extent }) => JSON.stringify(extent ?? null)));
    // Each account of a part is a finding of its own; several accounts of one part, or of the whole, are one.
    if (isByPart)
      for (const { id, met } of accounts)
        found.push({ code: "condition", params: { group: groupId, duty, condition: met, extent: id, accounts: [id] } });
    else {
      const extent = extents.size === 1 && accounts[0]!.extent !== undefined ? accounts[0]!.id : null;
      const all = accounts.map(({ id }) => id);
      found.push({ code: "condition", params: { group: groupId, duty, condition, extent, accounts: all } });
    }
  }
  return found;
}

/** What of the price reaches the workers. */
function sharesFound({ inquiry, groupChain }: FindingsOf): readonly IdFinding[] {
  const found: IdFinding[] = [];
  const shares = paySharesOf(inquiry.chain, groupChain);
  const shown = shares.filter(({ share }) => share !== null && (share.min !== null || share.max !== null));
  // Several pays against one price are one finding, from the least to the most of them.
  for (const price of new Set(shown.map(one => one.price))) {
    const against = shown.filter(one => one.price === price);
    found.push({
      code: "share-shown",
      params: {
        min: outermost(
          against.map(({ share }) => share!.min),
          Math.min,
        ),
        max: outermost(
          against.map(({ share }) => share!.max),
          Math.max,
        ),
        about: against.some(({ about }) => about),
        price: price.id,
        pays: against.map(({ pay }) => pay.id),
        verification: against.map(({ pay }) => pay.verification).reduce(weaker, price.verification),
      },
    });
  }
  const reasons = [...new Set(shares.flatMap(share => share.reasons))];
  if (shown.length === 0 && reasons.length > 0) found.push({ code: "pay-not-comparable", params: { reasons } });
  return found;
}

/** How long the chain is, who stands in it and beside it, where it lies, and where it is weak. */
function chainFound({ inquiry, group, groupChain, idOf }: FindingsOf): readonly IdFinding[] {
  const { chain, file } = inquiry;
  const { dossier } = file;
  const groupId = idOf(group);
  const found: IdFinding[] = [];
  if (groupChain.depth) {
    found.push({ code: "depth", params: { group: groupId, ...groupChain.depth } });
    const { known, min, max } = partiesBetween(inquiry, group);
    found.push({ code: "between", params: { group: groupId, parties: known.map(idOf), min, max } });
  } else found.push({ code: "no-way", params: { group: groupId } });
  const relations = relationsBeside(inquiry, groupChain);
  if (relations.length > 0) {
    const told = relations.slice(0, TOLD).map(one => relationKey(one, dossier.parties));
    found.push({ code: "beside", params: { relations: told, count: relations.length } });
  }
  for (const hop of groupChain.hops) {
    const verification = verifications[rankOfHop(chain, hop)]!;
    const [from, to] = [chain.hopFrom[hop]!, chain.hopTo[hop]!];
    if (isWeak(verification))
      found.push({ code: "weak-hop", params: { from: idOf(from), to: idOf(to), verification } });
  }
  if (groupChain.detached && groupChain.depth) found.push({ code: "detached", params: { group: groupId } });
  const unplaced = unplacedIn(chain, groupChain).filter(party => isPlaceShown(dossier.parties[party]!));
  if (unplaced.length > 0)
    found.push({ code: "unplaced", params: howMany(unplaced.map(party => dossier.parties[party]!)) });
  const countries = [...new Set(groupChain.members.flatMap(party => dossier.parties[party]!.country ?? []))];
  const also = [...new Set(groupChain.members.flatMap(party => dossier.parties[party]!.countries ?? []))].filter(
    country => !countries.includes(country),
  );
  if (countries.length > 1) found.push({ code: "countries", params: { countries, also } });
  if (groupChain.routes !== 1)
    for (const party of groupChain.chokePoints) {
      const { kind, count } = dossier.parties[party]!;
      if (kind === "unknown" || (count !== undefined && count !== 1)) continue;
      const routes = typeof groupChain.routes === "number" ? groupChain.routes : groupChain.routes.toString();
      found.push({ code: "choke-point", params: { party: idOf(party), routes } });
    }
  return found;
}

/** What is contested, lost, left to the workers or not documented, and where it vanishes. */
function verdictsFound(from: FindingsOf): readonly IdFinding[] {
  const { inquiry, group, plane, traces, spokenOf, idOf } = from;
  const groupId = idOf(group);
  const withVerdict = (verdict: Verdict) => tracesWith(from, verdict);
  const found: IdFinding[] = [];
  for (const [verdict, isSo, code] of BY_VERDICT) {
    const duties = withVerdict(verdict)
      .filter(isSo)
      .map(({ duty }) => duty);
    if (duties.length > 0) found.push({ code, params: { group: groupId, plane, duties } });
  }
  const natureOf = new Map(dutiesOf(inquiry.file.dossier).map(duty => [duty.id, duty.nature]));
  for (const nature of ["obligation", "both", "power"] as const) {
    const duties = withVerdict("shifted-to-workers")
      .map(({ duty }) => duty)
      .filter(duty => natureOf.get(duty) === nature);
    if (duties.length > 0) found.push({ code: "duties-shifted", params: { group: groupId, plane, duties, nature } });
  }
  const undocumented = withVerdict("undocumented").filter(({ duty }) => spokenOf.has(duty));
  found.push(...foundByParties(from, "duties-undocumented", undocumented, refusingIn, one => isAgainst(one, false)));
  for (const duty of divergencesOf(inquiry, group))
    found.push({ code: "divergence", params: { group: groupId, duty } });
  for (const { duty, transfers } of traces)
    for (const { from, to, kind } of transfers)
      if (vanishes(kind))
        found.push({
          code: "vanishing-point",
          params: {
            from: idOf(from),
            to: idOf(to),
            duty,
            kind: kind as Extract<TransferKind, "dropped" | "into-the-dark" | "unacknowledged">,
          },
        });
  return found;
}

/** How well it is known: what is disputed, figures that conflict, links that rest on one origin or on nothing. */
function knowledgeFound({ inquiry, groupChain, idOf }: FindingsOf): readonly IdFinding[] {
  const { chain, file } = inquiry;
  const { dossier } = file;
  const found: IdFinding[] = [];
  for (const hop of disputedHopsOf(inquiry, groupChain.hops))
    found.push({ code: "disputed-hop", params: { from: idOf(chain.hopFrom[hop]!), to: idOf(chain.hopTo[hop]!) } });
  const isToldOf = (about: string): boolean => {
    const party = file.partyAt.get(about);
    if (party !== undefined) return groupChain.isMember(party);
    const link = file.linkAt.get(about);
    // Everything else is about the dossier as a whole.
    if (!link) return true;
    const isWithin = [link.from, link.to].every(end => groupChain.isMember(file.partyAt.get(end)!));
    return isWithin && isLive(link, chain.focus, chain.chosen);
  };
  const known = dossier.figures.filter(
    ({ about, date }) => isToldOf(about) && (date === undefined || firstDay(date) <= chain.focus.knownDay),
  );
  for (const { about, what, figures } of figureConflictsOf(known))
    found.push({ code: "figures-conflict", params: { about, what, values: figures.map(figure => figure.id) } });
  const links = groupChain.hops.flatMap(hop => chain.hopLinks[hop]!);
  const coverage = coverageOf(dossier, links);
  const origins = originsOf(dossier);
  const byOne = links.filter(link => restsOnOne(origins, link)).length;
  if (coverage.onlyOrigin !== null)
    found.push({
      code: "one-origin",
      params: { count: links.length, total: links.length, source: coverage.onlyOrigin },
    });
  else if (byOne > 0) found.push({ code: "one-source-links", params: { count: byOne, total: links.length } });
  const unsupported = coverage.claims - coverage.sourced;
  if (unsupported > 0) found.push({ code: "links-unsupported", params: { count: unsupported, total: links.length } });
  return found;
}

function foundIn(inquiry: Inquiry, group: PartyIndex, plane: Plane, leftOut: number): readonly PlacedFinding[] {
  const { file } = inquiry;
  const idOf = (party: PartyIndex): string => file.dossier.parties[party]!.id;
  const spokenOf = new Set(file.statements.filter(one => one.plane === plane).map(({ assertion }) => assertion.duty));
  if (plane === "legal") for (const { duties } of file.cases) for (const duty of duties) spokenOf.add(duty);
  const traces = file.duties.map(duty => inquiry.trace(group, duty, plane));
  const from: FindingsOf = { inquiry, group, groupChain: inquiry.groupChain(group), plane, traces, idOf, spokenOf };
  const silent = file.duties.filter(duty => !spokenOf.has(duty)).length;
  const found: readonly IdFinding[] = [
    ...(leftOut > 0 ? [{ code: "left-out", params: { count: leftOut } } as const] : []),
    ...courtFindingsOf(inquiry, group),
    ...foundByParties(from, "duties-answered", tracesWith(from, "answered"), answeringIn, isFor),
    ...foundByParties(
      from,
      "duties-outside",
      tracesWith(from, "answered-outside"),
      ({ outside }) => [...outside],
      isFor,
    ),
    ...collisionsFound(from),
    ...conditionsFound(from),
    ...sharesFound(from),
    ...chainFound(from),
    ...verdictsFound(from),
    ...knowledgeFound(from),
    ...(silent > 0
      ? [
          {
            code: "nothing-written",
            params: { count: silent, total: traces.length, group: idOf(group), plane },
          } as const,
        ]
      : []),
  ];
  return found.map(finding => ({ ...finding, path: pathOf(file.dossier, finding) }));
}

/** The path in the dossier of what a finding is about. */
function pathOf(dossier: Dossier, { code, params }: IdFinding): Path {
  const at = (list: "parties" | "money" | "figures" | "sources" | "links", id: string): Path => {
    const index = placeIn(dossier[list], id);
    return index < 0 ? [] : [list, index];
  };
  switch (code) {
    case "choke-point":
    case "assertions-collide":
      return at("parties", params.party);
    case "vanishing-point":
    case "weak-hop":
    case "disputed-hop":
      return at("parties", params.to);
    case "share-shown":
      return at("money", params.pays[0]!);
    case "ruling": {
      const index = dossier.proceedings.findIndex(({ decisions = [] }) =>
        decisions.some(({ id }) => id === params.decision),
      );
      return ["proceedings", index];
    }
    case "unruled":
      return ["proceedings", dossier.proceedings.findIndex(({ id }) => id === params.proceeding)];
    case "one-origin":
      return at("sources", params.source);
    case "figures-conflict":
      return at("figures", params.values[0]!);
    case "left-out":
    case "beside":
    case "unplaced":
    case "countries":
    case "pay-not-comparable":
    case "one-source-links":
    case "links-unsupported":
      return [];
    default:
      return at("parties", params.group);
  }
}
