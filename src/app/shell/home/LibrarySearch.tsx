import { Suspense, useEffect, useId, useRef, useState } from "react";
import { goTo } from "../../page/address/useAddress.ts";
import { latinKey } from "../../page/keys/latinKey.ts";
import { later } from "../../page/reading/later.ts";
import { usePlaceOf } from "../../page/reading/usePlace.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { isFiltered } from "./libraryFilter.ts";
import { loadNarrowing } from "./loadNarrowing.ts";

/** They know all that dossiers are found by, and come after the page. */
const LibraryFilters = later(async () => (await loadNarrowing()).LibraryFilters);

/** Only who searches needs these. */
const FoundCount = later(async () => (await loadNarrowing()).FoundCount);
const WayOut = later(async () => (await loadNarrowing()).WayOut);

/** The key that leads to the search. */
const KEY = "/";

/** Whether the key may act. Single keys belong to what has the focus, so this one acts on the links of the library. */
const isFree = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest(".library a") !== null;

/** Where the search is folded, it is unfolded. */
function leadTo(field: HTMLInputElement | null): void {
  const fold = field?.closest("details");
  if (fold) fold.open = true;
  field?.focus();
}

/** The search over the library. Its words stand in the address, so that Back returns to them. */
function SearchField({ describedBy }: { readonly describedBy: string }) {
  const { say } = useReader();
  const place = usePlaceOf("home");
  const id = useId();
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const lead = (event: KeyboardEvent) => {
      if (latinKey(event) !== KEY || event.ctrlKey || event.metaKey || event.altKey || !isFree(event.target)) return;
      event.preventDefault();
      leadTo(field.current);
    };
    document.addEventListener("keydown", lead);
    return () => document.removeEventListener("keydown", lead);
  }, []);

  return (
    <div className="find-words">
      <label htmlFor={id}>{say("page.find.label")}</label>
      <div className="find-field">
        <input
          ref={field}
          id={id}
          type="search"
          value={place.find ?? ""}
          onChange={({ target }) => goTo({ ...place, find: target.value === "" ? null : target.value }, "replace")}
          onFocus={() => void loadNarrowing().catch(() => undefined)}
          autoComplete="off"
          spellCheck={false}
          placeholder=" "
          aria-keyshortcuts={KEY}
          aria-describedby={describedBy}
        />
        <span className="key" aria-hidden="true">
          {KEY}
        </span>
      </div>
    </div>
  );
}

type Props = {
  /** How many dossiers a search or filters leave; null without any, and while that is not known. */
  readonly found: number | null;
  /** Of how many. */
  readonly count: number;
  /** It is folded into a line, so that it does not push the picture out of the window. */
  readonly isFolded: boolean;
};

/** What narrows the library: words, a country, a duty, a role; how many dossiers that leaves, and the way back to all. */
export function LibrarySearch({ found, count, isFolded }: Props) {
  const { say } = useReader();
  const place = usePlaceOf("home");
  const id = useId();
  const here = useRef<HTMLElement>(null);
  const words = place.find ?? "";
  const isAsked = words !== "" || isFiltered(place);
  const [isOpen] = useState(isAsked);
  const showAll = () => {
    goTo({ ...place, find: null, country: null, duty: null, role: null });
    leadTo(here.current?.querySelector("input") ?? null);
  };
  const tools = (
    <div className="find-tools">
      <SearchField describedBy={id} />
      <Suspense fallback={null}>
        <LibraryFilters />
      </Suspense>
    </div>
  );
  return (
    <search className="find" ref={here}>
      {isFolded ? (
        <details className="find-fold" open={isOpen}>
          <summary>{say("page.find.fold")}</summary>
          {tools}
        </details>
      ) : (
        tools
      )}
      {/* No `role="status"`, as in `ChainStage`. */}
      <div id={id} className="found quiet" aria-live="polite">
        {isAsked && (
          <Suspense fallback={null}>
            <FoundCount found={found} count={count} />
          </Suspense>
        )}
      </div>
      {isAsked && (
        <Suspense fallback={null}>
          <WayOut found={found} words={isFiltered(place) ? null : words} onShowAll={showAll} />
        </Suspense>
      )}
    </search>
  );
}
