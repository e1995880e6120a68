/** Which sources draw on each other: the families that count as one origin each, with the lines that they carry. */
import { layoutOrigins } from "../../layout/index.ts";
import { originFamiliesOf } from "../../model/index.ts";
import type { Dossier, Source } from "../../schema/index.ts";
import { asSentences, say, sayList } from "../../text/index.ts";
import { chainType } from "../../theme/index.ts";
import type { FigurePlan, FigureShape } from "../figure/figurePlan.ts";
import { type TextBlock, textBlock } from "../svg/textBlock.ts";
import type { ClaimTeller } from "./claimTold.ts";

export type OriginFigureRequest = ClaimTeller & {
  /** px to fill. */
  readonly width: number;
  /** The id of the part of the page at which a source stands, if it does. */
  readonly partOf?: (source: string) => string;
};

const looks = {
  name: { type: chainType["label-title"], colour: "ink" },
  uncited: { type: chainType["label-title-apart"], colour: "quiet" },
  notes: { type: chainType["label-notes"], colour: "quiet" },
} as const;
/** px within a box. */
const INSIDE = { block: 7, inline: 10 };

const byIdIn = ({ sources }: Dossier) => {
  const byId = new Map(sources.map(source => [source.id, source]));
  return (id: string): Source => byId.get(id)!;
};

export function originFigureOf({ inquiry, narrator, language, width, partOf }: OriginFigureRequest): FigurePlan {
  const { dossier } = inquiry.file;
  const { families, alone } = originFamiliesOf(dossier);
  const sourceOf = byIdIn(dossier);
  const named = (id: string) => narrator.source(sourceOf(id));
  const all = families.flatMap(({ origin, sources }) => sources.map(source => ({ ...source, origin })));
  const carried = (count: number) => say(language, "view.evidence.tree.carries", { count });
  const drawsOn = (ids: readonly string[]) =>
    say(language, "view.evidence.tree.draws-on", { sources: sayList(language, ids.map(named)) });
  const rests = new Map(families.map(family => [family.origin, family.carries]));
  const depth = new Map(all.map(one => [one.source, one.depth]));
  const notesOf = ({ source, depth: own, from, carries, origin }: (typeof all)[number]) => {
    // A line leads to one of them, a step nearer to the origin; the others are told.
    const joined = from.find(id => depth.get(id) === own - 1);
    const others = from.filter(id => id !== joined && id !== source);
    return [
      source === origin ? say(language, "view.evidence.tree.rests", { count: rests.get(origin)! }) : carried(carries),
      ...(others.length === 0 ? [] : [drawsOn(others)]),
    ].join(" · ");
  };
  const blocksOf = (one: (typeof all)[number], across: number): readonly TextBlock[] => {
    const place = { x: INSIDE.inline, width: across - 2 * INSIDE.inline };
    // What no line cites stands there for those that draw on it.
    const isCited = one.carries > 0 || one.source === one.origin;
    const name = textBlock([{ words: named(one.source), look: isCited ? looks.name : looks.uncited }], {
      ...place,
      y: INSIDE.block,
    });
    return [
      name,
      textBlock([{ words: notesOf(one), look: looks.notes }], { ...place, y: INSIDE.block + name.height + 1 }),
    ];
  };
  const heightOf = (blocks: readonly TextBlock[]) =>
    2 * INSIDE.block + 1 + blocks.reduce((sum, { height }) => sum + height, 0);
  const bySource = new Map(all.map(one => [one.source, one]));
  const plan = layoutOrigins({
    width,
    nodes: all.map(one => ({
      key: one.source,
      family: one.origin,
      depth: one.depth,
      from: one.from,
      height: across => heightOf(blocksOf(one, across)),
    })),
  });
  const shapes: FigureShape[] = [
    { kind: "path", d: plan.lines.join(""), stroke: "ink", strokeWidth: 1.5 },
    ...plan.places.map(({ key, box }): FigureShape => {
      const one = bySource.get(key)!;
      const isOrigin = one.source === one.origin;
      return {
        kind: "part",
        key: `source-${dossier.sources.findIndex(({ id }) => id === key) + 1}`,
        at: { x: box.x, y: box.y },
        title: asSentences([named(key), notesOf(one), ...(one.from.length === 0 ? [] : [drawsOn(one.from)])]),
        ...(partOf ? { choice: { kind: "place", id: partOf(key) } as const } : {}),
        shapes: [
          {
            kind: "rect",
            x: 0,
            y: 0,
            width: box.width,
            height: box.height,
            radius: 3,
            fill: "card",
            stroke: isOrigin ? "ink" : "edge",
            strokeWidth: isOrigin ? 2 : 1,
          },
          ...blocksOf(one, box.width).map((block): FigureShape => ({ kind: "text", block })),
        ],
      };
    }),
  ];
  const finding = say(language, "view.evidence.tree.finding", {
    sources: all.length,
    families: families.length,
    alone,
  });
  return {
    view: "origins",
    title: say(language, "view.evidence.tree"),
    finding,
    width,
    height: plan.height,
    shapes,
    notes: [say(language, "view.evidence.tree.note")],
    words: families.map(({ carries, sources }) =>
      say(language, "view.evidence.tree.family", {
        count: carries,
        sources: sayList(
          language,
          sources.map(({ source }) => named(source)),
        ),
      }),
    ),
    tables: [
      {
        caption: say(language, "view.evidence.tree"),
        head: (["source", "from", "carries", "origin"] as const).map(column =>
          say(language, `view.evidence.tree.column.${column}`),
        ),
        rows: all.map(({ source, from, carries, origin }) => [
          named(source),
          from.length === 0 ? "–" : sayList(language, from.map(named)),
          String(carries),
          named(origin),
        ]),
        note: finding,
      },
    ],
    parties: [],
    counted: [],
  };
}
