import { everyParameter } from "./parameters.ts";
import { ownKeyOf, type Place } from "./place.ts";
import { addressIn, siteHere } from "./site.ts";

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

/**
 * An address without a host, so that the page works from any path of any. On a site whose pages have addresses of their
 * own it is a path and a query, else the query alone; `"?"` is the page without any choice.
 */
export function hrefOf(place: Place): string {
  const search = ownKeyOf(place) === null ? searchOf(place) : LOCAL;
  const site = siteHere();
  return site ? addressIn(site, search) : search;
}
