import { createContext, useContext } from "react";
import type { NotPicked, PickedFile } from "./pickedFile.ts";

/** Opens what a reader hands over: one file as a dossier, several as a network. What stands in the way is said on the page. */
export type OwnFiles = {
  /** Null where the reader thought better of it. */
  readonly take: (asked: Promise<readonly PickedFile[] | NotPicked | null>) => void;
  /** Asks the reader to choose files; only while a click is handled. */
  readonly choose: () => void;
};

export const OwnFilesContext = createContext<OwnFiles | null>(null);

/** @throws outside of the page: our own mistake */
export function useOwnFiles(): OwnFiles {
  const files = useContext(OwnFilesContext);
  if (!files) throw new Error("no files are taken here");
  return files;
}
