import type { Plugin } from "vite";
import { inlineSheet } from "./inlineSheet.ts";

const INLINE = /\.css\?inline$/;
/** The suffix is not `.css`, since the module is a text and no style sheet of the page. */
const END = ".css.text";

/** `embed.css?inline` is the text of a style sheet, for a page that contains it. */
export const inlineSheets: Plugin = {
  name: "deep-labor:inline-sheets",
  enforce: "pre",
  async resolveId(source, importer) {
    if (!INLINE.test(source)) return null;
    const sheet = await this.resolve(source.replace(/\?inline$/, ""), importer, { skipSelf: true });
    return sheet && `\0${sheet.id.replace(/\.css$/, END)}`;
  },
  load(id) {
    if (!id.startsWith("\0") || !id.endsWith(END)) return null;
    const file = id.slice(1).replace(/\.text$/, "");
    this.addWatchFile(file);
    return { code: `export default ${JSON.stringify(inlineSheet(file))};`, moduleType: "js" };
  },
};
