/** The first view of a network shows parties whose words can be read, on a desk and on a phone, and whatever is filtered. */
import { describe, expect, it, vi } from "vitest";
import { layoutFree, layoutLayered } from "../../../src/layout/index.ts";
import { mergeDossiers } from "../../../src/model/index.ts";
import {
  firstView,
  type NetworkRequest,
  networkPictureOf,
  networkShapeOf,
  READABLE,
  wholeView,
} from "../../../src/views/index.ts";
import { finished } from "../../layout/network/shapes.ts";
import { library } from "../../model/networkSets.ts";
import { wholeOf } from "./wholeOf.ts";

vi.setConfig({ testTimeout: 240_000 });

/** As in `useNetworkLayout`. */
const SEED = 20_261_125;
const canvases = [
  { screen: "wide", width: 1238, height: 624 },
  { screen: "narrow", width: 348, height: 522 },
  { screen: "narrow", width: 278, height: 417 },
] as const;

const network = mergeDossiers(library);
const withDossier = (nth: number): Uint8Array =>
  Uint8Array.from(network.parties, ({ accounts }) => (accounts.some(({ dossier }) => dossier === nth) ? 1 : 0));
const asked: readonly (readonly [name: string, rest: Partial<NetworkRequest>])[] = [
  ["all", {}],
  ["all in French", { language: "fr" }],
  ["by country", { grouping: "country" }],
  ["some marked", { marked: { parties: new Set([1, 5, 9]), links: new Set([2, 3]) } }],
  ...[0, 3, 6].map(nth => [`only dossier ${nth}`, { shownParties: withDossier(nth) }] as const),
];

describe("the first view of a network", () => {
  it.each(asked)("is near enough to read, no nearer, and begins with a whole card: %s", (_, rest) => {
    const picture = networkPictureOf({ ...wholeOf(network), ...rest });
    expect(picture.nodes.length).toBeGreaterThan(2);
    for (const { screen, width, height } of canvases)
      for (const kind of ["layered", "free"] as const) {
        const shape = networkShapeOf(picture, new Map(), screen);
        const { places } = finished(kind === "free" ? layoutFree(shape, SEED) : layoutLayered(shape));
        const { zoom, x, y } = firstView({ picture, places, width, height });
        const whole = wholeView({ picture, places, width, height });
        expect(zoom).toBe(Math.max(READABLE, whole.zoom));
        const inside = picture.nodes.filter(({ card }, place) => {
          const [left, top] = [places.x[place]! * zoom + x, places.y[place]! * zoom + y];
          const [across, down] = [(card.width / 2) * zoom, (card.height / 2) * zoom];
          return left - across >= 0 && left + across <= width && top - down >= 0 && top + down <= height;
        });
        expect(inside.length).toBeGreaterThan(0);
        // All of it is shown from as near as there is room.
        for (const [place, { card }] of picture.nodes.entries()) {
          const [left, top] = [places.x[place]! * whole.zoom + whole.x, places.y[place]! * whole.zoom + whole.y];
          expect(Math.min(left - (card.width / 2) * whole.zoom, top - (card.height / 2) * whole.zoom)).toBeGreaterThan(
            0,
          );
          expect(left + (card.width / 2) * whole.zoom).toBeLessThan(width);
          expect(top + (card.height / 2) * whole.zoom).toBeLessThan(height);
        }
      }
  });
});
