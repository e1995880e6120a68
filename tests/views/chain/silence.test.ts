/** What the picture says about a silent party: that nothing is written, or that nothing of it counts here. */
import { describe, expect, it } from "vitest";
import { inquiryOf, type Lens } from "../../../src/model/index.ts";
import { laidOut } from "../../../src/views/chain/chainSvgOf.ts";
import { draw, fileOf } from "../../model/drawing.ts";
import { askedOf } from "./chainCases.ts";

const drawn = draw("c > a > [w]", {
  parties: { x: { near: ["a"], placed: false } },
  says: [
    ["a holds pay-wage by contract", { verification: "inferred" }],
    ["c holds pay-wage by contract", { end: "2019" }],
    "x disclaims pay-wage for w by contract",
  ],
});

function cardsUnder(lens: Lens): Readonly<Record<string, string | undefined>> {
  const inquiry = inquiryOf(fileOf({ ...drawn, updated: "2025-01-01" }), lens);
  const { picture } = laidOut(askedOf(inquiry, "en", { group: 2, plane: "promised", duty: "pay-wage" }));
  const cards = [...picture.cards, ...picture.unplaced];
  return Object.fromEntries(cards.map(({ key, state }) => [key, state ? `${state.word}: ${state.detail}` : undefined]));
}

describe("a party on which nothing counts", () => {
  it("is not said to have nothing written on it where something is, for another day or below the floor", () => {
    expect(cardsUnder({}).c).toBe("nothing on record that counts here: ");
    expect(cardsUnder({ floor: "documented" }).a).toBe("nothing on record that counts here: ");
    expect(cardsUnder({}).a).toBe("held: contract · inferred");
  });

  it("shows its state also where it stands outside the chain", () => {
    expect(cardsUnder({}).x).toMatch(/^disclaimed/);
  });
});
