/** Makes the types of the library: each entry one file, with the types of packages in it, so that nothing else is needed. */
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { generateDtsBundle } from "dts-bundle-generator";

const root = path.resolve(import.meta.dirname, "..");
const source = path.join(root, "src/library");

/** Modules that are no files of the sources are declared here, and whoever bundles types reads only what is imported. */
const DECLARED = ["../text/partModules.d.ts", "../publish/embedScripts.d.ts"];

/** @param folder that of the built library @throws where the types cannot be made */
export function writeLibraryTypes(folder: string): void {
  const entries = [
    ["index.ts", "deep-labor.d.ts"],
    ["schema/index.ts", "schema.d.ts"],
  ] as const;
  const whole = entries.map(([entry]) => path.join(source, `types-${process.pid}-${entry.replace("/", "-")}`));
  try {
    for (const [at, [entry]] of entries.entries()) {
      const references = DECLARED.map(file => `/// <reference path="${file}" />`);
      writeFileSync(whole[at]!, [...references, `export * from "./${entry}";`, ""].join("\n"));
    }
    const types = generateDtsBundle(
      whole.map(filePath => ({
        filePath,
        libraries: { inlinedLibraries: ["zod"] },
        output: { exportReferencedTypes: false, noBanner: true },
      })),
      { preferredConfigPath: path.join(root, "tsconfig.json") },
    );
    for (const [at, [, name]] of entries.entries()) writeFileSync(path.join(folder, name), types[at]!);
  } finally {
    for (const file of whole) rmSync(file, { force: true });
  }
}
