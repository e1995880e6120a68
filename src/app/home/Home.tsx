import { Suspense, useId, useMemo, useRef } from "react";
import { shaftsOf } from "../../layout/index.ts";
import { PageLink } from "../address/PageLink.tsx";
import { networkPlace } from "../address/place.ts";
import { resolve } from "../address/resolve.ts";
import { library } from "../files/library.ts";
import { later } from "../reading/later.ts";
import { PageHeading } from "../reading/PageHeading.tsx";
import { usePageWidth } from "../reading/usePageWidth.ts";
import { usePlaceOf } from "../reading/usePlace.ts";
import { useReader } from "../reading/useReader.ts";
import { arrangementOf, isListOf } from "./arrangementOf.ts";
import { FoundNote, LibrarySearch } from "./LibrarySearch.tsx";
import { Shafts } from "./Shafts.tsx";
import { shortNameOf } from "./shaftWords.ts";
import { useFound } from "./useFound.ts";
import "./home.css";

/** Stands below the library, and is loaded after it. */
const BelowLibrary = later(async () => (await import("./BelowLibrary.tsx")).BelowLibrary);

const cards = new Map(library);
const shapes = library.map(([, card]) => card);
const isList = isListOf(library.length);

/** The home page: the dossiers of the library as shafts, a search, and the ways to open a dossier of one's own. */
export function Home() {
  const { language, say } = useReader();
  const place = usePlaceOf("home");
  const { hits, lineOf } = useFound(isList);
  const here = useRef<HTMLDivElement>(null);
  const { width } = usePageWidth(here);
  const firms = useMemo(() => shaftsOf(shapes).firms, []);
  const arrangement = arrangementOf(library.length, hits.length, width ?? 0);
  const foundId = useId();
  const search = <LibrarySearch describedBy={foundId} />;
  const note = <FoundNote id={foundId} found={hits.length} count={library.length} />;
  // On a phone the shafts come first, unless there are too many to look through.
  const isSearchFirst = isList || !arrangement.isTitledAbove;
  const nameOfFirm = ([end]: (typeof firms)[number]): string => {
    const card = shapes[end!.shaft]!;
    const { shortName: _, ...block } = card.blocks[end!.block]!;
    return shortNameOf(block, language, card.language);
  };
  const aside = (
    <>
      <p className="to-network">
        {firms.map(ends => (
          <span key={`${ends[0]!.shaft} ${ends[0]!.block}`} className="home-joined">
            {say("page.home.joined", { name: nameOfFirm(ends), count: ends.length })}{" "}
          </span>
        ))}
        <PageLink to={networkPlace({ language: place.language })}>{say("page.home.network")}</PageLink>
      </p>
      <p className="to-own">
        <a href="#own">{say("page.home.own")}</a> <span className="quiet">{say("page.home.own.text")}</span>
      </p>
    </>
  );
  return (
    <div className="home">
      <div className="opening" ref={here}>
        <PageHeading title={say("page.home.title")} windowTitle={`Deep Labor – ${say("page.home.title")}`} />
        <p className="lead">{say("page.home.shafts", { count: library.length })}</p>
        {width !== null && isSearchFirst && search}
        {resolve<"home">(place, null).leftAside.map(({ why, value }) => (
          <p key={why} className="quiet" role="status">
            {say(`page.left-aside.${why}`, { value })}
          </p>
        ))}
      </div>
      <section className="library" aria-label={say("page.home.dossiers", { count: library.length })}>
        {isSearchFirst && note}
        {width !== null && hits.length > 0 && (
          <Shafts hits={hits} cards={cards} arrangement={arrangement} lineOf={lineOf} aside={aside} />
        )}
        {!isSearchFirst && (
          <div className="search-below">
            {search}
            {note}
          </div>
        )}
      </section>
      <Suspense fallback={<section className="own is-awaited" id="own" />}>
        <BelowLibrary isJoined={!isList && firms.length > 0} />
      </Suspense>
    </div>
  );
}
