import { memo, useCallback, useMemo, useRef } from "react";
import { type FigureTable, FigureTableElement } from "../../../views/index.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { useSlices } from "../../page/slices/useSlices.ts";
import { CopyTable } from "../../picture/table/CopyTable.tsx";

type OneProps = {
  readonly table: FigureTable;
  /** Its note stands on the page already, and goes with what is copied alone. */
  readonly isNoteTold?: boolean;
};

/** Rows that come at once; the others follow in slices. */
const FIRST = 6;

export function OneFigureTable({ table, isNoteTold = false }: OneProps) {
  const element = useRef<HTMLTableElement>(null);
  const textOf = useCallback(() => table, [table]);
  const shown = useSlices(table.rows.length, FIRST);
  const slice = useMemo(() => ({ ...table, rows: table.rows.slice(0, shown) }), [table, shown]);
  return (
    <>
      <div className="figure-table">
        <FigureTableElement table={slice} element={element} namesHeads />
      </div>
      {!isNoteTold && <p className="quiet">{table.note}</p>}
      <CopyTable table={element} textOf={textOf} />
    </>
  );
}

/** The figure as tables, folded until they are asked for; each can be copied. */
export const FigureTables = memo(function FigureTables({ tables }: { readonly tables: readonly FigureTable[] }) {
  const { say } = useReader();
  if (tables.length === 0) return null;
  return (
    <details className="figure-tables" id="figure-tables">
      <summary>{say("view.figure.tables", { count: tables.length })}</summary>
      {tables.map(table => (
        <OneFigureTable key={table.caption} table={table} />
      ))}
    </details>
  );
});
