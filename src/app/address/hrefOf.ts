import { everyParameter } from "./parameters.ts";
import { ownKeyOf, type Place } from "./place.ts";

/** Everything that is chosen, as the query of an address; the key of a file opened here never stands in it. */
export function searchOf(place: Place): string {
  const params = new URLSearchParams();
  const fields: Readonly<Record<string, unknown>> = place;
  for (const { field, name, of, through, codec } of everyParameter) {
    const carried = through?.includes(place.kind) ? place.carried[name] : undefined;
    if (of.includes(place.kind)) codec.write(params, name, fields[field]);
    else if (carried !== undefined) params.set(name, carried);
  }
  // Both are allowed in a query and easier to read.
  return `?${params.toString().replaceAll("%2C", ",").replaceAll("%2F", "/")}`;
}

/** The address of every file opened here: nothing of it, not even its id, may stand where a browser keeps or sends it. */
const LOCAL = "?local";

/** A relative address, so that the page works from any path of any host. `"?"` is the page without any choice. */
export const hrefOf = (place: Place): string => (ownKeyOf(place) === null ? searchOf(place) : LOCAL);
