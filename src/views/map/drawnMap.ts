/** The map itself: land, lines, discs, names. */
import { arcBetween, layoutMap, type MapPlan, placeLabels } from "../../layout/index.ts";
import type { SiteIndex } from "../../model/index.ts";
import { inRow, isolated, say, sayLabelled, typeset } from "../../text/index.ts";
import type { FigureShape } from "../figure/figurePlan.ts";
import { rounded } from "../svg/svgElement.ts";
import { textBlock } from "../svg/textBlock.ts";
import { arcShapes, type LineManner } from "./arcShapes.ts";
import { DISC, type DiscManner, discShapes, withinBox, withinShapes } from "./discShapes.ts";
import { labelShapes, look } from "./labelShapes.ts";
import type { MapLegend } from "./mapLegend.ts";
import { type MapTelling, partyAt, partyName, siteName } from "./mapTelling.ts";
import { looseWords, overlayWords, passageWords, siteCounts } from "./mapWords.ts";
import { smallCountries } from "./smallCountries.ts";
import { worldLand } from "./worldLand.ts";

/** px: a map that is narrower has smaller discs, and names fewer of them. */
const NARROW = 470;
/** How high a map is, as a share of its width, and px at most. */
const HEIGHT = { least: 0.46, most: 0.72, crowded: 0.85, px: 440 };
/** From more discs on a narrow map is higher, so that they have room. */
const CROWDED = 14;

/** px */
const DOT = 2.5;

/** The countries that the chain stands in are shown by name as long as there are no more. */
const NAMED = 24;

const isNarrowMap = (width: number): boolean => width < NARROW;

const drawnOverlays = ({ places, show }: MapTelling) =>
  places.overlays.flatMap((one, place) => (show.includes(one.family) ? [{ ...one, place }] : []));

/** Where everything stands in a map of this width in px. */
export function plannedMap(telling: MapTelling, width: number): MapPlan {
  const { places } = telling;
  const isNarrow = isNarrowMap(width);
  const isCrowded = isNarrow && places.sites.length > CROWDED;
  const share = (part: number) => Math.min(HEIGHT.px, Math.round(width * part));
  return layoutMap({
    width,
    height: { least: share(isCrowded ? HEIGHT.crowded : HEIGHT.least), most: share(isCrowded ? 1 : HEIGHT.most) },
    margin: isNarrow ? 26 : 58,
    spots: places.sites.map(({ country, point, number }, site) => {
      const given = country === null ? point : pointInCountry(telling, site);
      return {
        point: given ?? (country === null ? null : (smallCountries.get(country) ?? null)),
        land: country === null ? null : (worldLand.countries.get(country) ?? null),
        r: number === null ? 2 * DISC.ring : isNarrow ? DISC.narrow : DISC.wide,
      };
    }),
    lines: [...places.passages, ...drawnOverlays(telling)],
    marks: places.points,
    ground: worldLand.ground,
    coasts: worldLand.coasts,
    borders: worldLand.borders,
  });
}

/** The land, the lines on it, the discs. Lines to those who stand nowhere lead on into the legend. */
export function drawnMap(
  telling: MapTelling,
  manner: (site: SiteIndex) => DiscManner,
  plan: MapPlan,
  legend: MapLegend,
  at: { readonly x: number; readonly y: number },
): FigureShape {
  const { places, language } = telling;
  const { width, height } = plan;
  const isNarrow = isNarrowMap(width);
  const shapes: FigureShape[] = [
    { kind: "rect", x: 0, y: 0, width, height, fill: "paper" },
    { kind: "path", d: plan.ground, fill: "wash" },
    { kind: "path", d: plan.coasts, stroke: "rule", strokeWidth: 0.75 },
    { kind: "path", d: plan.borders, stroke: "rule", strokeWidth: 0.5 },
    ...plan.lands.flatMap(({ surface, edge }, site): FigureShape[] => {
      const isOfChain = places.sites[site]!.number !== null;
      return [
        { kind: "path", d: surface, ...(isOfChain ? { fill: "edge", opacity: 0.3 } : { fill: "wash" }) },
        { kind: "path", d: edge, stroke: "edge", strokeWidth: isOfChain ? 1 : 0.75 },
      ];
    }),
  ];
  const line = (
    key: string,
    arc: MapPlan["arcs"][number],
    how: LineManner,
    count: number,
    title: string,
    ends: readonly number[],
  ) => {
    if (!arc) return;
    shapes.push({
      kind: "part",
      key,
      title,
      data: { "data-ends": ends.map(site => `site-${site + 1}`).join(" ") },
      shapes: arcShapes(arc, how, count),
    });
  };
  places.loose.forEach(({ site, why, isAway, hops }, place) => {
    const [disc, there] = [plan.discs[site], legend.spots.get(why)];
    if (!disc || !there) return;
    const spot = { ...there, x: there.x - at.x, y: there.y - at.y };
    const [from, to] = isAway ? [disc, spot] : [spot, disc];
    const arc = arcBetween(from, to, 0, { width, height: spot.y });
    line(`loose-${place + 1}`, arc, "loose", hops.length, looseWords(telling, place), [site]);
  });
  drawnOverlays(telling).forEach(({ from, to, family, overlays, place }, at) => {
    const arc = plan.arcs[places.passages.length + at] ?? null;
    line(`overlay-${place + 1}`, arc, family, overlays.length, overlayWords(telling, place), [from, to]);
  });
  places.passages.forEach(({ from, to, hops, isCertain }, place) => {
    const how = isCertain ? "certain" : "several";
    line(`passage-${place + 1}`, plan.arcs[place] ?? null, how, hops.length, passageWords(telling, place), [from, to]);
  });

  plan.marks.forEach(({ x, y }) => {
    shapes.push({ kind: "circle", cx: x, cy: y, r: DOT, fill: "ink" });
  });
  shapes.push(...labelsOn(telling, plan, isNarrow));
  plan.discs.forEach((disc, site) => {
    if (!disc) return;
    const { number, chain, others, within } = places.sites[site]!;
    const parties = [...chain, ...others];
    const first = partyAt(telling, parties[0]!).id;
    const names = inRow(
      language,
      parties.map(party => partyName(telling, party)),
    );
    shapes.push({
      kind: "part",
      key: `site-${site + 1}`,
      title:
        number === null
          ? sayLabelled(language, siteName(telling, site), names)
          : sayLabelled(
              language,
              `${number} ${inRow(language, [siteName(telling, site), siteCounts(telling, site)])}`,
              names,
            ),
      choice: { kind: "party", party: first },
      data: {
        "data-parties": parties.map(party => partyAt(telling, party).id).join(" "),
        "data-site": String(site + 1),
      },
      shapes: [
        ...(disc.anchor
          ? [
              {
                kind: "path",
                d: `M${rounded(disc.anchor.x)} ${rounded(disc.anchor.y)}L${rounded(disc.x)} ${rounded(disc.y)}`,
                stroke: "ink",
                strokeWidth: 1,
              } as const,
              { kind: "circle", cx: disc.anchor.x, cy: disc.anchor.y, r: 2, fill: "ink" } as const,
            ]
          : []),
        ...(within.length > 0 ? withinShapes(disc, say(language, "view.map.within", { count: within.length })) : []),
        ...discShapes({ ...disc, r: number === null ? DISC.ring : disc.r }, String(number ?? ""), manner(site)),
      ],
    });
  });
  return { kind: "part", key: "map", at, title: null, shapes };
}

/** The point at which all of the chain in a country stand, where they give one and the same. */
function pointInCountry({ places, inquiry }: MapTelling, site: SiteIndex) {
  const { chain, others } = places.sites[site]!;
  const here = chain.length > 0 ? chain : others;
  const point = places.points.find(({ parties }) => here.every(party => parties.includes(party)));
  // A party of several countries gives one point, which lies in one of them alone.
  return point && here.every(party => !inquiry.file.dossier.parties[party]!.countries) ? point : null;
}

/** The names of countries beside their discs and of given points beside theirs, as far as there is room. */
function labelsOn(telling: MapTelling, plan: MapPlan, isNarrow: boolean): readonly FigureShape[] {
  const { places } = telling;
  if (places.countries.length > NAMED) return [];
  const size = (words: string) => {
    const block = textBlock([{ words, look: look(isNarrow ? "tag" : "label-title-deep") }], { x: 0, y: 0, width: 400 });
    return { width: block.width + 6, height: block.height };
  };
  const sites = places.sites.map(({ number }, site) => (number === null && isNarrow ? null : siteName(telling, site)));
  // A point under the disc of its site is named by that.
  const marks = plan.marks.map(mark =>
    plan.discs.some(disc => disc && Math.hypot(disc.x - mark.x, disc.y - mark.y) < disc.r + DOT)
      ? null
      : { ...mark, r: DOT },
  );
  const points = places.points.map(({ name }, place) =>
    isNarrow || !name || !marks[place] ? null : isolated(typeset(telling.narrator.text(name))),
  );
  const names = [...sites, ...points];
  const boxes = placeLabels({
    frame: plan,
    discs: [...plan.discs, ...marks],
    sizes: names.map(name => (name === null ? null : size(name))),
    lines: plan.arcs.flatMap(arc => arc?.along ?? []),
    taken: plan.discs.flatMap((disc, site) => (disc && places.sites[site]!.within.length > 0 ? [withinBox(disc)] : [])),
  });
  return boxes.flatMap((box, site) =>
    box
      ? labelShapes(
          box,
          names[site]!,
          isNarrow ? "tag" : "label-title-deep",
          (places.sites[site]?.number ?? null) === null ? "quiet" : "ink",
        )
      : [],
  );
}
