import { Fragment } from "react";
import type { AnswerKind, Tally } from "../../../views/index.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { sayTally } from "./responsibilitiesText.ts";

type Props = { readonly kind: AnswerKind; readonly sums: readonly Tally[]; readonly total: number };

/** The sums of a column, a line for each code that occurs, as in "7 of 14: not documented". */
export function ResponsibilityTallies({ kind, sums, total }: Props) {
  const { language } = useReader();
  return sums.map((tally, place) => (
    <Fragment key={tally.code}>
      {place > 0 && " "}
      <span className="cell-detail tally">
        {sayTally(language, kind, tally, total)}
        {place < sums.length - 1 && <span className="sr tally-next">;</span>}
      </span>
    </Fragment>
  ));
}
