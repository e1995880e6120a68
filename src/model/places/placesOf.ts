/** Where the parties of a file stand under a lens, and which hops lead from one country to another. */
import { distinct } from "../../base/index.ts";
import { isPlaceShown, type Party, type Text } from "../../schema/index.ts";
import { countriesOf } from "../crossingOf.ts";
import type { PartyIndex } from "../indexDossier.ts";
import type { Inquiry } from "../inquiryOf.ts";
import { unplacedIn } from "../traceDuty.ts";
import { addTo, hopsBetween } from "./hopsBetween.ts";
import type { GeoPoint, Located, PlaceStep, Places, Site, SiteIndex, WhyNowhere } from "./places.ts";

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
  // Sorting leaves those of a layer as they are in the file.
  const members = live.filter(isIn).sort((a, b) => chain.layer[a]! - chain.layer[b]!);
  const unplaced = new Set(
    (groupChain ? unplacedIn(chain, groupChain) : live.filter(party => parties[party]!.placed === false)).filter(
      party => isPlaceShown(parties[party]!),
    ),
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

  const { crossings, within, passages, loose, overlays } = hopsBetween(inquiry, isIn, sitesOf, party =>
    whyNowhere(parties[party]!),
  );

  const standAt = new Map<SiteIndex, Located[]>();
  for (const one of located) for (const site of one.sites) addTo(standAt, site, one);
  const sites = [...siteAt].map(([key, index]): Site => {
    const here = standAt.get(index)!;
    const inChain = here.filter(one => one.belonging === "chain").map(({ party }) => party);
    const isPoint = countriesOf([parties[here[0]!.party]!]).length === 0;
    return {
      country: isPoint ? null : key,
      point: isPoint ? pointOf(parties[here[0]!.party]!) : null,
      // Those at which the chain stands come first.
      number: inChain.length > 0 ? index + 1 : null,
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
    known.name ??= parties[party]!.place!.name ?? null;
    known.parties.push(party);
    points.set(keyOfPoint(point), known);
  }

  return {
    located,
    sites,
    points: [...points.values()].map(({ point, ...rest }) => ({ ...point, ...rest })),
    passages,
    loose,
    overlays,
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
