/** A chain with more cards than a picture can show: its middle is one card, and nobody is lost. */
import { describe, expect, it, vi } from "vitest";
import { layersBetween } from "../../../src/layout/chain/layersBetween.ts";
import { type FoldedChain, foldChain } from "../../../src/layout/index.ts";
import type { Inquiry, PartyIndex } from "../../../src/model/index.ts";
import { laidOut } from "../../../src/views/drawing/chainSvgOf.ts";
import { chainInLine, cycleOf } from "../../bench/deepChains.ts";
import { generateChain } from "../../bench/generateChain.ts";
import { askedOf, inquiryInto } from "../../views/chain/chainCases.ts";

// A slow machine is no failure.
vi.setConfig({ testTimeout: 120_000 });

const SIZE = 1000;
const MOST = 140;

function foldedIn(inquiry: Inquiry, { keep = [], unfolded = [], group = inquiry.chain.groups[0]! }: Asked = {}) {
  return foldChain(inquiry, { group, capacity: 5, keep: new Set(keep), unfolded });
}
type Asked = { readonly keep?: readonly PartyIndex[]; readonly unfolded?: readonly string[]; readonly group?: number };

/** Every live party with hops is in one node, and every hop joins a higher layer to a lower one, unless it returns. */
function expectWhole(inquiry: Inquiry, { nodes, hops, nodeOf }: FoldedChain): void {
  const members = nodes.flatMap(({ parties }) => parties);
  expect(new Set(members).size).toBe(members.length);
  const { chain } = inquiry;
  expect(members.length).toBe(Array.from(chain.layer).filter((layer, party) => layer >= 0 && chain.live[party]).length);
  for (const party of members) expect(nodes[nodeOf[party]!]!.parties).toContain(party);
  for (const { from, to, isReturn } of hops) if (!isReturn) expect(nodes[from]!.layer).toBeLessThan(nodes[to]!.layer);
}

const between = ({ nodes }: FoldedChain) => nodes.filter(({ fold }) => fold === "between");

describe("a chain of very many layers", () => {
  for (const [name, text] of [
    ["deep", chainInLine(SIZE)],
    ["cyclic", cycleOf(SIZE)],
  ] as const)
    it(`that is ${name} shows its ends, what is said of it, and one card for all between`, () => {
      const inquiry = inquiryInto(text);
      const folded = foldedIn(inquiry);
      expectWhole(inquiry, folded);
      expect(folded.nodes.length).toBeLessThan(MOST);
      expect(between(folded)).toHaveLength(1);
      const single = new Set(
        folded.nodes.filter(({ parties }) => parties.length === 1).map(({ parties }) => parties[0]),
      );
      expect([0, 1, SIZE - 2, SIZE - 1].every(party => single.has(party))).toBe(true);
      const { plan, picture } = laidOut(askedOf(inquiry, "en", { width: 1200 }));
      expect(plan.cards).toHaveLength(folded.nodes.length);
      const card = picture.cards.find(({ parties }) => parties.length > 1)!;
      expect(card.lines.map(({ text: words }) => words).join(" ")).toMatch(/In layers \d+ to \d+, too many to draw/);
      expect([...picture.bands.values()].some(({ name: band }) => /^\d+–\d+$/.test(band))).toBe(true);
    });

  it("gives a chosen party among them a card of its own, and opens what is between part by part", () => {
    const inquiry = inquiryInto(chainInLine(SIZE));
    const chosen = foldedIn(inquiry, { keep: [SIZE / 2] });
    expectWhole(inquiry, chosen);
    expect(chosen.nodes[chosen.nodeOf[SIZE / 2]!]!.parties).toEqual([SIZE / 2]);
    expect(between(chosen)).toHaveLength(2);
    const [first] = between(foldedIn(inquiry));
    const opened = foldedIn(inquiry, { unfolded: [first!.key] });
    expectWhole(inquiry, opened);
    const [next] = between(opened);
    expect(next!.parties.length).toBeLessThan(first!.parties.length);
    expect(opened.nodes[opened.nodeOf[first!.parties[0]!]!]!.parties).toHaveLength(1);
    expect(between(foldedIn(inquiry, { unfolded: ["all"] }))).toEqual([]);
  });

  it("is folded for every group of a wide one, whatever stands beside its chain", () => {
    const inquiry = inquiryInto(generateChain(2_000));
    let folds = 0;
    for (const group of inquiry.chain.groups.filter((_, place) => place % 97 === 0)) {
      const folded = foldedIn(inquiry, { group });
      expectWhole(inquiry, folded);
      folds += between(folded).length;
      laidOut(askedOf(inquiry, "en", { width: 1200, group }));
    }
    expect(folds).toBeGreaterThan(0);
  });
});

it("leaves a chain alone that a picture has room for, and runs of a few layers", () => {
  const nodes = (length: number) => Array.from({ length }, (_, layer) => ({ layer }));
  const none = { isOwn: () => false, isSpoken: () => false, isOpened: () => false, weightOf: () => 2 };
  expect(layersBetween(nodes(120), none).size).toBe(0);
  expect(layersBetween(nodes(123), none).size).toBe(0);
  expect(layersBetween(nodes(130), none).size).toBe(10);
});
