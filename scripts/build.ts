/**
 * `npm run build`: the page (dist/page), the scripts of an embed (dist/embed), the command (dist/cli) and the library
 * (dist/library). DEEP_LABOR_ADDRESS is the address at which the page will stand, for search engines and previews.
 */
import path from "node:path";
import { root } from "../build/root.ts";
import { buildPart } from "./buildPart.ts";
import { drawSocialPictures } from "./drawSocialPictures.ts";
import { messageOf } from "./messageOf.ts";
import { pageAddress } from "./pageAddress.ts";

try {
  for (const part of ["page", "embed", "cli", "library"] as const) await buildPart(part);
  if (pageAddress() !== null) drawSocialPictures(path.join(root, "dist/page"));
  console.log("Built dist/page, dist/embed, dist/cli/deep-labor.js and dist/library.");
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
