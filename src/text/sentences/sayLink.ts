/** A relation between two parties as a sentence. */
import type { LinkType } from "../../schema/index.ts";
import type { Language } from "../languages.ts";
import { say } from "../say.ts";

export type LinkParams = {
  readonly type: LinkType;
  /** Names of the two parties. */
  readonly from: string;
  readonly to: string;
  /** Does a sentence speak of `from` in the plural? Default: no. */
  readonly plural?: boolean;
  /** Is `to` a consortium, which is not owned but has members? Default: no. */
  readonly hasMembers?: boolean;
};

/** "OpenAI commissions work from Sama." */
export const sayLink = (
  language: Language,
  { type, from, to, plural = false, hasMembers = false }: LinkParams,
): string =>
  say(language, type === "owns" && hasMembers ? "link.owns.member" : `link.${type}`, {
    from,
    to,
    plural: plural ? "yes" : "no",
  });
