import { loadMessages } from "../../text/index.ts";
import { type Query, subjectOf } from "../address/query.ts";
import { libraryFiles } from "../files/libraryFiles.ts";
import { preferredLanguage } from "../reading/preferredLanguage.ts";
import { HomePage, OpenedPage } from "./pages.ts";

/**
 * Asks the host at once for all that an address needs, where one thing after the other would each wait for the last.
 * What fails here fails again where it is needed, and is told there.
 */
export function askAhead(query: Query): void {
  const language = query.language ?? preferredLanguage();
  const asked: (Promise<unknown> | undefined)[] = [loadMessages(language, "page")];
  if (subjectOf(query) === null) asked.push(HomePage.load());
  else asked.push(OpenedPage.load(), loadMessages(language, "labels"));
  if (query.dossier !== null) asked.push(libraryFiles.get(query.dossier)?.());
  for (const one of asked) one?.catch(() => {});
}
