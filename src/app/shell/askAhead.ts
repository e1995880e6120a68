import { loadMessages } from "../../text/index.ts";
import { type Place, subjectOf } from "../address/place.ts";
import { libraryFiles } from "../files/libraryFiles.ts";
import { preferredLanguage } from "../reading/preferredLanguage.ts";
import { HomePage, OpenedPage } from "./pages.ts";

/**
 * Loads at once everything that an address needs, because one thing after the other would each wait for the last. What
 * fails here fails again where it is needed, and the reader is told there.
 */
export function askAhead(place: Place): void {
  const language = place.language ?? preferredLanguage();
  const asked: (Promise<unknown> | undefined)[] = [loadMessages(language, "page")];
  if (subjectOf(place) === null) asked.push(HomePage.load());
  else asked.push(OpenedPage.load(), loadMessages(language, "labels"));
  if (place.kind === "dossier" && place.from.kind === "library") asked.push(libraryFiles.get(place.from.id)?.());
  for (const one of asked) one?.catch(() => {});
}
