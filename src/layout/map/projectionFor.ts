import { type GeoProjection, geoAzimuthalEqualArea, geoCentroid, geoDistance, geoEqualEarth } from "d3-geo";

/** Longitude and latitude in degrees. */
export type LonLat = readonly [lon: number, lat: number];

export type MapFrame = { readonly width: number; readonly height: number; readonly margin: number };

/** Radians from the middle up to which a part of the globe is drawn as it is seen from above that middle. */
const NEAR = 0.6;
/** The least radians that a frame is wide: the coasts of the atlas are too coarse for less. */
const LEAST = 0.42;

/**
 * The longitude opposite of the widest gap between points: turned to it, the edge of a map of the world lies in that gap
 * and cuts no line between the points.
 */
export function middleLongitude(points: readonly LonLat[]): number {
  const lons = points.map(([lon]) => ((lon % 360) + 360) % 360).sort((a, b) => a - b);
  let [widest, start] = [-1, 0];
  lons.forEach((lon, place) => {
    const next = lons[place + 1] ?? lons[0]! + 360;
    if (next - lon <= widest) return;
    [widest, start] = [next - lon, next];
  });
  const middle = (start + (360 - widest) / 2) % 360;
  return middle > 180 ? middle - 360 : middle;
}

/**
 * A projection that keeps areas and fits points into a frame with room: from above for a part of the globe, and of the
 * whole world (Equal Earth) for more. The same points give the same projection in any order.
 * @param points what is shown; without any, the whole world
 * @param around more points that stand in the frame where they need no more room: coasts of the countries shown
 */
export function projectionFor(points: readonly LonLat[], around: readonly LonLat[], frame: MapFrame): GeoProjection {
  const { width, height, margin } = frame;
  const inner: [[number, number], [number, number]] = [
    [margin, margin],
    [Math.max(margin + 1, width - margin), Math.max(margin + 1, height - margin)],
  ];
  if (points.length === 0) return geoEqualEarth().fitExtent(inner, { type: "Sphere" });
  const all = [...points, ...around].map(([lon, lat]): [number, number] => [lon, lat]);
  const middle = geoCentroid({ type: "MultiPoint", coordinates: all.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]) });
  const isNear = all.every(point => geoDistance(point, middle) <= NEAR);
  const projection = isNear
    ? geoAzimuthalEqualArea().rotate([-middle[0], -middle[1]])
    : geoEqualEarth().rotate([-middleLongitude(points), 0]);
  // Points of one place would be enlarged without end.
  projection.fitExtent(inner, { type: "MultiPoint", coordinates: all });
  const most = Math.max(width, height) / LEAST;
  if (projection.scale() > most || !Number.isFinite(projection.scale()))
    projection.scale(most).translate([width / 2, height / 2]);
  return projection.clipExtent([
    [0, 0],
    [width, height],
  ]);
}
