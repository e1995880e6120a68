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

const codeOf = ({
  id,
  properties,
}: {
  readonly id?: string | number | undefined;
  readonly properties?: object | null;
}) => {
  const name = (properties as { readonly name?: string } | null)?.name;
  return id === undefined
    ? name === NAMED_ONLY.name
      ? NAMED_ONLY.code
      : null
    : (countryNumbers.get(String(id)) ?? null);
};

/** Maps ISO 3166-1 alpha-2 to the country; those that are too small for the atlas are in `smallCountries`. */
export const worldCountries: ReadonlyMap<string, ExtendedFeature> = new Map(
  countries.geometries.flatMap(geometry => {
    const code = codeOf(geometry);
    return code === null ? [] : [[code, feature(topology, geometry) as ExtendedFeature] as const];
  }),
);

/** All land as one surface. */
export const worldGround = merge(topology, countries.geometries as Parameters<typeof merge>[1]);

/** The lines along which two countries meet. */
export const worldBorders = mesh(topology, countries, (a, b) => a !== b);
