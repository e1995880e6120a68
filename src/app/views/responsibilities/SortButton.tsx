import { goTo } from "../../page/address/useAddress.ts";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useReader } from "../../page/reading/useReader.ts";

/** How a column is sorted now, as `aria-sort` says it. */
export function useSorted(column: string): "ascending" | "descending" | "none" {
  const { place } = useChosen();
  const sort = place.sort ?? "layer";
  if (sort === column) return "ascending";
  return sort === `-${column}` ? "descending" : "none";
}

type Props = {
  /** `layer`, `name`, `country`, or the id of a duty. */
  readonly column: string;
  /** The words in the head of the column. */
  readonly name: string;
};

/**
 * Sorts by a column, then backwards, then in the order of the chain. The button has no text of its own, which would be
 * copied with the head.
 */
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
      aria-label={say("table.responsibilities.sort", { column: name })}
      onClick={() => goTo({ ...place, sort: next() })}
    >
      <svg viewBox="0 0 12 16" width="12" height="16" aria-hidden="true" focusable="false">
        <path className="sort-up" d="M6 1L11 7H1Z" />
        <path className="sort-down" d="M6 15L1 9H11Z" />
      </svg>
    </button>
  );
}
