import { createContext, useContext } from "react";
import type { NotPicked, PickedFile } from "./pickedFile.ts";

/** Opens what a reader hands over: one file as a dossier, several as a network. The page says what goes wrong. */
export type OwnFiles = {
  /** Opens these files; the promise is null where the reader cancelled. */
  readonly take: (picking: Promise<readonly PickedFile[] | NotPicked | null>) => void;
  /** Asks the reader to choose files. Call it while a click is handled. */
  readonly choose: () => void;
};

export const OwnFilesContext = createContext<OwnFiles | null>(null);

/** @throws outside of the page, which is a mistake of ours */
export function useOwnFiles(): OwnFiles {
  const files = useContext(OwnFilesContext);
  if (!files) throw new Error("no files are taken here");
  return files;
}
