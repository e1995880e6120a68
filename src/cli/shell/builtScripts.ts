import { readFileSync } from "node:fs";
import path from "node:path";
import type { Scripts } from "../../publish/index.ts";
import type { Shell } from "./shell.ts";

/** Reads the scripts of an embed beside the built command. @throws where the command was not built as a whole */
export function builtScripts({ home }: Pick<Shell, "home">): Scripts {
  const folder = path.join(home, "../embed");
  return {
    inPage: readFileSync(path.join(folder, "page.js"), "utf8").trim(),
    loader: readFileSync(path.join(folder, "loader.js"), "utf8"),
  };
}
