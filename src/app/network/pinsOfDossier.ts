import type { Dossier } from "../../schema/index.ts";
import type { Pin } from "../../views/index.ts";
import type { Pins } from "./pins.ts";

const isPin = (value: unknown): value is Pin =>
  typeof value === "object" &&
  value !== null &&
  "x" in value &&
  "y" in value &&
  Number.isFinite(value.x) &&
  Number.isFinite(value.y);

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The pins among what is written as such. */
export function pinsWritten(value: unknown): Pins {
  if (!isObject(value)) return new Map();
  return new Map(
    Object.entries(value).flatMap(([key, place]): [string, Pin][] =>
      isPin(place) ? [[key, { x: place.x, y: place.y }]] : [],
    ),
  );
}

/**
 * The pins that a dossier holds (`views.network.pins`), by `dossier/party`; those of parties that it does not have are
 * dropped.
 */
export function pinsOfDossier(id: string, { views, parties }: Dossier): Pins {
  const network = views?.network;
  const known = new Set(parties.map(party => party.id));
  const ofDossier = [...pinsWritten(isObject(network) ? network.pins : undefined)].filter(([party]) =>
    known.has(party),
  );
  return new Map(ofDossier.map(([party, place]) => [`${id}/${party}`, place]));
}
