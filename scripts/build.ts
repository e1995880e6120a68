/**
 * `npm run build`: the page (dist/page), the scripts of an embed (dist/embed), the command (dist/cli) and the library
 * (dist/library).
 */
import { buildPart } from "./buildPart.ts";
import { messageOf } from "./messageOf.ts";

try {
  for (const part of ["page", "embed", "cli", "library"] as const) await buildPart(part);
  console.log("Built dist/page, dist/embed, dist/cli/deep-labor.js and dist/library.");
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
