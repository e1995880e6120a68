import { readFileSync } from "node:fs";
import { Features, transform } from "lightningcss";
import { sheetWithTheme } from "./sheetWithTheme.ts";

/**
 * The style sheet of a page that carries its own, minified: the same bytes wherever it is made, since the page is allowed
 * to show an embed by the hash of its style. What older telephones do not know is written so that they do.
 */
export const inlineSheet = (file: string): string =>
  transform({
    filename: file,
    code: Buffer.from(sheetWithTheme(readFileSync(file, "utf8"), { isWhole: true })),
    minify: true,
    include: Features.MediaQueries | Features.Nesting,
  }).code.toString();
