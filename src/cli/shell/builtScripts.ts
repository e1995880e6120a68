import { readFileSync } from "node:fs";
import path from "node:path";
import type { Scripts } from "../../publish/index.ts";
import type { Shell } from "./shell.ts";

/** The scripts of an embed, as they lie beside the built command. @throws where it was not built as a whole */
export function builtScripts({ home }: Pick<Shell, "home">): Scripts {
  const folder = path.join(home, "../embed");
  return {
    inPage: readFileSync(path.join(folder, "page.js"), "utf8").trim(),
    loader: readFileSync(path.join(folder, "loader.js"), "utf8"),
  };
}
