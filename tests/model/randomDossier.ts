/**
 * Small random dossiers that are valid by the file format, and the same for the same seed. They are not realistic: they
 * use as many of the format's rules as a few parties can.
 */

// ---------------------------------------------------------------------------------------------------------
// What comes out (a plain reading of the format, as far as it is used here)
// ---------------------------------------------------------------------------------------------------------

type RandomVerification =
  | "documented"
  | "corroborated"
  | "single-source"
  | "self-declared"
  | "reported"
  | "inferred"
  | "unverified";

type RandomEvidence = string | { source: string; supports?: "supports" | "contradicts" | "context" };

interface Timed {
  start?: string;
  end?: string;
  ended?: true;
  observed?: string;
}

interface RandomParty {
  id: string;
  kind: "organisation" | "person" | "worker-group" | "household" | "unknown" | "authority" | "representative";
  name?: string;
  roles?: string[];
  country?: string;
  count?: number | { min?: number; max?: number } | { about: number };
  inLine?: { min?: number; max?: number };
  placed?: false;
  near?: string[];
  above?: "unknown";
  hypotheses?: string[];
  workers?: { status?: "informal" | "self-employed" | "unknown" };
}

interface RandomLink extends Timed {
  id: string;
  type:
    | "commissions"
    | "subcontracts-to"
    | "recruits-through"
    | "takes-labour-from"
    | "engages"
    | "intra-group"
    | "unspecified"
    | "pays"
    | "hosts-tasks"
    | "hosts-data"
    | "instructs"
    | "rates"
    | "certifies"
    | "owns"
    | "invests-in"
    | "represents";
  from: string;
  to: string;
  verification: RandomVerification;
  hypotheses?: string[];
  evidence: RandomEvidence[];
  response?: { status: "disputes" | "confirms" | "no-reply" };
}

interface RandomAssertion extends Timed {
  id: string;
  party: string;
  duty: string;
  position: "holds" | "holds-jointly" | "passes-on" | "disclaims" | "excluded" | "not-applicable" | "unknown";
  basis: "law" | "court" | "contract" | "policy" | "statement" | "practice";
  saidBy?: (string | { name: string })[];
  workers?: string[];
  to?: string[];
  retains?: "full" | "residual" | "oversight" | "none" | "unknown";
  jointWith?: string[];
  liability?: "sole" | "joint" | "joint-and-several" | "subsidiary" | "several";
  link?: string;
  jurisdiction?: string;
  provision?: string;
  stated?: string;
  overturned?: string;
  decision?: string;
  proceeding?: string;
  finality?: "interim" | "first-instance" | "appeal" | "final" | "settled";
  hypotheses?: string[];
  verification: RandomVerification;
  evidence: RandomEvidence[];
}

interface RandomCondition extends Timed {
  id: string;
  duty: string;
  workers?: string[];
  party?: string;
  met: "met" | "partly" | "not-met";
  stated?: string;
  hypotheses?: string[];
  verification: RandomVerification;
  evidence: RandomEvidence[];
}

interface RandomDecision {
  id: string;
  date: string;
  court: string;
  outcome: string;
  finality?: "interim" | "first-instance" | "appeal" | "final" | "settled";
  overturned?: string;
  evidence: RandomEvidence[];
}

interface RandomProceeding {
  id: string;
  title: string;
  status: "investigation" | "pending" | "under-appeal" | "closed";
  country: string;
  against?: string[];
  duties?: string[];
  workers?: string[];
  start?: string;
  end?: string;
  decisions?: RandomDecision[];
  evidence: RandomEvidence[];
}

interface RandomHypothesis {
  id: string;
  set: string;
  label: string;
  default?: true;
}

export interface RandomDossier {
  format: "deep-labor/1";
  id: string;
  title: string;
  language: string;
  fictional: true;
  updated: string;
  asOf?: string;
  clients?: string[];
  duties: { id: `x-${string}`; label: string; definition: string; question: string; nature: "obligation" }[];
  parties: RandomParty[];
  links: RandomLink[];
  assertions?: RandomAssertion[];
  conditions?: RandomCondition[];
  proceedings?: RandomProceeding[];
  hypotheses?: RandomHypothesis[];
  sources: { id: string; type: string; title: string }[];
}

export interface RandomQuery {
  date?: string;
  known?: string;
  world?: string[];
  floor?: RandomVerification;
}

/** The duties that a random dossier is about; the last one is the dossier's own. */
export const RANDOM_DUTIES = ["pay-wage", "direct-work", "x-breaks"] as const;

// ---------------------------------------------------------------------------------------------------------
// Chance
// ---------------------------------------------------------------------------------------------------------

class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = (Math.imul(seed | 0, 0x9e3779b1) ^ 0x5bd1e995) | 0;
  }

  /** mulberry32: at least 0, below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let x = this.state;
    x = Math.imul(x ^ (x >>> 15), x | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296;
  }

  chance(p: number): boolean {
    return this.next() < p;
  }

  /** A whole number from low to high, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  pick<T>(list: readonly T[]): T {
    const one = list[this.int(0, list.length - 1)];
    if (one === undefined) throw new Error("nothing to pick from");
    return one;
  }

  /** One of the codes. The number beside each is how often it comes up. */
  weighted<T>(list: readonly (readonly [T, number])[]): T {
    let left = this.next() * list.reduce((sum, [, w]) => sum + w, 0);
    for (const [value, w] of list) {
      left -= w;
      if (left < 0) return value;
    }
    return this.pick(list)[0];
  }

  /** At least one and at most `most` different ones. */
  some<T>(list: readonly T[], most: number): T[] {
    return this.shuffled(list).slice(0, this.int(1, Math.max(1, Math.min(most, list.length))));
  }

  shuffled<T>(list: readonly T[]): T[] {
    const rest = [...list];
    const out: T[] = [];
    while (rest.length > 0) out.push(...rest.splice(this.int(0, rest.length - 1), 1));
    return out;
  }
}

// ---------------------------------------------------------------------------------------------------------
// Dates: YYYY, YYYY-MM and YYYY-MM-DD around a few years
// ---------------------------------------------------------------------------------------------------------

function two(n: number): string {
  return n < 10 ? `0${n}` : `${n}`;
}

function randomDate(dice: Dice, fromYear: number, toYear: number): string {
  const year = dice.int(fromYear, toYear);
  const month = dice.pick([1, 2, 3, 6, 11, 12]);
  const lastOfMonth = month === 2 ? 28 : month === 6 || month === 11 ? 30 : 31;
  const day = dice.pick([1, 15, lastOfMonth]);
  return dice.weighted([
    [`${year}`, 3],
    [`${year}-${two(month)}`, 3],
    [`${year}-${two(month)}-${two(day)}`, 3],
  ]);
}

/**
 * Sorts a start by its first day and an end by its last: "0" comes before, and "9" after, all days of a month or year.
 */
function firstKey(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}
function lastKey(date: string): string {
  return date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;
}

function randomTime(dice: Dice, often: number): Timed {
  const timed: Timed = {};
  if (!dice.chance(often)) return timed;
  const start = randomDate(dice, 2014, 2021);
  if (dice.chance(0.7)) timed.start = start;
  const later = (date: string): boolean => timed.start === undefined || firstKey(timed.start) <= lastKey(date);
  if (dice.chance(0.45)) {
    const end = randomDate(dice, 2017, 2024);
    if (later(end)) timed.end = end;
  }
  if (dice.chance(0.3)) {
    const observed = randomDate(dice, 2016, 2023);
    const beforeEnd = timed.end === undefined || firstKey(observed) <= lastKey(timed.end);
    if (later(observed) && beforeEnd) timed.observed = observed;
  }
  if (dice.chance(timed.end === undefined ? 0.25 : 0.08)) timed.ended = true;
  return timed;
}

// ---------------------------------------------------------------------------------------------------------
// The dossier
// ---------------------------------------------------------------------------------------------------------

const STRONG: readonly RandomVerification[] = [
  "documented",
  "corroborated",
  "single-source",
  "self-declared",
  "reported",
];
const WEAK: readonly RandomVerification[] = ["inferred", "unverified"];
const COUNTRIES = ["KE", "FR", "ES", "PH", "UY"];
const HOPS = [
  "commissions",
  "subcontracts-to",
  "recruits-through",
  "takes-labour-from",
  "intra-group",
  "unspecified",
] as const;
const OVERLAYS = [
  "pays",
  "hosts-tasks",
  "hosts-data",
  "instructs",
  "rates",
  "certifies",
  "owns",
  "invests-in",
  "represents",
] as const;

/** The overall tendency of what is said about one duty, so that the rare verdicts come up too. */
type Mood =
  | "mixed"
  | "against"
  | "excluded"
  | "not-applicable"
  | "shifted"
  | "outside"
  | "disputed"
  | "answered"
  | "far"
  | "judged"
  | "silent";

function isGroup(party: RandomParty): boolean {
  return party.kind === "worker-group" || party.kind === "household";
}

export function randomDossier(seed: number): RandomDossier {
  const dice = new Dice(seed);
  /** In a tidy file most things are live and nothing is hidden: otherwise no look would ever be complete. */
  const tidy = dice.chance(0.5);
  const timedOften = tidy ? 0.12 : 0.4;
  const worldOften = tidy ? 0.1 : 0.3;

  // Sources, hypotheses.
  const sources = [
    { id: "report", type: "press", title: "A report" },
    { id: "paper", type: "academic", title: "A paper" },
  ];
  const hypotheses: RandomHypothesis[] = [];
  const setCount = dice.weighted([
    [0, 4],
    [1, 3],
    [2, 2],
    [3, 1],
  ]);
  for (let s = 1; s <= setCount; s++) {
    const size = dice.int(2, 3);
    const byDefault = dice.chance(0.6) ? dice.int(1, size) : 0;
    for (let h = 1; h <= size; h++) {
      const one: RandomHypothesis = { id: `set${s}-h${h}`, set: `set${s}`, label: `Reading ${h} of ${s}` };
      if (h === byDefault) one.default = true;
      hypotheses.push(one);
    }
  }
  if (dice.chance(0.3)) hypotheses.splice(0, hypotheses.length, ...dice.shuffled(hypotheses));

  /** Some hypotheses, never two of one set. */
  const someHypotheses = (often: number): string[] | undefined => {
    if (hypotheses.length === 0 || !dice.chance(often)) return undefined;
    const out: RandomHypothesis[] = [];
    for (const one of dice.some(hypotheses, 2)) {
      if (!out.some(h => h.set === one.set)) out.push(one);
    }
    return out.map(h => h.id);
  };
  const withHypotheses = <T extends { hypotheses?: string[] }>(object: T, often: number): T => {
    const some = someHypotheses(often);
    if (some !== undefined) object.hypotheses = some;
    return object;
  };
  const evidence = (): RandomEvidence[] => {
    if (dice.chance(0.5)) return [];
    if (dice.chance(0.6)) return dice.some(["report", "paper"], 2);
    return [{ source: "report", supports: dice.pick(["supports", "contradicts", "context"] as const) }];
  };
  const verification = (): RandomVerification =>
    dice.chance(tidy ? 0.85 : 0.65) ? dice.pick(STRONG) : dice.pick(WEAK);

  // Parties. Those of the chain are named by letters; their order in the file is shuffled below.
  const parties: RandomParty[] = [];
  const size = dice.weighted([
    [1, 2],
    [2, 6],
    [3, 10],
    [4, 12],
    [5, 12],
    [6, 10],
    [7, 8],
    [8, 5],
    [9, 3],
  ]);
  const groupCount =
    size === 1
      ? 1
      : dice.weighted([
          [1, 6],
          [2, size > 2 ? 3 : 0],
          [3, size > 5 ? 1 : 0],
        ]);
  for (let i = 0; i < size; i++) {
    const group = i >= size - groupCount;
    const kind: RandomParty["kind"] = group
      ? dice.weighted([
          ["worker-group", 4],
          ["household", 1],
        ])
      : dice.weighted([
          ["organisation", 10],
          ["person", 2],
          ["unknown", tidy ? 0.5 : 4],
          ["authority", 0.5],
          ["representative", 0.5],
        ]);
    const id = group ? `w${i + groupCount - size + 1}` : "abcdefghi".charAt(i);
    const party: RandomParty = { id, kind };
    if (kind !== "unknown" || dice.chance(0.4)) party.name = `Party ${id}`;
    if (kind === "unknown" && dice.chance(0.75)) {
      const min = dice.int(1, 3);
      party.inLine = dice.weighted<{ min?: number; max?: number }>([
        [{ min, max: min + dice.int(0, 3) }, 5],
        [{ min }, 2],
        [{ max: dice.int(1, 4) }, 2],
        [{}, 1],
      ]);
    }
    if (dice.chance(0.12)) {
      party.count = dice.weighted<number | { min?: number; max?: number } | { about: number }>([
        [dice.int(1, 4), 2],
        [{ min: 2 }, 2],
        [{ min: 2, max: 5 }, 1],
        [{ about: 5 }, 1],
      ]);
    }
    if (dice.chance(0.3)) party.country = dice.pick(COUNTRIES);
    if (!group && dice.chance(0.2)) party.roles = [dice.pick(["client", "subcontractor", "task-platform"])];
    if (group && dice.chance(0.3))
      party.workers = { status: dice.pick(["informal", "self-employed", "unknown"] as const) };
    if (dice.chance(tidy ? 0.02 : 0.08)) party.above = "unknown";
    if (dice.chance(group ? 0.05 : tidy ? 0.03 : 0.12)) party.placed = false;
    parties.push(withHypotheses(party, worldOften * (group ? 0.25 : 0.6)));
  }
  const ids = parties.map(party => party.id);
  for (const party of parties) {
    const elsewhere = ids.filter(id => id !== party.id);
    if (party.placed === false && elsewhere.length > 0 && dice.chance(tidy ? 0.8 : 0.6)) {
      party.near = dice.some(elsewhere, 2);
    }
  }
  const groups = parties.filter(isGroup);
  const firms = parties.filter(party => !isGroup(party));

  // Links. Every group gets a way from somewhere above; hops go mostly down the alphabet, some back up, some to itself.
  const links: RandomLink[] = [];
  const placed = parties.filter(party => party.placed !== false);
  const mayHop = placed.filter(party => party.kind !== "authority" && party.kind !== "representative");
  // Now and then a group stands in the middle.
  const [early] = mayHop.filter(isGroup);
  if (early !== undefined && mayHop.length > 2 && dice.chance(0.18)) {
    mayHop.splice(mayHop.indexOf(early), 1);
    mayHop.splice(dice.int(1, mayHop.length - 1), 0, early);
  }
  const addLink = (from: RandomParty, to: RandomParty, overlay: boolean): void => {
    if (links.length >= 14) return;
    const type: RandomLink["type"] = overlay
      ? dice.pick(OVERLAYS)
      : isGroup(to) && dice.chance(0.6)
        ? "engages"
        : dice.pick(HOPS);
    const link: RandomLink = {
      id: `l${links.length + 1}`,
      type,
      from: from.id,
      to: to.id,
      ...randomTime(dice, timedOften * 0.35),
      verification: verification(),
      evidence: evidence(),
    };
    if (dice.chance(0.1)) link.response = { status: dice.pick(["disputes", "confirms", "no-reply"] as const) };
    links.push(withHypotheses(link, worldOften * 0.5));
  };
  if (mayHop.length > 1) {
    for (const [i, party] of mayHop.entries()) {
      if (i === 0) continue;
      // Now and then a party has nothing above it: a second root, or a part of its own.
      if (dice.chance(isGroup(party) ? 0.05 : 0.13)) continue;
      const above = mayHop.slice(0, i).filter(other => !isGroup(other) || dice.chance(other === early ? 0.7 : 0.15));
      const nearest = above[above.length - 1];
      if (nearest === undefined) continue;
      // Mostly the party just above, so that chains get long; often another one beside it, so that ways part and meet.
      const chosen = dice.chance(0.65) ? [nearest] : [dice.pick(above)];
      if (dice.chance(0.32)) chosen.push(dice.pick(above));
      for (const one of new Set(chosen)) addLink(one, party, false);
    }
    // Back up: cycles and returns.
    for (
      let i = dice.weighted([
        [0, 6],
        [1, 3],
        [2, 2],
        [3, 1],
      ]);
      i > 0;
      i--
    ) {
      const low = dice.int(1, mayHop.length - 1);
      const from = mayHop[low];
      const to = mayHop[dice.int(0, low - 1)];
      if (from !== undefined && to !== undefined && (!isGroup(from) || dice.chance(0.3))) addLink(from, to, false);
    }
    // A cycle that nothing leads into.
    if (mayHop.length > 2 && dice.chance(0.08)) {
      const [one, other] = dice.shuffled(mayHop.filter(party => !isGroup(party)));
      if (one !== undefined && other !== undefined) {
        for (let i = links.length - 1; i >= 0; i--) {
          if (links[i]?.to === one.id || links[i]?.to === other.id) links.splice(i, 1);
        }
        links.forEach((link, i) => {
          link.id = `l${i + 1}`;
        });
        addLink(one, other, false);
        addLink(other, one, false);
      }
    }
  }
  // The same pair again, a party that hires itself, overlays (which may also lead to unplaced parties).
  const [again] = dice.shuffled(links);
  if (again !== undefined && dice.chance(0.3)) {
    const from = parties.find(party => party.id === again.from);
    const to = parties.find(party => party.id === again.to);
    if (from !== undefined && to !== undefined) addLink(from, to, false);
  }
  if (mayHop.length > 0 && dice.chance(0.15)) {
    const alone = mayHop.filter(p => !links.some(link => link.from === p.id || link.to === p.id));
    const own = dice.pick(alone.length > 0 && dice.chance(0.5) ? alone : mayHop);
    addLink(own, own, false);
  }
  for (
    let i = dice.weighted([
      [0, 5],
      [1, 3],
      [2, 2],
    ]);
    i > 0 && parties.length > 1;
    i--
  ) {
    const [from, to] = dice.shuffled(parties);
    if (from !== undefined && to !== undefined) addLink(from, to, true);
  }

  // Clients: sometimes the highest parties, sometimes any, also some without hops or below another client.
  let clients: string[] | undefined;
  if (dice.chance(0.3)) {
    const likely = firms.length > 0 ? firms.slice(0, 2) : parties;
    clients = dice.some(
      (dice.chance(0.5) ? likely : dice.chance(0.8) && firms.length > 0 ? firms : parties).map(p => p.id),
      2,
    );
  } else if (dice.chance(0.04)) {
    clients = [];
  } else if (dice.chance(0.05)) {
    // Two clients that work for each other: each stands below the other.
    const [one, other] = mayHop;
    if (one !== undefined && other !== undefined && !isGroup(one) && !isGroup(other)) {
      addLink(one, other, false);
      addLink(other, one, false);
      clients = [one.id, other.id];
      if (dice.chance(0.5)) dice.pick([one, other]).above = "unknown";
    }
  }

  // Proceedings, before the assertions that name them.
  const proceedings: RandomProceeding[] = [];
  let decisionCount = 0;
  for (
    let i = dice.weighted([
      [0, 5],
      [1, 3],
      [2, 2],
      [3, 0.5],
    ]);
    i > 0;
    i--
  ) {
    const proceeding: RandomProceeding = {
      id: `case${proceedings.length + 1}`,
      title: `Case ${proceedings.length + 1}`,
      status: dice.weighted([
        ["investigation", 2],
        ["pending", 3],
        ["under-appeal", 2],
        ["closed", 4],
      ]),
      country: dice.pick(COUNTRIES),
      evidence: evidence(),
    };
    if (dice.chance(0.75))
      proceeding.against = dice.some(dice.chance(0.9) && firms.length > 0 ? firms.map(p => p.id) : ids, 2);
    if (dice.chance(0.85)) proceeding.duties = dice.some([...RANDOM_DUTIES], 2);
    if (dice.chance(0.25) && groups.length > 0)
      proceeding.workers = dice.some(
        groups.map(p => p.id),
        2,
      );
    if (dice.chance(0.7)) proceeding.start = randomDate(dice, 2014, 2022);
    if (proceeding.status === "closed" || dice.chance(0.12)) {
      let end = randomDate(dice, 2018, 2024);
      if (proceeding.start !== undefined && firstKey(proceeding.start) > lastKey(end)) end = proceeding.start;
      proceeding.end = end;
    }
    if (dice.chance(0.6)) {
      proceeding.decisions = [];
      for (let j = dice.int(1, 2); j > 0; j--) {
        decisionCount += 1;
        const decision: RandomDecision = {
          id: `d${decisionCount}`,
          date: randomDate(dice, 2016, 2021),
          court: "A court",
          outcome: "A ruling",
          evidence: evidence(),
        };
        if (dice.chance(0.85)) {
          decision.finality = dice.weighted([
            ["interim", 1],
            ["first-instance", 2],
            ["appeal", 2],
            ["final", 4],
            ["settled", 1],
          ]);
        }
        if (dice.chance(0.25)) {
          const overturned = randomDate(dice, 2019, 2024);
          if (firstKey(overturned) >= firstKey(decision.date)) decision.overturned = overturned;
        }
        proceeding.decisions.push(decision);
      }
    }
    proceedings.push(proceeding);
  }
  // On some duty courts decide: then there is a proceeding against somebody over it.
  const judgedDuty = proceedings.length > 0 && dice.chance(0.4) ? dice.pick(RANDOM_DUTIES) : undefined;
  const judged = dice.pick(firms.length > 0 ? firms : parties);
  if (judgedDuty !== undefined) {
    for (const proceeding of dice.some(proceedings, 2)) {
      proceeding.against = [...new Set([...(proceeding.against ?? []), judged.id])];
      proceeding.duties = [...new Set([...(proceeding.duties ?? []), judgedDuty])];
    }
  }
  const nameable = proceedings.flatMap(p => (p.decisions ?? []).filter(d => d.finality !== undefined));

  // Assertions.
  const assertions: RandomAssertion[] = [];
  const assertionAt = (
    party: RandomParty,
    duty: string,
    position: RandomAssertion["position"],
    basis: RandomAssertion["basis"],
    plain: boolean,
    to?: string[],
  ): void => {
    const elsewhere = ids.filter(id => id !== party.id);
    let place = position;
    if (place === "passes-on" && elsewhere.length === 0) place = "disclaims";
    if (place === "holds-jointly" && elsewhere.length === 0) place = "holds";
    let base = basis;
    if (place === "excluded" && base !== "law" && base !== "court") base = dice.pick(["law", "court"] as const);

    const assertion: RandomAssertion = {
      id: `a${assertions.length + 1}`,
      party: party.id,
      duty,
      position: place,
      basis: base,
      ...randomTime(dice, plain ? 0.03 : timedOften),
      verification: plain && dice.chance(0.85) ? dice.pick(STRONG) : verification(),
      evidence: evidence(),
    };
    if (place === "passes-on") {
      assertion.to = to ?? dice.some(elsewhere, 2);
      if (dice.chance(0.7)) {
        assertion.retains = dice.weighted([
          ["full", plain ? 0 : 2],
          ["residual", plain ? 0 : 2],
          ["oversight", 2],
          ["none", 3],
          ["unknown", 1],
        ]);
      }
    }
    if (place === "holds-jointly") {
      assertion.jointWith = dice.some(elsewhere, 2);
      if (dice.chance(0.4)) assertion.liability = dice.pick(["joint", "joint-and-several", "several"] as const);
    }
    if (base === "law") {
      assertion.provision = "Article 1";
      assertion.jurisdiction = dice.pick(COUNTRIES);
    }
    if (base === "court") {
      if (nameable.length > 0 && dice.chance(0.5)) {
        assertion.decision = dice.pick(nameable).id;
        // Days of its own beside those of the decision, which replace them.
        if (dice.chance(0.1)) {
          assertion.stated = randomDate(dice, 2016, 2023);
          assertion.finality = dice.pick(["appeal", "final"] as const);
        }
        if (dice.chance(0.1)) {
          const overturned = randomDate(dice, 2018, 2023);
          if (assertion.stated === undefined || firstKey(overturned) >= firstKey(assertion.stated)) {
            assertion.overturned = overturned;
          }
        }
      } else {
        assertion.finality = dice.weighted([
          ["interim", 1],
          ["first-instance", 2],
          ["appeal", 2],
          ["final", 3],
          ["settled", 1],
        ]);
        if (proceedings.length > 0 && dice.chance(0.6)) assertion.proceeding = dice.pick(proceedings).id;
      }
    }
    if (assertion.decision === undefined) {
      if (dice.chance(plain ? 0.1 : 0.3)) assertion.stated = randomDate(dice, 2016, plain ? 2020 : 2023);
      if (dice.chance(plain ? 0.01 : 0.12)) {
        const overturned = randomDate(dice, 2018, 2024);
        if (assertion.stated === undefined || firstKey(overturned) >= firstKey(assertion.stated)) {
          assertion.overturned = overturned;
        }
      }
    }
    if (dice.chance(plain ? 0.1 : 0.35)) {
      assertion.saidBy = dice.weighted<(string | { name: string })[]>([
        [[party.id], 4],
        [dice.some(ids, 2), 2],
        [[{ name: "A spokesperson" }], 1],
        [[{ name: "A researcher" }, party.id], 1],
      ]);
    }
    if (groups.length > 0 && dice.chance(plain ? 0.12 : 0.25)) {
      assertion.workers = dice.some(
        groups.map(p => p.id),
        2,
      );
    }
    const touching = links.filter(link => link.from === party.id || link.to === party.id);
    if (touching.length > 0 && dice.chance(plain ? 0.03 : 0.12)) assertion.link = dice.pick(touching).id;
    assertions.push(withHypotheses(assertion, plain ? worldOften * 0.3 : worldOften));
  };

  const legal = ["law", "court"] as const;
  const promised = ["contract", "policy", "statement"] as const;
  /** A basis of this plane, or now and then of another. */
  const basisOf = (plane: "legal" | "promised" | "practical"): RandomAssertion["basis"] => {
    const here = dice.chance(0.93) ? plane : dice.pick(["legal", "promised", "practical"] as const);
    if (here === "legal") return dice.pick(legal);
    if (here === "promised") return dice.pick(promised);
    return "practice";
  };
  /** Those to whom a party hands work, and who could be said to answer for it. */
  const below = (party: RandomParty): string[] => [
    ...new Set(links.filter(link => link.from === party.id && link.to !== party.id).map(link => link.to)),
  ];

  for (const duty of RANDOM_DUTIES) {
    const mood: Mood =
      duty === judgedDuty
        ? "judged"
        : dice.weighted<Mood>([
            ["mixed", 7],
            ["against", 5],
            ["excluded", 2],
            ["not-applicable", 2],
            ["shifted", 2],
            ["outside", 3],
            ["disputed", 1.5],
            ["answered", 2.5],
            ["far", 2],
            ["silent", 1],
          ]);
    const plane = mood === "excluded" ? "legal" : dice.pick(["legal", "promised", "practical"] as const);
    if (mood === "silent") continue;
    if (mood === "judged") {
      for (let i = dice.int(2, 4); i > 0; i--) {
        const position = dice.pick(["holds", "excluded", "disclaims", "excluded"] as const);
        assertionAt(judged, duty, position, dice.chance(0.85) ? "court" : "law", true);
      }
      for (const party of firms) {
        if (party !== judged && dice.chance(0.7)) assertionAt(party, duty, "excluded", dice.pick(legal), true);
      }
      continue;
    }
    if (mood === "mixed") {
      for (let i = dice.int(1, 6); i > 0; i--) {
        const position = dice.weighted<RandomAssertion["position"]>([
          ["holds", 2],
          ["holds-jointly", 1.5],
          ["passes-on", 4],
          ["disclaims", 2],
          ["excluded", 1],
          ["not-applicable", 1],
          ["unknown", 1.5],
        ]);
        const basis = dice.pick(["law", "court", "contract", "policy", "statement", "practice"] as const);
        const who = dice.pick(parties);
        const down = below(who);
        assertionAt(
          who,
          duty,
          position,
          basis,
          false,
          down.length > 0 && dice.chance(0.6) ? dice.some(down, 2) : undefined,
        );
      }
      continue;
    }
    // All other statements: every firm, and a group that others stand below, takes a position of one family.
    const outsider = mood === "outside" ? dice.pick(firms.length > 0 ? firms : parties) : undefined;
    for (const party of parties) {
      const inTheMiddle = isGroup(party) && below(party).length > 0;
      if (isGroup(party) && !inTheMiddle && mood !== "shifted" && !dice.chance(0.15)) continue;
      // There is mostly nothing to say about an unknown party.
      if (dice.chance(party.kind === "unknown" && !tidy ? 0.6 : 0.04)) continue;
      const down = below(party);
      const handOn = (): void =>
        assertionAt(
          party,
          duty,
          "passes-on",
          basisOf(plane),
          true,
          down.length > 0 && dice.chance(0.8) ? [dice.pick(down)] : undefined,
        );
      if (mood === "against") {
        if (dice.chance(0.5)) handOn();
        else {
          const position = dice.weighted<RandomAssertion["position"]>([
            ["disclaims", 6],
            ["excluded", plane === "legal" ? 3 : 0],
            ["not-applicable", 1],
          ]);
          assertionAt(party, duty, position, basisOf(plane), true);
        }
      } else if (mood === "excluded") {
        assertionAt(party, duty, dice.chance(0.85) ? "excluded" : "not-applicable", basisOf(plane), true);
        if (dice.chance(0.2)) assertionAt(party, duty, "disclaims", basisOf(plane), true);
      } else if (mood === "not-applicable") {
        assertionAt(party, duty, dice.chance(0.92) ? "not-applicable" : "unknown", basisOf(plane), true);
      } else if (mood === "shifted") {
        if (isGroup(party) && !inTheMiddle) {
          assertionAt(party, duty, dice.chance(0.8) ? "holds" : "holds-jointly", basisOf(plane), true);
        } else if (dice.chance(0.8)) handOn();
      } else if (mood === "outside") {
        if (party === outsider) assertionAt(party, duty, "holds", basisOf(plane), true);
        else if (outsider !== undefined && dice.chance(0.5)) {
          assertionAt(party, duty, "passes-on", basisOf(plane), true, [outsider.id]);
        }
      } else if (mood === "disputed") {
        if (dice.chance(0.5)) {
          assertionAt(party, duty, "holds", basisOf(plane), true);
          assertionAt(party, duty, "disclaims", basisOf(plane), true);
        } else handOn();
      } else if (mood === "far") {
        // The highest party holds the duty, or is disputed over it; nobody between it and the workers does.
        if (party === parties[0]) {
          assertionAt(party, duty, "holds", basisOf(plane), true);
          if (dice.chance(0.3)) assertionAt(party, duty, "disclaims", basisOf(plane), true);
        } else if (dice.chance(0.3)) handOn();
      } else if (mood === "answered") {
        if (dice.chance(0.7)) handOn();
        else assertionAt(party, duty, dice.chance(0.6) ? "holds" : "holds-jointly", basisOf(plane), true);
      }
    }
    // One more statement, so that families do not stay pure.
    if (dice.chance(0.2)) {
      assertionAt(
        dice.pick(parties),
        duty,
        dice.pick(["holds", "disclaims", "unknown", "passes-on"] as const),
        basisOf(plane),
        false,
      );
    }
  }

  // Conditions.
  const conditions: RandomCondition[] = [];
  for (
    let i = dice.weighted([
      [0, 3],
      [1, 3],
      [2, 2],
      [3, 2],
      [4, 1],
    ]);
    i > 0;
    i--
  ) {
    const condition: RandomCondition = {
      id: `c${conditions.length + 1}`,
      duty: dice.pick(RANDOM_DUTIES),
      met: dice.pick(["met", "partly", "not-met"] as const),
      ...randomTime(dice, timedOften),
      verification: verification(),
      evidence: evidence(),
    };
    if (dice.chance(0.4)) condition.party = dice.pick(ids);
    if (groups.length > 0 && dice.chance(0.4))
      condition.workers = dice.some(
        groups.map(p => p.id),
        2,
      );
    if (dice.chance(0.2)) condition.stated = randomDate(dice, 2016, 2023);
    conditions.push(withHypotheses(condition, worldOften));
  }

  const dossier: RandomDossier = {
    format: "deep-labor/1",
    id: `random-${Math.abs(seed | 0)}`,
    title: "A made-up chain",
    language: "en",
    fictional: true,
    updated: dice.weighted([
      ["2022", 1],
      ["2022-06", 1],
      ["2022-06-30", 2],
      ["2024-02", 1],
      ["2021-12-31", 1],
    ]),
    duties: [
      {
        id: "x-breaks",
        label: "Breaks",
        definition: "Granting breaks from the work.",
        question: "Who grants a break?",
        nature: "obligation",
      },
    ],
    // The order in the file is mostly not that from above to below.
    parties: dice.chance(0.6) ? dice.shuffled(parties) : parties,
    links: dice.chance(0.3) ? dice.shuffled(links) : links,
    sources,
  };
  if (dice.chance(0.5)) dossier.asOf = randomDate(dice, 2017, 2021);
  if (clients !== undefined) dossier.clients = clients;
  if (assertions.length > 0) dossier.assertions = dice.chance(0.3) ? dice.shuffled(assertions) : assertions;
  if (conditions.length > 0) dossier.conditions = conditions;
  if (proceedings.length > 0) dossier.proceedings = proceedings;
  if (hypotheses.length > 0) dossier.hypotheses = hypotheses;
  return dossier;
}

/** All days in the lists of a dossier: things change on these, and only on these. */
function daysIn(object: unknown): string[] {
  if (Array.isArray(object)) return object.flatMap(daysIn);
  if (typeof object !== "object" || object === null) return [];
  const names = ["start", "end", "observed", "stated", "overturned", "date"];
  return Object.entries(object).flatMap(([name, value]) =>
    typeof value === "string" ? (names.includes(name) ? [value] : []) : daysIn(value),
  );
}

/** Another day, day of knowledge, world and floor: each is left out more often than not. */
export function randomQuery(
  dossier: { hypotheses?: readonly { id: string; set: string }[] | undefined },
  seed: number,
): RandomQuery {
  const dice = new Dice(seed ^ 0x2545f491);
  const query: RandomQuery = {};
  const days = daysIn(dossier);
  if (dice.chance(0.3))
    query.date = days.length > 0 && dice.chance(0.5) ? dice.pick(days) : randomDate(dice, 2015, 2023);
  if (dice.chance(0.4))
    query.known = days.length > 0 && dice.chance(0.6) ? dice.pick(days) : randomDate(dice, 2017, 2024);
  const hypotheses = dossier.hypotheses ?? [];
  if (hypotheses.length > 0 && dice.chance(0.4)) {
    const world: string[] = [];
    for (const set of new Set(hypotheses.map(h => h.set))) {
      if (dice.chance(0.7)) world.push(dice.pick(hypotheses.filter(h => h.set === set)).id);
    }
    query.world = world;
  }
  if (dice.chance(0.2)) query.floor = dice.pick([...STRONG, ...WEAK]);
  return query;
}
