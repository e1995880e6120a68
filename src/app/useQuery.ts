import { useMemo, useSyncExternalStore } from "react";
import { parseQuery, type Query } from "./query.ts";

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("popstate", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("popstate", listener);
  };
}

/** Goes to an address of this page; Back returns from it. An address that is shown already leaves no second trace. */
export function goTo(href: string): void {
  const target = new URL(href, window.location.href);
  if (target.search === window.location.search) return;
  window.history.pushState(null, "", target);
  for (const listener of listeners) listener();
}

/** The query of the address as it was written, with what cannot be read in it. */
export const useSearch = (): string => useSyncExternalStore(subscribe, () => window.location.search);

/** What the address says now; it changes with every link followed, and with Back and Forward. */
export function useQuery(): Query {
  const search = useSearch();
  return useMemo(() => parseQuery(search), [search]);
}
