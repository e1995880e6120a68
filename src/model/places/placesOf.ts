/** Where the parties of a file stand under a lens, and which hops lead from one country to another. */
import { distinct } from "../../base/index.ts";
import type { OverlayFamily, Party, Text } from "../../schema/index.ts";
import { linkFamily } from "../../schema/index.ts";
import { overlaysIn } from "../chainOf.ts";
import { type Crossing, countriesOf, crossingOf } from "../crossingOf.ts";
import type { Overlay, PartyIndex } from "../indexDossier.ts";
import type { Inquiry } from "../inquiryOf.ts";
import { unplacedIn } from "../traceDuty.ts";

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
  readonly loose: readonly LoosePassage[];
  readonly overlays: readonly OverlayPassage[];
  readonly steps: readonly PlaceStep[];
  /** Hops of the chain by what is known of the border; together they are all hops of the chain. */
  readonly crossings: Readonly<Record<Crossing, readonly number[]>>;
  /** Countries in which the chain stands, in the order of their numbers: as many as its heading counts. */
  readonly countries: readonly string[];
};

/** The point that a party gives; null where a coordinate is missing. Of a withheld party no more than its country is told. */
function pointOf({ place, withheld }: Pick<Party, "place" | "withheld">): GeoPoint | null {
  const { lat, lon } = place ?? {};
  return withheld || lat === undefined || lon === undefined ? null : { lat, lon };
}

const keyOfPoint = ({ lat, lon }: GeoPoint): string => `at ${lat} ${lon}`;

/** The keys of the sites at which a party stands: its countries, else the point that it gives. */
function siteKeys(party: Party): readonly string[] {
  const codes = countriesOf([party]);
  if (codes.length > 0) return codes;
  const point = pointOf(party);
  return point ? [keyOfPoint(point)] : [];
}

const whyNowhere = ({ kind, withheld }: Party): WhyNowhere =>
  withheld ? "withheld" : kind === "unknown" ? "unknown" : "unwritten";

function addTo<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const known = map.get(key);
  if (known) known.push(item);
  else map.set(key, [item]);
}

const inOrderOfSites = <Line extends { readonly from: SiteIndex; readonly to: SiteIndex }>(lines: Iterable<Line>) =>
  [...lines].sort((a, b) => a.from - b.from || a.to - b.to);

/**
 * The places of a chain. The chain is that of the group, in order of layers and, in a layer, of the file; without a
 * group it is every party with hops.
 */
export function placesOf(inquiry: Inquiry, group: PartyIndex | null): Places {
  const { chain, file } = inquiry;
  const { parties } = file.dossier;
  const groupChain = group === null ? null : inquiry.groupChain(group);
  const live = parties.map((_, party) => party).filter(party => chain.live[party]);
  const isIn = (party: PartyIndex) => (groupChain ? groupChain.isMember(party) : chain.layer[party]! >= 0);
  const members = live.filter(isIn).sort((a, b) => chain.layer[a]! - chain.layer[b]! || a - b);
  const unplaced = new Set(
    groupChain ? unplacedIn(chain, groupChain) : live.filter(party => parties[party]!.placed === false),
  );
  const rest = live.filter(party => !isIn(party));
  const inOrder = [
    ...members,
    ...rest.filter(party => unplaced.has(party)),
    ...rest.filter(party => !unplaced.has(party)),
  ];

  const keysOf = new Map(inOrder.map(party => [party, siteKeys(parties[party]!)]));
  const siteAt = new Map<string, SiteIndex>();
  for (const keys of keysOf.values()) for (const key of keys) if (!siteAt.has(key)) siteAt.set(key, siteAt.size);
  const sitesOf = (party: PartyIndex): readonly SiteIndex[] => keysOf.get(party)!.map(key => siteAt.get(key)!);
  const located = inOrder.map((party): Located => {
    const sites = sitesOf(party);
    return {
      party,
      belonging: isIn(party) ? "chain" : unplaced.has(party) ? "unplaced" : "beside",
      sites,
      why: sites.length > 0 ? null : whyNowhere(parties[party]!),
    };
  });

  const crossings: Record<Crossing, number[]> = { crossed: [], none: [], open: [], unknown: [] };
  const within = new Map<SiteIndex, number[]>();
  const between = new Map<string, { from: SiteIndex; to: SiteIndex; hops: number[]; isCertain: boolean }>();
  const loose = new Map<string, { site: SiteIndex; why: WhyNowhere; isAway: boolean; hops: number[] }>();
  chain.hopFrom.forEach((above, hop) => {
    const below = chain.hopTo[hop]!;
    if (!isIn(above) || !isIn(below)) return;
    crossings[crossingOf(countriesOf([parties[above]!]), countriesOf([parties[below]!]))].push(hop);
    const [from, to] = [sitesOf(above), sitesOf(below)];
    const end = from.length === 0 ? above : to.length === 0 ? below : null;
    if (end !== null)
      for (const site of end === above ? to : from) {
        const why = whyNowhere(parties[end]!);
        const isAway = end === below;
        const key = `${site} ${why} ${isAway}`;
        const line = loose.get(key) ?? { site, why, isAway, hops: [] };
        line.hops.push(hop);
        loose.set(key, line);
      }
    const isCertain = from.length === 1 && to.length === 1;
    if (isCertain && from[0] === to[0]) addTo(within, from[0]!, hop);
    for (const start of from)
      for (const end of to) {
        if (start === end) continue;
        const key = `${start} ${end}`;
        const known = between.get(key) ?? { from: start, to: end, hops: [], isCertain: false };
        known.hops.push(hop);
        known.isCertain ||= isCertain;
        between.set(key, known);
      }
  });

  const beside = new Map<string, { from: SiteIndex; to: SiteIndex; family: OverlayFamily; overlays: Overlay[] }>();
  for (const overlay of overlaysIn(chain)) {
    const family = linkFamily(overlay.type);
    if (family === "hop") continue;
    for (const from of sitesOf(overlay.from))
      for (const to of sitesOf(overlay.to)) {
        if (from === to) continue;
        const key = `${from} ${to} ${family}`;
        const known = beside.get(key) ?? { from, to, family, overlays: [] };
        known.overlays.push(overlay);
        beside.set(key, known);
      }
  }

  const standAt = new Map<SiteIndex, Located[]>();
  for (const one of located) for (const site of one.sites) addTo(standAt, site, one);
  let numbered = 0;
  const sites = [...siteAt].map(([key, index]): Site => {
    const here = standAt.get(index)!;
    const inChain = here.filter(one => one.belonging === "chain").map(({ party }) => party);
    if (inChain.length > 0) numbered += 1;
    const isPoint = countriesOf([parties[here[0]!.party]!]).length === 0;
    return {
      country: isPoint ? null : key,
      point: isPoint ? pointOf(parties[here[0]!.party]!) : null,
      number: inChain.length > 0 ? numbered : null,
      chain: inChain,
      others: here.filter(one => one.belonging !== "chain").map(({ party }) => party),
      within: within.get(index) ?? [],
    };
  });

  const points = new Map<string, { point: GeoPoint; name: Text | null; parties: PartyIndex[] }>();
  for (const { party } of located) {
    const point = pointOf(parties[party]!);
    if (!point) continue;
    const known = points.get(keyOfPoint(point)) ?? { point, name: null, parties: [] };
    known.name ??= parties[party]!.place?.name ?? null;
    known.parties.push(party);
    points.set(keyOfPoint(point), known);
  }

  return {
    located,
    sites,
    points: [...points.values()].map(({ point, ...rest }) => ({ ...point, ...rest })),
    passages: inOrderOfSites(between.values()).map(one => ({
      ...one,
      isReturn: one.hops.every(hop => chain.isReturn[hop] === 1),
    })),
    loose: [...loose.values()].sort((a, b) => a.site - b.site),
    overlays: inOrderOfSites(beside.values()),
    steps: stepsOf(
      located.filter(one => one.belonging === "chain"),
      party => chain.layer[party]!,
    ),
    crossings,
    countries: sites.flatMap(({ country, number }) => (country !== null && number !== null ? [country] : [])),
  };
}

/** @param chain the parties of the chain in its order */
function stepsOf(chain: readonly Located[], layerOf: (party: PartyIndex) => number): readonly PlaceStep[] {
  const byLayer = new Map<number, Located[]>();
  for (const one of chain) addTo(byLayer, layerOf(one.party), one);
  const steps: PlaceStep[] = [];
  for (const layer of byLayer.values()) {
    const step: PlaceStep = {
      sites: distinct(layer.flatMap(({ sites }) => sites)).sort((a, b) => a - b),
      parties: layer.map(({ party }) => party),
      nowhere: layer.filter(({ why }) => why !== null).map(({ party }) => party),
    };
    const before = steps.at(-1);
    if (!before || before.sites.join() !== step.sites.join() || !before.nowhere.length !== !step.nowhere.length)
      steps.push(step);
    else
      steps[steps.length - 1] = {
        sites: step.sites,
        parties: [...before.parties, ...step.parties],
        nowhere: [...before.nowhere, ...step.nowhere],
      };
  }
  return steps;
}
