import type { KeyboardEvent } from "react";

/** The keys that lead from one disc to the next, and to the first and the last. */
const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: at => at + 1,
  ArrowDown: at => at + 1,
  ArrowLeft: at => at - 1,
  ArrowUp: at => at - 1,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Moves the focus among the discs of a map, which stand in chain order. Other keys, and other places, are left alone. */
export function walkDiscs(frame: HTMLElement | null, event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key];
  if (!frame || !step || event.altKey || event.ctrlKey || event.metaKey) return;
  const discs = [...frame.querySelectorAll<SVGAElement>("a[data-site]")];
  const at = discs.findIndex(disc => disc.matches(":focus"));
  const next = at < 0 ? undefined : discs[step(at, discs.length)];
  if (at < 0) return;
  event.preventDefault();
  next?.focus();
}
