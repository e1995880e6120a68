/** The chain under a lens: hops, tops, pieces, tiers, returns, layers. Format: "Derived, exactly". */
import { firstDay, type Link, lastDay, rankOf } from "../schema/index.ts";
import type { Case, FileIndex, Overlay, PartyIndex, Statement } from "./indexDossier.ts";
import { type Focus, focusOf, isLive, type Lens } from "./lens.ts";
import { proceedingStatusOf } from "./proceedingStatusOf.ts";

/** Index of a hop in the hops of a chain. */
export type HopIndex = number;

export type Chain = {
  readonly file: FileIndex;
  readonly focus: Focus;
  readonly chosen: ReadonlySet<string>;
  readonly live: Uint8Array;
  /** The hops, one per pair of parties with at least one live hop link. */
  readonly hopFrom: Int32Array;
  readonly hopTo: Int32Array;
  readonly hopLinks: readonly (readonly Link[])[];
  /** The hops into a party are `inHops[inStart[v]] … inHops[inStart[v + 1] - 1]`; the hops out of it likewise. */
  readonly inStart: Int32Array;
  readonly inHops: Int32Array;
  readonly outStart: Int32Array;
  readonly outHops: Int32Array;
  readonly isReturn: Uint8Array;
  /** How many parties in line one entry stands for, at least and at most (Infinity: no known bound). */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly isRoot: Uint8Array;
  /** 1 for roots and local tops. */
  readonly isTop: Uint8Array;
  /** 1 for a top above which an unknown party stands. */
  readonly isTorn: Uint8Array;
  /** 1 for a party that a root reaches (a root reaches itself); the others stand in detached pieces. */
  readonly fromRoot: Uint8Array;
  /** Hops from the nearest root or local top; −1 where there is none. */
  readonly tier: Int32Array;
  /** Number of the strongly connected component; ancestors have lower numbers. */
  readonly component: Int32Array;
  readonly componentSize: Int32Array;
  /** All parties, sorted so that ancestors come first along hops that are no returns. */
  readonly order: Int32Array;
  /** The longest way down, −1 for parties without hops; and whether it reads "n+". */
  readonly layer: Float64Array;
  readonly layerIsOpen: Uint8Array;
  /** Live worker groups and households, in file order. */
  readonly groups: readonly PartyIndex[];
  /** Live statements, in file order. */
  readonly statements: readonly Statement[];
  readonly openCases: readonly Case[];
};

type Hops = { from: Int32Array; to: Int32Array; links: Link[][] };

function hopsOf(file: FileIndex, isLiveLink: (link: Link, from: PartyIndex, to: PartyIndex) => boolean): Hops {
  const size = file.dossier.parties.length;
  const at = new Map<number, number>();
  const from: number[] = [];
  const to: number[] = [];
  const links: Link[][] = [];
  for (const { link, from: u, to: v } of file.hopLinks) {
    if (u === v || !isLiveLink(link, u, v)) continue;
    const pair = u * size + v;
    const known = at.get(pair);
    if (known !== undefined) links[known]!.push(link);
    else {
      at.set(pair, from.length);
      from.push(u);
      to.push(v);
      links.push([link]);
    }
  }
  return { from: Int32Array.from(from), to: Int32Array.from(to), links };
}

/** Indexes the hops by one of their ends, in the form of `inHops` and `inStart`. */
export function byEnd(ends: Int32Array, size: number): { start: Int32Array; hops: Int32Array } {
  const start = new Int32Array(size + 1);
  for (const end of ends) start[end + 1]! += 1;
  for (let i = 0; i < size; i += 1) start[i + 1]! += start[i]!;
  const next = start.slice();
  const hops = new Int32Array(ends.length);
  ends.forEach((end, hop) => {
    hops[next[end]!] = hop;
    next[end]! += 1;
  });
  return { start, hops };
}

/**
 * Strongly connected components (Tarjan 1972, without recursion), numbered so that ancestors come first.
 */
export function componentsOf(size: number, hopTo: Int32Array, outStart: Int32Array, outHops: Int32Array) {
  const component = new Int32Array(size).fill(-1);
  const number = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const next = outStart.slice(0, size);
  const stack: number[] = [];
  const calls: number[] = [];
  let count = 0;
  let found = 0;
  for (let root = 0; root < size; root += 1) {
    if (number[root] !== -1) continue;
    calls.push(root);
    while (calls.length > 0) {
      const u = calls[calls.length - 1]!;
      if (number[u] === -1) {
        number[u] = count;
        low[u] = count;
        count += 1;
        stack.push(u);
      }
      if (next[u]! < outStart[u + 1]!) {
        const v = hopTo[outHops[next[u]!]!]!;
        next[u]! += 1;
        if (number[v] === -1) calls.push(v);
        else if (component[v] === -1) low[u] = Math.min(low[u]!, number[v]!);
        continue;
      }
      calls.pop();
      const parent = calls[calls.length - 1];
      if (parent !== undefined) low[parent] = Math.min(low[parent]!, low[u]!);
      if (low[u] !== number[u]) continue;
      for (let v = stack.pop()!; ; v = stack.pop()!) {
        component[v] = found;
        if (v === u) break;
      }
      found += 1;
    }
  }
  // Tarjan numbers descendants first.
  for (let i = 0; i < size; i += 1) component[i] = found - 1 - component[i]!;
  const sizes = new Int32Array(found);
  for (const c of component) sizes[c]! += 1;
  return { component, sizes };
}

/** The roots of a file: its clients, else parties with outgoing and no incoming hop links, else the first party. */
export function rootsOf(file: FileIndex): readonly PartyIndex[] {
  if (file.clients.length > 0) return file.clients;
  const size = file.dossier.parties.length;
  const outgoing = new Uint8Array(size);
  const incoming = new Uint8Array(size);
  for (const { from, to } of file.hopLinks) {
    if (from === to) continue;
    outgoing[from] = 1;
    incoming[to] = 1;
  }
  const roots: number[] = [];
  for (let i = 0; i < size; i += 1) if (outgoing[i] && !incoming[i]) roots.push(i);
  if (roots.length > 0) return roots;
  const first = outgoing.indexOf(1);
  return first === -1 ? [] : [first];
}

/** Is a proceeding open on the day of knowledge, so that the duties it is about are contested? */
export function isOpen({ proceeding }: Case, focus: Focus): boolean {
  const { status, start, end } = proceeding;
  if (status === "investigation") return false;
  if (start !== undefined && focus.knownDay < firstDay(start)) return false;
  return end === undefined ? status !== "closed" : focus.knownDay <= lastDay(end);
}

/** Searches breadth first from `sources` along hops. Sets the `tier` of every party reached that has none yet (−1). */
export function spreadTiers(
  sources: readonly PartyIndex[],
  tier: Int32Array,
  chain: { hopTo: Int32Array; outStart: Int32Array; outHops: Int32Array },
): void {
  const queue: number[] = [];
  for (const source of sources) {
    if (tier[source] !== -1) continue;
    tier[source] = 0;
    queue.push(source);
  }
  for (let head = 0; head < queue.length; head += 1) {
    const u = queue[head]!;
    for (let i = chain.outStart[u]!; i < chain.outStart[u + 1]!; i += 1) {
      const v = chain.hopTo[chain.outHops[i]!]!;
      if (tier[v] !== -1) continue;
      tier[v] = tier[u]! + 1;
      queue.push(v);
    }
  }
}

/** The chain of a dossier under a lens. Takes linear time in the size of the file, apart from sorting parties once. */
export function chainOf(file: FileIndex, lens: Lens = {}): Chain {
  const { parties } = file.dossier;
  const size = parties.length;
  const focus = focusOf(file.dossier, lens);
  const chosen = new Set(focus.world);
  const live = Uint8Array.from(parties, party => (isLive(party, focus, chosen) ? 1 : 0));
  const linkIsLive = (link: Link, from: PartyIndex, to: PartyIndex): boolean =>
    live[from] === 1 && live[to] === 1 && isLive(link, focus, chosen);
  const { from: hopFrom, to: hopTo, links: hopLinks } = hopsOf(file, linkIsLive);
  const { start: inStart, hops: inHops } = byEnd(hopTo, size);
  const { start: outStart, hops: outHops } = byEnd(hopFrom, size);
  const { component, sizes: componentSize } = componentsOf(size, hopTo, outStart, outHops);

  const lower = new Float64Array(size).fill(1);
  const upper = new Float64Array(size).fill(1);
  parties.forEach((party, index) => {
    if (party.kind !== "unknown" || !party.inLine) return;
    lower[index] = party.inLine.min ?? 1;
    upper[index] = party.inLine.max ?? Number.POSITIVE_INFINITY;
  });

  const roots = rootsOf(file);
  const isRoot = new Uint8Array(size);
  for (const root of roots) isRoot[root] = 1;
  const isTop = isRoot.slice();
  const tier = new Int32Array(size).fill(-1);
  spreadTiers(roots, tier, { hopTo, outStart, outHops });
  const fromRoot = Uint8Array.from(tier, reached => (reached === -1 ? 0 : 1));
  // Local tops: the first party of every component that no root reaches and no hop enters from outside.
  const entered = new Uint8Array(componentSize.length);
  hopTo.forEach((v, hop) => {
    if (component[v] !== component[hopFrom[hop]!]) entered[component[v]!] = 1;
  });
  const localTops: number[] = [];
  for (let i = 0; i < size; i += 1) {
    const hasHops = inStart[i] !== inStart[i + 1] || outStart[i] !== outStart[i + 1];
    if (!hasHops || fromRoot[i] || entered[component[i]!]) continue;
    entered[component[i]!] = 1;
    localTops.push(i);
    isTop[i] = 1;
  }
  spreadTiers(localTops, tier, { hopTo, outStart, outHops });

  const isReturn = new Uint8Array(hopFrom.length);
  hopFrom.forEach((u, hop) => {
    const v = hopTo[hop]!;
    if (component[u] !== component[v]) return;
    const before = tier[v]! - tier[u]! || v - u;
    if (before < 0) isReturn[hop] = 1;
  });
  const order = Int32Array.from({ length: size }, (_, index) => index).sort(
    (a, b) => component[a]! - component[b]! || tier[a]! - tier[b]! || a - b,
  );
  const isTorn = Uint8Array.from(parties, (party, index) => (party.above === "unknown" && isTop[index] ? 1 : 0));

  const layer = new Float64Array(size).fill(-1);
  const layerIsOpen = new Uint8Array(size);
  for (const v of order) {
    if (isTop[v]) layer[v] = 0;
    for (let i = inStart[v]!; i < inStart[v + 1]!; i += 1) {
      const hop = inHops[i]!;
      if (isReturn[hop]) continue;
      const u = hopFrom[hop]!;
      layer[v] = Math.max(layer[v]!, layer[u]! + lower[u]!);
      if (layerIsOpen[u] || upper[u]! > lower[u]! || isTorn[u]) layerIsOpen[v] = 1;
    }
  }
  for (let v = 0; v < size; v += 1) if (inStart[v] === inStart[v + 1] && outStart[v] === outStart[v + 1]) layer[v] = -1;

  const liveLink = (id: string): boolean => {
    const link = file.linkAt.get(id)!;
    return linkIsLive(link, file.partyAt.get(link.from)!, file.partyAt.get(link.to)!);
  };
  const statements = file.statements.filter(
    ({ assertion, party, stated, overturned }) =>
      live[party] === 1 &&
      isLive({ ...assertion, stated, overturned }, focus, chosen) &&
      (assertion.link === undefined || liveLink(assertion.link)),
  );
  const groups: number[] = [];
  for (let i = 0; i < size; i += 1) if (live[i] && file.isGroup[i]) groups.push(i);
  return {
    file,
    focus,
    chosen,
    live,
    hopFrom,
    hopTo,
    hopLinks,
    inStart,
    inHops,
    outStart,
    outHops,
    isReturn,
    lower,
    upper,
    isRoot,
    isTop,
    isTorn,
    fromRoot,
    tier,
    component,
    componentSize,
    order,
    layer,
    layerIsOpen,
    groups,
    statements,
    openCases: file.cases
      .filter(one => isOpen(one, focus))
      .map(one => ({ ...one, isUnread: proceedingStatusOf(one.proceeding, focus.knownDay) === "ruling-not-read" })),
  };
}

/** Rank of a hop's strongest live link, 0 the strongest. */
export function rankOfHop(chain: Chain, hop: HopIndex): number {
  // No spread syntax: a pair may have more links than a function may have arguments.
  return chain.hopLinks[hop]!.reduce(
    (best, link) => Math.min(best, rankOf(link.verification)),
    Number.POSITIVE_INFINITY,
  );
}

/** The relations beside the chain that are live: both their parties are, and so is the link, where it is one. */
export const overlaysIn = ({ file, live, focus, chosen }: Chain): readonly Overlay[] =>
  file.overlays.filter(({ link, from, to }) => live[from] && live[to] && (!link || isLive(link, focus, chosen)));
