import type { OverlayFamily } from "../../schema/index.ts";
import { linkFamily, overlayFamilies } from "../../schema/index.ts";
import { overlaysIn } from "../chainOf.ts";
import { type Crossing, countriesOf, crossingOf } from "../crossingOf.ts";
import type { Overlay, PartyIndex } from "../indexDossier.ts";
import type { Inquiry } from "../inquiryOf.ts";
import { type LoosePassage, type Places, type SiteIndex, type WhyNowhere, whysNowhere } from "./places.ts";

/** Adds to the list of a key. */
export function addTo<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const known = map.get(key);
  if (known) known.push(item);
  else map.set(key, [item]);
}

const inOrderOfSites = <Line extends { readonly from: SiteIndex; readonly to: SiteIndex }>(lines: Iterable<Line>) =>
  [...lines].sort((a, b) => a.from - b.from || a.to - b.to);

/** Those that lead to a site before those that lead away from it. */
const inOrderOfReasons = (a: LoosePassage, b: LoosePassage): number =>
  a.site - b.site || Number(a.isAway) - Number(b.isAway) || whysNowhere.indexOf(a.why) - whysNowhere.indexOf(b.why);

type Between = Pick<Places, "crossings" | "passages" | "loose" | "overlays"> & {
  /** Site → hops between parties that stand there and nowhere else. */
  readonly within: ReadonlyMap<SiteIndex, readonly number[]>;
};

/**
 * The hops of a chain, and the relations beside it, by the sites that they join.
 * @param isIn whether a party is in the chain
 * @param sitesOf the sites of a live party; none where it stands nowhere, for the reason that `whyOf` gives
 */
export function hopsBetween(
  { chain, file }: Inquiry,
  isIn: (party: PartyIndex) => boolean,
  sitesOf: (party: PartyIndex) => readonly SiteIndex[],
  whyOf: (party: PartyIndex) => WhyNowhere,
): Between {
  const { parties } = file.dossier;
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
        const why = whyOf(end);
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
  const all = overlaysIn(chain);
  // Family by family, so that the order of the file does not decide.
  for (const family of overlayFamilies)
    for (const overlay of all.filter(({ type }) => linkFamily(type) === family))
      for (const from of sitesOf(overlay.from))
        for (const to of sitesOf(overlay.to)) {
          if (from === to) continue;
          const key = `${from} ${to} ${family}`;
          const known = beside.get(key) ?? { from, to, family, overlays: [] };
          known.overlays.push(overlay);
          beside.set(key, known);
        }

  return {
    crossings,
    within,
    passages: inOrderOfSites(between.values()).map(one => ({
      ...one,
      isReturn: one.hops.every(hop => chain.isReturn[hop] === 1),
    })),
    loose: [...loose.values()].sort(inOrderOfReasons),
    overlays: inOrderOfSites(beside.values()),
  };
}
