// This stands before the components, so that their styles come after those of the whole page.
import "./fonts.css";
import "./page.css";
import "../reading/reading.css";

import { StrictMode, Suspense } from "react";
import { createRoot } from "react-dom/client";
import { loadMessages } from "../../text/index.ts";
import { parsePlace } from "../address/parsePlace.ts";
import { type Place, subjectOf } from "../address/place.ts";
import { libraryFiles } from "../files/libraryFiles.ts";
import { preferredLanguage } from "../reading/preferredLanguage.ts";
import { App } from "./App.tsx";
import { HomePage, OpenedPage } from "./pages.ts";

/**
 * Loads at once everything that an address needs, because one thing after the other would each wait for the last. What
 * fails here fails again where it is needed, and the reader is told there.
 */
function askAhead(place: Place): void {
  const language = place.language ?? preferredLanguage();
  const loading: (Promise<unknown> | undefined)[] = [loadMessages(language, "page")];
  if (subjectOf(place) === null) loading.push(HomePage.load());
  else loading.push(OpenedPage.load(), loadMessages(language, "labels"));
  if (place.kind === "dossier" && place.from.kind === "library") loading.push(libraryFiles.get(place.from.id)?.());
  for (const one of loading) one?.catch(() => {});
}

askAhead(parsePlace(window.location.search));

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <Suspense fallback={null}>
      <App />
    </Suspense>
  </StrictMode>,
);
