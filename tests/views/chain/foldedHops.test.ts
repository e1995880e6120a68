/** Of cards that are folded together nothing is said that the links of their own parties do not say. */
import { describe, expect, it, vi } from "vitest";
import { countriesOf } from "../../../src/model/index.ts";
import { sayCountry, withoutIsolates } from "../../../src/text/index.ts";
import { chainCases } from "./chainCases.ts";

// A slow machine is no failure, and this test does much.
vi.setConfig({ testTimeout: 180_000 });

/** Names that stand within the name of another party prove nothing. */
const isTelling = (name: string, others: readonly string[]): boolean =>
  name.length > 2 && others.every(other => other === name || !other.includes(name));

describe("the words of hops between folded cards", () => {
  it("name no party that has no part in them, and cross no border that none of their own hops crosses", () => {
    let folded = 0;
    let crossings = 0;
    for (const { name, parts } of chainCases()) {
      const { folded: cards, picture, plan, request } = parts;
      const { inquiry, narrator, language } = request;
      const { chain, file } = inquiry;
      const { parties } = file.dossier;
      const nameOf = (party: number) => withoutIsolates(narrator.nameWithin(parties[party]!.id));
      const all = parties.map((_, party) => nameOf(party));
      for (const label of plan.labels.map(({ hops: places }) => picture.labelOf(places))) {
        const hops = label.hops.flatMap(place => cards.hops[place]!.hops);
        const ends = new Set(hops.flatMap(hop => [chain.hopFrom[hop]!, chain.hopTo[hop]!]));
        const beside = label.hops
          .flatMap(place => [cards.hops[place]!.from, cards.hops[place]!.to])
          .flatMap(node => cards.nodes[node]!.parties)
          .filter(party => !ends.has(party));
        folded += beside.length;
        const said = withoutIsolates(`${label.title.text} · ${label.notes}`);
        for (const party of new Set(beside))
          if (isTelling(nameOf(party), all))
            expect(said.includes(nameOf(party)), `${name}: ${nameOf(party)} in “${said}”`).toBe(false);
        // Each hop that is told with an arrow is one.
        for (const [, from, to] of said.matchAll(/(?:^|, | · )([^,·]+?) → ([^,·]+?)(?=,| ·|$)/gu)) {
          const isHop = hops.some(hop => nameOf(chain.hopFrom[hop]!) === from && nameOf(chain.hopTo[hop]!) === to);
          expect(isHop || !all.includes(from!) || !all.includes(to!), `${name}: ${from} → ${to}`).toBe(true);
        }
      }
      for (const border of plan.borders.map(({ hops: places }) => picture.borderOf(places))) {
        crossings += 1;
        const ends = [...chain.hopFrom, ...chain.hopTo];
        const known = new Set(
          ends.flatMap(party => countriesOf([parties[party]!])).map(code => sayCountry(language, code)),
        );
        for (const side of [border.above, border.below])
          for (const country of withoutIsolates(side).split(", "))
            expect(known.has(country) || /\d/u.test(country), `${name}: ${country}`).toBe(true);
      }
    }
    expect(folded).toBeGreaterThan(5);
    expect(crossings).toBeGreaterThan(5);
  });
});
