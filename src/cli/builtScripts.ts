import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Scripts } from "../publish/index.ts";

/** As they lie beside the built command. */
const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), "../embed");

/** The scripts of an embed. @throws where the command was not built as a whole */
export const builtScripts = (): Scripts => ({
  inPage: readFileSync(path.join(folder, "page.js"), "utf8").trim(),
  loader: readFileSync(path.join(folder, "loader.js"), "utf8"),
});
