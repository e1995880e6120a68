import path from "node:path";
import { build } from "vite";
import { contentPolicyWith } from "../../../build/contentPolicyWith.ts";
import { duties } from "../../../build/duties.ts";
import { messageParts } from "../../../build/messageParts.ts";

/** Builds the page into a folder, under the content policy of the product's. */
export const buildTextPage = async (folder: string): Promise<void> => {
  await build({
    configFile: false,
    root: import.meta.dirname,
    base: "./",
    logLevel: "error",
    plugins: [
      messageParts,
      duties,
      {
        name: "content-policy",
        transformIndexHtml: html =>
          html.replace(
            '<meta charset="utf-8">',
            `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${contentPolicyWith()}">`,
          ),
      },
    ],
    worker: { format: "es", plugins: () => [messageParts, duties] },
    build: {
      outDir: path.resolve(folder),
      emptyOutDir: true,
      target: "es2022",
      modulePreload: { polyfill: false },
      minify: !process.env.PLAIN,
    },
  });
};
