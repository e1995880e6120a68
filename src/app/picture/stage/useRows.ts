import { type RefObject, useEffect, useState } from "react";

export type Rows = {
  /** For each row, the position in it of the card in view. */
  readonly inView: ReadonlyMap<string, number>;
  readonly onStep: (row: string, place: number) => void;
  readonly onSwept: (row: string, element: HTMLElement) => void;
};

/** px from the edge of the row to each of its cards. */
const distances = (row: HTMLElement): readonly number[] => {
  const { left } = row.getBoundingClientRect();
  return [...row.children].map(item => item.getBoundingClientRect().left - left);
};

function sweep(row: HTMLElement, place: number): void {
  const isStill = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const [first = 0] = distances(row);
  // The distance of the first card from the edge while it is in view.
  const margin = first + row.scrollLeft;
  row.scrollBy({ left: (distances(row)[place] ?? 0) - margin, behavior: isStill ? "instant" : "smooth" });
}

/**
 * The rows of cards that readers swipe through on a narrow page: which card of each is in view, and how to bring
 * another one there.
 * @param chosen ids of what a reader or a step of the story has chosen: it is brought into view
 */
export function useRows(stage: RefObject<HTMLElement | null>, chosen: readonly string[]): Rows {
  const [inView, setInView] = useState<ReadonlyMap<string, number>>(new Map());
  const rowOf = (row: string) => stage.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row)}"]`);
  const key = chosen.join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each choice, not with each rendering
  useEffect(() => {
    for (const id of chosen) {
      const item = stage.current?.querySelector(`.flow-item:has([data-party~="${CSS.escape(id)}"])`);
      const row = item?.parentElement;
      if (row) sweep(row, [...row.children].indexOf(item));
    }
  }, [key]);
  return {
    inView,
    onStep(row, place) {
      const element = rowOf(row);
      if (element) sweep(element, place);
    },
    onSwept(row, element) {
      const all = distances(element).map(Math.abs);
      const place = all.indexOf(Math.min(...all));
      setInView(before => ((before.get(row) ?? 0) === place ? before : new Map(before).set(row, place)));
    },
  };
}
