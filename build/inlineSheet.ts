import { readFileSync } from "node:fs";
import { Features, transform } from "lightningcss";
import { sheetWithTheme } from "./sheetWithTheme.ts";

/**
 * The minified style sheet of a page that contains its own. It has the same bytes wherever it is made, since the page may
 * show an embed only by the hash of its style. Newer CSS is rewritten for older telephones.
 */
export const inlineSheet = (file: string): string =>
  transform({
    filename: file,
    code: Buffer.from(sheetWithTheme(readFileSync(file, "utf8"), { isWhole: true })),
    minify: true,
    include: Features.MediaQueries | Features.Nesting,
  }).code.toString();
