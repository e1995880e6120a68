/** Figures that contradict each other. All of them are shown; the product does not decide between them. */
import { boundsOf, type Figure, type Range, type Text } from "../../schema/index.ts";

/** Figures on the same thing whose values do not overlap. */
export type FigureConflict = { readonly about: string; readonly what: string; readonly figures: readonly Figure[] };

const isText = (value: Range | Text): value is Text =>
  typeof value === "string" ||
  (typeof value === "object" && Object.values(value).some(part => typeof part === "string"));

function meet(a: Range | Text, b: Range | Text): boolean {
  if (isText(a) || isText(b)) return JSON.stringify(a) === JSON.stringify(b);
  const [one, other] = [boundsOf(a), boundsOf(b)];
  return (
    (one.min ?? Number.NEGATIVE_INFINITY) <= (other.max ?? Number.POSITIVE_INFINITY) &&
    (other.min ?? Number.NEGATIVE_INFINITY) <= (one.max ?? Number.POSITIVE_INFINITY)
  );
}

export function figureConflictsOf(figures: readonly Figure[]): readonly FigureConflict[] {
  const same = new Map<string, Figure[]>();
  for (const figure of figures) {
    const key = JSON.stringify([figure.about, figure.what, figure.population ?? null]);
    const known = same.get(key);
    if (known) known.push(figure);
    else same.set(key, [figure]);
  }
  const conflicts: FigureConflict[] = [];
  for (const group of same.values()) {
    const inConflict = group.filter(one => group.some(other => other !== one && !meet(one.value, other.value)));
    if (inConflict.length > 0) conflicts.push({ about: group[0]!.about, what: group[0]!.what, figures: inConflict });
  }
  return conflicts;
}
