import { geoDistance } from "d3-geo";
import { describe, expect, it } from "vitest";
import { middleLongitude, projectionFor } from "../../../src/layout/index.ts";

type LonLat = readonly [number, number];
const frame = { width: 800, height: 450, margin: 40 };

const US: LonLat = [-98, 39];
const FIJI: LonLat = [178, -18];
const NEW_ZEALAND: LonLat = [172, -42];
const KIRIBATI: LonLat = [-157.3, 1.9];
const FRANCE: LonLat = [2, 47];
const sets: readonly (readonly [string, readonly LonLat[]])[] = [
  ["across the date line", [US, FIJI, NEW_ZEALAND, KIRIBATI]],
  ["round the world", [US, FIJI, FRANCE, [104, 35], [138, 37]]],
  ["one country", [FRANCE]],
  ["one point twice", [FRANCE, FRANCE]],
  [
    "both sides of the date line",
    [
      [179.9, 0],
      [-179.9, 0],
    ],
  ],
  [
    "the poles",
    [
      [0, 90],
      [0, -90],
    ],
  ],
];

describe("the projection of a map", () => {
  it.each(sets)("%s: every point stands in the frame, with room", (_, points) => {
    const projection = projectionFor(points, [], frame);
    for (const point of points) {
      const [x, y] = projection([...point])!;
      expect(x >= 39.9 && x <= 760.1 && y >= 39.9 && y <= 410.1, `${point}: ${x} ${y}`).toBe(true);
    }
  });

  it.each(sets.filter(([name]) => !/world|poles/.test(name)))(
    "%s: what is near on the globe is near on the map, so no line is cut",
    (_, points) => {
      const projection = projectionFor(points, [], frame);
      const px = (point: LonLat) => projection([...point])!;
      for (const a of points)
        for (const b of points) {
          const radians = geoDistance([...a], [...b]);
          const [[x1, y1], [x2, y2]] = [px(a), px(b)];
          // The straight line of a map of the world is at most some longer than the way over the globe.
          expect(Math.hypot(x1 - x2, y1 - y2)).toBeLessThanOrEqual(radians * projection.scale() * 2 + 0.1);
        }
    },
  );

  it("does not depend on the order of the points", () => {
    for (const [name, points] of sets)
      expect(projectionFor([...points].reverse(), [], frame).rotate(), name).toEqual(
        projectionFor(points, [], frame).rotate(),
      );
  });

  it("turns to the middle of what is shown, whichever way is shorter", () => {
    expect(
      middleLongitude([
        [170, 0],
        [-170, 0],
      ]),
    ).toBe(180);
    expect(
      middleLongitude([
        [-10, 0],
        [30, 0],
      ]),
    ).toBe(10);
    expect(middleLongitude([[5, 5]])).toBe(5);
  });

  it("without a point shows the whole world", () => {
    const projection = projectionFor([], [], frame);
    for (const lon of [-179, 0, 179]) {
      const [x, y] = projection([lon, 0])!;
      expect(x >= 40 && x <= 760 && y >= 40 && y <= 410).toBe(true);
    }
  });
});
