import { goTo } from "../address/useAddress.ts";
import { useChosen } from "../reading/useChosen.ts";
import { useReader } from "../reading/useReader.ts";

/** How a column that can be sorted by is sorted now, as a table says it. */
export function useSorted(column: string): "ascending" | "descending" | "none" {
  const { place } = useChosen();
  const sort = place.sort ?? "layer";
  if (sort === column) return "ascending";
  return sort === `-${column}` ? "descending" : "none";
}

type Props = {
  /** `layer`, `name`, `country`, or a duty. */
  readonly column: string;
  /** What its head says. */
  readonly name: string;
};

/** Sorts by a column, then the other way round, then as it stands in the chain. It has no text of its own that would be copied with its head. */
export function SortButton({ column, name }: Props) {
  const { say } = useReader();
  const { place } = useChosen();
  const sorted = useSorted(column);
  const next = () => {
    if (sorted === "none") return column === "layer" ? null : column;
    return sorted === "ascending" ? `-${column}` : null;
  };
  return (
    <button
      type="button"
      className={`sort sort-${sorted}`}
      aria-label={say("table.matrix.sort", { column: name })}
      onClick={() => goTo({ ...place, sort: next() })}
    >
      <svg viewBox="0 0 12 16" width="12" height="16" aria-hidden="true" focusable="false">
        <path className="sort-up" d="M6 1L11 7H1Z" />
        <path className="sort-down" d="M6 15L1 9H11Z" />
      </svg>
    </button>
  );
}
