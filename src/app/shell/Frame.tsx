import { type ReactNode, Suspense } from "react";
import { PageLink } from "../page/address/PageLink.tsx";
import { homePlace, type Place } from "../page/address/place.ts";
import { addressBeside, brandHere, hasTried, siteName } from "../page/address/site.ts";
import { PlaceContext } from "../page/reading/usePlace.ts";
import { type Reader, ReaderContext } from "../page/reading/useReader.ts";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { TopLinks } from "./pages.ts";

type Props = {
  readonly place: Place;
  readonly reader: Reader;
  readonly children?: ReactNode;
};

/** What stands around every page. */
export function Frame({ place, reader, children }: Props) {
  return (
    <ReaderContext value={reader}>
      <PlaceContext value={place}>
        <a className="skip" href="#main">
          {reader.say("page.skip")}
        </a>
        <header className="masthead">
          <PageLink className="brand" to={homePlace(place.language)}>
            {brandHere()}
          </PageLink>
          {place.kind !== "home" && (
            <Suspense fallback={null}>
              <TopLinks />
            </Suspense>
          )}
          <LanguageSwitch />
        </header>
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <footer className="colophon">
          <p>
            {reader.say(siteName() === null ? "page.colophon" : "page.colophon.site")}
            {hasTried() && (
              <>
                {" "}
                <a href={addressBeside("assurance", reader.language)}>{reader.say("page.colophon.tried")}</a>
              </>
            )}
          </p>
        </footer>
      </PlaceContext>
    </ReaderContext>
  );
}
