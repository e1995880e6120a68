/** A map as a figure: the chain at the left, the world beside it; where there is little room, a strip above the world. */
import { arcBetween, layoutMap, type MapPlan, placeLabels } from "../../layout/index.ts";
import { placesOf, type SiteIndex } from "../../model/index.ts";
import { say } from "../../text/index.ts";
import type { FigurePlan, FigureRequest, FigureShape } from "../figure/figurePlan.ts";
import { spineFigure } from "../figure/spineFigure.ts";
import { rounded } from "../svg/svgElement.ts";
import { textBlock } from "../svg/textBlock.ts";
import { arcShapes, type LineManner } from "./arcShapes.ts";
import { DISC, type DiscManner, discShapes, withinBox, withinShapes } from "./discShapes.ts";
import { labelShapes, look } from "./labelShapes.ts";
import { mapLegend } from "./mapLegend.ts";
import { mapStrip } from "./mapStrip.ts";
import { type MapTelling, nowhereIn, partyAt, partyName, siteName } from "./mapTelling.ts";
import { looseWords, mapWords, overlayWords, passageWords, siteCounts } from "./mapWords.ts";
import { smallCountries } from "./smallCountries.ts";
import { worldLand } from "./worldLand.ts";

/** px */
const SPACE = { least: 470, top: 18, gap: 16, bottom: 20, side: 14, gutter: 22, spineDisc: 11, box: 44 };
/** How high a map is, as a share of its width, and px at most. */
const HEIGHT = { least: 0.46, most: 0.72, px: 560 };

/** The countries that the chain stands in are shown by name as long as there are no more. */
const NAMED = 24;

export function mapFigureOf(request: FigureRequest): FigurePlan {
  const { inquiry, group, whole, width } = request;
  const places = placesOf(inquiry, group);
  const telling: MapTelling = { ...request, places, show: request.show ?? [] };
  const spine = spineFigure({ whole, width, least: SPACE.least, roomOf: () => 0 });
  const isWide = !spine.spine.isStacked;
  const manner = mannerOf(telling);
  const shapes: FigureShape[] = [];
  let height: number;
  let legend: ReturnType<typeof mapLegend>;
  if (isWide) {
    const { x } = spine.spine.room;
    const room = width - x;
    const map = drawnMap(telling, manner, { x, y: SPACE.top, width: room });
    const inner = { x: x + SPACE.side, y: SPACE.top + map.height + SPACE.gap, width: room - 2 * SPACE.side };
    legend = mapLegend(telling, manner, inner);
    const foot = inner.y + legend.height + SPACE.bottom;
    height = Math.max(spine.spine.height, foot);
    const last = spine.spine.bands.at(-1);
    shapes.push(
      ...spine.shapes.map(shape =>
        shape.kind === "band" && last && shape.top === last.top ? { ...shape, height: height - shape.top } : shape,
      ),
      ...spineDiscs(telling, manner, spine.spine.rows),
      ...map.shapes,
      { kind: "rect", x, y: SPACE.top + map.height, width: room, height: foot - SPACE.top - map.height, fill: "paper" },
      ...legend.shapes,
    );
  } else {
    const strip = mapStrip(telling, width);
    const map = drawnMap(telling, manner, { x: 0, y: strip.height + SPACE.gap, width });
    legend = mapLegend(telling, manner, {
      x: 6,
      y: strip.height + SPACE.gap + map.height + SPACE.gap,
      width: width - 12,
    });
    height = strip.height + map.height + legend.height + 2 * SPACE.gap;
    shapes.push(...strip.shapes, ...map.shapes, ...legend.shapes);
  }
  const idOf = (party: number) => partyAt(telling, party).id;
  const named = new Set(legend.named.map(idOf));
  if (isWide) for (const party of spine.parties) named.add(party);
  return {
    view: "map",
    width,
    height,
    ...mapWords(telling),
    shapes,
    parties: [...named],
    counted: places.located.map(({ party }) => idOf(party)).filter(id => !named.has(id)),
  };
}

type DiscMannerOf = (site: SiteIndex) => DiscManner;

const mannerOf =
  ({ places, group }: MapTelling): DiscMannerOf =>
  site => {
    const { number, chain } = places.sites[site]!;
    if (number === null) return "beside";
    return group !== null && chain.includes(group) ? "workers" : "chain";
  };

/** Beside each card of the chain the discs of the countries in which its party stands. */
function spineDiscs(
  telling: MapTelling,
  manner: DiscMannerOf,
  rows: ReturnType<typeof spineFigure>["spine"]["rows"],
): readonly FigureShape[] {
  const { places, inquiry } = telling;
  const locatedOf = new Map(places.located.map(one => [inquiry.file.dossier.parties[one.party]!.id, one]));
  return rows.flatMap(({ key, head }): FigureShape[] => {
    const located = locatedOf.get(key);
    if (!located) return [];
    const x = head.x + head.width + SPACE.gutter;
    const discs =
      located.sites.length === 0
        ? [{ number: "?", manner: "nowhere" as const }]
        : located.sites.slice(0, 3).map(site => ({
            number: String(places.sites[site]!.number ?? ""),
            manner: manner(site),
          }));
    const step = 2 * SPACE.spineDisc + 5;
    const top = head.y + head.height / 2 - ((discs.length - 1) * step) / 2;
    return [
      {
        kind: "path",
        d: `M${rounded(head.x + head.width)} ${rounded(head.y + head.height / 2)}H${rounded(x - SPACE.spineDisc)}`,
        stroke: "edge",
        strokeWidth: 1,
      },
      {
        kind: "part",
        key: `at-${key}`,
        title: located.sites.map(site => siteName(telling, site)).join(", ") || null,
        data: { "data-parties": key },
        shapes: discs.flatMap((disc, place) =>
          discShapes(
            { x, y: top + place * step, r: disc.manner === "beside" ? DISC.ring : SPACE.spineDisc },
            disc.number,
            disc.manner,
          ),
        ),
      },
    ];
  });
}

/** The map itself with its frame, and under it the discs of whoever stands nowhere. */
function drawnMap(
  telling: MapTelling,
  manner: DiscMannerOf,
  frame: { readonly x: number; readonly y: number; readonly width: number },
): { readonly shapes: readonly FigureShape[]; readonly height: number } {
  const { places, show, language } = telling;
  const { width } = frame;
  const isNarrow = width < SPACE.least;
  const drawnOverlays = places.overlays.flatMap((one, place) => (show.includes(one.family) ? [{ ...one, place }] : []));
  const plan: MapPlan = layoutMap({
    width,
    height: {
      least: Math.min(HEIGHT.px, Math.round(width * HEIGHT.least)),
      most: Math.min(HEIGHT.px, Math.round(width * HEIGHT.most)),
    },
    margin: isNarrow ? 26 : 58,
    spots: places.sites.map(({ country, point, number }, site) => {
      const given = country === null ? point : pointInCountry(telling, site);
      return {
        point: given ?? (country === null ? null : (smallCountries.get(country) ?? null)),
        land: country === null ? null : (worldLand.countries.get(country) ?? null),
        r: number === null ? DISC.ring : isNarrow ? DISC.narrow : DISC.wide,
      };
    }),
    lines: [...places.passages, ...drawnOverlays],
    marks: places.points,
    ground: worldLand.ground,
    borders: worldLand.borders,
  });
  const nowhere = places.loose.length > 0 ? nowhereIn(telling) : [];
  const boxTop = plan.height;
  const height = plan.height + (nowhere.length > 0 ? SPACE.box : 0);
  const looseSpots = new Map(
    nowhere.map(({ why }, place) => [
      why,
      { x: ((place + 0.5) * width) / nowhere.length, y: boxTop + SPACE.box / 2, r: DISC.narrow - 1 },
    ]),
  );

  const shapes: FigureShape[] = [
    { kind: "rect", x: 0, y: 0, width, height, fill: "paper" },
    { kind: "path", d: plan.ground, fill: "wash", stroke: "rule", strokeWidth: 0.75 },
    { kind: "path", d: plan.borders, stroke: "rule", strokeWidth: 0.5 },
    ...plan.lands.flatMap((d, site): FigureShape[] =>
      d === ""
        ? []
        : places.sites[site]!.number === null
          ? [{ kind: "path", d, fill: "wash", stroke: "edge", strokeWidth: 0.75 }]
          : [{ kind: "path", d, fill: "rule", stroke: "edge", strokeWidth: 1 }],
    ),
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
    const [disc, spot] = [plan.discs[site], looseSpots.get(why)];
    if (!disc || !spot) return;
    const arc = isAway ? arcBetween(disc, spot, 0, { width, height }) : arcBetween(spot, disc, 0, { width, height });
    line(`loose-${place + 1}`, arc, "loose", hops.length, looseWords(telling, place), [site]);
  });
  drawnOverlays.forEach(({ from, to, family, overlays, place }, at) => {
    const arc = plan.arcs[places.passages.length + at] ?? null;
    line(`overlay-${place + 1}`, arc, family, overlays.length, overlayWords(telling, place), [from, to]);
  });
  places.passages.forEach(({ from, to, hops, isCertain }, place) => {
    const how = isCertain ? "certain" : "several";
    line(`passage-${place + 1}`, plan.arcs[place] ?? null, how, hops.length, passageWords(telling, place), [from, to]);
  });

  plan.marks.forEach(({ x, y }) => {
    shapes.push({ kind: "circle", cx: x, cy: y, r: 2.5, fill: "ink" });
  });
  shapes.push(...labelsOn(telling, plan, isNarrow));
  plan.discs.forEach((disc, site) => {
    if (!disc) return;
    const { number, chain, others, within } = places.sites[site]!;
    const parties = [...chain, ...others];
    const first = partyAt(telling, parties[0]!).id;
    const names = parties.map(party => partyName(telling, party)).join(", ");
    shapes.push({
      kind: "part",
      key: `site-${site + 1}`,
      title:
        number === null
          ? `${siteName(telling, site)}: ${names}`
          : `${number} ${siteName(telling, site)}, ${siteCounts(telling, site)}: ${names}`,
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
        ...discShapes(disc, String(number ?? ""), manner(site)),
      ],
    });
  });
  if (nowhere.length > 0) {
    shapes.push({
      kind: "rect",
      x: 4,
      y: boxTop + 2,
      width: width - 8,
      height: SPACE.box - 4,
      radius: 4,
      stroke: "unknown",
      strokeWidth: 1.5,
      dashes: "2 4",
    });
    for (const { why, parties } of nowhere) {
      const spot = looseSpots.get(why)!;
      shapes.push({
        kind: "part",
        key: `nowhere-${why}`,
        title: `${say(language, `view.map.why.${why}`)}: ${parties.map(party => partyName(telling, party)).join(", ")}`,
        choice: { kind: "party", party: partyAt(telling, parties[0]!).id },
        data: { "data-parties": parties.map(party => partyAt(telling, party).id).join(" ") },
        shapes: discShapes(spot, "?", "nowhere"),
      });
    }
  }
  return {
    shapes: [{ kind: "part", key: "map", at: { x: frame.x, y: frame.y }, title: null, shapes }],
    height,
  };
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
  const names = places.sites.map(({ number }, site) => (number === null && isNarrow ? null : siteName(telling, site)));
  const boxes = placeLabels({
    frame: plan,
    discs: plan.discs,
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
          places.sites[site]!.number === null ? "quiet" : "ink",
        )
      : [],
  );
}
