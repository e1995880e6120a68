/** Where a chain stands: who is where, and which hops lead from one place to another. */
import type { OverlayFamily, Text } from "../../schema/index.ts";
import type { Crossing } from "../crossingOf.ts";
import type { Overlay, PartyIndex } from "../indexDossier.ts";

/** Why no country can be told: the name is withheld; it is not known who the party is; the file does not write it. */
export type WhyNowhere = "withheld" | "unknown" | "unwritten";
export const whysNowhere = ["unknown", "unwritten", "withheld"] as const satisfies readonly WhyNowhere[];

/**
 * In the chain of the workers chosen; known to exist, in an unknown position, and perhaps in that chain; any other party
 * that is live.
 */
export type Belonging = "chain" | "unplaced" | "beside";

/** Degrees, north and east positive. */
export type GeoPoint = { readonly lat: number; readonly lon: number };

/** Index of a site in `sites`. */
export type SiteIndex = number;

/** A party where it stands. It is at its sites or, if it has none, nowhere for one reason: never both. */
export type Located = {
  readonly party: PartyIndex;
  readonly belonging: Belonging;
  /** Several only where the file writes that the party acts in several countries. */
  readonly sites: readonly SiteIndex[];
  readonly why: WhyNowhere | null;
};

/** A country, or a point whose country is not written. */
export type Site = {
  /** ISO 3166-1 alpha-2; null for a point. */
  readonly country: string | null;
  readonly point: GeoPoint | null;
  /** From 1 in the order in which the chain reaches the sites; null where none of the chain stands. */
  readonly number: number | null;
  /** Parties of the chain, in chain order. */
  readonly chain: readonly PartyIndex[];
  /** All others, in file order. */
  readonly others: readonly PartyIndex[];
  /** Hops of the chain between parties that stand here and nowhere else. */
  readonly within: readonly number[];
};

/** A point that the file gives. */
export type GivenPoint = GeoPoint & { readonly name: Text | null; readonly parties: readonly PartyIndex[] };

/** Hops of the chain from one site to another. */
export type Passage = {
  readonly from: SiteIndex;
  readonly to: SiteIndex;
  readonly hops: readonly number[];
  /** All of them lead back up. */
  readonly isReturn: boolean;
  /** One of the hops joins parties that stand at one site each. Of the others it is not written which sites they join. */
  readonly isCertain: boolean;
};

/** Hops of the chain between a site and parties that stand nowhere. */
export type LoosePassage = {
  readonly site: SiteIndex;
  readonly why: WhyNowhere;
  /** Whether they lead away from the site. */
  readonly isAway: boolean;
  readonly hops: readonly number[];
};

/** Relations beside the chain, of one family, from one site to another. */
export type OverlayPassage = {
  readonly from: SiteIndex;
  readonly to: SiteIndex;
  readonly family: OverlayFamily;
  readonly overlays: readonly Overlay[];
};

/** Layers of the chain one after the other, as long as the same sites are in them. */
export type PlaceStep = {
  readonly sites: readonly SiteIndex[];
  /** Its parties in chain order. */
  readonly parties: readonly PartyIndex[];
  /** Its parties that stand nowhere. */
  readonly nowhere: readonly PartyIndex[];
};

export type Places = {
  /** Every live party once: the chain in its order, then unplaced ones, then all others, both in file order. */
  readonly located: readonly Located[];
  /** The numbered ones in order, then the others in the order of the file. */
  readonly sites: readonly Site[];
  readonly points: readonly GivenPoint[];
  /** By where they begin, then by where they end. */
  readonly passages: readonly Passage[];
  /** By their site, then by direction and reason. */
  readonly loose: readonly LoosePassage[];
  /** By where they begin, where they end, and family. */
  readonly overlays: readonly OverlayPassage[];
  readonly steps: readonly PlaceStep[];
  /** Hops of the chain by what is known of the border; together they are all hops of the chain. */
  readonly crossings: Readonly<Record<Crossing, readonly number[]>>;
  /** Countries in which the chain stands, in the order of their numbers: as many as its heading counts. */
  readonly countries: readonly string[];
};
