import { spawnSync } from "node:child_process";
import path from "node:path";
import { idsIn, libraryFolder } from "../build/libraryIn.ts";
import { root } from "../build/root.ts";
import { pictureOf } from "./writePages.ts";

/**
 * Draws for each shipped dossier the picture that its pages name for previews, by the built command.
 * @param page the folder of the built page
 * @throws an Error where the command cannot draw it
 */
export function drawSocialPictures(page: string): void {
  for (const id of idsIn(libraryFolder)) {
    const file = path.join(libraryFolder, "dossiers", `${id}.dossier.json`);
    const words = ["draw", file, "--social", "--out", path.join(page, pictureOf(id))];
    const { status, stderr } = spawnSync(process.execPath, [path.join(root, "dist/cli/deep-labor.js"), ...words], {
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`The picture of ${id} for previews was not drawn. ${stderr}`);
  }
}
