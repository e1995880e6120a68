/** The door of `io`: text ↔ dossier, and what may leave. */

export { type EmptiedOptions, emptiedOf } from "./edit/emptiedOf.ts";
export { type Correction, enterCorrection } from "./edit/enterCorrection.ts";
export {
  type Entered,
  type EnteredFields,
  enterFields,
  enterNew,
  type FieldValue,
  type NotEntered,
} from "./edit/enterFields.ts";
export { type EnteredJudgment, enterJudgment, type JudgedStatement, type Judgment } from "./edit/enterJudgment.ts";
export { type EnteredPaste, enterPasted } from "./edit/enterPasted.ts";
export {
  type AddressedItem,
  addressOfPath,
  type ItemAddress,
  itemsIn,
  objectsIn,
  pathOfItem,
} from "./edit/itemAddress.ts";
export { addItem, fileOf, moveEntry, setField, takeOutValue } from "./edit/itemChanges.ts";
export {
  type Journal,
  type JournalVisit,
  journalOf,
  type LogEntry,
  type MarkEntry,
  newJournal,
  type PendingEntry,
  type Step,
  type StepLabel,
  stepBack,
  stepForth,
  textAt,
  visitsOf,
  type WrittenEntry,
  withEntry,
} from "./edit/journal.ts";
export { type ItemLeaving, type LeaveCheck, leaveCheck, leavingOf } from "./edit/leaveCheck.ts";
export { likelyLanguage } from "./edit/likelyLanguage.ts";
export type { LikelyWords, Mending, MendingCode, MendingLabel } from "./edit/mending.ts";
export { isMendable, mendingsOf } from "./edit/mendingsOf.ts";
export { moveQuote } from "./edit/moveQuote.ts";
export { freeId, isListName, newIdOf, takenIds } from "./edit/newIdOf.ts";
export { type PastedAs, pastedAs, pastedTable, type TableSize } from "./edit/pastedAs.ts";
export { type Pasted, type PastedNote, type PasteTrouble, pastedEvidence } from "./edit/pastedEvidence.ts";
export { type ProblemTurns, problemTurns, type ReadFile } from "./edit/problemTurns.ts";
export { isLogEntry, type KnownText, type ReadLog, readJournal } from "./edit/readJournal.ts";
export { readText, type TextRead } from "./edit/readText.ts";
export { type Renamed, type RenameTrouble, renameId } from "./edit/renameId.ts";
export {
  addReviewNote,
  type PlacedNote,
  type ReviewNote,
  reviewNotesIn,
  setReviewDone,
  takeOutNote,
} from "./edit/reviewNotes.ts";
export { sameAddress, withoutTracking } from "./edit/sameAddress.ts";
export { type StopMending, stopMending } from "./edit/stopMending.ts";
export { type HangsOn, hangsOn, type LosingItem, type TakenOut, takeOut } from "./edit/takeOut.ts";
export { applyEdit, editBetween, inverseOf, type TextEdit } from "./edit/textEdit.ts";
export { withoutControls } from "./edit/withoutControls.ts";
export {
  type Carried,
  type CarriedPart,
  carriedParts,
  type FileFormat,
  type FormatFile,
  type FormatName,
  type FormatReader,
  type FormatWriter,
  type Recognised,
} from "./formats/fileFormat.ts";
export { formatQuestion, isTableFormat } from "./formats/formatQuestion.ts";
export { formats, formatsOf } from "./formats/formats.ts";
export { type LaterReader, readableFormats, readerNamed, readersOf } from "./formats/readersOf.ts";
export { unrecognised } from "./formats/unrecognised.ts";
export type { Grid, GridRow } from "./grid/grid.ts";
export { isZip } from "./grid/isZip.ts";
export { isOwnName } from "./grid/tableNames.ts";
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
} from "./incoming/incoming.ts";
export { type RecordKeeper, recordKeeper } from "./incoming/recordKeeper.ts";
export type { LossCode, QuestionCode, RefusalOfFile } from "./incoming/takeCodes.ts";
export { type AppliedIntake, applyIntake, type NewHead, type NotTaken } from "./intake/applyIntake.ts";
export type { FieldDifference } from "./intake/compareObjects.ts";
export { intakeLater } from "./intake/intakeLater.ts";
export type { LikelyParty, MatchedParty } from "./intake/matchParties.ts";
export {
  type IntakeChoices,
  type IntakeProposal,
  type IntakeRow,
  type IntakeVerdict,
  noChoices,
  type ProposedItem,
  rowKey,
} from "./intake/proposal.ts";
export { proposeIntake } from "./intake/proposeIntake.ts";
export type { ChangeCode, Difference, GoneCode } from "./redaction/copyAllowed.ts";
export { type EarlierNames, earlierNames } from "./redaction/earlierNames.ts";
export type { Inference, InferenceCode, InferenceParams } from "./redaction/inferences.ts";
export { type LeakFinder, leakFinder } from "./redaction/leakFinder.ts";
export { namesGone, personFinder, personsIn } from "./redaction/personsIn.ts";
export {
  canonicalData,
  type ItemChange,
  type Published,
  type Refusal,
  type RefusalCode,
  redact,
  type WouldLeave,
} from "./redaction/redact.ts";
export type { SecretText } from "./redaction/secretFinder.ts";
export type { Secret, SecretKind } from "./redaction/secretsOf.ts";
export { addShorthand, type ShorthandAdded } from "./shorthand/addShorthand.ts";
export type { CountryOf } from "./shorthand/mentionOf.ts";
export { parseShorthand, type ShorthandOptions, type ShorthandRead } from "./shorthand/parseShorthand.ts";
export type { ShorthandTrouble, ShorthandTroubleCode } from "./shorthand/shorthandTrouble.ts";
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
export { changesBetween, type VersionChange } from "./versions/changesBetween.ts";
export type { ConflictCode, MergeAnswer, MergeConflict } from "./versions/mergeConflict.ts";
export { type Merged, mergeVersions } from "./versions/mergeVersions.ts";
export { type NearestBase, nearestBase } from "./versions/nearestBase.ts";
