import { describe, expect, test } from "vitest";
import type { NetworkNode } from "../../../src/views/index.ts";
import { WHOLE } from "../../../src/views/network/lineGeometry.ts";
import type { LinePath } from "../../../src/views/network/linePath.ts";
import { touchedIn } from "../../../src/views/network/touchedIn.ts";

const nodes = [{ card: { width: 100, height: 40 } }, { card: { width: 100, height: 40 } }] as NetworkNode[];
const places = { x: Float64Array.of(0, 300), y: Float64Array.of(0, 0) };
const path: LinePath = {
  start: { x: 50, y: 0 },
  end: { x: 250, y: 0 },
  loop: null,
  aside: 0,
  bend: null,
  parts: WHOLE,
};
const at = (x: number, y: number, zoom = 1, line = path) => touchedIn({ nodes }, places, [line], { x, y }, zoom);

describe("what is pressed in a large picture", () => {
  test("is the party whose box is there, also where a line ends in it", () => {
    expect(at(49, 19)).toEqual({ kind: "party", place: 0 });
    expect(at(255, 0)).toEqual({ kind: "party", place: 1 });
  });

  test("is the line that passes there, and nothing beyond its ends", () => {
    expect(at(150, 4)).toEqual({ kind: "line", place: 0 });
    expect(at(150, 9)).toBeNull();
    expect(at(370, 0)).toBeNull();
  });

  test("is a bent line where it is seen, not where it would run if it were straight", () => {
    const bent = { ...path, bend: { x: 150, y: 80 } };
    expect(at(150, 40, 1, bent)).toEqual({ kind: "line", place: 0 });
    expect(at(150, 0, 1, bent)).toBeNull();
  });

  test("is missed by as many px of the screen from afar as from near", () => {
    expect(at(0, 60, 1)).toBeNull();
    expect(at(0, 60, 0.1)).toEqual({ kind: "party", place: 0 });
  });

  test("is the one on top where two lie on each other", () => {
    const both = { x: Float64Array.of(0, 10), y: Float64Array.of(0, 0) };
    expect(touchedIn({ nodes }, both, [], { x: 5, y: 0 }, 1)).toEqual({ kind: "party", place: 1 });
  });
});
