/** A relation between two parties as a sentence. */
import type { LinkType } from "../../schema/index.ts";
import type { Language } from "../languages.ts";
import { say } from "../say.ts";

export type LinkParams = {
  readonly type: LinkType;
  /** Names. */
  readonly from: string;
  readonly to: string;
  /** Whether a sentence speaks of `from` in the plural; default it does not. */
  readonly plural?: boolean;
};

/** "OpenAI commissions work from Sama." */
export const sayLink = (language: Language, { type, from, to, plural = false }: LinkParams): string =>
  say(language, `link.${type}`, { from, to, plural: plural ? "yes" : "no" });
