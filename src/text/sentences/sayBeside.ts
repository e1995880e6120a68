import type { Language } from "../languages.ts";
import { say } from "../say.ts";

/** How many relations there are beside the hops, before they are told. */
export const besideLead = (language: Language, count: number): string => say(language, "beside.lead", { count });

/**
 * Relations beside the hops, told one by one, and how many more there are.
 * @param sentences whole ones, the first of `count`
 */
export const sayBeside = (language: Language, sentences: readonly string[], count: number): string =>
  [
    besideLead(language, count),
    ...sentences,
    ...(count > sentences.length ? [say(language, "beside.more", { count: count - sentences.length })] : []),
  ].join(" ");
