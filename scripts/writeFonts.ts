/**
 * Writes the fonts of the command line (dist/cli/fonts): static TrueType files as their makers ship them, since the
 * rasteriser silently ignores WOFF 2 and variable fonts.
 */
import { cpSync, mkdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const packages = path.join(root, "node_modules/@expo-google-fonts");

/** The cuts of `src/theme`, and the same weights for every other bundled script. */
const FONTS = [
  "source-sans-3/400Regular/SourceSans3_400Regular.ttf",
  "source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf",
  "source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
  "noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf",
  "noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf",
];

/** @param folder the folder for the fonts and their licences */
export function writeFonts(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const font of FONTS) {
    const [family = ""] = font.split("/");
    cpSync(path.join(packages, font), path.join(folder, path.basename(font)));
    cpSync(path.join(packages, family, "LICENSE_FONT"), path.join(folder, `${family}.licence.txt`));
  }
}
