/** The first view of a network names everybody whom it draws, on a desk and on a phone, and whatever is filtered. */
import { describe, expect, it, vi } from "vitest";
import { layoutFree, layoutLayered } from "../../../src/layout/index.ts";
import { mergeDossiers } from "../../../src/model/index.ts";
import { type NetworkRequest, networkPictureOf, networkShapeOf } from "../../../src/views/index.ts";
import { farCards, READABLE_ZOOM } from "../../../src/views/network/farCards.ts";
import { fittedView, wholeView } from "../../../src/views/network/fittedView.ts";
import { groupBoxes } from "../../../src/views/network/groupBoxes.ts";
import { lineGeometry } from "../../../src/views/network/lineGeometry.ts";
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
  it.each(asked)("has a name on every card of it: %s", (_, rest) => {
    const picture = networkPictureOf({ ...wholeOf(network), ...rest });
    expect(picture.nodes.length).toBeGreaterThan(2);
    for (const { screen, width, height } of canvases)
      for (const kind of ["layered", "free"] as const) {
        const shape = networkShapeOf(picture, new Map(), screen);
        const { places } = finished(kind === "free" ? layoutFree(shape, SEED) : layoutLayered(shape));
        const paths = lineGeometry(picture, places);
        const boxes = groupBoxes(picture, places);
        const { zoom, x, y } = fittedView({ picture, places, paths, boxes, width, height });
        const whole = wholeView({ picture, places, paths, boxes, width, height });
        const { cards } = farCards({ picture, places, paths, boxes, zoom, view: null });
        const nameless = picture.nodes.filter((_node, place) => !cards.has(place)).map(({ name }) => name.text);
        expect({ screen, kind, width, nameless: zoom >= READABLE_ZOOM ? [] : nameless }).toEqual({
          ...{ screen, kind, width },
          nameless: [],
        });
        // No nearer than that takes, and from the beginning of the picture on.
        expect(zoom).toBeGreaterThanOrEqual(whole.zoom);
        expect(zoom).toBeLessThanOrEqual(Math.max(READABLE_ZOOM, whole.zoom));
        const seen = picture.nodes.filter((node, place) => {
          const [left, top] = [places.x[place]! * zoom + x, places.y[place]! * zoom + y];
          return left > 0 && left < width && top > 0 && top < height && node.card.width > 0;
        });
        expect(seen.length).toBeGreaterThan(0);
      }
  });
});
