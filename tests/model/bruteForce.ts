/**
 * The oracle: the section "Derived, exactly" of the file format, followed rule by rule, in the plainest way
 * that can be read beside the page. All ways and paths are listed one by one, so it is for small files only.
 * It shares no code and no types with the product. Where the page leaves something open, the most literal
 * reading is taken and written down in a comment that begins with "Reading:".
 */

// ---------------------------------------------------------------------------------------------------------
// The file, as far as it is read here
// ---------------------------------------------------------------------------------------------------------

interface BfParty {
  id: string;
  kind: string;
  inLine?: { min?: number | undefined; max?: number | undefined } | undefined;
  placed?: boolean | undefined;
  near?: readonly string[] | undefined;
  above?: string | undefined;
  hypotheses?: readonly string[] | undefined;
}

interface BfLink {
  id: string;
  type: string;
  from: string;
  to: string;
  start?: string | undefined;
  end?: string | undefined;
  ended?: boolean | undefined;
  observed?: string | undefined;
  verification: string;
  hypotheses?: readonly string[] | undefined;
}

interface BfAssertion {
  id: string;
  party: string;
  duty: string;
  position: string;
  basis: string;
  saidBy?: readonly (string | { name: unknown })[] | undefined;
  workers?: readonly string[] | undefined;
  to?: readonly string[] | undefined;
  retains?: string | undefined;
  jointWith?: readonly string[] | undefined;
  link?: string | undefined;
  start?: string | undefined;
  end?: string | undefined;
  ended?: boolean | undefined;
  observed?: string | undefined;
  stated?: string | undefined;
  overturned?: string | undefined;
  decision?: string | undefined;
  proceeding?: string | undefined;
  finality?: string | undefined;
  hypotheses?: readonly string[] | undefined;
  verification: string;
}

interface BfCondition {
  id: string;
  duty: string;
  workers?: readonly string[] | undefined;
  party?: string | undefined;
  met: string;
  start?: string | undefined;
  end?: string | undefined;
  ended?: boolean | undefined;
  observed?: string | undefined;
  stated?: string | undefined;
  hypotheses?: readonly string[] | undefined;
  verification: string;
}

interface BfDecision {
  id: string;
  date: string;
  finality?: string | undefined;
  overturned?: string | undefined;
}

interface BfProceeding {
  id: string;
  status: string;
  against?: readonly string[] | undefined;
  duties?: readonly string[] | undefined;
  workers?: readonly string[] | undefined;
  start?: string | undefined;
  end?: string | undefined;
  decisions?: readonly BfDecision[] | undefined;
}

interface BfHypothesis {
  id: string;
  set: string;
  default?: boolean | undefined;
}

export interface BfDossier {
  updated: string;
  asOf?: string | undefined;
  clients?: readonly string[] | undefined;
  parties: readonly BfParty[];
  links: readonly BfLink[];
  assertions?: readonly BfAssertion[] | undefined;
  conditions?: readonly BfCondition[] | undefined;
  proceedings?: readonly BfProceeding[] | undefined;
  hypotheses?: readonly BfHypothesis[] | undefined;
}

// ---------------------------------------------------------------------------------------------------------
// What is asked, what is answered
// ---------------------------------------------------------------------------------------------------------

export type BfPlane = "legal" | "promised" | "practical";

/** What is the same for every group, duty and plane. */
export interface BfSettings {
  date?: string | undefined;
  known?: string | undefined;
  /** Chosen hypothesis ids; in sets that are not named, the default counts. */
  world?: readonly string[] | undefined;
  floor?: string | undefined;
  /** false: parts of the file could not be read, so that no look is complete. */
  complete?: boolean | undefined;
}

export interface BfQuery extends BfSettings {
  workers: string;
  duty: string;
  plane: BfPlane;
}

/** max null: no known upper bound. */
interface BfSpan {
  min: number;
  max: number | null;
}

type BfState =
  | "contested"
  | "shared"
  | "held"
  | "excluded"
  | "passed"
  | "disclaimed"
  | "not-applicable"
  | "unknown"
  | "silent";

type BfVerdict =
  | "no-chain"
  | "not-applicable"
  | "answered"
  | "shifted-to-workers"
  | "contested"
  | "answered-outside"
  | "excluded"
  | "lost"
  | "undocumented";

type BfTransferKind =
  | "out-of-chain"
  | "shifted-to-workers"
  | "landed"
  | "disputed"
  | "relayed"
  | "dropped"
  | "into-the-dark"
  | "unacknowledged";

interface BfTransfer {
  from: string;
  to: string;
  kind: BfTransferKind;
}

export interface BfTrace {
  workers: string;
  duty: string;
  plane: BfPlane;
  verdict: BfVerdict;
  distance: BfSpan | null;
  nearestContested: BfSpan | null;
  depth: BfSpan | null;
  routes: bigint;
  detached: boolean;
  condition: null | "met" | "partly" | "not-met" | "disputed";
  /** Every party of N(W), W included, in file order; without a prototype. */
  states: Record<string, BfState>;
  /** One per pair, sorted by from, then to (by code units). */
  transfers: BfTransfer[];
  /** Only above zero, in file order; without a prototype. */
  concentration: Record<string, number>;
  /** Strictly between on every way, in file order. Of any kind and count, also where there is one way only. */
  chokePoints: string[];
  /** Both ends in N(W), sorted by from, then to (by code units). */
  returns: { from: string; to: string }[];
  robust: boolean;
  movedBy: string[];
  restsOn: { assertions: string[]; proceedings: string[]; links: string[] };
  weakest: string | null;
}

interface BfLayers {
  /** Parties with hops only. `open`: it reads "n+". */
  layers: Map<string, { layer: number; open: boolean }>;
  /** Parties that a root or a local top reaches; a root reaches itself, also without hops, also when not live. */
  tiers: Map<string, number>;
  /** Roots and local tops, in file order. */
  tops: string[];
  roots: string[];
  localTops: string[];
  /** All returns, sorted by from, then to. */
  returns: { from: string; to: string }[];
}

// ---------------------------------------------------------------------------------------------------------
// Codes
// ---------------------------------------------------------------------------------------------------------

const HOP_TYPES = [
  "commissions",
  "subcontracts-to",
  "recruits-through",
  "takes-labour-from",
  "engages",
  "intra-group",
  "unspecified",
];

/** Strongest first. */
const VERIFICATIONS = [
  "documented",
  "corroborated",
  "single-source",
  "self-declared",
  "reported",
  "inferred",
  "unverified",
];

function planeOf(basis: string): BfPlane | null {
  if (basis === "law" || basis === "court") return "legal";
  if (basis === "contract" || basis === "policy" || basis === "statement") return "promised";
  if (basis === "practice") return "practical";
  return null;
}

function isGroup(party: BfParty): boolean {
  return party.kind === "worker-group" || party.kind === "household";
}

// ---------------------------------------------------------------------------------------------------------
// Dates
// ---------------------------------------------------------------------------------------------------------

/** `start`, `stated`, `date` and `overturned` count as its first day. */
function firstDay(date: string): string {
  if (date.length === 4) return `${date}-01-01`;
  if (date.length === 7) return `${date}-01`;
  return date;
}

/** `end`, `observed`, `asOf`, `updated` and any day asked for count as its last. */
function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 7) {
    const year = Number(date.slice(0, 4));
    const month = Number(date.slice(5, 7));
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    let days = 31;
    if (month === 4 || month === 6 || month === 9 || month === 11) days = 30;
    if (month === 2) days = leap ? 29 : 28;
    return `${date}-${days}`;
  }
  return date;
}

// ---------------------------------------------------------------------------------------------------------
// One world: the file on one day, known on one day, with one hypothesis per set, above one floor
// ---------------------------------------------------------------------------------------------------------

interface Hop {
  from: string;
  to: string;
}

interface World {
  dossier: BfDossier;
  t: string;
  k: string;
  chosen: Set<string>;
  floor: string | undefined;
  complete: boolean;
  parties: Map<string, BfParty>;
  liveParties: Set<string>;
  liveLinks: BfLink[];
  liveAssertions: BfAssertion[];
  liveConditions: BfCondition[];
  hops: Hop[];
  withHops: Set<string>;
  /** For each party, all that it reaches over hops; a party reaches itself. */
  reach: Map<string, Set<string>>;
  roots: string[];
  localTops: string[];
  tops: Set<string>;
  tiers: Map<string, number>;
  returns: Hop[];
  /** Hops that are no returns. */
  forward: Hop[];
}

/** Of each set exactly one is chosen: the one asked for, else the default, else the first. */
// Reading: ids asked for that are no hypothesis are passed over; of two asked for in one set the first in file order counts.
function chosenHypotheses(dossier: BfDossier, world: readonly string[] | undefined): Set<string> {
  const all = dossier.hypotheses ?? [];
  const sets = new Set(all.map(h => h.set));
  const chosen = new Set<string>();
  for (const set of sets) {
    const members = all.filter(h => h.set === set);
    const asked = members.find(h => (world ?? []).includes(h.id));
    const byDefault = members.find(h => h.default === true);
    const one = asked ?? byDefault ?? members[0];
    if (one !== undefined) chosen.add(one.id);
  }
  return chosen;
}

/** t is within start–end (with `ended` and no `end`: not after `observed`; without that, on no day). */
function withinDays(
  object: {
    start?: string | undefined;
    end?: string | undefined;
    ended?: boolean | undefined;
    observed?: string | undefined;
  },
  t: string,
): boolean {
  if (object.start !== undefined && t < firstDay(object.start)) return false;
  if (object.end !== undefined) return t <= lastDay(object.end);
  if (object.ended === true) {
    if (object.observed === undefined) return false;
    return t <= lastDay(object.observed);
  }
  return true;
}

function hypothesesChosen(hypotheses: readonly string[] | undefined, chosen: Set<string>): boolean {
  return (hypotheses ?? []).every(id => chosen.has(id));
}

function atOrAboveFloor(verification: string, floor: string | undefined): boolean {
  if (floor === undefined) return true;
  return VERIFICATIONS.indexOf(verification) <= VERIFICATIONS.indexOf(floor);
}

/** A court assertion's case and its days: from the decision that it names, "in place of the assertion's own". */
// Reading: the decision replaces all four, also where it has no `overturned` and the assertion has one of its own.
function court(
  dossier: BfDossier,
  assertion: BfAssertion,
): {
  proceeding: string | undefined;
  finality: string | undefined;
  stated: string | undefined;
  overturned: string | undefined;
} {
  if (assertion.decision !== undefined) {
    for (const proceeding of dossier.proceedings ?? []) {
      for (const decision of proceeding.decisions ?? []) {
        if (decision.id === assertion.decision) {
          return {
            proceeding: proceeding.id,
            finality: decision.finality,
            stated: decision.date,
            overturned: decision.overturned,
          };
        }
      }
    }
  }
  return {
    proceeding: assertion.proceeding,
    finality: assertion.finality,
    stated: assertion.stated,
    overturned: assertion.overturned,
  };
}

/** Everything that is reached from `start` over the hops, `start` included. */
function reachedFrom(start: string, hops: readonly Hop[]): Set<string> {
  const reached = new Set<string>([start]);
  let grown = true;
  while (grown) {
    grown = false;
    for (const hop of hops) {
      if (reached.has(hop.from) && !reached.has(hop.to)) {
        reached.add(hop.to);
        grown = true;
      }
    }
  }
  return reached;
}

/** Every path from one party to another that passes no party twice; a path is the list of its parties. */
function allSimplePaths(from: string, to: string, hops: readonly Hop[]): string[][] {
  const paths: string[][] = [];
  function walk(path: string[]): void {
    const last = path[path.length - 1];
    if (last === to) {
      paths.push(path);
      return;
    }
    for (const hop of hops) {
      if (hop.from === last && !path.includes(hop.to)) walk([...path, hop.to]);
    }
  }
  walk([from]);
  return paths;
}

/** weight = 1, or `inLine` for kind unknown: min by default 1, missing max = no known bound; without `inLine` exactly one. */
function weight(party: BfParty): BfSpan {
  if (party.kind !== "unknown") return { min: 1, max: 1 };
  if (party.inLine === undefined) return { min: 1, max: 1 };
  return { min: party.inLine.min ?? 1, max: party.inLine.max ?? null };
}

function sortedHops(hops: readonly Hop[]): Hop[] {
  return hops
    .map(hop => ({ from: hop.from, to: hop.to }))
    .sort((a, b) => {
      if (a.from !== b.from) return a.from < b.from ? -1 : 1;
      if (a.to !== b.to) return a.to < b.to ? -1 : 1;
      return 0;
    });
}

function makeWorld(dossier: BfDossier, settings: BfSettings): World {
  // Day t: default `asOf`, else `updated`. Day of knowledge k: default `updated`. All count as their last day.
  const t = lastDay(settings.date ?? dossier.asOf ?? dossier.updated);
  const k = lastDay(settings.known ?? dossier.updated);
  const chosen = chosenHypotheses(dossier, settings.world);
  const floor = settings.floor;

  const parties = new Map<string, BfParty>();
  const place = new Map<string, number>();
  dossier.parties.forEach((party, index) => {
    parties.set(party.id, party);
    place.set(party.id, index);
  });

  // Live, parties: the format gives a party neither days nor a verification, so its hypotheses alone decide.
  const liveParties = new Set<string>();
  for (const party of dossier.parties) {
    if (hypothesesChosen(party.hypotheses, chosen)) liveParties.add(party.id);
  }

  // Live, links: their own days, hypotheses and verification, and both parties live.
  const liveLinks = dossier.links.filter(
    link =>
      withinDays(link, t) &&
      hypothesesChosen(link.hypotheses, chosen) &&
      atOrAboveFloor(link.verification, floor) &&
      liveParties.has(link.from) &&
      liveParties.has(link.to),
  );

  // Live, assertions: also `stated` not after k, k before `overturned`, its `party` live, its `link` live.
  // Reading: neither `jointWith`, `to`, `saidBy` nor `workers` need be live for an assertion to be.
  const liveAssertions = (dossier.assertions ?? []).filter(assertion => {
    const { stated, overturned } = court(dossier, assertion);
    return (
      withinDays(assertion, t) &&
      hypothesesChosen(assertion.hypotheses, chosen) &&
      atOrAboveFloor(assertion.verification, floor) &&
      (stated === undefined || firstDay(stated) <= k) &&
      (overturned === undefined || k < firstDay(overturned)) &&
      liveParties.has(assertion.party) &&
      (assertion.link === undefined || liveLinks.some(link => link.id === assertion.link))
    );
  });

  // Live, conditions: the same, its `party` live where it has one.
  const liveConditions = (dossier.conditions ?? []).filter(
    condition =>
      withinDays(condition, t) &&
      hypothesesChosen(condition.hypotheses, chosen) &&
      atOrAboveFloor(condition.verification, floor) &&
      (condition.stated === undefined || firstDay(condition.stated) <= k) &&
      (condition.party === undefined || liveParties.has(condition.party)),
  );

  // Hops: one u→v per pair joined by at least one live hop link, u ≠ v.
  const hops: Hop[] = [];
  for (const link of liveLinks) {
    if (!HOP_TYPES.includes(link.type)) continue;
    if (link.from === link.to) continue;
    if (hops.some(hop => hop.from === link.from && hop.to === link.to)) continue;
    hops.push({ from: link.from, to: link.to });
  }
  const withHops = new Set<string>();
  for (const hop of hops) {
    withHops.add(hop.from);
    withHops.add(hop.to);
  }

  const reach = new Map<string, Set<string>>();
  for (const party of dossier.parties) reach.set(party.id, reachedFrom(party.id, hops));
  const reaches = (a: string, b: string): boolean => reach.get(a)?.has(b) ?? false;

  // Roots: `clients` if not empty (live or not, with hops or not); else the parties that in the whole file have an
  // outgoing and no incoming hop link between two different parties; else the first party with an outgoing one.
  // Reading: in the last clause too "one" is a hop link between two different parties, and "first" is file order.
  const hopLinksOfFile = dossier.links.filter(link => HOP_TYPES.includes(link.type) && link.from !== link.to);
  let roots: string[];
  const clients = dossier.clients ?? [];
  if (clients.length > 0) {
    roots = dossier.parties.map(party => party.id).filter(id => clients.includes(id));
  } else {
    roots = dossier.parties
      .map(party => party.id)
      .filter(id => hopLinksOfFile.some(link => link.from === id) && !hopLinksOfFile.some(link => link.to === id));
    if (roots.length === 0) {
      const first = dossier.parties.find(party => hopLinksOfFile.some(link => link.from === party.id));
      if (first !== undefined) roots = [first.id];
    }
  }

  // Pieces: among parties with hops that no root reaches, every group of parties on common cycles (or single party)
  // without a hop from outside it has its first party in file order as a local top.
  const localTops: string[] = [];
  for (const party of dossier.parties) {
    const id = party.id;
    if (!withHops.has(id)) continue;
    if (roots.some(root => reaches(root, id))) continue;
    const group = dossier.parties.map(p => p.id).filter(other => reaches(id, other) && reaches(other, id));
    if (hops.some(hop => !group.includes(hop.from) && group.includes(hop.to))) continue;
    if (group[0] === id) localTops.push(id);
  }
  const tops = new Set<string>([...roots, ...localTops]);

  // Tier: hops from the nearest root; for those that no root reaches, from the nearest local top. All hops count.
  const tiers = new Map<string, number>();
  for (const starts of [roots, localTops]) {
    for (const party of dossier.parties) {
      if (tiers.has(party.id)) continue;
      const lengths = starts.flatMap(top => allSimplePaths(top, party.id, hops).map(path => path.length - 1));
      if (lengths.length > 0) tiers.set(party.id, Math.min(...lengths));
    }
  }

  // Returns: u→v with u and v on a common cycle and (tier of v, place of v) before (tier of u, place of u).
  const returns = hops.filter(hop => {
    if (!(reaches(hop.from, hop.to) && reaches(hop.to, hop.from))) return false;
    const tierU = tiers.get(hop.from);
    const tierV = tiers.get(hop.to);
    const placeU = place.get(hop.from);
    const placeV = place.get(hop.to);
    if (tierU === undefined || tierV === undefined || placeU === undefined || placeV === undefined) {
      throw new Error(`oracle: a party with hops has no tier (${hop.from}, ${hop.to})`);
    }
    if (tierV !== tierU) return tierV < tierU;
    return placeV < placeU;
  });
  const forward = hops.filter(hop => !returns.includes(hop));

  return {
    dossier,
    t,
    k,
    chosen,
    floor,
    complete: settings.complete !== false,
    parties,
    liveParties,
    liveLinks,
    liveAssertions,
    liveConditions,
    hops,
    withHops,
    reach,
    roots,
    localTops,
    tops,
    tiers,
    returns,
    forward,
  };
}

function partyOf(world: World, id: string): BfParty {
  const party = world.parties.get(id);
  if (party === undefined) throw new Error(`oracle: no party ${id}`);
  return party;
}

function reaches(world: World, from: string, to: string): boolean {
  return world.reach.get(from)?.has(to) ?? false;
}

/** N(W): W and all parties that reach it, in file order. */
function chainOf(world: World, W: string): string[] {
  return world.dossier.parties.map(party => party.id).filter(id => reaches(world, id, W));
}

// ---------------------------------------------------------------------------------------------------------
// Whose workers
// ---------------------------------------------------------------------------------------------------------

/** Whether what is said of `party`, with or without a list of workers, is about W. */
function aboutWorkers(
  world: World,
  workers: readonly string[] | undefined,
  party: string | undefined,
  W: string,
): boolean {
  if (workers !== undefined) return workers.includes(W);
  // A condition without `workers` and without `party`: every group.
  if (party === undefined) return true;
  // A worker group's or household's own: itself only.
  if (isGroup(partyOf(world, party))) return party === W;
  // Every group at all if no hop link of the file names the party.
  // Reading: "no hop link of the file" is taken as it stands: on any day, and a link of a party to itself names it too.
  const named = world.dossier.links.some(
    link => HOP_TYPES.includes(link.type) && (link.from === party || link.to === party),
  );
  if (!named) return true;
  // Every group below the party, over live hops (all of them, returns too).
  return party !== W && reaches(world, party, W);
}

// ---------------------------------------------------------------------------------------------------------
// State
// ---------------------------------------------------------------------------------------------------------

interface StateOf {
  state: BfState;
  /** A, as step 2 leaves it. */
  A: BfAssertion[];
  /** The assertions that make a state of Against or of not-applicable. */
  makers: BfAssertion[];
  /** The proceedings that by step 3 make it contested. */
  proceedings: BfProceeding[];
}

/** A proceeding is judged on k alone. */
function isOpen(world: World, proceeding: BfProceeding): boolean {
  if (proceeding.status === "investigation") return false;
  // k within start–end; without end, status not `closed`.
  if (proceeding.start !== undefined && world.k < firstDay(proceeding.start)) return false;
  if (proceeding.end !== undefined) return world.k <= lastDay(proceeding.end);
  return proceeding.status !== "closed";
}

function stateOf(world: World, x: string, D: string, W: string, plane: BfPlane): StateOf {
  const dossier = world.dossier;

  // 1. Live assertions on D in the plane, of x (or `holds-jointly` with x in `jointWith`), whose workers include W
  //    and which, with basis `policy` or `statement`, are x's own words: `saidBy` names x, or is absent and x is its `party`.
  let A = world.liveAssertions.filter(a => {
    if (a.duty !== D) return false;
    if (planeOf(a.basis) !== plane) return false;
    const ofX = a.party === x || (a.position === "holds-jointly" && (a.jointWith ?? []).includes(x));
    if (!ofX) return false;
    if (!aboutWorkers(world, a.workers, a.party, W)) return false;
    if (a.basis === "policy" || a.basis === "statement") {
      const own = a.saidBy === undefined ? a.party === x : a.saidBy.includes(x);
      if (!own) return false;
    }
    return true;
  });

  // 2. Legal plane, A holds court assertions with finality `final`: keep these, and court assertions of other
  //    proceedings that have no final one in A (all without a proceeding count as one proceeding).
  let keptFinal: BfAssertion[] = [];
  if (plane === "legal") {
    const finals = A.filter(a => a.basis === "court" && court(dossier, a).finality === "final");
    if (finals.length > 0) {
      const decided = finals.map(a => court(dossier, a).proceeding);
      A = A.filter(a => finals.includes(a) || (a.basis === "court" && !decided.includes(court(dossier, a).proceeding)));
      keptFinal = finals;
    }
  }

  // 3. Legal plane: a proceeding against x on D, open on k, unless step 2 kept a final assertion of that proceeding
  //    or of none: `contested`.
  const proceedings: BfProceeding[] = [];
  if (plane === "legal") {
    for (const proceeding of dossier.proceedings ?? []) {
      if (!(proceeding.against ?? []).includes(x)) continue;
      // Reading: a proceeding without `duties` is on no duty.
      if (!(proceeding.duties ?? []).includes(D)) continue;
      if (proceeding.workers !== undefined && !proceeding.workers.includes(W)) continue;
      if (!isOpen(world, proceeding)) continue;
      const settled = keptFinal.some(a => {
        const of = court(dossier, a).proceeding;
        return of === undefined || of === proceeding.id;
      });
      if (settled) continue;
      proceedings.push(proceeding);
    }
    if (proceedings.length > 0) return { state: "contested", A, makers: [], proceedings };
  }

  // 4. For: `holds`, `holds-jointly`, `passes-on` retaining `full` or `residual`. Against: `disclaims`, `excluded`,
  //    `passes-on` retaining `none`; any other `passes-on` only where A has no For. Both: `contested`.
  const For = A.filter(
    a =>
      a.position === "holds" ||
      a.position === "holds-jointly" ||
      (a.position === "passes-on" && (a.retains === "full" || a.retains === "residual")),
  );
  const Against = A.filter(a => {
    if (a.position === "disclaims" || a.position === "excluded") return true;
    if (a.position !== "passes-on" || For.includes(a)) return false;
    return a.retains === "none" || For.length === 0;
  });
  if (For.length > 0 && Against.length > 0) return { state: "contested", A, makers: [], proceedings };

  // 5. Only For: `shared` if any is holds-jointly or retains residual, else `held`.
  if (For.length > 0) {
    const shared = For.some(
      a => a.position === "holds-jointly" || (a.position === "passes-on" && a.retains === "residual"),
    );
    return { state: shared ? "shared" : "held", A, makers: [], proceedings };
  }

  // 6. Only Against: `excluded`, else `passed`, else `disclaimed`, in this precedence.
  // Reading: the assertions that make any of these three states are all of Against, not only those of its position.
  if (Against.length > 0) {
    let state: BfState = "disclaimed";
    if (Against.some(a => a.position === "passes-on")) state = "passed";
    if (Against.some(a => a.position === "excluded")) state = "excluded";
    return { state, A, makers: Against, proceedings };
  }

  // 7. `not-applicable`, 8. `unknown`, if any says so. 9. `silent`.
  const notApplicable = A.filter(a => a.position === "not-applicable");
  if (notApplicable.length > 0) return { state: "not-applicable", A, makers: notApplicable, proceedings };
  if (A.some(a => a.position === "unknown")) return { state: "unknown", A, makers: [], proceedings };
  return { state: "silent", A, makers: [], proceedings };
}

// ---------------------------------------------------------------------------------------------------------
// Verdict
// ---------------------------------------------------------------------------------------------------------

function verdictOf(world: World, D: string, W: string, plane: BfPlane): BfVerdict {
  const N = chainOf(world, W);
  const others = N.filter(id => id !== W);
  const of = (id: string): StateOf => stateOf(world, id, D, W, plane);
  const holds = (id: string): boolean => of(id).state === "held" || of(id).state === "shared";

  // `no-chain`: no others.
  if (others.length === 0) return "no-chain";
  // `not-applicable`: every other is that.
  if (others.every(id => of(id).state === "not-applicable")) return "not-applicable";
  // `answered`: an other is held or shared.
  if (others.some(holds)) return "answered";
  // `shifted-to-workers`: W is held or shared.
  if (holds(W)) return "shifted-to-workers";
  // `contested`: any in N(W) is.
  if (N.some(id => of(id).state === "contested")) return "contested";
  // `answered-outside`: a live party outside N(W), not a worker group or household, is held or shared for D and W.
  // Reading: in the plane asked for, like every state; of any other kind, authorities and representatives too.
  const outside = world.dossier.parties
    .filter(party => world.liveParties.has(party.id) && !N.includes(party.id) && !isGroup(party))
    .map(party => party.id);
  if (outside.some(holds)) return "answered-outside";
  // `excluded`: every other is excluded or not-applicable, and the look was complete.
  const complete = isComplete(world, D, W, plane, N, others, outside);
  if (others.every(id => ["excluded", "not-applicable"].includes(of(id).state)) && complete) return "excluded";
  // `lost`: every other is passed, disclaimed, excluded or not-applicable, and the look was complete.
  if (others.every(id => ["passed", "disclaimed", "excluded", "not-applicable"].includes(of(id).state)) && complete) {
    return "lost";
  }
  return "undocumented";
}

function isComplete(
  world: World,
  D: string,
  W: string,
  plane: BfPlane,
  N: readonly string[],
  others: readonly string[],
  outside: readonly string[],
): boolean {
  // Where parts of a file could not be read, no look is complete.
  if (!world.complete) return false;
  // Each of these states has among the assertions that make it one verified better than `inferred`.
  for (const id of others) {
    const better = stateOf(world, id, D, W, plane).makers.some(
      a => VERIFICATIONS.indexOf(a.verification) < VERIFICATIONS.indexOf("inferred"),
    );
    if (!better) return false;
  }
  // No other is of kind unknown.
  if (others.some(id => partyOf(world, id).kind === "unknown")) return false;
  // No top of N(W) has `above: "unknown"`.
  // Reading: W counts, where W itself is a top.
  if (N.some(id => world.tops.has(id) && partyOf(world, id).above === "unknown")) return false;
  // No live organisation, person or unknown party is unplaced, `near` W or N(W) or without `near`.
  for (const party of world.dossier.parties) {
    if (party.placed !== false) continue;
    if (!world.liveParties.has(party.id)) continue;
    if (party.kind !== "organisation" && party.kind !== "person" && party.kind !== "unknown") continue;
    if (party.near === undefined) return false;
    if (party.near.some(id => id === W || N.includes(id))) return false;
  }
  // No live party outside N(W), not a group, is contested for D and W, by statement or proceeding.
  // Reading: in the plane asked for.
  if (outside.some(id => stateOf(world, id, D, W, plane).state === "contested")) return false;
  return true;
}

// ---------------------------------------------------------------------------------------------------------
// Ways, depth, distance
// ---------------------------------------------------------------------------------------------------------

/** From a top to W with at least one hop, without returns; a way may start at a top that stands below another. */
function waysTo(world: World, W: string): string[][] {
  const ways: string[][] = [];
  for (const id of chainOf(world, W)) {
    if (!world.tops.has(id) || id === W) continue;
    ways.push(...allSimplePaths(id, W, world.forward));
  }
  return ways;
}

/** 1 + the weights of the parties strictly between. */
function lengthOf(world: World, path: readonly string[]): BfSpan {
  let min = 1;
  let max: number | null = 1;
  for (const id of path.slice(1, -1)) {
    const w = weight(partyOf(world, id));
    min += w.min;
    max = max === null || w.max === null ? null : max + w.max;
  }
  return { min, max };
}

function depthOf(world: World, W: string): BfSpan | null {
  const lengths = waysTo(world, W).map(way => lengthOf(world, way));
  if (lengths.length === 0) return null;
  const min = Math.min(...lengths.map(length => length.min));
  let max: number | null = 0;
  for (const length of lengths) max = max === null || length.max === null ? null : Math.max(max, length.max);
  // Unbounded also when a top of N(W) has `above: "unknown"`.
  // Reading: any top of N(W), W itself too, and also one from which no way without returns leads to W.
  if (chainOf(world, W).some(id => world.tops.has(id) && partyOf(world, id).above === "unknown")) max = null;
  return { min, max };
}

/** Hops from W up to the nearest of `targets`, over all hops: min over the lower, max = least over the upper weights. */
function nearest(world: World, W: string, targets: readonly string[]): BfSpan | null {
  const lengths = targets.flatMap(id => allSimplePaths(id, W, world.hops).map(path => lengthOf(world, path)));
  if (lengths.length === 0) return null;
  const min = Math.min(...lengths.map(length => length.min));
  const bounded = lengths.map(length => length.max).filter(max => max !== null);
  return { min, max: bounded.length === 0 ? null : Math.min(...bounded) };
}

// ---------------------------------------------------------------------------------------------------------
// Transfers, condition
// ---------------------------------------------------------------------------------------------------------

function transferKind(world: World, v: string, D: string, W: string, plane: BfPlane): BfTransferKind {
  const N = chainOf(world, W);
  if (!N.includes(v) || !world.liveParties.has(v)) return "out-of-chain";
  const state = stateOf(world, v, D, W, plane).state;
  if (v === W && (state === "held" || state === "shared")) return "shifted-to-workers";
  if (state === "held" || state === "shared") return "landed";
  if (state === "contested") return "disputed";
  if (state === "passed") return "relayed";
  if (state === "disclaimed" || state === "excluded") return "dropped";
  if (partyOf(world, v).kind === "unknown") return "into-the-dark";
  return "unacknowledged";
}

function accountsOf(world: World, D: string, W: string): BfCondition[] {
  return world.liveConditions.filter(
    condition => condition.duty === D && aboutWorkers(world, condition.workers, condition.party, W),
  );
}

function conditionOf(world: World, D: string, W: string): BfTrace["condition"] {
  const values = new Set(accountsOf(world, D, W).map(({ met }) => met));
  if (values.size === 0) return null;
  if (values.size > 1) return "disputed";
  const [only] = [...values];
  if (only === "met" || only === "partly" || only === "not-met") return only;
  throw new Error(`oracle: unknown condition ${String(only)}`);
}

// ---------------------------------------------------------------------------------------------------------
// Robust
// ---------------------------------------------------------------------------------------------------------

/** With the other sets as chosen, changing any one set leaves the verdict; else the hypotheses that move it. */
function movers(dossier: BfDossier, query: BfQuery, here: World, verdict: BfVerdict): string[] {
  const moved: string[] = [];
  for (const hypothesis of dossier.hypotheses ?? []) {
    if (here.chosen.has(hypothesis.id)) continue;
    const sameSet = (dossier.hypotheses ?? []).filter(h => h.set === hypothesis.set).map(h => h.id);
    const changed = [...here.chosen].filter(id => !sameSet.includes(id));
    changed.push(hypothesis.id);
    const there = makeWorld(dossier, { ...settingsOf(query), world: changed });
    // A W that is not live there is a change.
    if (!there.liveParties.has(query.workers)) {
      moved.push(hypothesis.id);
      continue;
    }
    if (verdictOf(there, query.duty, query.workers, query.plane) !== verdict) moved.push(hypothesis.id);
  }
  return moved;
}

function settingsOf(query: BfSettings): BfSettings {
  return {
    date: query.date,
    known: query.known,
    world: query.world,
    floor: query.floor,
    complete: query.complete,
  };
}

// ---------------------------------------------------------------------------------------------------------
// What is exported
// ---------------------------------------------------------------------------------------------------------

/** Every live group (worker group or household), in file order. */
export function liveGroups(dossier: BfDossier, query: BfSettings = {}): string[] {
  const world = makeWorld(dossier, query);
  return dossier.parties.filter(party => isGroup(party) && world.liveParties.has(party.id)).map(party => party.id);
}

export function bruteForceLayers(dossier: BfDossier, query: BfSettings = {}): BfLayers {
  const world = makeWorld(dossier, query);
  const layers = new Map<string, { layer: number; open: boolean }>();
  // Layer of a party with hops: the most, over the ways from any root or local top without returns, of the lower
  // weights of the parties above it on the way; a top with nothing above it is 0.
  // Reading: "above it" is strictly above it and on such a way; a top's own `above: "unknown"` does not open its own layer.
  for (const party of dossier.parties) {
    if (!world.withHops.has(party.id)) continue;
    let layer = 0;
    let open = false;
    for (const top of world.tops) {
      for (const way of allSimplePaths(top, party.id, world.forward)) {
        const above = way.slice(0, -1);
        let sum = 0;
        for (const id of above) {
          const one = partyOf(world, id);
          const w = weight(one);
          sum += w.min;
          if (one.kind === "unknown" && (w.max === null || w.max > w.min)) open = true;
          if (world.tops.has(id) && one.above === "unknown") open = true;
        }
        layer = Math.max(layer, sum);
      }
    }
    layers.set(party.id, { layer, open });
  }
  return {
    layers,
    tiers: world.tiers,
    tops: dossier.parties.map(party => party.id).filter(id => world.tops.has(id)),
    roots: world.roots,
    localTops: world.localTops,
    returns: sortedHops(world.returns),
  };
}

/** The ids of the live conditions on a duty for a group of workers. */
export function bruteForceAccounts(dossier: BfDossier, { workers, duty, ...rest }: Omit<BfQuery, "plane">): string[] {
  return accountsOf(makeWorld(dossier, rest), duty, workers).map(({ id }) => id);
}

/** Throws a RangeError where `workers` is no live group: the page derives nothing then. */
export function bruteForceTrace(dossier: BfDossier, query: BfQuery): BfTrace {
  const { workers: W, duty: D, plane } = query;
  if (!liveGroups(dossier, settingsOf(query)).includes(W)) throw new RangeError(`not a live group: ${W}`);
  const world = makeWorld(dossier, settingsOf(query));
  const N = chainOf(world, W);
  const others = N.filter(id => id !== W);
  const verdict = verdictOf(world, D, W, plane);

  const results = new Map<string, StateOf>();
  const states = Object.create(null) as Record<string, BfState>;
  for (const id of N) {
    const result = stateOf(world, id, D, W, plane);
    results.set(id, result);
    states[id] = result.state;
  }

  // Distance, and apart from it the nearest contested one (W aside), in the same form.
  const holders = others.filter(id => states[id] === "held" || states[id] === "shared");
  const contested = others.filter(id => states[id] === "contested");

  // Routes: number of ways, counted. Concentration(x): share of the ways on which x stands strictly between.
  const ways = waysTo(world, W);
  const concentration = Object.create(null) as Record<string, number>;
  const chokePoints: string[] = [];
  for (const party of dossier.parties) {
    const through = ways.filter(way => way.slice(1, -1).includes(party.id)).length;
    if (through === 0) continue;
    concentration[party.id] = through / ways.length;
    if (through === ways.length) chokePoints.push(party.id);
  }

  // Transfer u→v, one per pair, whatever is retained.
  const pairs: Hop[] = [];
  for (const [u, result] of results) {
    for (const a of result.A) {
      if (a.position !== "passes-on") continue;
      for (const v of a.to ?? []) {
        if (!pairs.some(pair => pair.from === u && pair.to === v)) pairs.push({ from: u, to: v });
      }
    }
  }
  const transfers = sortedHops(pairs).map(pair => ({
    from: pair.from,
    to: pair.to,
    kind: transferKind(world, pair.to, D, W, plane),
  }));

  // Rests on: the assertions of A (after step 2) of every party in N(W), the proceedings that made one contested,
  // and the live hop links between parties of N(W).
  // Reading: every proceeding that by step 3 makes a party of N(W) contested; a link of a party to itself is left out.
  const restAssertions = (dossier.assertions ?? []).filter(a => [...results.values()].some(r => r.A.includes(a)));
  const restProceedings = (dossier.proceedings ?? []).filter(p =>
    [...results.values()].some(r => r.proceedings.includes(p)),
  );
  const restLinks = world.liveLinks.filter(
    link => HOP_TYPES.includes(link.type) && link.from !== link.to && N.includes(link.from) && N.includes(link.to),
  );

  // Weakest: the weakest verification among those assertions and, for each hop, its strongest link.
  const ranks: number[] = restAssertions.map(a => VERIFICATIONS.indexOf(a.verification));
  for (const hop of world.hops) {
    const ofHop = restLinks.filter(link => link.from === hop.from && link.to === hop.to);
    if (ofHop.length > 0) ranks.push(Math.min(...ofHop.map(link => VERIFICATIONS.indexOf(link.verification))));
  }
  const weakest = ranks.length === 0 ? null : (VERIFICATIONS[Math.max(...ranks)] ?? null);

  const movedBy = movers(dossier, query, world, verdict);

  return {
    workers: W,
    duty: D,
    plane,
    verdict,
    distance: nearest(world, W, holders),
    nearestContested: nearest(world, W, contested),
    depth: depthOf(world, W),
    routes: BigInt(ways.length),
    // Detached: no root reaches W.
    // Reading: also of a group without hops, where it is no root itself (a root reaches itself).
    detached: !world.roots.some(root => reaches(world, root, W)),
    condition: conditionOf(world, D, W),
    states,
    transfers,
    concentration,
    chokePoints,
    returns: sortedHops(world.returns.filter(hop => N.includes(hop.from) && N.includes(hop.to))),
    robust: movedBy.length === 0,
    movedBy,
    restsOn: {
      assertions: restAssertions.map(a => a.id),
      proceedings: restProceedings.map(p => p.id),
      links: restLinks.map(link => link.id),
    },
    weakest,
  };
}
