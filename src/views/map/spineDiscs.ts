import type { SpineRow } from "../../layout/index.ts";
import type { SiteIndex } from "../../model/index.ts";
import { inRow } from "../../text/index.ts";
import type { FigureShape } from "../figure/figurePlan.ts";
import { rounded } from "../svg/svgElement.ts";
import { DISC, type DiscManner, discShapes } from "./discShapes.ts";
import { type MapTelling, siteName } from "./mapTelling.ts";

/** px from a card to the middle of its disc, and how far that reaches. */
const SPACE = { gutter: 22, radius: 11, gap: 5 };
/** The most places of a party that are shown beside its card; the legend has all. */
const MOST = 3;

/** Beside each card of the chain the discs of the countries in which its party stands. */
export function spineDiscs(
  telling: MapTelling,
  manner: (site: SiteIndex) => DiscManner,
  rows: readonly SpineRow[],
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
        : located.sites.slice(0, MOST).map(site => ({
            number: String(places.sites[site]!.number ?? ""),
            manner: manner(site),
          }));
    const step = 2 * SPACE.radius + SPACE.gap;
    const top = head.y + head.height / 2 - ((discs.length - 1) * step) / 2;
    return [
      {
        kind: "path",
        d: `M${rounded(head.x + head.width)} ${rounded(head.y + head.height / 2)}H${rounded(x - SPACE.radius)}`,
        stroke: "edge",
        strokeWidth: 1,
      },
      {
        kind: "part",
        key: `at-${key}`,
        title:
          inRow(
            telling.language,
            located.sites.map(site => siteName(telling, site)),
          ) || null,
        data: { "data-parties": key },
        shapes: discs.flatMap((disc, place) =>
          discShapes(
            { x, y: top + place * step, r: disc.manner === "beside" ? DISC.ring : SPACE.radius },
            disc.number,
            disc.manner,
          ),
        ),
      },
    ];
  });
}
