import { useSyncExternalStore } from "react";
import type { Language } from "../../../text/index.ts";
import { draftKey } from "./draftKey.ts";
import { hrefOf, searchOf } from "./hrefOf.ts";
import { awaitScroll, forgetScroll, keepScroll, noteScroll } from "./keepScroll.ts";
import { parsePlace } from "./parsePlace.ts";
import { barePlaceOf, ownKeyOf, type Place } from "./place.ts";
import { searchHere } from "./site.ts";

/** What is shown, and the query that asks for it; the query also has what cannot be read. */
type ShownEntry = { readonly place: Place; readonly search: string };

/**
 * What an entry of the browser's history holds while a local file is shown, beside its address. A browser may write it to
 * disk, so that of a draft it holds no choice but the language and whether it is being published: the ids of its parties
 * stay in the memory of this page.
 */
type Kept =
  | { readonly local: string; readonly search: string }
  | { readonly local: string; readonly at: string; readonly language: Language | null; readonly publish?: boolean };

/** The queries of drafts, by what the entries of the history hold in their place. A page that is loaded anew has none. */
const queries = new Map<string, string>();

/** How the reader came to this page: by loading it, by following a link of ours, or by Back and Forward. */
export type Arrival = "load" | "link" | "history";

const listeners = new Set<() => void>();
let shown: ShownEntry | null = null;
let arrival: Arrival = "load";
let before: Place | null = null;

/** Keeps the object where nothing has changed, so that whatever was made from it need not be made again. */
function withKept(fresh: Place, known: Place | undefined): Place {
  const old: Readonly<Record<string, unknown>> = known?.kind === fresh.kind ? known : {};
  const isSame = (field: string, value: unknown) => JSON.stringify(value) === JSON.stringify(old[field]);
  const kept = Object.entries(fresh).map(([field, value]) => [field, isSame(field, value) ? old[field] : value]);
  return { ...fresh, ...Object.fromEntries(kept) };
}

const shownBy = (search: string, ownKey: string | null): ShownEntry => ({
  place: withKept(parsePlace(search, ownKey), shown?.place),
  search,
});

const isKept = (state: unknown): state is Kept =>
  typeof state === "object" && state !== null && "local" in state && ("search" in state || "at" in state);

/** Reads the present entry of the browser's history. */
function shownNow(): ShownEntry {
  const search = searchHere(window.location);
  const place = parsePlace(search);
  const ownKey = ownKeyOf(place);
  if (ownKey === null) return shownBy(search, null);
  const { state } = window.history;
  const bare = (keys: string, language: Language | null, publish = false) => {
    const alone = barePlaceOf(keys, language, publish);
    return shownBy(searchOf(alone), ownKeyOf(alone));
  };
  if (!isKept(state)) return bare(ownKey, place.language);
  if ("search" in state) return shownBy(state.search, state.local);
  const known = queries.get(state.at);
  return known === undefined ? bare(state.local, state.language, state.publish) : shownBy(known, state.local);
}

function keptOf({ place, search }: ShownEntry): Kept | null {
  const local = ownKeyOf(place);
  if (local === null) return null;
  if (!local.split(",").some(draftKey.isOne)) return { local, search };
  // Entries of the history outlive the page: no other page has this key.
  const at = `${performance.timeOrigin.toString(36)}-${queries.size}`;
  queries.set(at, search);
  return { local, at, language: place.language, publish: place.kind === "dossier" && place.view === "publish" };
}

const current = (): ShownEntry => {
  shown ??= shownNow();
  return shown;
};

const isShown = ({ place, search }: ShownEntry): boolean =>
  search === current().search && ownKeyOf(place) === ownKeyOf(current().place);

function show(next: ShownEntry, how: Arrival): void {
  before = current().place;
  shown = next;
  arrival = how;
  for (const listener of listeners) listener();
}

/**
 * Browsers refuse to rewrite an entry many times a second, as a slider would: the page follows at once, the entry when
 * the slider rests.
 */
const RESTS_AFTER_MS = 200;
let unwritten: { readonly entry: ShownEntry; readonly url: URL; readonly timer: number } | null = null;

function writeEntry(): void {
  if (!unwritten) return;
  const { entry, url, timer } = unwritten;
  unwritten = null;
  window.clearTimeout(timer);
  window.history.replaceState({ ...window.history.state, ...keptOf(entry) }, "", url);
}

function forgetUnwritten(): void {
  if (unwritten) window.clearTimeout(unwritten.timer);
  unwritten = null;
}

/** Follows Back and Forward, and links to a part of the page. */
function follow(): void {
  // By now the browser is at another entry.
  forgetUnwritten();
  const next = shownNow();
  awaitScroll();
  if (isShown(next)) {
    forgetScroll();
    return;
  }
  // A link to a part of the page makes an entry that holds nothing, and the same file is still shown.
  if (ownKeyOf(current().place) && ownKeyOf(next.place) === "" && !isKept(window.history.state))
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
 * Shows this place. If it is shown already, the history does not grow.
 * @param how `push`: Back returns from it; `replace`: for sliders, which would fill the history
 */
export function goTo(place: Place, how: "push" | "replace" = "push"): void {
  const url = new URL(hrefOf(place), window.location.href);
  const own = ownKeyOf(place);
  const next = own === null ? shownBy(searchHere(url), null) : shownBy(searchOf(place), own);
  if (isShown(next)) return;
  forgetScroll();
  if (how === "push") {
    writeEntry();
    noteScroll();
    window.history.pushState(keptOf(next), "", url);
  } else {
    forgetUnwritten();
    unwritten = { entry: next, url, timer: window.setTimeout(writeEntry, RESTS_AFTER_MS) };
  }
  show(next, "link");
}

/** How the reader came to this page. */
export const arrivedBy = (): Arrival => arrival;

/** The place that was shown before; null on the first page of a visit. */
export const cameFrom = (): Place | null => before;

/** The place that the address names now. It changes with every link that is followed, and with Back and Forward. */
export const useAddress = (): Place => useSyncExternalStore(subscribe, () => current().place);
