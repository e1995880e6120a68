import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type LanguageFile, typesetterOf } from "../src/text/typesetterOf.ts";
import { root } from "./root.ts";

const folder = path.join(root, "data/languages");

export type LanguageFolder = {
  readonly code: string;
  readonly locale: string;
  readonly typeset: (message: string) => string;
};

/** The languages of the product, for the build, which runs before anything is bundled. */
export const languageFolders: readonly LanguageFolder[] = readdirSync(folder)
  .filter(code => existsSync(path.join(folder, code, "language.json")))
  .sort()
  .map(code => {
    const told: LanguageFile = JSON.parse(readFileSync(path.join(folder, code, "language.json"), "utf8"));
    return { code, locale: told.locale, typeset: typesetterOf(told) };
  });
