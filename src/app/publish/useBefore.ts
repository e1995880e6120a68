import { useMemo, useState } from "react";
import { baseBefore, type HeldFolder, type HeldPlace, heldFolder, placeInFolder } from "../../publish/index.ts";
import type { FolderBefore } from "./folderBefore.ts";
import type { MadeFiles } from "./madeFile.ts";

/** What was published before, as far as this page knows it. */
export type KnownBefore = {
  /** The folder or ZIP file that was chosen, or made here; null where there is none. */
  readonly chosen: FolderBefore | null;
  /** What is in it; null where nothing was chosen, or cannot be read. */
  readonly folder: HeldFolder | null;
  /** Where the dossier stands in it; null where it does not yet. */
  readonly stands: {
    readonly token: string;
    /** Another place of it stands there as well, so that one of them has to be named. */
    readonly isOneOfSeveral: boolean;
    readonly place: HeldPlace;
    /** The last version; 0 where none is whole. */
    readonly last: number;
    /** The address of the folder, as it was given when that was made. */
    readonly base: string | null;
  } | null;
};

export type BeforeAndChange = KnownBefore & {
  readonly onChoose: (chosen: FolderBefore) => void;
  /** What was made goes on from there: the next version stands beside it. */
  readonly onMade: (made: MadeFiles, name: string, handle: FileSystemDirectoryHandle | null) => FolderBefore | null;
};

/** Id → the folder that was made of the dossier last, as long as the page is open. */
const madeHere = new Map<string, FolderBefore>();

/**
 * @param id of the dossier
 * @param named the token that the reader asks for, if any
 */
export function useBefore(id: string, named: string | null): BeforeAndChange {
  const [chosen, setChosen] = useState<FolderBefore | null>(() => madeHere.get(id) ?? null);
  const folder = chosen?.found.ok ? chosen.found.value : null;
  const stands = useMemo(() => {
    const tokens = [...(folder?.held ?? [])].flatMap(([token, holder]) => (holder === id ? [token] : []));
    const token = tokens.length > 1 && named !== null ? tokens.find(one => one === named) : tokens[0];
    if (folder === null || token === undefined) return null;
    const place = placeInFolder(folder, token);
    return {
      ...{ token, place, isOneOfSeveral: tokens.length > 1 },
      last: place.versions.at(-1)?.version ?? 0,
      base: baseBefore(folder, token),
    };
  }, [folder, id, named]);
  return {
    ...{ chosen, folder, stands },
    onChoose: next => {
      madeHere.delete(id);
      setChosen(next);
    },
    onMade: ({ files }, name, handle) => {
      const found = heldFolder(files);
      if (!found.ok) return chosen;
      const made = { name, found, handle, isMade: true };
      madeHere.set(id, made);
      setChosen(made);
      return made;
    },
  };
}
