import { createContext, useContext } from "react";
import type { Given, NotGiven } from "./given.ts";

/** Opens what a reader hands over. What stands in the way is said on the page. */
export type OwnFiles = {
  /** Null where the reader thought better of it. */
  readonly take: (asked: Promise<Given | NotGiven | null>) => void;
  /** Asks the reader to choose a file; only while a click is handled. */
  readonly choose: () => void;
};

export const OwnFilesContext = createContext<OwnFiles | null>(null);

/** @throws outside of the page: our own mistake */
export function useOwnFiles(): OwnFiles {
  const files = useContext(OwnFilesContext);
  if (!files) throw new Error("no files are taken here");
  return files;
}
