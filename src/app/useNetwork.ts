import { use, useMemo } from "react";
import { mergeDossiers, type Network } from "../model/index.ts";
import { library } from "./library.ts";
import { useLocalFiles } from "./localFiles.ts";
import type { NetworkQuery } from "./networkQuery.ts";
import { type Asked, membersOf, type NetworkSet, networkSetOf } from "./networkSet.ts";
import { openDossier } from "./openDossier.ts";
import { openSrc } from "./openSrc.ts";

/** `use` wants the same promise each time it asks. */
const loading = new Map<string, Promise<Asked>>();

function load(ids: readonly string[], srcs: readonly string[]): Promise<Asked> {
  const key = JSON.stringify([ids, srcs]);
  const known = loading.get(key);
  if (known) return known;
  const fresh = Promise.all([
    Promise.all(ids.map(async id => [id, await openDossier(id)] as const)),
    Promise.all(srcs.map(async src => [src, await openSrc(src)] as const)),
  ]).then(
    ([shipped, read]) => ({ library: new Map(shipped), src: new Map(read) }),
    error => {
      loading.delete(key);
      throw error;
    },
  );
  loading.set(key, fresh);
  return fresh;
}

/** The dossiers that are asked for as one network, once all of them are there. */
export function useNetwork(
  { set, src }: NetworkQuery,
  withOwn: boolean,
): { readonly set: NetworkSet; readonly network: Network } {
  const asked = use(load(set ?? library.map(([id]) => id), src));
  const own = useLocalFiles();
  return useMemo(() => {
    const made = networkSetOf(asked, withOwn ? own : null);
    return { set: made, network: mergeDossiers(membersOf(made.entries)) };
  }, [asked, own, withOwn]);
}
