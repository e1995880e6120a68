import { type ExtendedFeature, geoArea, geoCentroid, geoContains } from "d3-geo";

type Ring = readonly (readonly number[])[];

/** The outer rings of a country, as longitudes and latitudes in degrees. */
export function outerRings({ geometry }: ExtendedFeature): readonly Ring[] {
  if (geometry?.type === "Polygon") return [geometry.coordinates[0]!];
  if (geometry?.type === "MultiPolygon") return geometry.coordinates.map(([outer]) => outer!);
  return [];
}

const polygon = (ring: Ring) => ({ type: "Polygon" as const, coordinates: [ring.map(([lon, lat]) => [lon!, lat!])] });

/** The ring of the largest part of a country; null for what is no area. */
export function mainRing(land: ExtendedFeature): Ring | null {
  let best: { ring: Ring; area: number } | null = null;
  for (const ring of outerRings(land)) {
    const area = geoArea(polygon(ring));
    if (best === null || area > best.area) best = { ring, area };
  }
  return best?.ring ?? null;
}

/** A ring whose longitudes go on beyond 180 degrees where it crosses the date line, so that it is one piece on a plane. */
function unrolled(ring: Ring): Ring {
  let before: number | null = null;
  return ring.map(([lon, lat]) => {
    const turns = before === null ? 0 : Math.round((before - lon!) / 360);
    before = lon! + turns * 360;
    return [before, lat!];
  });
}

/** The longitudes at which a parallel enters and leaves a ring, from west to east. */
function crossingsAt(ring: Ring, lat: number): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at + 1 < ring.length; at += 1) {
    const [[lon1, lat1], [lon2, lat2]] = [ring[at]! as [number, number], ring[at + 1]! as [number, number]];
    if (lat1 > lat === lat2 > lat) continue;
    found.push(lon1 + ((lat - lat1) / (lat2 - lat1)) * (lon2 - lon1));
  }
  return found.sort((a, b) => a - b);
}

/**
 * A point well within the largest part of a country: the middle of the widest stretch of land on the parallel of its
 * centre. Its centre itself may lie outside, as that of a crescent does.
 * @returns longitude and latitude in degrees; null for what is no area
 */
export function labelPointOf(land: ExtendedFeature): readonly [lon: number, lat: number] | null {
  const ring = mainRing(land);
  if (ring === null) return null;
  const [, lat] = geoCentroid(polygon(ring));
  const lons = crossingsAt(unrolled(ring), lat);
  let widest: readonly [number, number] | null = null;
  for (let at = 0; at + 1 < lons.length; at += 2) {
    const stretch = [lons[at]!, lons[at + 1]!] as const;
    if (widest === null || stretch[1] - stretch[0] > widest[1] - widest[0]) widest = stretch;
  }
  const middle = widest === null ? null : (widest[0] + widest[1]) / 2;
  const point: [number, number] | null = middle === null ? null : [middle > 180 ? middle - 360 : middle, lat];
  // A ring round a pole is no piece of a plane.
  return point !== null && geoContains(polygon(ring), point) ? point : geoCentroid(polygon(ring));
}
