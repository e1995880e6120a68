import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

/** The registers of others, as of countries, are lists of codes without words. */
type CodeListFile = { readonly codes: readonly ({ readonly definition?: unknown } | string)[] };

/** The code lists with their words and without what each code means: a worker matches words, and shows nothing. */
export const wordsOfCodes: Plugin = {
  name: "deep-labor:words-of-codes",
  load(id) {
    if (!/\/data\/codelists\/[^/]+\.json$/.test(id)) return null;
    const list: CodeListFile = JSON.parse(readFileSync(id, "utf8"));
    const codes = list.codes.map(code => {
      if (typeof code === "string") return code;
      const { definition: _, ...words } = code;
      return words;
    });
    return JSON.stringify({ ...list, codes });
  },
};
