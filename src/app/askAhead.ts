import { loadMessages } from "../text/index.ts";
import { libraryFiles } from "./library.ts";
import { preferredLanguage } from "./preferredLanguage.ts";
import { type Query, subjectOf } from "./query.ts";

/** Loaded with the first dossier: the home page needs neither the format nor the model. */
export const loadOpenedPage = () => import("./OpenedPage.tsx");

/**
 * Asks the host at once for all that an address needs, where one thing after the other would each wait for the last.
 * What fails here fails again where it is needed, and is told there.
 */
export function askAhead(query: Query): void {
  const asked: (Promise<unknown> | undefined)[] = [loadMessages(query.language ?? preferredLanguage())];
  if (subjectOf(query) !== null) asked.push(loadOpenedPage());
  if (query.dossier !== null) asked.push(libraryFiles.get(query.dossier)?.());
  for (const one of asked) one?.catch(() => {});
}
