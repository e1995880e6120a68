import { createContext, useContext } from "react";
import type { Inquiry } from "../../model/index.ts";
import type { Dossier } from "../../schema/index.ts";
import { type Key, type Language, type Narrator, type Params, say } from "../../text/index.ts";

export type EmbedTold = {
  readonly dossier: Dossier;
  readonly inquiry: Inquiry;
  readonly narrator: Narrator;
  readonly language: Language;
};

export const EmbedContext = createContext<EmbedTold | null>(null);

/** @throws outside of an embed, which is a mistake of ours */
export function useEmbed() {
  const told = useContext(EmbedContext);
  if (!told) throw new Error("Nothing of an embed can be drawn outside of one.");
  return { ...told, say: (key: Key, params?: Params) => say(told.language, key, params) };
}
