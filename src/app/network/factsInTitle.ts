/** What a party is, of a title that begins with its name; for where the name stands before it already. */
import { isolated } from "../../text/index.ts";

export function factsInTitle(title: string, name: string): string {
  const start = `${isolated(name)}, `;
  return title.startsWith(start) ? title.slice(start.length) : title;
}
