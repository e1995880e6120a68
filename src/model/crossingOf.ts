/** Whether work crosses a border on a hop, as far as the countries of the parties are known. */
import { distinct } from "../base/index.ts";
import type { Party } from "../schema/index.ts";

/** `open`: one side acts in several countries; `unknown`: a side has no country. */
export type Crossing = "crossed" | "none" | "open" | "unknown";

/** The countries in which parties act (ISO 3166-1 alpha-2): of each its `country`, else its `countries`. */
export const countriesOf = (parties: readonly Pick<Party, "country" | "countries">[]): readonly string[] =>
  distinct(parties.flatMap(({ country, countries = [] }) => (country ? [country] : countries)));

/**
 * @param above countries of the parties that hand work down
 * @param below countries of the parties that take it
 */
export function crossingOf(above: readonly string[], below: readonly string[]): Crossing {
  if (above.length === 0 || below.length === 0) return "unknown";
  if (!above.some(code => below.includes(code))) return "crossed";
  return above.length + below.length === 2 ? "none" : "open";
}
