/** Filters a network, and counts what is left out, by reason. */
import {
  functionsOf,
  isGroupKind,
  linkFamily,
  type OverlayFamily,
  type Plane,
  rankOf,
  type State,
  type Verification,
} from "../../schema/index.ts";
import { countriesOf } from "../crossingOf.ts";
import { standingsIn } from "../standingsIn.ts";
import { accountIn, type Network, type NetworkParty, type NodeIndex } from "./mergeDossiers.ts";
import { type HopDirection, networkGraphOf, reachedFrom } from "./networkGraph.ts";

export type NetworkFilter = {
  /** Whether to include what is not live under the lens of its dossier. */
  readonly over: boolean;
  /** Only links that are verified at least this well. */
  readonly floor: Verification | null;
  /** The families of overlays that are shown; hops are always shown. */
  readonly families: readonly OverlayFamily[];
  readonly role: string | null;
  readonly country: string | null;
  /** Only parties with this state towards this duty, for any workers; null for all. */
  readonly duty: string | null;
  readonly plane: Plane | null;
  readonly state: State | null;
  /** Whether to include the neighbours of parties that pass. */
  readonly near: boolean;
  readonly around: { readonly node: NodeIndex; readonly direction: HopDirection; readonly hops: number } | null;
};

export const everything: NetworkFilter = {
  over: false,
  floor: null,
  families: [],
  role: null,
  country: null,
  duty: null,
  plane: null,
  state: null,
  near: false,
  around: null,
};

export type FilteredNetwork = {
  /** 1 for each that is shown. A link is shown only with both of its parties. */
  readonly parties: Uint8Array;
  readonly links: Uint8Array;
  /** Parties and links that are left out because they are not live under the lens of their dossiers. */
  readonly notThere: { readonly parties: number; readonly links: number };
  /** Links that are verified less well than the floor. */
  readonly belowFloor: number;
  /** Overlays of families that are not shown. */
  readonly overlays: number;
  /** Links with an end that is not shown. */
  readonly endless: number;
  /** Live parties that are not shown. Each party and each link that is not shown is counted once. */
  readonly parted: number;
};

/** Does the filter choose among parties? If not, every party passes. */
const asksOfParties = ({ role, country, duty, state, plane }: NetworkFilter): boolean =>
  role !== null || country !== null || duty !== null || state !== null || plane !== null;

/** Nodes with the standing that the filter asks for, in any of their dossiers. */
function nodesStanding(network: Network, { duty, plane, state }: NetworkFilter): ReadonlySet<NodeIndex> {
  const found = new Set<NodeIndex>();
  network.dossiers.forEach(({ inquiry }, dossier) => {
    for (const entry of standingsIn(inquiry)) {
      if (duty !== null && entry.duty !== duty) continue;
      if (plane !== null && entry.plane !== plane) continue;
      if (state !== null && entry.state !== state) continue;
      found.add(network.nodes[dossier]![entry.party]!);
    }
  });
  return found;
}

function passes(network: Network, { accounts }: NetworkParty, { role, country }: NetworkFilter): boolean {
  const own = accounts.map(account => accountIn(network, account));
  if (role !== null && !own.some(party => functionsOf(party).includes(role))) return false;
  return country === null || countriesOf(own).includes(country);
}

export function filterNetwork(network: Network, filter: NetworkFilter): FilteredNetwork {
  const { over, floor, families, near, around } = filter;
  const there = Uint8Array.from(network.parties, ({ isLive }) => (over || isLive ? 1 : 0));
  const floorRank = floor === null ? Number.POSITIVE_INFINITY : rankOf(floor);
  let [overlays, notThere, belowFloor, endless] = [0, 0, 0, 0];
  const open = Uint8Array.from(network.links, ({ link, from, to, isHop, isLive }) => {
    const family = linkFamily(link.type);
    if (rankOf(link.verification) > floorRank) {
      belowFloor += 1;
      return 0;
    }
    if (!over && !isLive) {
      notThere += 1;
      return 0;
    }
    if (family !== "hop" && !isHop && !families.includes(family)) {
      overlays += 1;
      return 0;
    }
    if (there[from] && there[to]) return 1;
    endless += 1;
    return 0;
  });
  const standing =
    filter.duty !== null || filter.state !== null || filter.plane !== null ? nodesStanding(network, filter) : null;
  const isAsked = asksOfParties(filter);
  const within = around
    ? reachedFrom(
        networkGraphOf(network, link => open[link] === 1),
        [around.node],
        around.direction,
        around.hops,
      )
    : null;
  const parties = Uint8Array.from(network.parties, (party, node) => {
    if (!there[node] || (within && !within.has(node))) return 0;
    return !isAsked || (passes(network, party, filter) && (standing === null || standing.has(node))) ? 1 : 0;
  });
  if (near && isAsked) {
    const own = parties.slice();
    network.links.forEach(({ from, to }, link) => {
      if (!open[link]) return;
      if (own[from] && !(within && !within.has(to))) parties[to] = 1;
      if (own[to] && !(within && !within.has(from))) parties[from] = 1;
    });
  }
  // The party that is asked about is always shown.
  if (around && there[around.node]) parties[around.node] = 1;
  const links = open.map((isOpen, link) => {
    const { from, to } = network.links[link]!;
    if (!isOpen) return 0;
    if (parties[from] && parties[to]) return 1;
    endless += 1;
    return 0;
  });
  const isThere = there.reduce((sum, one) => sum + one, 0);
  return {
    parties,
    links,
    notThere: { parties: network.parties.length - isThere, links: notThere },
    belowFloor,
    overlays,
    endless,
    parted: isThere - parties.reduce((sum, one) => sum + one, 0),
  };
}

/** The values that occur in the network and that a reader can filter by, each with its number of parties. */
export type NetworkChoices = {
  readonly roles: ReadonlyMap<string, number>;
  readonly countries: ReadonlyMap<string, number>;
  /** Countries in which workers are. */
  readonly workersIn: ReadonlyMap<string, number>;
};

export function choicesIn(network: Network): NetworkChoices {
  const [roles, countries, workersIn] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ];
  const add = (counts: Map<string, number>, codes: Iterable<string>) => {
    for (const code of new Set(codes)) counts.set(code, (counts.get(code) ?? 0) + 1);
  };
  for (const { accounts, kind } of network.parties) {
    const own = accounts.map(account => accountIn(network, account));
    add(roles, own.flatMap(functionsOf));
    add(countries, countriesOf(own));
    if (isGroupKind(kind)) add(workersIn, countriesOf(own));
  }
  return { roles, countries, workersIn };
}
