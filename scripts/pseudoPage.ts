/** Builds the page of the tree in which this file stands into the folder that is named (`buildPseudo.ts`). */
import { libraryFolder } from "../build/libraryIn.ts";
import { buildPageWith } from "./buildPart.ts";

await buildPageWith({ out: process.argv[2]!, library: libraryFolder });
