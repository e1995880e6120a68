/** The door of `edit`: changes of an author’s own text. */

export { type EmptiedOptions, emptiedOf } from "./emptiedOf.ts";
export { type Correction, enterCorrection } from "./enterCorrection.ts";
export {
  type Entered,
  type EnteredFields,
  enterFields,
  enterNew,
  type FieldValue,
  inOrder,
  type NotEntered,
  newErrors,
} from "./enterFields.ts";
export { type EnteredJudgment, enterJudgment, type JudgedStatement, type Judgment } from "./enterJudgment.ts";
export { type EnteredPaste, enterPasted } from "./enterPasted.ts";
export { idsBeside } from "./idsBeside.ts";
export { type AddressedItem, addressOfPath, type ItemAddress, itemsIn, objectsIn, pathOfItem } from "./itemAddress.ts";
export { addItem, fileOf, moveEntry, setField, takeOutValue } from "./itemChanges.ts";
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
} from "./journal.ts";
export { type ItemLeaving, type LeaveCheck, leaveCheck, leavingOf } from "./leaveCheck.ts";
export { likelyLanguage } from "./likelyLanguage.ts";
export type { LikelyWords, Mending, MendingCode, MendingLabel } from "./mending.ts";
export { isMendable, mendingsOf } from "./mendingsOf.ts";
export { moveQuote } from "./moveQuote.ts";
export { freeId, isListName, newIdOf, takenIds, wishedId } from "./newIdOf.ts";
export { type PastedAs, pastedAs, pastedTable, type TableSize } from "./pastedAs.ts";
export { type Pasted, type PastedNote, type PasteTrouble, pastedEvidence } from "./pastedEvidence.ts";
export { type ProblemTurns, problemTurns, type ReadFile } from "./problemTurns.ts";
export { isLogEntry, type KnownText, type ReadLog, readJournal } from "./readJournal.ts";
export { readText, type TextRead } from "./readText.ts";
export { readTextLater } from "./readTextLater.ts";
export { type Renamed, type RenameTrouble, renameId, renameIds } from "./renameId.ts";
export {
  addReviewNote,
  type PlacedNote,
  type ReviewNote,
  reviewNotesIn,
  setReviewDone,
  takeOutNote,
} from "./reviewNotes.ts";
export { addressKey, sameAddress, withoutTracking } from "./sameAddress.ts";
export { addShorthand, type ShorthandAdded } from "./shorthand/addShorthand.ts";
export type { CountryOf } from "./shorthand/mentionOf.ts";
export { parseShorthand, type ShorthandOptions, type ShorthandRead } from "./shorthand/parseShorthand.ts";
export type { ShorthandTrouble, ShorthandTroubleCode } from "./shorthand/shorthandTrouble.ts";
export { type StopMending, stopMending } from "./stopMending.ts";
export { type HangsOn, hangsOn, type LosingItem, type TakenOut, takeOut } from "./takeOut.ts";
export { applyEdit, editBetween, inverseOf, type TextEdit } from "./textEdit.ts";
export { withoutControls } from "./withoutControls.ts";
