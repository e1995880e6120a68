/** The door of `text`: everything the product says, in every language. */

export { asSentence, asSentences } from "./asSentence.ts";
export { sayCountry, sayCurrency } from "./countries.ts";
export { sayDate } from "./dates.ts";
export { directionOf } from "./directionOf.ts";
export { ROOT_LANGUAGE } from "./fallbacksOf.ts";
export { inRow } from "./inRow.ts";
export { asWritten, isolated } from "./isolated.ts";
export { isolatedLines } from "./isolatedLines.ts";
export { withoutIsolates } from "./isolates.ts";
export {
  areThere,
  directionIn,
  isLanguage,
  type Key,
  type Language,
  type LanguageEntry,
  languages,
} from "./languages.ts";
export { likelyCountry } from "./likelyCode.ts";
export { loadMessages } from "./loadMessages.ts";
export { type MarkdownPart, markdownOf } from "./markdown.ts";
export type { MessagePart } from "./messageParts.ts";
export { type Amount, type AmountWords, sayAmount } from "./money.ts";
export { isPlural, mayDescribe, nameInSentence, nameOf } from "./nameOf.ts";
export type { Narrator, TraceSummary } from "./narrator/narrator.ts";
export { narratorOf } from "./narrator/narratorOf.ts";
export { sayCorrection } from "./narrator/sayCorrection.ts";
export { sayItemName } from "./narrator/sayItemName.ts";
export { type MendingTold, sayMending } from "./narrator/sayMending.ts";
export { type PreviewTold, type PreviewWords, sayPreview, saySpeakersOwn } from "./narrator/sayPreview.ts";
export { type HangingTold, sayTakeOut } from "./narrator/sayTakeOut.ts";
export { sayProblemTurns, sayTurns, type TurnsTold } from "./narrator/sayTurns.ts";
export { type VersionTeller, versionTeller } from "./narrator/sayValue.ts";
export {
  type ChangeTold,
  sayChangeSide,
  sayConflict,
  sayConflictSide,
  sayFieldChange,
  sayKind,
  sayPlace,
  sayVersionChange,
} from "./narrator/sayVersions.ts";
export { standfirstOf } from "./narrator/standfirstOf.ts";
export { tellFinding, tellFindingShort } from "./narrator/tellFinding.ts";
export { tellCondition, tellStatement } from "./narrator/tellStatement.ts";
export { nearestLanguage } from "./nearestLanguage.ts";
export { sayBytes, sayNumber, sayPercent, sayRange, sayShare } from "./numbers.ts";
export { provideMessages } from "./provideMessages.ts";
export { languageWithDecimals, rulesOf, sayKeys } from "./rulesOf.ts";
export { type Params, say } from "./say.ts";
export { sayCurrencies } from "./sayCurrencies.ts";
export { sayList } from "./sayList.ts";
export { besideLead, sayBeside } from "./sentences/sayBeside.ts";
export { type PlaceTold, sayBringingQuestion, sayFilePlace, sayFileRefusal, sayLost } from "./sentences/sayBringing.ts";
export { sayChange, sayThings } from "./sentences/sayChange.ts";
export { sayDates } from "./sentences/sayDates.ts";
export { sayField } from "./sentences/sayField.ts";
export { sayFigureName } from "./sentences/sayFigureName.ts";
export { type ReadyWords, sayFinding } from "./sentences/sayFinding.ts";
export { sayIdentifier } from "./sentences/sayIdentifier.ts";
export { sayLanguage } from "./sentences/sayLanguage.ts";
export { type LineTroubleTold, sayLineTrouble } from "./sentences/sayLineTrouble.ts";
export { type LinkParams, sayLink } from "./sentences/sayLink.ts";
export { sayMoment } from "./sentences/sayMoment.ts";
export { type PositionParams, sayPosition } from "./sentences/sayPosition.ts";
export { type ProblemWords, sayLeftOut, sayProblem, sayProblemName } from "./sentences/sayProblem.ts";
export { sayProblemCount } from "./sentences/sayProblemCount.ts";
export {
  type InferenceTold,
  type RefusalTold,
  type StopPlace,
  sayDifference,
  sayInference,
  sayItemChange,
  sayRefusal,
  sayStop,
  sayStopPlace,
} from "./sentences/sayPublishing.ts";
export { sayQuantity } from "./sentences/sayQuantity.ts";
export { sayStanding } from "./sentences/sayStanding.ts";
export { sayTime } from "./sentences/sayTime.ts";
export {
  type HopRange,
  sayCondition,
  sayFloor,
  sayPlane,
  saySpan,
  sayState,
  sayTransfer,
  sayVerdict,
  sayVerdictLong,
  type TransferParams,
  type VerdictLongParams,
  type VerdictParams,
} from "./sentences/sayTrace.ts";
export { sayWhatWouldStop } from "./sentences/sayWhatWouldStop.ts";
export { columnHeadings, type SheetWords, sheetNames, sheetWordIn } from "./sheetWords.ts";
export { shortened } from "./shortened.ts";
export { showControls } from "./showControls.ts";
export { type Shown, textIn } from "./textIn.ts";
export { likelyWords } from "./typed/likelyWords.ts";
export { typedCurrencies } from "./typed/typedCurrencies.ts";
export { type TypedDate, typedDate, type WhenTyped } from "./typed/typedDate.ts";
export { type TypedNumber, typedNumber } from "./typed/typedNumber.ts";
export { type TypedRange, typedRange } from "./typed/typedRange.ts";
export { typeset } from "./typeset.ts";
export { capitalised, quoted, sayApart, sayLabelled } from "./wording.ts";
export { codesOf, definition, dutyDefinition, dutyLabel, dutyQuestion, label } from "./wordsOfCodes.ts";
