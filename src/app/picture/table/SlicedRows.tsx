import { type ComponentType, memo, useLayoutEffect, useMemo, useRef } from "react";
import type { DossierPlace } from "../../page/address/place.ts";
import { useChosen } from "../../page/reading/useChosen.ts";
import { chunksOf, useSlices } from "../../page/slices/useSlices.ts";
import { giveRoles } from "./giveRoles.ts";

/** Rows of one body. Each body out of sight is left out of the layout, which for all rows at once would take seconds. */
const IN_A_BODY = 100;

type SlicedRowProps<Row> = { readonly row: Row; readonly place: DossierPlace };
type Props<Row> = {
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly as: ComponentType<SlicedRowProps<Row>>;
};

/** Whether a table has so many rows that its columns have fixed widths and its rows come in slices. */
export const isLong = (rows: readonly unknown[]): boolean => rows.length > 3 * IN_A_BODY;

type BodyProps<Row> = Props<Row> & { readonly place: DossierPlace; readonly isOfMany: boolean };

function Body<Row>({ rows, keyOf, as: TableRow, place, isOfMany }: BodyProps<Row>) {
  const body = useRef<HTMLTableSectionElement>(null);
  // Rows that are laid out as a grid are still rows of a table to all who do not see them.
  useLayoutEffect(() => {
    if (isOfMany) giveRoles(body.current!);
  }, [isOfMany]);
  return (
    <tbody ref={body}>
      {rows.map(row => (
        <TableRow key={keyOf(row)} row={row} place={place} />
      ))}
    </tbody>
  );
}
const KeptBody = memo(Body) as typeof Body;

/** The rows of a table; where they are many, slice by slice. `keyOf` and `as` have to stay the same. */
export function SlicedRows<Row>({ rows, keyOf, as }: Props<Row>) {
  const { place } = useChosen();
  const bodies = useMemo(() => chunksOf(rows, IN_A_BODY), [rows]);
  const shown = useSlices(bodies.length, 1);
  return bodies
    .slice(0, shown)
    .map(own => (
      <KeptBody key={keyOf(own[0]!)} rows={own} keyOf={keyOf} as={as} place={place} isOfMany={isLong(rows)} />
    ));
}
