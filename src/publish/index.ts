/** The door of `publish`: from a published dossier to the files that a newsroom puts on its server. */
export { baseAddress } from "./baseAddress.ts";
export { bundlePage } from "./bundlePage.ts";
export { correctionOf, type ProposedCorrection } from "./correctionOf.ts";
export { type Damage, damagesIn, lineEndsOf, sumsAsWritten } from "./damagesIn.ts";
export { type Drawing, drawingsOf, PIXELS_PER_PX } from "./drawingsOf.ts";
export { embedHashes } from "./embed/embedHashes.ts";
export { type EmbedRequest, embedPage } from "./embedPage.tsx";
export { folderOf } from "./fileNames.ts";
export { dossierOfNetwork } from "./files/dossierOfNetwork.ts";
export { fileFormats, type WrittenFormat } from "./files/fileFormats.ts";
export { folderMark } from "./folderMark.ts";
export { headerFiles } from "./headerFiles.ts";
export { baseBefore } from "./held/baseBefore.ts";
export { type EarlierLeak, earlierLeaks, namesInVersions, staying } from "./held/earlierLeaks.ts";
export { folderAfter } from "./held/folderAfter.ts";
export {
  emptyFolder,
  type HeldFolder,
  type HeldFolderTrouble,
  heldFolder,
  heldZip,
  isOfFolder,
  placeInFolder,
  roomForFiles,
} from "./held/heldFolder.ts";
export { damagesOf, type HeldFile, type HeldPlace, type HeldVersion, lastReadable, placeOf } from "./held/placeOf.ts";
export { type DamagedVersions, type PublishPlan, publishPlan } from "./held/publishPlan.ts";
export { type StillNamed, stillNamed } from "./held/stillNamed.ts";
export { languagesFor } from "./languagesFor.ts";
export { type Leak, leaksIn } from "./leaksIn.ts";
export { ownWords } from "./ownWords.ts";
export { htmlLink } from "./page/htmlPage.ts";
export { hexOf, policyHash, sha256 } from "./page/sha256.ts";
export { plainTable } from "./plainTable.ts";
export { type Prepared, prepare } from "./prepare.ts";
export {
  type FolderRequest,
  type HeldVersions,
  type Pictures,
  type PublishedFolder,
  publishFolder,
  type Scripts,
} from "./publishFolder.ts";
export { type SiteColoursTrouble, siteColours } from "./siteColours.ts";
export { canHavePage, type SiteDossier, type SiteFile, type SiteRequest } from "./siteRequest.ts";
export { type Opening, openingQuery, type Snippets, snippetsOf } from "./snippetsOf.ts";
export { namesInSums, SUMS, sumsIn } from "./sums.ts";
export { inquiryInto } from "./table/inquiryInto.ts";
export { isToken, type TokenTrouble, tokenOf } from "./tokenOf.ts";
export { versionsOf } from "./versionsOf.ts";
export { type DrawnViews, viewDrawingsOf } from "./viewDrawingsOf.ts";
export { viewsFor } from "./viewsFor.ts";
export { languageOfPage, WITHDRAWN, withdrawnDay, withdrawnVersion } from "./withdrawnVersion.tsx";
