import { locateValues, type Path } from "../schema/index.ts";

/**
 * Writes each of two values in the place of the other, byte by byte.
 * @throws where one of them is not there, or is within the other
 */
export function exchangeValues(text: string, one: Path, other: Path): string {
  const spans = locateValues(text, [one, other]);
  const [first, second] = [...spans].sort((a, b) => a.start - b.start);
  if (!first || !second || first.end > second.start) throw new Error("There are not two values to be exchanged.");
  return (
    text.slice(0, first.start) +
    text.slice(second.start, second.end) +
    text.slice(first.end, second.start) +
    text.slice(first.start, first.end) +
    text.slice(second.end)
  );
}
