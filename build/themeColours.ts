import type { Plugin } from "vite";
import { sheetWithColours } from "./sheetWithColours.ts";

/** Every style sheet has its colours from `src/theme/palettes.ts`, where it asks for them: `@colours light;`. */
export const themeColours: Plugin = {
  name: "deep-labor:theme-colours",
  enforce: "pre",
  transform: {
    filter: { id: /\.css(?:$|\?)/ },
    handler: sheet => ({ code: sheetWithColours(sheet), map: null }),
  },
};
