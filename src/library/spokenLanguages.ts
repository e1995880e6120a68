import { type Language, languages } from "../text/index.ts";

/** The languages in which pictures, pages and sentences are made. */
export const spokenLanguages: readonly Language[] = languages.map(({ code }) => code);
