/** A relation between two parties as a sentence. */
import type { LinkType } from "../../schema/index.ts";
import type { Language } from "../languages.ts";
import { type NamedParty, say } from "../say.ts";

export type LinkParams = {
  readonly type: LinkType;
  readonly from: NamedParty;
  readonly to: NamedParty;
  /** Is `to` a consortium, which is not owned but has members? Default: no. */
  readonly hasMembers?: boolean;
};

/** "OpenAI commissions work from Sama." */
export const sayLink = (language: Language, { type, from, to, hasMembers = false }: LinkParams): string =>
  say(language, type === "owns" && hasMembers ? "link.owns.member" : `link.${type}`, { from, to });
