/** Checks how much JavaScript an embed adds to an article. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

/** The most gzipped bytes of the script that an article loads, and of the script in the framed page. */
export const embedLimits = { loader: 4_000, page: 15_000 };

/**
 * Measures the scripts of an embed.
 * @param folder the built scripts
 * @returns the sentence to print
 * @throws where one is larger than it may be
 */
export function checkEmbedSize(folder: string): string {
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const sizes = Object.entries(embedLimits).map(([name, limit]) => {
    const bytes = gzipSync(readFileSync(path.join(folder, `${name}.js`))).length;
    if (bytes > limit)
      throw new Error(`The ${name} of an embed is ${kilobytes(bytes)}, gzipped; it may be ${kilobytes(limit)}.`);
    return `${name} ${kilobytes(bytes)}`;
  });
  return `An embed, JavaScript, gzipped: ${sizes.join(", ")}.`;
}
