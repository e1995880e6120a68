/** A map as a figure: the chain at the left, the world beside it; where there is little room, a strip above the world. */
import { placesOf, type SiteIndex } from "../../model/index.ts";
import type { FigurePlan, FigureRequest, FigureShape } from "../figure/figurePlan.ts";
import { spineFigure } from "../figure/spineFigure.ts";
import type { DiscManner } from "./discShapes.ts";
import { drawnMap, plannedMap } from "./drawnMap.ts";
import { type MapLegend, mapLegend } from "./mapLegend.ts";
import { mapStrip } from "./mapStrip.ts";
import { type MapTelling, partyAt } from "./mapTelling.ts";
import { mapWords } from "./mapWords.ts";
import { spineDiscs } from "./spineDiscs.ts";

/** px. `least`: beside the chain; with less, the map stands below a strip. */
const SPACE = { least: 470, top: 18, gap: 16, bottom: 20, side: 14 };

export function mapFigureOf(request: FigureRequest): FigurePlan {
  const { inquiry, group, whole, width } = request;
  const places = placesOf(inquiry, group);
  const telling: MapTelling = { ...request, places, show: request.show ?? [] };
  const spine = spineFigure({ whole, width, least: SPACE.least, roomOf: () => 0 });
  const isWide = !spine.spine.isStacked;
  const manner = mannerOf(telling);
  const shapes: FigureShape[] = [];
  let height: number;
  let legend: MapLegend;
  if (isWide) {
    const { x } = spine.spine.room;
    const room = width - x;
    const plan = plannedMap(telling, room);
    const inner = { x: x + SPACE.side, y: SPACE.top + plan.height + SPACE.gap, width: room - 2 * SPACE.side };
    legend = mapLegend(telling, manner, inner);
    const foot = inner.y + legend.height + SPACE.bottom;
    height = Math.max(spine.spine.height, foot);
    const last = spine.spine.bands.at(-1);
    shapes.push(
      ...spine.shapes.map(shape =>
        shape.kind === "band" && last && shape.top === last.top ? { ...shape, height: height - shape.top } : shape,
      ),
      ...spineDiscs(telling, manner, spine.spine.rows),
      { kind: "rect", x, y: SPACE.top, width: room, height: foot - SPACE.top, fill: "paper" },
      drawnMap(telling, manner, plan, legend, { x, y: SPACE.top }),
      ...legend.shapes,
    );
  } else {
    const strip = mapStrip(telling, width);
    const plan = plannedMap(telling, width);
    const y = strip.height + SPACE.gap;
    legend = mapLegend(telling, manner, { x: 6, y: y + plan.height + SPACE.gap, width: width - 12 });
    height = y + plan.height + SPACE.gap + legend.height;
    shapes.push(...strip.shapes, drawnMap(telling, manner, plan, legend, { x: 0, y }), ...legend.shapes);
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

/** How the disc of a place looks. */
const mannerOf =
  ({ places, group }: MapTelling) =>
  (site: SiteIndex): DiscManner => {
    const { number, chain } = places.sites[site]!;
    if (number === null) return "beside";
    return group !== null && chain.includes(group) ? "workers" : "chain";
  };
