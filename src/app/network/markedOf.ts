/** Answers what an address asks about several dossiers together, and decides what stands out in the picture. */
import { distinct, searchForm, unreachable } from "../../base/index.ts";
import {
  accountIn,
  type Broker,
  brokersIn,
  type CommonParty,
  type CutParty,
  commonTo,
  countriesOf,
  cutsIn,
  type FilteredNetwork,
  groupsIn,
  type Network,
  type NetworkGraph,
  type NodeIndex,
  nodeOfKey,
  reachedFrom,
  type WaysBetween,
  waysBetween,
} from "../../model/index.ts";
import { inAllLanguages, isGroupKind } from "../../schema/index.ts";
import type { NetworkPlace } from "../page/address/place.ts";

/**
 * Finds the parties that have every word of a search in one of their names, in any language. The beginning of a word is
 * enough.
 */
export function searchParties(network: Network, words: string): readonly NodeIndex[] | null {
  const terms = searchForm(words).split(" ").filter(Boolean);
  if (terms.length === 0) return null;
  return network.parties.flatMap(({ accounts }, node) => {
    const names = accounts.flatMap(account => {
      const { name, aliases = [], withheld } = accountIn(network, account);
      return [
        ...(name === undefined ? [] : inAllLanguages(name)),
        ...(withheld ? [] : aliases.flatMap(inAllLanguages)),
      ];
    });
    const isNamed = names.some(name => {
      const form = ` ${searchForm(name)}`;
      return terms.every(term => form.includes(` ${term}`));
    });
    return isNamed ? [node] : [];
  });
}

/** The two parties whose ways are asked for, and these ways; null where none are asked for. */
export function betweenOf(
  network: Network,
  { parties }: FilteredNetwork,
  graph: NetworkGraph,
  between: NetworkPlace["between"],
): { readonly ends: readonly [NodeIndex, NodeIndex]; readonly ways: WaysBetween | null } | null {
  const [first, second] = (between ?? []).map(key => nodeOfKey(network, key));
  if (first === undefined || second === undefined || first === null || second === null) return null;
  if (!parties[first] || !parties[second]) return null;
  return { ends: [first, second], ways: waysBetween(graph, first, second) };
}

/**
 * The parties that stand below several of the chosen ones, as far as they are shown; if a country is chosen, only those
 * above workers there.
 */
export function commonOf(
  network: Network,
  { parties }: FilteredNetwork,
  graph: NetworkGraph,
  { common, towards }: Pick<NetworkPlace, "common" | "towards">,
): { readonly above: readonly NodeIndex[]; readonly found: readonly CommonParty[] } | null {
  // A party that the address names by two of its dossiers counts once.
  const above = distinct(
    common.flatMap(key => {
      const node = nodeOfKey(network, key);
      return node !== null && parties[node] ? [node] : [];
    }),
  );
  if (above.length === 0) return null;
  const workers =
    towards === null
      ? null
      : network.parties.flatMap(({ accounts, kind }, node) =>
          isGroupKind(kind) &&
          parties[node] &&
          countriesOf(accounts.map(account => accountIn(network, account))).includes(towards)
            ? [node]
            : [],
        );
  return { above, found: commonTo(graph, above, workers, Math.min(2, above.length)) };
}

export type Marked = { readonly parties: ReadonlySet<NodeIndex>; readonly links: ReadonlySet<number> };

/** Who stands out in the whole network, as the address asks. */
export type StoodOut =
  | { readonly ask: "several"; readonly nodes: readonly NodeIndex[] }
  | { readonly ask: "cuts"; readonly count: number; readonly cuts: readonly CutParty[] }
  | { readonly ask: "groups"; readonly groups: readonly (readonly NodeIndex[])[] }
  | { readonly ask: "brokers"; readonly isEstimate: boolean; readonly brokers: readonly Broker[] };

/** Of more parties that part others, nobody reads who is parted. */
const MOST_CUTS = 100;

export function stoodOutIn(
  network: Network,
  { parties }: FilteredNetwork,
  graph: NetworkGraph,
  ask: NetworkPlace["ask"],
): StoodOut | null {
  switch (ask) {
    case null:
      return null;
    case "several": {
      const isShared = (node: NodeIndex) => new Set(network.parties[node]!.accounts.map(one => one.dossier)).size > 1;
      return { ask, nodes: [...network.parties.keys()].filter(node => parties[node] && isShared(node)) };
    }
    case "cuts":
      return { ask, ...cutsIn(graph, MOST_CUTS) };
    case "groups":
      return { ask, groups: groupsIn(graph) };
    case "brokers":
      return { ask, ...brokersIn(graph) };
    default:
      return unreachable(ask);
  }
}

/** The parties that an answer names, but for groups, of which everybody is in one. */
function namedIn(stood: StoodOut): readonly NodeIndex[] {
  if (stood.ask === "several") return stood.nodes;
  if (stood.ask === "cuts") return stood.cuts.map(({ node }) => node);
  return stood.ask === "brokers" ? stood.brokers.slice(0, MOST_CUTS).map(({ node }) => node) : [];
}

/** The links that join two of these parties. */
const linksWithin = (graph: NetworkGraph, nodes: ReadonlySet<NodeIndex>): ReadonlySet<number> =>
  new Set([...graph.links].filter((_, hop) => nodes.has(graph.from[hop]!) && nodes.has(graph.to[hop]!)));

/**
 * What stands out in the picture: the ways, if they are asked for; else the parties in common and the links between
 * them; else the parties that a search found.
 */
export function markedOf(
  graph: NetworkGraph,
  between: ReturnType<typeof betweenOf>,
  common: ReturnType<typeof commonOf>,
  stood: StoodOut | null,
  found: readonly NodeIndex[] | null,
): Marked | null {
  if (between) {
    const { ends, ways } = between;
    return { parties: ways?.nodes ?? new Set(ends), links: ways?.links ?? new Set() };
  }
  if (common) {
    const [down, up] = [
      reachedFrom(graph, common.above, "down"),
      reachedFrom(
        graph,
        common.found.map(({ node }) => node),
        "up",
      ),
    ];
    const parties = new Set([...common.above, ...[...down.keys()].filter(node => up.has(node))]);
    return { parties, links: linksWithin(graph, parties) };
  }
  const named = stood ? namedIn(stood) : [];
  if (named.length > 0) return { parties: new Set(named), links: linksWithin(graph, new Set(named)) };
  return found === null ? null : { parties: new Set(found), links: new Set() };
}
