import type { FileFormat } from "../../formats/index.ts";
import { blocksAsText } from "./blocksAsText.ts";
import { inWords } from "./inWords.ts";
import { outlineBlocks } from "./outlineBlocks.ts";
import { readingIn } from "./readingIn.ts";

/** The outline, for a letter or a reader without anything else. */
export const plainText: FileFormat = {
  name: "text",
  endings: ["txt"],
  writer: {
    write: ({ dossier }, language) => [
      {
        name: `${dossier.id}.txt`,
        bytes: new TextEncoder().encode(blocksAsText(outlineBlocks(readingIn(dossier, language)))),
      },
    ],
    carries: inWords,
  },
};
