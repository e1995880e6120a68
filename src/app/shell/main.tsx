// This stands before the components, so that their styles come after those of the whole page.
import "./fonts.css";
import "./page.css";
import "../page/reading/reading.css";

import { StrictMode, Suspense } from "react";
import { createRoot } from "react-dom/client";
import { loadMessages } from "../../text/index.ts";
import { shelfHere } from "../documents/files/shelf.ts";
import { parsePlace } from "../page/address/parsePlace.ts";
import type { Place } from "../page/address/place.ts";
import { searchHere } from "../page/address/site.ts";
import { preferredLanguage } from "../page/reading/preferredLanguage.ts";
import { App } from "./App.tsx";
import { ComparePage, HomePage, NetworkPage, OpenedPage, openAhead, TopLinks } from "./pages.ts";

/**
 * Loads at once everything that an address needs, because one thing after the other would each wait for the last. What
 * fails here fails again where it is needed, and the reader is told there.
 */
function askAhead(place: Place): readonly Promise<unknown>[] {
  const language = place.language ?? preferredLanguage();
  const words = loadMessages(language, "page");
  if (place.kind === "home") return [words, loadMessages(language, "library"), HomePage.load()];
  const page =
    place.kind === "network"
      ? [NetworkPage.load(), loadMessages(language, "network")]
      : place.kind === "compare"
        ? [ComparePage.load(), loadMessages(language, "details", "definitions", "views")]
        : [OpenedPage.load(), openAhead(place.from)];
  // The file is asked for at once, though what opens it has yet to come.
  if (place.kind === "dossier" && place.from.kind === "library") {
    const { ids, read } = shelfHere();
    if (ids.includes(place.from.id)) read(place.from.id).catch(() => {});
  }
  return [words, TopLinks.load(), loadMessages(language, "labels"), ...page];
}

/** The type of the first window. In another one it would be laid out twice, and move. */
const faces = ['400 1em "Source Sans 3"', '600 1em "Source Sans 3"', '600 1em "Source Serif 4"'];

/**
 * ms in which all that was asked for may come before anything is drawn. A page that is there by then is drawn once; else
 * its frame comes first, and React waits a third of a second before it replaces the words that are shown meanwhile.
 */
const TOGETHER = 600;

async function start(): Promise<void> {
  const waited = new Promise(done => window.setTimeout(done, TOGETHER));
  const asked = Promise.allSettled([
    ...askAhead(parsePlace(searchHere(window.location))),
    ...faces.map(face => document.fonts.load(face)),
  ]);
  await Promise.race([asked, waited]);
  createRoot(document.getElementById("root")!).render(
    <StrictMode>
      <Suspense fallback={null}>
        <App />
      </Suspense>
    </StrictMode>,
  );
}

void start();
// Nobody presses anything before the page is drawn.
import("./keepFocus.ts").then(({ keepFocus }) => keepFocus()).catch(() => {});
