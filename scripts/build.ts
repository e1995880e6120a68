/** `npm run build`: the page (dist/page), the scripts of an embed (dist/embed) and the command (dist/cli). */
import { buildPart } from "./buildPart.ts";
import { messageOf } from "./messageOf.ts";

try {
  for (const part of ["page", "embed", "cli"] as const) await buildPart(part);
  console.log("Built dist/page, dist/embed and dist/cli/deep-labor.js.");
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
