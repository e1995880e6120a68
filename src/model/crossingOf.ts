/** Whether work crosses a border on its way, as far as the countries of the parties are written. */
import { distinct } from "../base/index.ts";
import type { Party } from "../schema/index.ts";

/** Yes; no; open, since one side acts in several countries; or a side has no country. */
export type Crossing = "crossed" | "none" | "open" | "unknown";

/** Where parties act, as ISO 3166-1 alpha-2: their country, else all that they are said to act in. Not known: empty. */
export const countriesOf = (parties: readonly Pick<Party, "country" | "countries">[]): readonly string[] =>
  distinct(parties.flatMap(({ country, countries = [] }) => (country ? [country] : countries)));

/** @param above countries of those who hand work down, `below` of those who take it */
export function crossingOf(above: readonly string[], below: readonly string[]): Crossing {
  if (above.length === 0 || below.length === 0) return "unknown";
  if (!above.some(code => below.includes(code))) return "crossed";
  return above.length + below.length === 2 ? "none" : "open";
}
