/**
 * What a network answers that no dossier does, compared with plain ways of counting it. For another base seed: `SEED=7
 * npx vitest run tests/model/network/networkGraph.test.ts`.
 */

import { describe, expect, it } from "vitest";
import {
  commonTo,
  type HopDirection,
  keyOfAccount,
  MOST_WAYS,
  mergeDossiers,
  type NetworkGraph,
  networkGraphOf,
  nodeOfKey,
  reachedFrom,
  standingsIn,
  waysBetween,
} from "../../../src/model/index.ts";
import { firstSeed } from "../../scope.ts";
import { drawn, library, randomSet } from "../networkSets.ts";

const BASE = firstSeed;

const live = (members: Parameters<typeof mergeDossiers>[0]): NetworkGraph => {
  const network = mergeDossiers(members);
  return networkGraphOf(network, link => network.links[link]!.isLive);
};

/** `a > b, b > c` in one dossier; a letter with a star is a party that other dossiers share by its letter. */
function chainOf(id: string, ways: string) {
  const hops = ways.split(", ").map(way => way.split(" > "));
  const names = [...new Set(hops.flat())];
  return drawn(
    id,
    names.map(name => ({ id: name.replace("*", ""), ids: name.endsWith("*") ? [`own:${name}`] : [] })),
    { links: hops.map(([from, to]) => ({ from: from!.replace("*", ""), to: to!.replace("*", "") })) },
  );
}

const at = ({ network }: NetworkGraph, key: string) => nodeOfKey(network, key)!;
const named = ({ network }: NetworkGraph, nodes: Iterable<number>) =>
  [...nodes].map(node => keyOfAccount(network, network.parties[node]!.accounts[0]!)).toSorted();

describe("ways between two parties", () => {
  const graph = live([
    chainOf("one", "lead > firm*, firm* > crew"),
    chainOf("two", "brand > firm*, firm* > agent, agent > crew"),
  ]);

  it("goes down a dossier, and says that the dossier has the whole way", () => {
    const ways = waysBetween(graph, at(graph, "one/lead"), at(graph, "one/crew"))!;
    expect(ways).toMatchObject({ direction: "down", hops: 2, hasMore: false });
    expect(ways.shortest.map(({ dossiers }) => dossiers)).toEqual([[0]]);
    expect(named(graph, ways.nodes)).toEqual(["one/crew", "one/firm", "one/lead"]);
    expect([...ways.links].map(link => graph.network.links[link]!.key)).toEqual(["one/link-0", "one/link-1"]);
  });

  it("is pieced together where it goes through two dossiers, and says that none has it", () => {
    const ways = waysBetween(graph, at(graph, "one/lead"), at(graph, "two/crew"))!;
    expect(ways).toMatchObject({ direction: "down", hops: 3 });
    expect(ways.shortest.map(({ dossiers }) => dossiers)).toEqual([[]]);
  });

  it("goes up, and round through others where neither stands above", () => {
    expect(waysBetween(graph, at(graph, "one/crew"), at(graph, "two/brand"))).toMatchObject({
      direction: "up",
      hops: 2,
    });
    const round = waysBetween(graph, at(graph, "one/lead"), at(graph, "two/brand"))!;
    expect(round).toMatchObject({ direction: "around", hops: 2 });
    expect(named(graph, round.nodes)).toEqual(["one/firm", "one/lead", "two/brand"]);
  });

  it("are none from a party to itself, or to a piece apart", () => {
    const apart = live([chainOf("one", "a > b"), chainOf("two", "a > b")]);
    expect(waysBetween(apart, at(apart, "one/a"), at(apart, "two/a"))).toBeNull();
    expect(waysBetween(apart, at(apart, "one/a"), at(apart, "one/a"))).toBeNull();
  });

  it("tells so many of the shortest and says that there are more, and marks all parties on any", () => {
    const middles = Array.from({ length: MOST_WAYS + 3 }, (_, middle) => `m${middle}`);
    const wide = live([chainOf("one", middles.map(middle => `a > ${middle}, ${middle} > z`).join(", "))]);
    const ways = waysBetween(wide, at(wide, "one/a"), at(wide, "one/z"))!;
    expect(ways.shortest).toHaveLength(MOST_WAYS);
    expect(ways.hasMore).toBe(true);
    expect(ways.nodes.size).toBe(middles.length + 2);
  });
});

/** Distances, by going over all hops again and again until nothing changes (Bellman and Ford). */
function distances(
  { network, from, to }: NetworkGraph,
  start: number,
  direction: HopDirection,
): (number | undefined)[] {
  const far: (number | undefined)[] = network.parties.map((_, node) => (node === start ? 0 : undefined));
  const pass = (a: number, b: number) => {
    if (far[a] !== undefined && (far[b] === undefined || far[b]! > far[a]! + 1)) far[b] = far[a]! + 1;
  };
  for (let round = 0; round < network.parties.length; round += 1)
    from.forEach((above, hop) => {
      if (direction !== "up") pass(above, to[hop]!);
      if (direction !== "down") pass(to[hop]!, above);
    });
  return far;
}

describe("on random sets", () => {
  const graphs = Array.from({ length: 120 }, (_, seed) => ({ seed: BASE + seed, graph: live(randomSet(BASE + seed)) }));

  it("reaches in so many hops whom counting hop by hop reaches, and nobody else", () => {
    for (const { seed, graph } of graphs)
      for (const direction of ["down", "up", "both"] as const)
        graph.network.parties.forEach((_, start) => {
          const expected = distances(graph, start, direction);
          const reached = reachedFrom(graph, [start], direction);
          expect(
            graph.network.parties.map((__, node) => reached.get(node)),
            `seed ${seed}: ${direction} from ${start}`,
          ).toEqual(expected);
          const near = [...reachedFrom(graph, [start], direction, 2).values()];
          expect(Math.max(...near), `seed ${seed}`).toBeLessThanOrEqual(2);
        });
  });

  it("finds ways that are ways: hop after hop, as short as said, on marked parties and links", () => {
    for (const { seed, graph } of graphs) {
      const { network } = graph;
      for (let a = 0; a < network.parties.length; a += 1)
        for (let b = 0; b < network.parties.length; b += 3) {
          const ways = waysBetween(graph, a, b);
          const where = `seed ${seed}: ${a} to ${b}`;
          const [down, up] = [distances(graph, a, "down")[b], distances(graph, a, "up")[b]];
          if (a === b || distances(graph, a, "both")[b] === undefined) {
            expect(ways, where).toBeNull();
            continue;
          }
          expect(ways!.direction, where).toBe(down === undefined ? (up === undefined ? "around" : "up") : "down");
          expect(ways!.shortest.length, where).toBeGreaterThan(0);
          for (const { nodes, dossiers } of ways!.shortest) {
            expect([nodes[0], nodes.at(-1), nodes.length - 1], where).toEqual([a, b, ways!.hops]);
            nodes.slice(1).forEach((node, step) => {
              const ends = ways!.direction === "up" ? [node, nodes[step]] : [nodes[step], node];
              const joins = [...ways!.links].filter(link => {
                const { from, to } = network.links[link]!;
                const isSo = from === ends[0] && to === ends[1];
                return isSo || (ways!.direction === "around" && from === ends[1] && to === ends[0]);
              });
              expect(joins.length, where).toBeGreaterThan(0);
              for (const dossier of dossiers)
                expect(
                  joins.some(link => network.links[link]!.dossier === dossier),
                  where,
                ).toBe(true);
            });
            for (const node of nodes) expect(ways!.nodes.has(node), where).toBe(true);
          }
        }
    }
  });

  it("finds below several exactly who is below each of them, and the files that say so by themselves", () => {
    let [wholes, pieced] = [0, 0];
    for (const { seed, graph } of graphs) {
      const { network } = graph;
      const above = [0, 1, 2].filter(node => node < network.parties.length);
      const far = above.map(client => distances(graph, client, "down"));
      // The hops of each dossier, as if there were no other.
      const alone = network.dossiers.map((_, dossier) =>
        networkGraphOf(network, link => network.links[link]!.isLive && network.links[link]!.dossier === dossier),
      );
      const farAlone = above.map(client => alone.map(one => distances(one, client, "down")));
      const expected = network.parties.flatMap((_, node) => {
        if (above.includes(node)) return [];
        const below = above.flatMap((client, index) => {
          const across = far[index]![node];
          if (across === undefined) return [];
          const within = farAlone[index]!.map(one => one[node]);
          const dossiers = within.flatMap((hops, dossier) => (hops === undefined ? [] : [dossier]));
          return [
            {
              client,
              dossiers,
              hops: Math.min(...within.filter(hops => hops !== undefined), ...(dossiers.length ? [] : [across])),
            },
          ];
        });
        return below.length < 2 ? [] : [{ node, below }];
      });
      const found = commonTo(graph, above);
      const byClient = (a: { client: number }, b: { client: number }) => a.client - b.client;
      expect(
        found.map(({ node, below }) => ({ node, below: below.toSorted(byClient) })).toSorted((a, b) => a.node - b.node),
        `seed ${seed}`,
      ).toEqual(expected);
      for (const [place, one] of found.entries()) {
        const said = one.below.map(({ dossiers }) => dossiers.length > 0);
        expect(said, `seed ${seed}: whole ways first`).toEqual(said.toSorted((a, b) => Number(b) - Number(a)));
        expect(one.whole, `seed ${seed}`).toBe(said.filter(Boolean).length);
        const next = found[place + 1];
        if (next)
          expect(
            one.whole > next.whole || (one.whole === next.whole && one.below.length >= next.below.length),
            `seed ${seed}: order`,
          ).toBe(true);
        wholes += one.whole;
        pieced += one.below.length - one.whole;
      }
    }
    // Both occur, or nothing was tested.
    expect(wholes).toBeGreaterThan(20);
    expect(pieced).toBeGreaterThan(20);
  });
});

describe("who is common to several clients", () => {
  const graph = live([
    chainOf("one", "lead > firm*, firm* > agent, agent > crew-a"),
    chainOf("two", "brand > firm*, brand > other, other > crew-b"),
  ]);
  const clients = [at(graph, "one/lead"), at(graph, "two/brand")];

  it("names those first whom files put below most of them by themselves, then the nearest", () => {
    expect(
      commonTo(graph, clients).map(({ node, below, whole, hops }) => [
        graph.network.parties[node]!.key,
        below.length,
        whole,
        hops,
      ]),
    ).toEqual([
      ["one/firm", 2, 2, 1],
      ["one/agent", 2, 1, 2],
      ["one/crew-a", 2, 1, 3],
    ]);
  });

  it("says of no client that work reaches someone through a firm that another file shares", () => {
    const [, agent] = commonTo(graph, clients);
    expect(agent!.below).toEqual([
      { client: clients[0], dossiers: [0], hops: 2 },
      { client: clients[1], dossiers: [], hops: 2 },
    ]);
  });

  it("puts two clients within files before three that are pieced together", () => {
    const three = live([
      chainOf("one", "a* > near, b* > near"),
      chainOf("two", "a* > firm*, b* > firm*, c > firm*"),
      chainOf("three", "firm* > far"),
    ]);
    const above = [at(three, "one/a"), at(three, "one/b"), at(three, "two/c")];
    expect(
      commonTo(three, above).map(({ node, below, whole }) => [three.network.parties[node]!.key, below.length, whole]),
    ).toEqual([
      ["three/firm", 3, 3],
      ["one/near", 2, 2],
      ["three/far", 3, 0],
    ]);
  });

  it("counts a client once that is named twice", () => {
    expect(commonTo(graph, [clients[0]!, clients[0]!])).toEqual([]);
  });

  it("keeps to those through whom certain workers are reached", () => {
    const towards = [at(graph, "two/crew-b")];
    expect(commonTo(graph, clients, towards)).toEqual([]);
    expect(
      named(
        graph,
        commonTo(graph, clients, towards, 1).map(({ node }) => node),
      ),
    ).toEqual(["two/crew-b", "two/other"]);
  });
});

describe("standings over all worker groups", () => {
  it("are those of the traces, none made up and none left out", () => {
    for (const { id, inquiry } of library) {
      const { chain, file } = inquiry;
      const entries = standingsIn(inquiry);
      for (const { party, duty, plane, state, group } of entries) {
        const trace = inquiry.trace(group, duty, plane);
        expect((trace.standings.get(party) ?? trace.standingsOutside.get(party))?.state, id).toBe(state);
      }
      // Finds each party about which something counts for a group.
      const found = new Set(entries.map(({ party, duty, plane, group }) => `${party} ${duty} ${plane} ${group}`));
      for (const group of chain.groups)
        for (const duty of file.duties)
          for (const plane of ["legal", "promised", "practical"] as const)
            for (const [party, { state, statements }] of inquiry.trace(group, duty, plane).standings)
              if (statements.length > 0 && state !== "silent")
                expect(found.has(`${party} ${duty} ${plane} ${group}`), `${id}: ${party} ${duty} ${plane}`).toBe(true);
    }
  });
});
