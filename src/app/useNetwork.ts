import { use, useMemo } from "react";
import { mergeDossiers, type Network } from "../model/index.ts";
import { library } from "./library.ts";
import { useLocalFiles } from "./localFiles.ts";
import type { NetworkQuery } from "./networkQuery.ts";
import { membersOf, type NetworkSet, networkSetOf } from "./networkSet.ts";
import { openDossier } from "./openDossier.ts";
import type { OpenDossier } from "./readDossier.ts";

type Asked = ReadonlyMap<string, OpenDossier | null>;

/** `use` wants the same promise each time it asks. */
const loading = new Map<string, Promise<Asked>>();

function loadLibrary(ids: readonly string[]): Promise<Asked> {
  const key = ids.join(",");
  const known = loading.get(key);
  if (known) return known;
  const asked = Promise.all(ids.map(async id => [id, await openDossier(id)] as const)).then(
    all => new Map(all),
    error => {
      loading.delete(key);
      throw error;
    },
  );
  loading.set(key, asked);
  return asked;
}

/** The dossiers that are asked for as one network, once all of them are there. */
export function useNetwork({ set }: NetworkQuery, withOwn: boolean): NetworkSet & { readonly network: Network } {
  const asked = use(loadLibrary(set ?? library.map(([id]) => id)));
  const own = useLocalFiles();
  return useMemo(() => {
    const made = networkSetOf(asked, withOwn ? own : null);
    return { ...made, network: mergeDossiers(membersOf(made.entries)) };
  }, [asked, own, withOwn]);
}
