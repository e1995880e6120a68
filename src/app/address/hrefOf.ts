import { everyParameter } from "./parameters.ts";
import { ownKeyOf, type Place } from "./place.ts";

/** The query of an address with every choice in it. The key of a local file never stands there. */
export function searchOf(place: Place): string {
  const params = new URLSearchParams();
  const fields: Readonly<Record<string, unknown>> = place;
  for (const { field, name, of, through, codec } of everyParameter) {
    const carried = through?.includes(place.kind) ? place.carried[name] : undefined;
    if (of.includes(place.kind)) codec.write(params, name, fields[field]);
    else if (carried !== undefined) params.set(name, carried);
  }
  // Commas and slashes are allowed in a query, and easier to read as they are.
  return `?${params.toString().replaceAll("%2C", ",").replaceAll("%2F", "/")}`;
}

/** The one address of all local files: nothing of them, not even an id, may stand where a browser keeps or sends it. */
const LOCAL = "?local";

/** A relative address, so that the page works from any path of any host. `"?"` is the page without any choice. */
export const hrefOf = (place: Place): string => (ownKeyOf(place) === null ? searchOf(place) : LOCAL);
