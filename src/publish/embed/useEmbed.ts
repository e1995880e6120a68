import { createContext, useContext } from "react";
import type { Inquiry } from "../../model/index.ts";
import type { Dossier } from "../../schema/index.ts";
import { type Key, type Language, type Narrator, type Params, say } from "../../text/index.ts";

export type ShownEmbed = {
  readonly dossier: Dossier;
  readonly inquiry: Inquiry;
  readonly narrator: Narrator;
  readonly language: Language;
};

export const EmbedContext = createContext<ShownEmbed | null>(null);

/** @throws outside of an embed, which is a mistake of ours */
export function useEmbed() {
  const embed = useContext(EmbedContext);
  if (!embed) throw new Error("Nothing of an embed can be drawn outside of one.");
  return { ...embed, say: (key: Key, params?: Params) => say(embed.language, key, params) };
}
