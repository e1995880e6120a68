/** What the picture says about a silent party: that nothing is written, or that nothing of it counts here. */
import { describe, expect, it } from "vitest";
import { inquiryOf, type Lens } from "../../../src/model/index.ts";
import { laidOut } from "../../../src/views/drawing/chainSvgOf.ts";
import { draw, fileOf } from "../../model/drawing.ts";
import { askedOf } from "./chainCases.ts";

const drawn = draw("c > a > [w]", {
  parties: { x: { kind: "unknown", near: ["a"], placed: false } },
  says: [
    ["a holds pay-wage by contract", { verification: "inferred" }],
    ["c holds pay-wage by contract", { end: "2019" }],
    "x disclaims pay-wage for w by contract",
  ],
});

function cardsUnder(lens: Lens): Readonly<Record<string, string | undefined>> {
  const inquiry = inquiryOf(fileOf({ ...drawn, updated: "2025-01-01" }), lens);
  // Without room for a plate, the cards say it.
  const { picture } = laidOut(askedOf(inquiry, "en", { group: 2, plane: "promised", duty: "pay-wage", width: 400 }));
  const cards = [...picture.cards, ...picture.unplaced];
  const wordsOf = ({ state }: (typeof cards)[number]) =>
    state ? [`${state.word}: ${state.detail}`, state.said?.source].filter(Boolean).join(" · ") : undefined;
  return Object.fromEntries(cards.map(card => [card.key, wordsOf(card)]));
}

describe("a party on which nothing counts", () => {
  it("is not said to have nothing written on it where something is, for another day or below the floor", () => {
    expect(cardsUnder({}).c).toBe("nothing on record that counts here: ");
    expect(cardsUnder({ floor: "documented" }).a).toBe("nothing on record that counts here: ");
    expect(cardsUnder({}).a).toBe("held: contract · inferred");
  });

  it("shows its state also where it stands outside the chain, and so has no mark", () => {
    expect(cardsUnder({}).x).toMatch(/^disclaimed/);
    const inquiry = inquiryOf(fileOf(drawn), {});
    const { picture } = laidOut(askedOf(inquiry, "en", { group: 2, plane: "promised", duty: "pay-wage" }));
    expect(picture.columns.some(({ isPlate }) => isPlate)).toBe(true);
    expect(picture.unplaced.map(({ state }) => state?.state)).toEqual(["disclaimed"]);
    expect(picture.cards.map(({ state }) => state)).toEqual([null, null, null]);
  });
});
