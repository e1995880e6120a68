/** A page that has nothing but the drafts: it drives them as no reader could. */
import path from "node:path";
import { mergeConfig } from "vite";
import config from "../../../vite.config.ts";

export default mergeConfig(config({ mode: "production", command: "build" }), {
  root: import.meta.dirname,
  publicDir: false,
  build: { rolldownOptions: { input: path.join(import.meta.dirname, "drafts.html") } },
});
