import { useSyncExternalStore } from "react";
import { awaitScroll, forgetScroll, keepScroll, noteScroll } from "./keepScroll.ts";
import { hrefOf, parseQuery, type Query, searchOf } from "./query.ts";

/** What is shown: what is chosen, and the same as the query of an address, with what of it cannot be read. */
type Place = { readonly query: Query; readonly search: string };

/** What an entry of the browser's history holds beside its address while a local file is shown. */
type Kept = { readonly local: string; readonly search: string };

/** How the reader came to the page that is shown: by opening it, by a link of ours, or by Back and Forward. */
export type Arrival = "load" | "link" | "history";

const listeners = new Set<() => void>();
let place: Place | null = null;
let arrival: Arrival = "load";
let before: Query | null = null;

/** A list that says the same stays the same object, so that what was made of it need not be made again. */
const kept = <Item>(fresh: readonly Item[], known: readonly Item[] | undefined): readonly Item[] =>
  known?.length === fresh.length && known.every((item, index) => item === fresh[index]) ? known : fresh;

function placeOf(search: string, local: string | null): Place {
  const query = parseQuery(search);
  const known = place?.query;
  const lists = {
    show: kept(query.show, known?.show),
    unfold: kept(query.unfold, known?.unfold),
    world: kept(query.world, known?.world),
    network:
      JSON.stringify(query.network) === JSON.stringify(known?.network) ? (known?.network ?? null) : query.network,
  };
  return { query: { ...query, ...lists, ...(local === null ? {} : { local }) }, search };
}

const isKept = (state: unknown): state is Kept =>
  typeof state === "object" && state !== null && "local" in state && "search" in state;

/** What the entry of the browser's history says. */
function placeNow(): Place {
  const { search } = window.location;
  const { local, language } = parseQuery(search);
  if (local === null) return placeOf(search, null);
  const { state } = window.history;
  return isKept(state) ? placeOf(state.search, state.local) : placeOf(searchOf({ language }), "");
}

const keptOf = ({ query, search }: Place): Kept | null =>
  query.local === null ? null : { local: query.local, search };

const current = (): Place => {
  place ??= placeNow();
  return place;
};

const isShown = ({ query, search }: Place): boolean =>
  search === current().search && query.local === current().query.local;

function show(next: Place, how: Arrival): void {
  before = current().query;
  place = next;
  arrival = how;
  for (const listener of listeners) listener();
}

/** Browsers refuse to have an entry rewritten many times a second, as sliding would: what is shown follows at once, the entry when it rests. */
const RESTS_AFTER_MS = 200;
let unwritten: { readonly place: Place; readonly url: URL; readonly timer: number } | null = null;

function writeEntry(): void {
  if (!unwritten) return;
  const { place: shown, url, timer } = unwritten;
  unwritten = null;
  window.clearTimeout(timer);
  window.history.replaceState({ ...window.history.state, ...keptOf(shown) }, "", url);
}

function forgetUnwritten(): void {
  if (unwritten) window.clearTimeout(unwritten.timer);
  unwritten = null;
}

/** Back and Forward, and links to a part of the page. */
function follow(): void {
  // By now the browser is at another entry.
  forgetUnwritten();
  const next = placeNow();
  awaitScroll();
  if (isShown(next)) {
    forgetScroll();
    return;
  }
  // A link to a part of the page makes an entry that holds nothing; it is still the same file that is shown.
  if (current().query.local && next.query.local === "" && !isKept(window.history.state))
    window.history.replaceState(keptOf(current()), "");
  else show(next, "history");
}

let stopScroll = () => {};

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    awaitScroll();
    stopScroll = keepScroll();
    window.addEventListener("popstate", follow);
    window.addEventListener("pagehide", writeEntry);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stopScroll();
    window.removeEventListener("popstate", follow);
    window.removeEventListener("pagehide", writeEntry);
  };
}

/**
 * Shows this. What is shown already leaves no second trace.
 * @param query what is not named is not chosen: `{ ...query, duty }` changes one thing
 * @param how `push`: Back returns from it; `replace`: for what slides, which would fill the history
 */
export function goTo(query: Partial<Query>, how: "push" | "replace" = "push"): void {
  const url = new URL(hrefOf(query), window.location.href);
  const next = typeof query.local === "string" ? placeOf(searchOf(query), query.local) : placeOf(url.search, null);
  if (isShown(next)) return;
  forgetScroll();
  if (how === "push") {
    writeEntry();
    noteScroll();
    window.history.pushState(keptOf(next), "", url);
  } else {
    forgetUnwritten();
    unwritten = { place: next, url, timer: window.setTimeout(writeEntry, RESTS_AFTER_MS) };
  }
  show(next, "link");
}

/** How the reader came to what is shown. */
export const arrivedBy = (): Arrival => arrival;

/** What was shown before; null on the first page of a visit. */
export const cameFrom = (): Query | null => before;

/** What is chosen as it was written, with what of it cannot be read. */
export const useSearch = (): string => useSyncExternalStore(subscribe, () => current().search);

/** What is chosen now; it changes with every link followed, and with Back and Forward. */
export const useQuery = (): Query => useSyncExternalStore(subscribe, () => current().query);
