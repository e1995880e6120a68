import type { Plugin } from "vite";
import { sheetWithTheme } from "./sheetWithTheme.ts";

/** Gives every style sheet the parts of the theme that it asks for, such as `@colours light;` (`sheetWithTheme`). */
export const themedSheets: Plugin = {
  name: "deep-labor:themed-sheets",
  enforce: "pre",
  transform: {
    filter: { id: /\.css(?:$|\?)/ },
    handler: sheet => ({ code: sheetWithTheme(sheet), map: null }),
  },
};
