import type { Ref } from "react";
import type { FigureTable } from "./figurePlan.ts";

type Props = {
  readonly table: FigureTable;
  readonly className?: string;
  readonly element?: Ref<HTMLTableElement>;
  /** Whether each cell names its head, for a sheet that stacks the cells of a row. */
  readonly namesHeads?: boolean;
};

/** A table of a figure: plain rows below their heads. */
export function FigureTableElement({ table: { caption, head, rows }, className, element, namesHeads = false }: Props) {
  return (
    <table ref={element} className={className}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {head.map(cell => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are in a fixed order, and keep no state
          <tr key={place}>
            {row.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells follow the head
              <td key={column} data-head={namesHeads ? head[column] : undefined}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
