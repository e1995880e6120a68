/** What of an address there is to show, and what of it is left aside: said to the reader, so that nobody takes the picture for another one. */
import type { Known, PlaceKind, WhyAside } from "./parameters.ts";
import { type PlaceOf, parametersOf } from "./place.ts";

export type LeftAside = {
  /** Of the parameter, as it is called in the address. */
  readonly name: string;
  readonly why: WhyAside;
  /** As it stands in the address, cut where it is very long. */
  readonly value: string;
};

export type Resolved<Kind extends PlaceKind> = {
  /** The same with nothing in it that is not there. */
  readonly asked: PlaceOf<Kind>;
  readonly leftAside: readonly LeftAside[];
};

const LONGEST = 60;
const cut = (value: string): string => {
  const characters = [...value];
  return characters.length <= LONGEST ? value : `${characters.slice(0, LONGEST).join("")}…`;
};

/**
 * Each thing that is left aside, once, in the order of the table.
 * @param known what is asked of what the page shows; the home page has nothing that an address could name
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
