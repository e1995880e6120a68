/** What an address asks of a network beyond a single dossier → answers of the model, and what stands out for them. */
import { distinct, searchForm } from "../../base/index.ts";
import {
  accountIn,
  type Common,
  commonTo,
  countriesOf,
  type Filtered,
  type Network,
  type NetworkGraph,
  type NodeIndex,
  nodeOfKey,
  reachedFrom,
  type WaysBetween,
  waysBetween,
} from "../../model/index.ts";
import { inAllLanguages, isGroupKind } from "../../schema/index.ts";
import type { NetworkPlace } from "../address/place.ts";

/** Parties with every word of what is sought in one of their names, in any language; the beginning of a word is enough. */
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
      const own = ` ${searchForm(name)}`;
      return terms.every(term => own.includes(` ${term}`));
    });
    return isNamed ? [node] : [];
  });
}

/** The two parties between which ways are asked for, as far as they are shown. */
export function betweenOf(
  network: Network,
  { parties }: Filtered,
  graph: NetworkGraph,
  between: NetworkPlace["between"],
): { readonly ends: readonly [NodeIndex, NodeIndex]; readonly ways: WaysBetween | null } | null {
  const [first, second] = (between ?? []).map(key => nodeOfKey(network, key));
  if (first === undefined || second === undefined || first === null || second === null) return null;
  if (!parties[first] || !parties[second]) return null;
  return { ends: [first, second], ways: waysBetween(graph, first, second) };
}

/** Who stands below several of those named, as far as they are shown; towards workers of a country, where one is asked for. */
export function commonOf(
  network: Network,
  { parties }: Filtered,
  graph: NetworkGraph,
  { common, towards }: Pick<NetworkPlace, "common" | "towards">,
): { readonly above: readonly NodeIndex[]; readonly found: readonly Common[] } | null {
  // A party that is named by two of its dossiers is one.
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

/** Links between parties that are marked. */
const linksWithin = (graph: NetworkGraph, nodes: ReadonlySet<NodeIndex>): ReadonlySet<number> =>
  new Set([...graph.links].filter((_, hop) => nodes.has(graph.from[hop]!) && nodes.has(graph.to[hop]!)));

/** What stands out in the picture: the ways asked for; else who is common, with the ways there; else who is sought. */
export function markedOf(
  graph: NetworkGraph,
  between: ReturnType<typeof betweenOf>,
  common: ReturnType<typeof commonOf>,
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
  return found === null ? null : { parties: new Set(found), links: new Set() };
}
