/**
 * Who stands out in a network, beside what is found by taking each party out, by a plain search, and by Cytoscape. For
 * other networks: `SEED=7 npx vitest run tests/model/network`.
 */
import cytoscape from "cytoscape";
import { describe, expect, it } from "vitest";
import {
  brokersIn,
  cutsIn,
  everything,
  filterNetwork,
  groupsIn,
  mergeDossiers,
  type NetworkGraph,
  networkGraphOf,
  nodeOfKey,
  throughAll,
  waysBetween,
} from "../../../src/model/index.ts";
import { randomOf } from "../../bench/generateChain.ts";
import { networkOf } from "../../bench/networkOf.ts";
import { firstSeed } from "../../scope.ts";
import { drawn, library, member } from "../networkSets.ts";

const RUNS = 200;

/** A network of up to 24 parties with hops from the lower to the higher number, some of them twice, and some back. */
function randomGraph(seed: number): NetworkGraph {
  const random = randomOf(seed);
  const size = 3 + Math.floor(random() * 22);
  const pick = () => Math.floor(random() * size);
  const links = Array.from({ length: Math.floor(random() * size * 1.6) }, () => {
    const [one, other] = [pick(), pick()];
    const [from, to] = random() < 0.9 ? [Math.min(one, other), Math.max(one, other)] : [one, other];
    return { from: `p${from}`, to: `p${to}` };
  });
  const parties = Array.from({ length: size }, (_, at) => ({ id: `p${at}` }));
  return networkGraphOf(mergeDossiers([drawn("one", parties, { links })]), () => true);
}

/** The groups of parties that are joined, without one of them, by a plain search. */
function plainGroups({ network, from, to }: NetworkGraph, without = -1): number[][] {
  const group = network.parties.map((_, node) => node);
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    from.forEach((one, hop) => {
      const other = to[hop]!;
      if (one === without || other === without || group[one] === group[other]) return;
      const least = Math.min(group[one]!, group[other]!);
      group[one] = group[other] = least;
      isChanged = true;
    });
  }
  const found = new Map<number, number[]>();
  group.forEach((of, node) => {
    if (node !== without) found.set(of, [...(found.get(of) ?? []), node]);
  });
  return [...found.values()];
}

const eachRun = (check: (graph: NetworkGraph, random: () => number) => void): void => {
  for (let run = 0; run < RUNS; run += 1)
    try {
      check(randomGraph(firstSeed + run), randomOf(firstSeed + run));
    } catch (error) {
      throw new Error(`seed ${firstSeed + run}`, { cause: error });
    }
};
const sortedGroups = (groups: readonly (readonly number[])[]) =>
  groups.map(one => [...one].sort((a, b) => a - b)).sort((a, b) => b.length - a.length || a[0]! - b[0]!);

describe("who stands out in a network", () => {
  it("finds the groups that a plain search finds", () => {
    eachRun(graph => {
      const joined = new Set([...graph.from, ...graph.to]);
      const plain = plainGroups(graph).filter(group => group.some(node => joined.has(node)));
      expect(groupsIn(graph)).toEqual(sortedGroups(plain));
    });
  });

  it("finds as the only way between others whoever, taken out, parts them, and says whom", () => {
    let found = 0;
    eachRun(graph => {
      const { count, cuts } = cutsIn(graph, Number.POSITIVE_INFINITY);
      const whole = plainGroups(graph).length;
      const isCut = (node: number) => plainGroups(graph, node).length > whole;
      expect(cuts.map(({ node }) => node).sort((a, b) => a - b)).toEqual(
        graph.network.parties.map((_, node) => node).filter(isCut),
      );
      expect(count).toBe(cuts.length);
      found += count;
      for (const { node, parts } of cuts) {
        const own = plainGroups(graph).find(group => group.includes(node))!;
        expect(parts).toEqual(
          sortedGroups(plainGroups(graph, node).filter(group => own.includes(group[0]!) && group[0] !== node)),
        );
      }
      // Whoever parts most from the largest part comes first.
      const off = cuts.map(({ parts: [, ...parted] }) => parted.flat().length);
      expect(off).toEqual(off.toSorted((a, b) => b - a));
    });
    expect(found).toBeGreaterThan(RUNS);
  });

  it("counts the shortest ways through a party as Cytoscape does", () => {
    eachRun(graph => {
      const ends = [...graph.from].map((from, hop) => `${from} ${graph.to[hop]}`);
      const cy = cytoscape({
        headless: true,
        elements: [
          ...graph.network.parties.map((_, node) => ({ data: { id: String(node) } })),
          ...[...new Set(ends)].map(pair => ({ data: { source: pair.split(" ")[0], target: pair.split(" ")[1] } })),
        ],
      });
      const theirs = cy.elements().betweennessCentrality({ directed: true });
      const { isEstimate, brokers } = brokersIn(graph);
      expect(isEstimate).toBe(false);
      const ours = new Map(brokers.map(({ node, ways }) => [node, ways]));
      for (let node = 0; node < graph.network.parties.length; node += 1)
        expect([node, ours.get(node) ?? 0]).toEqual([
          node,
          expect.closeTo(theirs.betweenness(cy.getElementById(String(node))), 6),
        ]);
    });
  });

  it("finds who stands on every way by taking each party out, and the shortest ways as long as Cytoscape's", () => {
    let through = 0;
    eachRun((graph, random) => {
      const size = graph.network.parties.length;
      const [a, b] = [Math.floor(random() * size), Math.floor(random() * size)];
      const ways = waysBetween(graph, a, b);
      if (ways === null) return;
      const cy = cytoscape({
        headless: true,
        elements: [
          ...graph.network.parties.map((_, node) => ({ data: { id: String(node) } })),
          ...[...graph.from].map((from, hop) => ({ data: { source: String(from), target: String(graph.to[hop]) } })),
        ],
      });
      const [start, end] = ways.direction === "up" ? [b, a] : [a, b];
      const isDirected = ways.direction !== "around";
      const reach = (without: number) =>
        cy
          .elements()
          .not(cy.getElementById(String(without)).closedNeighborhood().edges())
          .not(cy.getElementById(String(without)))
          .aStar({
            root: cy.getElementById(String(start)),
            goal: cy.getElementById(String(end)),
            directed: isDirected,
          });
      expect(reach(-1).distance).toBe(ways.hops);
      if (!isDirected) return;
      const { nodes } = ways.shortest[0]!;
      const all = throughAll(graph, ways.direction === "up" ? nodes.toReversed() : nodes);
      const others = graph.network.parties.map((_, node) => node).filter(node => node !== a && node !== b);
      expect([...all].sort((x, y) => x - y)).toEqual(others.filter(node => !reach(node).found));
      through += all.length;
    });
    expect(through).toBeGreaterThan(10);
  });

  it("answers for the library: every way from Meta to the moderators in Nairobi goes through Samasource Kenya", () => {
    const network = mergeDossiers(library);
    // As the page shows it: what is there under the lens of each dossier.
    const { links } = filterNetwork(network, everything);
    const graph = networkGraphOf(network, at => links[at] === 1);
    const nodeOf = (id: string) => nodeOfKey(network, `meta-nairobi-moderators/${id}`)!;
    const kenya = nodeOf("samasource-kenya-epz");
    const ways = waysBetween(graph, nodeOf("meta-platforms-inc"), nodeOf("nairobi-moderators"))!;
    expect(ways.direction).toBe("down");
    expect(throughAll(graph, ways.shortest[0]!.nodes)).toEqual([kenya]);
    expect(cutsIn(graph, 100).cuts.map(({ node }) => node)).toContain(kenya);
  });

  it("does not end in a chain of ten thousand hops, nor wait long for ten thousand parties", () => {
    const parties = Array.from({ length: 10_000 }, (_, at) => ({ id: `p${at}` }));
    const links = parties.slice(1).map((_, at) => ({ from: `p${at}`, to: `p${at + 1}` }));
    const deep = networkGraphOf(mergeDossiers([drawn("deep", parties, { links })]), () => true);
    const { count, cuts } = cutsIn(deep, 1);
    expect(count).toBe(9998);
    // The one in the middle parts most.
    expect([4999, 5000]).toContain(cuts[0]!.node);
    const wide = mergeDossiers([member("wide", JSON.stringify(networkOf(10_000)))]);
    const graph = networkGraphOf(wide, () => true);
    expect(brokersIn(graph).isEstimate).toBe(true);
    const most = brokersIn(graph).brokers[0]!;
    expect(brokersIn(graph).brokers[0]).toEqual(most);
  });
});
