/** The legend of a map: whoever stands nowhere, then each country with who stands in it, counted, then all others. */
import type { SiteIndex, WhyNowhere } from "../../model/index.ts";
import { capitalised, say } from "../../text/index.ts";
import type { FigureShape } from "../figure/figurePlan.ts";
import { textBlock } from "../svg/textBlock.ts";
import { DISC, type DiscManner, type DiscPlace, discShapes } from "./discShapes.ts";
import { look, textShape } from "./labelShapes.ts";
import { besideNowhere, countNowhere, type MapTelling, nowhereIn, partyAt, partyName, siteName } from "./mapTelling.ts";
import { siteCounts } from "./mapWords.ts";

/** The most parties that an entry names; the tables name all. */
const NAMED = 8;
/** px */
const SPACE = { column: 250, gap: 22, row: 10, disc: 35, radius: 11, box: 12, heading: 8, line: { pad: 3.6 } };

type MapEntry = {
  readonly key: string;
  readonly manner: DiscManner;
  readonly number: string;
  readonly head: string;
  readonly counts: string;
  readonly parties: readonly number[];
  readonly why?: WhyNowhere;
};

export type MapLegend = {
  readonly shapes: readonly FigureShape[];
  readonly height: number;
  /** The discs of those who stand nowhere: lines lead to them. */
  readonly spots: ReadonlyMap<WhyNowhere, DiscPlace>;
  /** The parties that it names, and those that it only counts. */
  readonly named: readonly number[];
  readonly counted: readonly number[];
};

type EntryShapes = { readonly shapes: readonly FigureShape[]; readonly height: number };

/** Where, and how many; below it each party in a line that leads to its evidence. */
function entryShapes(telling: MapTelling, { head, counts, parties }: MapEntry, width: number): EntryShapes {
  const first = textBlock(
    [
      { words: head, look: look("label-title") },
      ...(counts === "" ? [] : [{ words: ` ${counts}`, look: look("label-title-apart", "quiet") }]),
    ],
    { x: 0, y: 0, width },
  );
  const shapes: FigureShape[] = [textShape(first)];
  let y = first.height;
  const line = (words: string, colour: "ink" | "quiet", party: string | null) => {
    const block = textBlock([{ words, look: look("label-notes", colour) }], { x: 0, y: SPACE.line.pad, width });
    shapes.push({
      kind: "part",
      key: null,
      at: { x: 0, y },
      title: party === null ? null : words,
      ...(party === null ? {} : { choice: { kind: "party", party }, data: { "data-party": party } }),
      shapes: [
        // Room to press on.
        { kind: "rect", x: 0, y: 0, width, height: block.height + 2 * SPACE.line.pad, fill: "paper", opacity: 0 },
        textShape(block),
      ],
    });
    y += block.height + 2 * SPACE.line.pad;
  };
  for (const party of parties.slice(0, NAMED)) line(partyName(telling, party), "ink", partyAt(telling, party).id);
  const more = parties.length - NAMED;
  if (more > 0) line(say(telling.language, "view.map.more", { count: more }), "quiet", null);
  return { shapes, height: y };
}

/** Those with a number on the map, those who stand nowhere by the reason, and those beside the chain. */
function entriesOf(telling: MapTelling, siteManner: (site: SiteIndex) => DiscManner) {
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
      why,
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
            head: capitalised(say(language, "chain.country.none")),
            counts: "",
            parties: lost,
          } as const,
        ]
      : []),
  ];
  return { numbered, nowhere, beside };
}

/** @param siteManner how the disc of a site looks on the map */
export function mapLegend(
  telling: MapTelling,
  siteManner: (site: SiteIndex) => DiscManner,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): MapLegend {
  const { language } = telling;
  const { numbered, nowhere, beside } = entriesOf(telling, siteManner);
  const shapes: FigureShape[] = [];
  const named: number[] = [];
  const counted: number[] = [];
  const spots = new Map<WhyNowhere, DiscPlace>();
  let top = y;
  /** @param isUnder whether the words stand under the disc and not beside it */
  const put = (entries: readonly MapEntry[], columns: number, isUnder: boolean) => {
    const column = (width - (columns - 1) * SPACE.gap) / columns;
    const inset = isUnder ? { x: 0, y: SPACE.radius + 4 } : { x: SPACE.disc, y: 1 };
    const disc = isUnder ? { x: SPACE.radius, y: 0 } : { x: SPACE.radius + 3, y: SPACE.radius };
    for (let first = 0; first < entries.length; first += columns) {
      let height = 0;
      entries.slice(first, first + columns).forEach((entry, place) => {
        const left = x + place * (column + SPACE.gap);
        const told = entryShapes(telling, entry, column - inset.x);
        height = Math.max(height, 2 * SPACE.radius, inset.y + told.height);
        if (entry.why) spots.set(entry.why, { x: left + disc.x, y: top + disc.y, r: SPACE.radius });
        named.push(...entry.parties.slice(0, NAMED));
        counted.push(...entry.parties.slice(NAMED));
        const r = entry.manner === "beside" ? DISC.ring : SPACE.radius;
        shapes.push({
          kind: "part",
          key: entry.key,
          at: { x: left, y: top },
          title: null,
          data: { "data-parties": entry.parties.map(party => partyAt(telling, party).id).join(" ") },
          shapes: [
            ...discShapes({ ...disc, r }, entry.number, entry.manner),
            { kind: "part", key: null, at: inset, title: null, shapes: told.shapes },
          ],
        });
      });
      top += height + SPACE.row;
    }
  };
  const columns = Math.max(1, Math.floor((width + SPACE.gap) / (SPACE.column + SPACE.gap)));
  if (nowhere.length > 0) {
    // Their discs stand on the edge of the box, so that a line from the map ends there and crosses no words.
    const from = top;
    const place = shapes.length;
    put(nowhere, nowhere.length, true);
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
  put(numbered, columns, false);
  if (beside.length > 0) {
    const heading = textBlock([{ words: say(language, "view.map.beside"), look: look("label-title-apart", "quiet") }], {
      x,
      y: top,
      width,
    });
    shapes.push(textShape(heading));
    top += heading.height + SPACE.heading;
    put(beside, columns, false);
  }
  return { shapes, height: top - y, spots, named: [...new Set(named)], counted };
}
