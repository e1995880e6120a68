/** Filters of the network: what is left out is counted, and nothing else is. For another base seed: `SEED=7`. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  accountIn,
  countriesOf,
  everything,
  filterNetwork,
  mergeDossiers,
  type Network,
  networkGraphOf,
  nodeOfKey,
  reachedFrom,
} from "../../../src/model/index.ts";
import { linkFamily, overlayFamilies, planes, rankOf, states, verifications } from "../../../src/schema/index.ts";
import { firstSeed } from "../../scope.ts";
import { drawn, library, randomSet } from "../networkSets.ts";
import { RANDOM_DUTIES } from "../randomDossier.ts";

const BASE = firstSeed;
const library7 = mergeDossiers(library);
const sum = (flags: Uint8Array) => flags.reduce((all, one) => all + one, 0);
/** Links that are not shown, each for one reason. */
const leftOut = ({ notThere, belowFloor, overlays, endless }: ReturnType<typeof filterNetwork>) =>
  notThere.links + belowFloor + overlays + endless;
const keysOf = (network: Network, flags: Uint8Array) =>
  network.parties.filter((_, node) => flags[node]).map(({ key }) => key);

describe("the library", () => {
  it("shows everybody who is there, and says how many are not and which lines are not asked for", () => {
    const shown = filterNetwork(library7, everything);
    expect(sum(shown.parties) + shown.notThere.parties).toBe(library7.parties.length);
    expect(shown.parted).toBe(0);
    expect(sum(shown.links) + leftOut(shown)).toBe(library7.links.length);
    const all = filterNetwork(library7, { ...everything, over: true, families: overlayFamilies });
    expect([sum(all.parties), sum(all.links)]).toEqual([library7.parties.length, library7.links.length]);
  });

  it("finds who answers: of health and safety passed on, OpenAI", () => {
    const shown = filterNetwork(library7, { ...everything, duty: "health-safety", state: "passed" });
    expect(keysOf(library7, shown.parties)).toContain("openai-sama/openai");
    expect(keysOf(library7, shown.parties)).not.toContain("openai-sama/labellers");
  });

  it("keeps near a party by hops, down or up", () => {
    const node = nodeOfKey(library7, "openai-sama/samasource-kenya-epz")!;
    const near = (direction: "down" | "up") =>
      keysOf(library7, filterNetwork(library7, { ...everything, around: { node, direction, hops: 1 } }).parties);
    expect(near("down")).toContain("openai-sama/labellers");
    expect(near("down")).toContain("meta-nairobi-moderators/nairobi-moderators");
    expect(near("up")).toContain("openai-sama/sama");
    expect(near("up")).not.toContain("openai-sama/labellers");
  });

  it("may leave nothing, and says that all of them do not pass", () => {
    const shown = filterNetwork(library7, { ...everything, country: "IS" });
    expect([sum(shown.parties), sum(shown.links)]).toEqual([0, 0]);
    expect(shown.parted + shown.notThere.parties).toBe(library7.parties.length);
  });
});

it("the neighbourhood of a party is asked for even if the party passes no filter: then nothing but itself is shown", () => {
  const network = mergeDossiers([
    drawn("a", [{ id: "x" }, { id: "y" }, { id: "z" }], {
      links: [
        { from: "x", to: "y" },
        { from: "y", to: "z" },
      ],
    }),
  ]);
  const node = nodeOfKey(network, "a/x")!;
  const shown = filterNetwork(network, { ...everything, country: "KE", around: { node, direction: "down", hops: 2 } });
  expect(keysOf(network, shown.parties)).toEqual(["a/x"]);
});

const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const filters = fc.record({
  over: fc.boolean(),
  near: fc.boolean(),
  floor: orNull(fc.constantFrom(...verifications)),
  families: fc.subarray([...overlayFamilies]),
  role: orNull(fc.constantFrom("client", "subcontractor", "recruiter")),
  country: orNull(fc.constantFrom("KE", "FR", "US", "DE")),
  duty: orNull(fc.constantFrom(...RANDOM_DUTIES)),
  plane: orNull(fc.constantFrom(...planes)),
  state: orNull(fc.constantFrom(...states)),
  around: orNull(
    fc.record({
      node: fc.nat(3),
      direction: fc.constantFrom("down" as const, "up" as const, "both" as const),
      hops: fc.integer({ min: 1, max: 3 }),
    }),
  ),
});

it("shows only what passes, every link with both its parties, and counts what it leaves out", () => {
  fc.assert(
    fc.property(fc.nat(30), filters, (at, chosen) => {
      const network = mergeDossiers(randomSet(BASE + at));
      const filter = {
        ...chosen,
        around: chosen.around && chosen.around.node < network.parties.length ? chosen.around : null,
      };
      const shown = filterNetwork(network, filter);
      expect(sum(shown.parties) + shown.parted + shown.notThere.parties).toBe(network.parties.length);
      expect(sum(shown.links) + leftOut(shown)).toBe(network.links.length);
      network.links.forEach(({ from, to, isLive, link, isHop }, index) => {
        const isOpen =
          (filter.over || isLive) &&
          (isHop || (filter.families as readonly string[]).includes(linkFamily(link.type))) &&
          (filter.floor === null || rankOf(link.verification) <= rankOf(filter.floor));
        expect(shown.links[index], `${link.id}`).toBe(isOpen && shown.parties[from] && shown.parties[to] ? 1 : 0);
      });
      if (filter.near || filter.around) return;
      network.parties.forEach(({ accounts, isLive }, node) => {
        if (!shown.parties[node]) return;
        const own = accounts.map(account => accountIn(network, account));
        expect(filter.over || isLive).toBe(true);
        if (filter.country) expect(countriesOf(own)).toContain(filter.country);
        if (filter.role) expect(own.flatMap(({ roles = [] }) => roles)).toContain(filter.role);
      });
    }),
    { seed: BASE, numRuns: 300 },
  );
});

it("never reaches farther than it is asked to", () => {
  fc.assert(
    fc.property(fc.nat(30), fc.nat(3), fc.integer({ min: 1, max: 3 }), (at, node, hops) => {
      const network = mergeDossiers(randomSet(BASE + at));
      if (node >= network.parties.length) return;
      const filter = {
        ...everything,
        over: true,
        near: true,
        country: "KE",
        around: { node, direction: "both" as const, hops },
      };
      const reached = reachedFrom(
        networkGraphOf(network, link => network.links[link]!.isHop),
        [node],
        "both",
        hops,
      );
      const shown = filterNetwork(network, filter);
      shown.parties.forEach((isShown, other) => {
        if (isShown) expect(reached.has(other)).toBe(true);
      });
    }),
    { seed: BASE, numRuns: 100 },
  );
});
