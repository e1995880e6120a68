/** Names of places and parties for a map, and the counts that are told of them. */
import { type Places, type SiteIndex, type WhyNowhere, whysNowhere } from "../../model/index.ts";
import { boundsOf, type OverlayFamily, type Party } from "../../schema/index.ts";
import { isolated, say, sayCountry, sayNumber, sayRange, typeset } from "../../text/index.ts";
import type { FigureRequest } from "../figure/figurePlan.ts";

export type MapTelling = Pick<FigureRequest, "inquiry" | "narrator" | "language" | "group"> & {
  /** The relations beside the chain that are drawn as well. */
  readonly show: readonly OverlayFamily[];
  readonly places: Places;
};

export const partyAt = ({ inquiry }: Pick<MapTelling, "inquiry">, party: number): Party =>
  inquiry.file.dossier.parties[party]!;

export const partyName = (telling: MapTelling, party: number): string =>
  telling.narrator.name(partyAt(telling, party).id);

/** The name of a country or, of a point, its own name, else where it is. */
export function siteName({ places, language, narrator }: MapTelling, site: SiteIndex): string {
  const { country, point } = places.sites[site]!;
  if (country !== null) return sayCountry(language, country);
  const { lat, lon } = point!;
  const given = places.points.find(one => one.lat === lat && one.lon === lon)?.name;
  if (given) return isolated(typeset(narrator.text(given)));
  return say(language, "view.map.at", { lat: sayNumber(language, lat), lon: sayNumber(language, lon) });
}

export const hopsOf = (telling: MapTelling): number =>
  Object.values(telling.places.crossings).reduce((sum, hops) => sum + hops.length, 0);

/** How many parties an entry stands for, side by side and in line: at least, and at most (null: not known). */
function standsFor({ count, inLine, kind }: Party): { readonly min: number; readonly max: number | null } {
  if (kind === "worker-group" || kind === "household") return { min: 1, max: 1 };
  const beside = count === undefined ? { min: 1, max: 1 } : boundsOf(count);
  const line = kind === "unknown" && inLine ? { min: inLine.min ?? 1, max: inLine.max ?? null } : { min: 1, max: 1 };
  return {
    min: Math.max(1, beside.min ?? 1) * line.min,
    max: beside.max === null || line.max === null ? null : beside.max * line.max,
  };
}

/** How many parties stand nowhere, in words, and for the plural of what follows. */
export function countNowhere(
  telling: MapTelling,
  parties: readonly number[],
): { readonly range: string; readonly most: number } {
  let [least, most]: [number, number | null] = [0, 0];
  for (const party of parties) {
    const { min, max } = standsFor(partyAt(telling, party));
    least += min;
    most = most === null || max === null ? null : most + max;
  }
  const { language } = telling;
  return {
    range:
      most === null
        ? say(language, "chain.span.least", { count: least })
        : sayRange(language, least === most ? least : { min: least, max: most }),
    most: most ?? least,
  };
}

export type Nowhere = { readonly why: WhyNowhere; readonly parties: readonly number[] };

/** Whoever of the chain, or perhaps of it, stands nowhere, by the reason, in chain order. */
export const nowhereIn = ({ places }: Pick<MapTelling, "places">): readonly Nowhere[] =>
  whysNowhere.flatMap(why => {
    const parties = places.located.flatMap(one => (one.why === why && one.belonging !== "beside" ? [one.party] : []));
    return parties.length > 0 ? [{ why, parties }] : [];
  });

/** Whoever is beside the chain and stands nowhere. */
export const besideNowhere = ({ places }: Pick<MapTelling, "places">): readonly number[] =>
  places.located.flatMap(one => (one.why !== null && one.belonging === "beside" ? [one.party] : []));
