import path from "node:path";
import type { Plugin } from "vite";
import { roomLayers } from "./roomLayers.ts";
import { root } from "./root.ts";
import { sheetWithTheme } from "./sheetWithTheme.ts";

/** The room of one of our style sheets: `dossier` for `src/app/dossier/dossier.css`, `views` for all of `src/views`. */
function roomOf(file: string): string | null {
  const [layer, room] = path.relative(path.join(root, "src"), file).split(path.sep);
  if (layer === "views") return layer;
  return layer === "app" ? room! : null;
}

/**
 * Gives every style sheet the parts of the theme that it asks for, such as `@colours light;` (`sheetWithTheme`), and puts
 * it into the cascade layer of its room.
 */
export const themedSheets: Plugin = {
  name: "deep-labor:themed-sheets",
  enforce: "pre",
  transform: {
    filter: { id: /\.css(?:$|\?)/ },
    handler(sheet, id) {
      const room = roomOf(id.replace(/\?.*$/, ""));
      if (room === null) return null;
      if (!roomLayers.includes(room))
        throw new Error(`The room ${room} has a style sheet and no layer (roomLayers.ts).`);
      return { code: `@layer ${roomLayers.join(", ")};\n@layer ${room} {\n${sheetWithTheme(sheet)}\n}`, map: null };
    },
  },
};
