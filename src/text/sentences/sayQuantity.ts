import type { Range } from "../../schema/index.ts";
import { asWritten } from "../isolated.ts";
import { entryOf, type Key, type Language } from "../languages.ts";
import { sayRange } from "../numbers.ts";
import { say } from "../say.ts";

/** The value of a figure with its unit. The unit is a free code: one without a word of ours stays as written. */
export function sayQuantity(language: Language, value: Range, unit: string | undefined): string {
  const amount = sayRange(language, value);
  if (unit === undefined) return amount;
  const key = `quantity.${unit.toLowerCase().replaceAll(" ", "-")}`;
  if (Object.hasOwn(entryOf(language).messages, key)) return say(language, key as Key, { value: amount });
  return `${amount} ${asWritten(unit)}`;
}
