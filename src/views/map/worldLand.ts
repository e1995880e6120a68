/**
 * The land of the world and the borders of its countries: Natural Earth at 1:110 million (public domain), as the package
 * `world-atlas` has it (ISC). Whoever imports this loads the atlas.
 */
import type { ExtendedFeature } from "d3-geo";
import { feature, merge, mesh } from "topojson-client";
import atlas from "world-atlas/countries-110m.json";
import { countryNumbers, NAMED_ONLY } from "./countryNumbers.ts";

type Topology = Parameters<typeof merge>[0];
type Countries = Extract<Parameters<typeof mesh>[1], { type: "GeometryCollection" }>;

const topology = atlas as unknown as Topology;
const countries = topology.objects.countries as Countries;

function codeOf({ id, properties }: Countries["geometries"][number]): string | null {
  if (id !== undefined) return countryNumbers.get(String(id)) ?? null;
  return (properties as { readonly name?: string }).name === NAMED_ONLY.name ? NAMED_ONLY.code : null;
}

/**
 * What the atlas counts to a country although it has a code of its own: its parts beyond these degrees. French Guiana
 * lies far west of France, Svalbard far north of Norway.
 */
const PARTED = [
  { of: "FR", code: "GF", isPart: ([lon]: readonly number[]) => lon! < -40 },
  { of: "NO", code: "SJ", isPart: ([, lat]: readonly number[]) => lat! > 74 },
] as const;

function partedLands(code: string, land: ExtendedFeature): readonly (readonly [string, ExtendedFeature])[] {
  const rule = PARTED.find(({ of }) => of === code);
  if (!rule || land.geometry?.type !== "MultiPolygon") return [[code, land]];
  const { coordinates } = land.geometry;
  const those = (isWanted: boolean): ExtendedFeature => ({
    ...land,
    geometry: {
      type: "MultiPolygon",
      coordinates: coordinates.filter(([ring]) => rule.isPart(ring![0]!) === isWanted),
    },
  });
  return [
    [code, those(false)],
    [rule.code, those(true)],
  ];
}

export const worldLand = {
  /** Maps ISO 3166-1 alpha-2 to the country; those that are too small for the atlas are in `smallCountries`. */
  countries: new Map(
    countries.geometries.flatMap(geometry => {
      const code = codeOf(geometry);
      return code === null ? [] : partedLands(code, feature(topology, geometry) as ExtendedFeature);
    }),
  ) satisfies ReadonlyMap<string, ExtendedFeature>,
  /** All land as one surface. */
  ground: merge(topology, countries.geometries as Parameters<typeof merge>[1]),
  /** The lines along which land meets the sea. */
  coasts: mesh(topology, countries, (a, b) => a === b),
  /** The lines along which two countries meet. */
  borders: mesh(topology, countries, (a, b) => a !== b),
} as const;
