import type { FileFormat } from "../../formats/index.ts";
import { blocksAsMarkdown } from "./blocksAsMarkdown.ts";
import { inWords } from "./inWords.ts";
import { outlineBlocks } from "./outlineBlocks.ts";
import { readingIn } from "./readingIn.ts";

/** The outline, for notes, wikis and repositories. */
export const markdown: FileFormat = {
  name: "markdown",
  endings: ["md"],
  writer: {
    write: ({ dossier }, language) => [
      {
        name: `${dossier.id}.md`,
        bytes: new TextEncoder().encode(blocksAsMarkdown(outlineBlocks(readingIn(dossier, language)))),
      },
    ],
    carries: inWords,
  },
};
