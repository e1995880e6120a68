import { type CSSProperties, Fragment, type ReactNode, useId } from "react";
import { distinct } from "../../../base/index.ts";
import type { ShaftRow } from "../../../layout/index.ts";
import { stratumAt } from "../../../theme/index.ts";
import type { InterviewShown } from "../../documents/files/shelf.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { groupHeads } from "./groupsOf.ts";

/** Where a row of shafts begins in the grid: it has tracks for heads, for titles, for each layer, and for a foot. */
export const startsOf = (rows: readonly ShaftRow[]): readonly number[] =>
  rows.map((_, row) => 1 + rows.slice(0, row).reduce((sum, { layers }) => sum + layers + 3, 0));

/** Where a shaft stands: its row, and its column in it. */
export type Stand = { readonly shaft: number; readonly row: number; readonly column: number };

/** Where a shaft stands in the grid, from its title down to the foot of its row. */
export type StandStyle = CSSProperties & { readonly gridRowStart: number };

type Props = {
  readonly className: string;
  readonly rows: readonly ShaftRow[];
  /** For each shaft, the number of its group. */
  readonly groups: readonly number[];
  /** The groups have heads where there is one: the first is from it, the second asks the same elsewhere. */
  readonly interview: InterviewShown | null;
  readonly columns: number;
  /** The heights of the tracks of a row for its layers and its foot. */
  readonly tracksOf: (row: ShaftRow) => string;
  readonly onLeave?: () => void;
  readonly shaftAt: (stand: Stand, style: StandStyle) => ReactNode;
  readonly children?: ReactNode;
};

/** The scale of layers that all shafts share: a band for each layer over the whole width, the heads of the groups. */
export function Scale({ className, rows, groups, interview, columns, tracksOf, onLeave, shaftAt, children }: Props) {
  const { say } = useReader();
  const id = useId();
  const deepest = Math.max(...rows.map(({ layers }) => layers));
  const starts = startsOf(rows);
  const stands = rows.flatMap(({ shafts }, row) => shafts.map((shaft, column): Stand => ({ shaft, row, column })));
  return (
    <div
      className={className}
      style={{
        // Without heads of groups, what the numbers are called needs room above the first layer.
        gridTemplateRows: rows
          .map((row, nth) => `${interview || nth > 0 ? "auto" : "minmax(1.5rem, auto)"} auto ${tracksOf(row)}`)
          .join(" "),
        gridTemplateColumns: `var(--numbers) repeat(${columns}, minmax(0, 1fr))`,
      }}
      onPointerLeave={onLeave}
    >
      {rows.map(({ shafts, layers }, row) => (
        <Fragment key={shafts[0]}>
          {Array.from({ length: layers }, (_, layer) => (
            <div
              // biome-ignore lint/suspicious/noArrayIndexKey: a band is its place
              key={layer}
              className={`scale-band stratum-${stratumAt(layer, deepest)}`}
              style={{ gridRow: starts[row]! + 2 + layer }}
              data-layer={layer}
              aria-hidden="true"
            >
              {layer === 0 && row === 0 ? <span className="scale-label">{say("page.shaft.layer")}</span> : null}
              {layer}
            </div>
          ))}
        </Fragment>
      ))}
      {distinct(stands.map(({ shaft }) => groups[shaft]!)).map(group => {
        const own = stands.filter(({ shaft }) => groups[shaft] === group);
        const row = own[0]!.row;
        const { begins } = rows[row]!;
        const { column, columns: span } = begins.find(one => one.group === group)!;
        const isAlone = begins.length === 1;
        return (
          <Fragment key={group}>
            {interview && (
              <div
                className={isAlone ? "group-head is-alone" : "group-head"}
                style={{
                  gridRow: starts[row]!,
                  gridColumn: isAlone ? undefined : `${column + 2} / ${column + 2 + span}`,
                }}
              >
                <h2 id={`${id}-${group}`}>{say(groupHeads[group]!)}</h2>
                {group === 0 && <p className="quiet">{say("page.home.interview.which", interview)}</p>}
              </div>
            )}
            <ol className="shafts" aria-labelledby={interview ? `${id}-${group}` : undefined}>
              {own.map(stand =>
                shaftAt(stand, {
                  gridRowStart: starts[stand.row]! + 1,
                  gridRowEnd: starts[stand.row]! + rows[stand.row]!.layers + 3,
                  gridColumn: stand.column + 2,
                }),
              )}
            </ol>
          </Fragment>
        );
      })}
      {children}
    </div>
  );
}
