/** Puts points of a globe, the lines between them and the land behind them into a frame. */
import { type ExtendedFeature, type GeoPermissibleObjects, type GeoProjection, geoPath } from "d3-geo";
import { memoizeLast } from "../../base/index.ts";
import { type Arc, arcBetween } from "./arcBetween.ts";
import { labelPointOf, mainRing, outerRings } from "./labelPointOf.ts";
import { type PlacedDisc, placeDiscs } from "./placeDiscs.ts";
import { type LonLat, projectionFor } from "./projectionFor.ts";

export type MapSpot = {
  /** Degrees; null for a country of the atlas whose point is its own. */
  readonly point: { readonly lat: number; readonly lon: number } | null;
  /** The country of the atlas in which it lies; null for one that the atlas has not, or that is not known. */
  readonly land: ExtendedFeature | null;
  /** px */
  readonly r: number;
};

export type MapLine = {
  /** Places in `spots`. */
  readonly from: number;
  readonly to: number;
};

export type MapLayoutRequest = {
  /** px to fill. */
  readonly width: number;
  /** px at most, and at least. */
  readonly height: { readonly least: number; readonly most: number };
  /** px at every edge that no point comes near. */
  readonly margin: number;
  readonly spots: readonly MapSpot[];
  readonly lines: readonly MapLine[];
  /** Points that are only marked. */
  readonly marks: readonly { readonly lat: number; readonly lon: number }[];
  /** All land as one surface, and lines: where it meets the sea, and the borders within it. */
  readonly ground: GeoPermissibleObjects;
  readonly coasts: GeoPermissibleObjects;
  readonly borders: GeoPermissibleObjects;
};

export type MapPlan = {
  readonly width: number;
  readonly height: number;
  /** SVG’s `d` each. */
  readonly ground: string;
  readonly coasts: string;
  readonly borders: string;
  /** Of each spot its land; empty without any. An edge has no line where the frame cuts the land. */
  readonly lands: readonly { readonly surface: string; readonly edge: string }[];
  /** In the order of the spots; null for a spot that is nowhere on the globe. */
  readonly discs: readonly (PlacedDisc | null)[];
  /** In the order of the lines; null where an end is nowhere. */
  readonly arcs: readonly (Arc | null)[];
  readonly marks: readonly { readonly x: number; readonly y: number }[];
};

/** Degrees around a point within which the coasts of its country stand in the frame too. */
const COASTS = 13;

const mutable = (ring: readonly (readonly number[])[]) => ring.map(([lon, lat]) => [lon!, lat!]);

const pairs = (numbers: readonly number[]): readonly LonLat[] =>
  Array.from({ length: numbers.length / 2 }, (_, place) => [numbers[2 * place]!, numbers[2 * place + 1]!] as const);

/** The land is most of the work, and stays the same while a day is dragged over a chain that stays where it is. */
const keptProjection = memoizeLast(
  ({
    points,
    around,
    width,
    height,
    margin,
  }: {
    readonly points: readonly number[];
    readonly around: readonly number[];
    readonly width: number;
    readonly height: number;
    readonly margin: number;
  }) => projectionFor(pairs(points), pairs(around), { width, height, margin }),
);
const claimPaths = memoizeLast(
  ({
    projection,
    ground,
    coasts,
    borders,
  }: { readonly projection: GeoProjection } & Pick<MapLayoutRequest, "ground" | "coasts" | "borders">) => {
    const draw = geoPath(projection).digits(1);
    return { ground: draw(ground) ?? "", coasts: draw(coasts) ?? "", borders: draw(borders) ?? "" };
  },
);

/**
 * A map of the points, as high as they need. Coasts of the countries around them stand in it as well.
 * @throws never: points that are nowhere are left out, and say so in the plan
 */
export function layoutMap(request: MapLayoutRequest): MapPlan {
  const { width, margin, spots, lines } = request;
  const points = spots.map(({ point, land }) =>
    point ? ([point.lon, point.lat] as const) : land ? labelPointOf(land) : null,
  );
  const known = [
    ...points.filter(point => point !== null),
    ...request.marks.map(({ lon, lat }) => [lon, lat] as const),
  ];
  const around = spots.flatMap(({ land }, place) => {
    const point = points[place];
    if (!land || !point) return [];
    return (mainRing(land) ?? []).flatMap(([lon, lat]) =>
      Math.abs(lon! - point[0]) <= COASTS && Math.abs(lat! - point[1]) <= COASTS ? [[lon!, lat!] as const] : [],
    );
  });
  // The shape of what is shown decides how high the frame is: it is tried in the highest one first.
  const tried = projectionFor(known, around, { width, height: request.height.most, margin });
  const ys = [...known, ...around].map(([lon, lat]) => tried([lon, lat])?.[1] ?? 0);
  const needed = known.length === 0 ? 0 : Math.max(...ys) - Math.min(...ys) + 2 * margin;
  const height = Math.round(Math.min(request.height.most, Math.max(request.height.least, needed)));
  const projection = keptProjection({ points: known.flat(), around: around.flat(), width, height, margin });
  const draw = geoPath(projection).digits(1);
  const at = (lon: number, lat: number) => {
    const [x, y] = projection([lon, lat]) ?? [width / 2, height / 2];
    return { x, y };
  };
  const onGlobe = points.flatMap((point, spot) => (point ? [{ spot, ...at(...point), r: spots[spot]!.r }] : []));
  const placeOf = new Map(onGlobe.map(({ spot }, place) => [spot, place]));
  const there = onGlobe.map(one => ({
    ...one,
    joined: new Set(
      lines.flatMap(({ from, to }) =>
        from === one.spot ? (placeOf.get(to) ?? []) : to === one.spot ? (placeOf.get(from) ?? []) : [],
      ),
    ),
  }));
  const placed = placeDiscs(there, { width, height });
  const discs = points.map((_, spot) => {
    const place = placeOf.get(spot);
    return place === undefined ? null : placed[place]!;
  });
  const before = new Map<string, number>();
  return {
    width,
    height,
    ...claimPaths({ projection, ground: request.ground, coasts: request.coasts, borders: request.borders }),
    lands: spots.map(({ land }) => ({
      surface: (land && draw(land)) ?? "",
      edge: (land && draw({ type: "MultiLineString", coordinates: outerRings(land).map(mutable) })) ?? "",
    })),
    discs,
    arcs: lines.map(({ from, to }) => {
      const key = `${from} ${to}`;
      const nth = before.get(key) ?? 0;
      before.set(key, nth + 1);
      const [start, end] = [discs[from], discs[to]];
      const others = discs.filter(disc => disc !== null && disc !== start && disc !== end) as readonly PlacedDisc[];
      return start && end ? arcBetween(start, end, nth, { width, height }, others) : null;
    }),
    marks: request.marks.map(({ lon, lat }) => at(lon, lat)),
  };
}
