import { Suspense, use, useDeferredValue, useEffect, useLayoutEffect, useMemo } from "react";
import { directionIn, languages, loadMessages, type Params, say } from "../../text/index.ts";
import { FileTaker } from "../documents/files/FileTaker.tsx";
import { subjectOf } from "../page/address/place.ts";
import { brandHere } from "../page/address/site.ts";
import { arrivedBy, useAddress } from "../page/address/useAddress.ts";
import { Loading } from "../page/reading/Loading.tsx";
import { preferredLanguage } from "../page/reading/preferredLanguage.ts";
import { ScrollKeeper } from "../page/reading/ScrollKeeper.tsx";
import { messagesIn } from "../page/reading/useMessages.ts";
import type { Reader } from "../page/reading/useReader.ts";
import { BrokenPage } from "./BrokenPage.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { Frame } from "./Frame.tsx";
import { ComparePage, HomePage, NetworkPage, OpenedPage } from "./pages.ts";

const OTHERS_AFTER_MS = 1500;

/**
 * Stands in the place of a page that is on its way. What was left is gone, and the title of the window with it: a screen
 * reader says that title as soon as what had the focus is gone. A page that was loaded has its title already.
 */
function NextPage() {
  useLayoutEffect(() => {
    if (arrivedBy() !== "load") document.title = brandHere();
  }, []);
  return <Loading />;
}

/** The page: its frame, and inside it whatever the address asks for. */
export function App() {
  const place = useAddress();
  // While the messages of another language are loaded, the present page stays, and the reader keeps their position.
  const language = useDeferredValue(place.language ?? preferredLanguage());
  use(messagesIn(language, "page"));
  const reader = useMemo<Reader>(
    () => ({ language, say: (key, params?: Params) => say(language, key, params) }),
    [language],
  );
  const subject = subjectOf(place);
  useEffect(() => {
    Object.assign(document.documentElement, { lang: language, dir: directionIn(language) });
  }, [language]);
  // Loads this together with the page, which waits for it.
  useEffect(() => {
    if (subject !== null) loadMessages(language, "labels").catch(() => {});
  }, [subject, language]);
  // Loads the other languages after the page, so that it can change to one at once, and the home page.
  useEffect(() => {
    const timer = window.setTimeout(() => {
      for (const { code } of languages) loadMessages(code, "page", "library").catch(() => {});
      HomePage.load().catch(() => {});
      // Browsers let a page ask for a file only right after a press.
      import("../documents/files/pickedByChoice.ts").catch(() => {});
    }, OTHERS_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, []);
  // A reader who follows a link to another page begins at its top; on the way back, the browser knows where they were.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each change of the page
  useLayoutEffect(() => {
    if (arrivedBy() === "link") window.scrollTo({ top: 0, behavior: "instant" });
  }, [subject]);

  return (
    <Frame place={place} reader={reader}>
      <FileTaker>
        <ErrorBoundary key={subject} fallback={<BrokenPage />}>
          <Suspense fallback={<NextPage />}>
            {subject === null ? (
              <>
                <HomePage />
                <ScrollKeeper />
              </>
            ) : place.kind === "network" ? (
              <NetworkPage />
            ) : place.kind === "compare" ? (
              <ComparePage />
            ) : (
              <OpenedPage key={subject} />
            )}
          </Suspense>
        </ErrorBoundary>
      </FileTaker>
    </Frame>
  );
}
