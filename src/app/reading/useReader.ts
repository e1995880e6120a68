import { createContext, useContext } from "react";
import type { Key, Language, Params } from "../../text/index.ts";

/** Who reads: in which language. */
export type Reader = {
  readonly language: Language;
  readonly say: (key: Key, params?: Params) => string;
};

export const ReaderContext = createContext<Reader | null>(null);

/** @throws outside of the page: our own mistake */
export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (!reader) throw new Error("nobody reads here");
  return reader;
}
