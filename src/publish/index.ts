/** The door of `publish`: from a published dossier to the files that a newsroom puts on its server. */
export { bundlePage } from "./bundlePage.ts";
export { type EmbedRequest, embedPage } from "./embedPage.tsx";
export { folderOf } from "./fileNames.ts";
export { headerFiles } from "./headerFiles.ts";
export {
  type FolderRequest,
  type Pictures,
  type PublishedFolder,
  publishFolder,
  type Scripts,
} from "./publishFolder.ts";
export { namesInSums, SUMS } from "./sums.ts";
export { isToken, type TokenTrouble, tokenOf } from "./tokenOf.ts";
export { versionsOf } from "./versionsOf.ts";
