/** The door of `formats`: text to dossier and back, in every format that people bring in and write. */

export { type AppliedBringing, applyBringing, type NewHead, type NotTaken } from "./bringing/applyBringing.ts";
export type { LossCode, QuestionCode, RefusalOfFile } from "./bringing/bringingCodes.ts";
export { bringingLater } from "./bringing/bringingLater.ts";
export type { FieldDifference } from "./bringing/compareObjects.ts";
export {
  type FilePlace,
  type FileRefusal,
  type GivenFile,
  type Incoming,
  type Loss,
  placeKey,
  type ReadFormat,
  type RecordCount,
  type TakeAnswers,
  type TakeParams,
  type TakeQuestion,
} from "./bringing/incoming.ts";
export type { LikelyParty, MatchedParty } from "./bringing/matchParties.ts";
export {
  type BringingChoices,
  type BringingProposal,
  type BringingRow,
  type BringingVerdict,
  noChoices,
  type ProposedItem,
  rowKey,
} from "./bringing/proposal.ts";
export { proposeBringing } from "./bringing/proposeBringing.ts";
export { type RecordKeeper, recordKeeper } from "./bringing/recordKeeper.ts";
export {
  type Carried,
  type CarriedPart,
  carriedParts,
  type FileFormat,
  type FormatFile,
  type FormatReader,
  type FormatWriter,
  type Recognised,
} from "./fileFormat.ts";
export { type CytoscapeElements, cytoscapeElementsOf } from "./foreign/writeCytoscape.ts";
export {
  type FormatGroup,
  type FormatName,
  formatGroups,
  formatLineOf,
  formatNames,
  type NetworkFormat,
  networkFormats,
} from "./formatNames.ts";
export { formatQuestion, isTableFormat } from "./formatQuestion.ts";
export { formats, formatsOf } from "./formats.ts";
export type { Grid, GridRow } from "./grid/grid.ts";
export { isZip } from "./grid/isZip.ts";
export { isOwnName } from "./grid/tableNames.ts";
export { type LaterReader, readableFormats, readerNamed, readersOf } from "./readersOf.ts";
export { type ColumnLaidOut, layoutQuestion, type SheetLayout } from "./tables/layoutOf.ts";
export { mendKey, sheetKey } from "./tables/mendKey.ts";
export { readTableFile } from "./tables/readTableFile.ts";
export type { MendedCells } from "./tables/rowsOf.ts";
export {
  type ColumnKind,
  isSheetKind,
  type SheetKind,
  type SheetKindId,
  sheetKindOf,
  sheetKinds,
} from "./tables/sheetKinds.ts";
export { unrecognised } from "./unrecognised.ts";
