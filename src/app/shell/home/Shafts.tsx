import { type ReactNode, useMemo } from "react";
import { type ShaftRow, shaftRows, shaftsOf } from "../../../layout/index.ts";
import type { Text } from "../../../schema/index.ts";
import type { Card } from "../../documents/files/cardOf.ts";
import type { InterviewShown } from "../../documents/files/shelf.ts";
import type { Arrangement } from "./arrangementOf.ts";
import { groupsOf } from "./groupsOf.ts";
import { Scale, startsOf } from "./Scale.tsx";
import { Shaft } from "./Shaft.tsx";
import type { Hit } from "./searchLibrary.ts";

/** Layers that a title and its facts take below a shaft, before they enlarge the bands. */
const FOOT = 2;
/** The share of a column that its block takes; lines that pass have the rest. */
const CARD = 88;
/** The share of a band by which a line that passes shafts runs below the head of that band. */
const BESIDE = 6;

/** Where the columns are in which nothing stands: beside the last shafts, or under the shallow ones. */
type FreeColumns = { readonly from: number; readonly to: number; readonly isBeside: boolean };

/** The most columns that it takes, so that what is said of the deeper ones has room. */
const MOST_REST = 4;

/** The part of the last row in which nothing stands; null where there is none. */
function restOf(rows: readonly ShaftRow[], depths: readonly number[], columns: number): FreeColumns | null {
  const last = rows.at(-1);
  if (!last) return null;
  if (last.shafts.length < columns) return { from: last.shafts.length, to: columns, isBeside: true };
  if (columns < MOST_REST) return null;
  const deep = last.shafts.findIndex(shaft => depths[shaft]! + FOOT >= last.layers);
  return deep >= 2 ? { from: 0, to: Math.min(deep, MOST_REST), isBeside: false } : null;
}

/** A firm's line from one shaft to another, in the gutters beside their blocks. */
function FirmLine({
  line: { from, to },
  rowOf,
}: {
  readonly line: ShaftRow["lines"][number];
  readonly rowOf: (layer: number) => number;
}) {
  const top = Math.min(from.layer, to.layer);
  const bottom = Math.max(from.layer, to.layer);
  const columns = to.column - from.column;
  // Above the middle, so that it does not cover a line that passes by a layer.
  const yOf = ({ layer, at }: typeof from) => (layer - top) * 100 + (at - 0.12) * 100;
  const [x1, y1, x2, y2] = [CARD, yOf(from), columns * 100, yOf(to)];
  const middle = (side: number) => side * 100 + (100 + CARD) / 2;
  // Beside the sign of a border, which lies between two layers.
  const border = (from.layer < to.layer ? from.layer - top + 1 : from.layer - top) * 100 + BESIDE;
  const path =
    columns === 1
      ? `M${x1} ${y1}C${middle(0)} ${y1} ${middle(0)} ${y2} ${x2} ${y2}`
      : `M${x1} ${y1}H${middle(0)}V${border}H${middle(columns - 1)}V${y2}H${x2}`;
  return (
    <svg
      className="firm-line"
      style={{
        gridRow: `${rowOf(top)} / ${rowOf(bottom) + 1}`,
        gridColumn: `${from.column + 2} / ${to.column + 3}`,
      }}
      viewBox={`0 0 ${(columns + 1) * 100} ${(bottom - top + 1) * 100}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={path} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

type Props = {
  readonly hits: readonly Hit[];
  readonly cards: ReadonlyMap<string, Card>;
  /** Null where the library began with no interview. */
  readonly interview: InterviewShown | null;
  readonly arrangement: Arrangement;
  /** What each is about, where that is said. */
  readonly lineOf: (id: string) => Text | undefined;
  /** What stands where nothing else does; below all of them where there is no such place. */
  readonly aside: ReactNode;
};

/** The chains of the library as shafts on one scale of layers, in rows of as many as fit. */
export function Shafts({ hits, cards, interview, arrangement, lineOf, aside }: Props) {
  const { columns, look, isTitledAbove } = arrangement;
  const shapes = useMemo(() => hits.map(({ id }) => cards.get(id)!), [hits, cards]);
  const plan = useMemo(() => shaftsOf(shapes, groupsOf(interview, hits)), [shapes, hits, interview]);
  const rows = useMemo(() => shaftRows(shapes, plan, columns), [shapes, plan, columns]);
  const chainsOf = (shaft: number): readonly number[] =>
    shapes[shaft]!.blocks.map(
      (_, block) => plan.firms.find(ends => ends.some(end => end.shaft === shaft && end.block === block))?.length ?? 1,
    );
  const starts = startsOf(rows);
  const rest = restOf(rows, plan.depths, columns);
  const lastStart = starts.at(-1)!;
  const lastEnd = lastStart + rows.at(-1)!.layers + 3;
  const classes = ["scale", isTitledAbove && "is-titled-above", look === "dense" && "is-dense"];
  return (
    <>
      <Scale
        className={classes.filter(Boolean).join(" ")}
        rows={rows}
        groups={plan.groups}
        interview={interview}
        columns={columns}
        tracksOf={({ layers }) => `repeat(${layers}, 1fr) auto`}
        shaftAt={({ shaft, row, column }, style) => {
          const { id, reasons } = hits[shaft]!;
          return (
            <Shaft
              key={id}
              id={id}
              card={shapes[shaft]!}
              reasons={reasons}
              chains={chainsOf(shaft)}
              style={style}
              level={interview ? 3 : 2}
              isDense={look === "dense"}
              isTitledAbove={isTitledAbove}
              isWithinBands={rest?.isBeside === false && row === rows.length - 1 && column < rest.to}
              line={lineOf(id)}
            />
          );
        }}
      >
        {rows.flatMap(({ shafts, lines }, row) =>
          lines.map(line => (
            <FirmLine
              key={`${shafts[line.from.column]} ${line.from.layer} ${line.from.at} ${shafts[line.to.column]}`}
              line={line}
              rowOf={layer => starts[row]! + 2 + layer}
            />
          )),
        )}
        {rest && (
          <div
            className="scale-rest"
            style={{
              gridColumn: `${rest.from + 2} / ${rest.to + 2}`,
              gridRow: rest.isBeside ? `${lastStart + 2} / ${lastEnd}` : lastEnd - 1,
            }}
          >
            {aside}
          </div>
        )}
      </Scale>
      {!rest && <div className="scale-rest is-below">{aside}</div>}
    </>
  );
}
