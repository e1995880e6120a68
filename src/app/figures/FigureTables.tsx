import { memo, useCallback, useRef } from "react";
import { type FigureTable, FigureTableElement } from "../../views/index.ts";
import { useReader } from "../reading/useReader.ts";
import { CopyTable } from "../table/CopyTable.tsx";

type OneProps = {
  readonly table: FigureTable;
  /** Its note stands on the page already, and goes with what is copied alone. */
  readonly isNoteTold?: boolean;
};

export function OneFigureTable({ table, isNoteTold = false }: OneProps) {
  const element = useRef<HTMLTableElement>(null);
  const textOf = useCallback(() => table, [table]);
  return (
    <>
      <div className="figure-table">
        <FigureTableElement table={table} element={element} namesHeads />
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
