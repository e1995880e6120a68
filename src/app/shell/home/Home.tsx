import { Suspense, useEffect, useMemo, useRef, useState } from "react";
import { shaftsOf } from "../../../layout/index.ts";
import { sayList } from "../../../text/index.ts";
import type { HeldDraft } from "../../documents/drafts/draftsHere.ts";
import { library, loadLibrary } from "../../documents/files/library.ts";
import { PageLink } from "../../page/address/PageLink.tsx";
import { networkPlace } from "../../page/address/place.ts";
import { resolve } from "../../page/address/resolve.ts";
import { brandHere } from "../../page/address/site.ts";
import { later } from "../../page/reading/later.ts";
import { PageHeading } from "../../page/reading/PageHeading.tsx";
import { useMessages } from "../../page/reading/useMessages.ts";
import { usePageWidth } from "../../page/reading/usePageWidth.ts";
import { usePlaceOf } from "../../page/reading/usePlace.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { arrangementOf, isLarge, isNarrow } from "./arrangementOf.ts";
import { groupHeads, groupsOf } from "./groupsOf.ts";
import { LibrarySearch } from "./LibrarySearch.tsx";
import { Shafts } from "./Shafts.tsx";
import { shortNameOf } from "./shaftWords.ts";
import { useFound } from "./useFound.ts";
import "./home.css";

/** Stands below the library, and is loaded after it. */
const BelowLibrary = later(async () => (await import("./BelowLibrary.tsx")).BelowLibrary);
const SmallLibrary = later(async () => (await import("./SmallLibrary.tsx")).SmallLibrary);

// The picture of a large library begins with it.
loadLibrary()
  .then(({ cards }) => (isLarge(cards.length) ? SmallLibrary.load() : undefined))
  .catch(() => undefined);
/** The most firms that are named which stand in several chains; more are counted. */
const MOST_FIRMS = 4;

/** The drafts that are kept here, looked for once the page is drawn: most readers have none. */
function useDrafts(): readonly HeldDraft[] {
  const [drafts, setDrafts] = useState<readonly HeldDraft[]>([]);
  useEffect(() => {
    let isOver = false;
    const look = async () => {
      const found = await (await import("../../documents/drafts/draftsHere.ts")).draftsHere();
      if (!isOver && found.length > 0) setDrafts(found);
    };
    // Without them the page is whole.
    look().catch(() => {});
    return () => {
      isOver = true;
    };
  }, []);
  return drafts;
}

/** The home page: the dossiers of the library as shafts, a search, and the ways to open a dossier of one's own. */
export function Home() {
  const { language, say } = useReader();
  const place = usePlaceOf("home");
  useMessages("library");
  const { cards: shelved, interview, about = [] } = library();
  const count = shelved.length;
  const cards = useMemo(() => new Map(shelved), [shelved]);
  const { hits, found, lineOf } = useFound(isLarge(count));
  const here = useRef<HTMLDivElement>(null);
  const { width } = usePageWidth(here);
  const drafts = useDrafts();
  const shapes = useMemo(() => hits.map(({ id }) => cards.get(id)!), [hits, cards]);
  const firms = useMemo(() => shaftsOf(shapes).firms, [shapes]);
  const groups = groupsOf(interview, hits);
  const sizes = groups ? groupHeads.map((_, group) => groups.filter(one => one === group).length) : [hits.length];
  const arrangement = arrangementOf(
    sizes.filter(size => size > 0),
    width ?? 0,
  );
  const nameOfFirm = ([end]: (typeof firms)[number]): string => {
    const card = shapes[end!.shaft]!;
    const { shortName: _, ...block } = card.blocks[end!.block]!;
    return shortNameOf(block, language, card.language);
  };
  const joined = (): string => {
    const [only] = firms;
    if (firms.length > MOST_FIRMS) return say("page.home.joined-many", { count: firms.length });
    return firms.length === 1
      ? say("page.home.joined", { name: nameOfFirm(only!), count: only!.length })
      : say("page.home.joined-several", { names: sayList(language, firms.map(nameOfFirm)) });
  };
  const aside = (
    <>
      <p className="to-network">
        {firms.length > 0 && <span className="home-joined">{joined()} </span>}
        <PageLink to={networkPlace({ language: place.language })}>{say("page.home.network")}</PageLink>
      </p>
      <p className="to-own">
        <a href="#own">{say("page.home.own")}</a> <span className="quiet">{say("page.home.own.text")}</span>
        {drafts.length > 0 && (
          <>
            {" · "}
            <a href="#drafts">{say("page.home.drafts", { count: drafts.length })}</a>
          </>
        )}
      </p>
    </>
  );
  const shown = { hits, cards, interview, lineOf, aside };
  return (
    <div className="home">
      <div className="opening" ref={here}>
        <PageHeading title={say("page.home.title")} windowTitle={`${brandHere()} – ${say("page.home.title")}`} />
        {about.map(paragraph => (
          <p key={paragraph} className="lead">
            {paragraph}
          </p>
        ))}
        <p className="lead">{say("page.home.shafts", { count })}</p>
        {width !== null && <LibrarySearch found={found} count={count} isFolded={isNarrow(width)} />}
        {resolve<"home">(place, null).leftAside.map(({ name, value }) => (
          // Of all that an address can say of this page, only a language can be unknown to it.
          <p key={name} className="quiet" role="status">
            {say("page.left-aside.language", { value })}
          </p>
        ))}
      </div>
      <section className="library" aria-label={say("page.home.dossiers", { count })}>
        {width !== null && hits.length > 0 && arrangement.look !== "small" && (
          <Shafts {...shown} arrangement={arrangement} />
        )}
        {width !== null && arrangement.look === "small" && (
          <Suspense fallback={null}>
            <SmallLibrary {...shown} columns={arrangement.columns} width={width} />
          </Suspense>
        )}
      </section>
      <Suspense fallback={<section className="own is-awaited" id="own" />}>
        <BelowLibrary isJoined={firms.length > 0} hasKey={arrangement.look === "small"} drafts={drafts} />
      </Suspense>
    </div>
  );
}
