/** The legend of a map: each country with who stands in it, counted, then whoever stands nowhere, then all others. */
import type { SiteIndex } from "../../model/index.ts";
import { say } from "../../text/index.ts";
import type { FigureShape } from "../figure/figurePlan.ts";
import { type TextBlock, textBlock, type WordRun } from "../svg/textBlock.ts";
import { type DiscManner, discShapes } from "./discShapes.ts";
import { look, textShape } from "./labelShapes.ts";
import { besideNowhere, countNowhere, type MapTelling, nowhereIn, partyAt, partyName, siteName } from "./mapTelling.ts";
import { siteCounts } from "./mapWords.ts";

/** The most parties that an entry names; the tables name all. */
const NAMED = 8;
/** px */
const SPACE = { column: 250, gap: 22, row: 10, disc: 35, radius: 11, box: 12, heading: 8 };

type MapEntry = {
  readonly key: string;
  readonly manner: DiscManner;
  readonly number: string;
  readonly head: string;
  readonly counts: string;
  readonly parties: readonly number[];
};

export type MapLegend = {
  readonly shapes: readonly FigureShape[];
  readonly height: number;
  /** The parties that it names, and those that it only counts. */
  readonly named: readonly number[];
  readonly counted: readonly number[];
};

function blockOf(telling: MapTelling, { head, counts, parties }: MapEntry, width: number): readonly TextBlock[] {
  const names: WordRun[] = parties
    .slice(0, NAMED)
    .flatMap((party, place) => [
      ...(place > 0 ? [{ words: " · ", look: look("label-notes", "quiet") }] : []),
      { words: partyName(telling, party), look: look("label-notes") },
    ]);
  const more = parties.length - NAMED;
  if (more > 0)
    names.push({
      words: ` · ${say(telling.language, "view.map.more", { count: more })}`,
      look: look("label-notes", "quiet"),
    });
  const first = textBlock(
    [
      { words: head, look: look("label-title") },
      ...(counts === "" ? [] : [{ words: ` ${counts}`, look: { ...look("label-title-apart", "quiet") } }]),
    ],
    { x: 0, y: 0, width },
  );
  return names.length === 0 ? [first] : [first, textBlock(names, { x: 0, y: first.height, width })];
}

/** @param siteManner how the disc of a site looks on the map */
export function mapLegend(
  telling: MapTelling,
  siteManner: (site: SiteIndex) => DiscManner,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): MapLegend {
  const { places, language } = telling;
  const numbered = places.sites.flatMap(({ number, chain }, site): MapEntry[] =>
    number === null
      ? []
      : [
          {
            key: `legend-${number}`,
            manner: siteManner(site),
            number: String(number),
            head: siteName(telling, site),
            counts: siteCounts(telling, site),
            parties: chain,
          },
        ],
  );
  const nowhere = nowhereIn(telling).map(
    ({ why, parties }): MapEntry => ({
      key: `legend-${why}`,
      manner: "nowhere",
      number: "?",
      head: say(language, `view.map.why.${why}`),
      counts: countNowhere(telling, parties).range,
      parties,
    }),
  );
  const others = places.sites.flatMap(({ others: there }, site): MapEntry[] => {
    // Whoever is perhaps in the chain and stands in a country has a name here as well.
    return there.length === 0
      ? []
      : [
          {
            key: `legend-beside-${site}`,
            manner: "beside",
            number: "",
            head: siteName(telling, site),
            counts: "",
            parties: there,
          },
        ];
  });
  const lost = besideNowhere(telling);
  const beside: readonly MapEntry[] = [
    ...others,
    ...(lost.length > 0
      ? [
          {
            key: "legend-beside-nowhere",
            manner: "nowhere",
            number: "?",
            head: say(language, "chain.country.none"),
            counts: "",
            parties: lost,
          } as const,
        ]
      : []),
  ];

  const columns = Math.max(1, Math.floor((width + SPACE.gap) / (SPACE.column + SPACE.gap)));
  const column = (width - (columns - 1) * SPACE.gap) / columns;
  const shapes: FigureShape[] = [];
  const named: number[] = [];
  const counted: number[] = [];
  let top = y;
  const put = (entries: readonly MapEntry[]) => {
    for (let first = 0; first < entries.length; first += columns) {
      let height = 0;
      entries.slice(first, first + columns).forEach((entry, place) => {
        const left = x + place * (column + SPACE.gap);
        const blocks = blockOf(telling, entry, column - SPACE.disc);
        height = Math.max(
          height,
          2 * SPACE.radius,
          blocks.reduce((sum, one) => sum + one.height, 0),
        );
        const ids = entry.parties.map(party => partyAt(telling, party).id);
        named.push(...entry.parties.slice(0, NAMED));
        counted.push(...entry.parties.slice(NAMED));
        const r = entry.manner === "beside" ? 6 : SPACE.radius;
        shapes.push({
          kind: "part",
          key: entry.key,
          at: { x: left, y: top },
          title: null,
          data: { "data-parties": ids.join(" ") },
          shapes: [
            ...discShapes({ x: SPACE.radius + 3, y: SPACE.radius, r }, entry.number, entry.manner),
            {
              kind: "part",
              key: null,
              at: { x: SPACE.disc, y: 1 },
              title: null,
              shapes: blocks.map(textShape),
            },
          ],
        });
      });
      top += height + SPACE.row;
    }
  };
  put(numbered);
  if (nowhere.length > 0) {
    const from = top;
    top += SPACE.box;
    const place = shapes.length;
    put(nowhere);
    shapes.splice(place, 0, {
      kind: "rect",
      x: x - SPACE.box / 2,
      y: from,
      width: width + SPACE.box,
      height: top - from,
      radius: 4,
      stroke: "unknown",
      strokeWidth: 1.5,
      dashes: "2 4",
    });
    top += SPACE.row;
  }
  if (beside.length > 0) {
    const heading = textBlock([{ words: say(language, "view.map.beside"), look: look("label-title-apart", "quiet") }], {
      x,
      y: top,
      width,
    });
    shapes.push(textShape(heading));
    top += heading.height + SPACE.heading;
    put(beside);
  }
  return { shapes, height: top - y, named: [...new Set(named)], counted };
}
