import path from "node:path";
import type { Plugin } from "vite";
import { roomLayerOf, roomLayers } from "./roomLayers.ts";
import { root } from "./root.ts";
import { sheetWithTheme } from "./sheetWithTheme.ts";

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
      const file = path.relative(path.join(root, "src"), id.replace(/\?.*$/, "")).replaceAll(path.sep, "/");
      if (!/^(?:app|views)\//u.test(file)) return null;
      const room = roomLayerOf(file);
      if (room === null) throw new Error(`The sheet ${file} has no cascade layer (roomLayers.ts).`);
      return {
        code: `@layer ${roomLayers.join(", ")};
@layer ${room} {
${sheetWithTheme(sheet)}
}`,
        map: null,
      };
    },
  },
};
