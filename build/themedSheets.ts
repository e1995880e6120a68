import type { Plugin } from "vite";
import { sheetWithTheme } from "./sheetWithTheme.ts";

/** Every style sheet has what it takes from the theme: `@colours light;` (`sheetWithTheme`). */
export const themedSheets: Plugin = {
  name: "deep-labor:themed-sheets",
  enforce: "pre",
  transform: {
    filter: { id: /\.css(?:$|\?)/ },
    handler: sheet => ({ code: sheetWithTheme(sheet), map: null }),
  },
};
