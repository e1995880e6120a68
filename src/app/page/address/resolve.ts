/**
 * Parts an address into what the page has and what is left aside. The reader is told the latter, so that nobody takes
 * the picture for another one.
 */
import type { Known, PlaceKind, WhyAside } from "./parameters.ts";
import { type PlaceOf, parametersOf } from "./place.ts";

export type LeftAside = {
  /** The name of the parameter in the address. */
  readonly name: string;
  readonly why: WhyAside;
  /** The value as it stands in the address; a very long one is cut. */
  readonly value: string;
};

export type Resolved<Kind extends PlaceKind> = {
  /** The same place without anything that the page does not have. */
  readonly asked: PlaceOf<Kind>;
  readonly leftAside: readonly LeftAside[];
};

const LONGEST = 60;
const cut = (value: string): string => {
  const characters = [...value];
  return characters.length <= LONGEST ? value : `${characters.slice(0, LONGEST).join("")}…`;
};

/**
 * Checks every choice of a place. Each thing that is left aside is listed once, in the order of the table.
 * @param known what the page has; null for the home page, which has nothing that an address could name
 */
export function resolve<Kind extends PlaceKind>(place: PlaceOf<Kind>, known: Known[Kind]): Resolved<Kind> {
  const fields: Readonly<Record<string, unknown>> = place;
  const asked: Record<string, unknown> = {};
  const leftAside: LeftAside[] = [];
  for (const { field, name, codec, why, isThere } of parametersOf(place.kind)) {
    const value = fields[field];
    const there = (named: string) => isThere?.(named, known) ?? true;
    const missing = codec.named(value).filter(named => !there(named));
    if (missing.length > 0) asked[field] = codec.only(value, there);
    for (const named of [...(place.unread[name] ?? []), ...missing])
      if (why) leftAside.push({ name, why: typeof why === "string" ? why : why(named, known), value: cut(named) });
  }
  return { asked: { ...place, ...asked }, leftAside };
}
