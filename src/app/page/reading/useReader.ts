import { createContext, useContext } from "react";
import type { Key, Language, Params } from "../../../text/index.ts";

/** The reader's language, and `say` for it. */
export type Reader = {
  readonly language: Language;
  readonly say: (key: Key, params?: Params) => string;
};

export const ReaderContext = createContext<Reader | null>(null);

/** @throws outside of the page, which is a mistake of ours */
export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (!reader) throw new Error("nobody reads here");
  return reader;
}
