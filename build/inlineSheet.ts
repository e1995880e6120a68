import { readFileSync } from "node:fs";
import path from "node:path";
import { Features, transform } from "lightningcss";
import { sheetWithTheme } from "./sheetWithTheme.ts";

const OTHER = /@sheet "([^"]+)";/gu;

/** The text of a style sheet, in which others of the same folder stand where it asks for them: `@sheet "frame.css";`. */
const wholeSheet = (file: string): string =>
  readFileSync(file, "utf8").replaceAll(OTHER, (_, name: string) => wholeSheet(path.join(path.dirname(file), name)));

/**
 * The minified style sheet of a page that contains its own. It has the same bytes wherever it is made, since the page may
 * show an embed only by the hash of its style. Newer CSS is rewritten for older telephones.
 */
export const inlineSheet = (file: string): string =>
  transform({
    filename: file,
    code: Buffer.from(sheetWithTheme(wholeSheet(file), { isWhole: true })),
    minify: true,
    include: Features.MediaQueries | Features.Nesting,
  }).code.toString();
