/** `npm run schema`: writes public/schema from the output of the built command. A test checks that both agree. */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const command = path.join(root, "dist/cli/deep-labor.js");
const folder = path.join(root, "public/schema");

mkdirSync(folder, { recursive: true });
for (const [file, flags] of [
  ["dossier-1.schema.json", []],
  ["dossier-1.draft-07.schema.json", ["--draft", "7"]],
] as const) {
  writeFileSync(path.join(folder, file), execFileSync(process.execPath, [command, "schema", ...flags]));
  console.log(`Wrote public/schema/${file}`);
}
