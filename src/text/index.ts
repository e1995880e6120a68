/** The door of `text`: everything the product says, in every language. */
export { sayCountry, sayCurrency } from "./countries.ts";
export { sayDate } from "./dates.ts";
export { directionOf } from "./directionOf.ts";
export { asWritten, isolated } from "./isolated.ts";
export { isolatedLines } from "./isolatedLines.ts";
export { withoutIsolates } from "./isolates.ts";
export {
  areThere,
  isLanguage,
  type Key,
  type Language,
  type LanguageEntry,
  languages,
  type MessagePart,
} from "./languages.ts";
export { loadMessages } from "./loadMessages.ts";
export { type MarkdownPart, markdownOf } from "./markdown.ts";
export { type Amount, type AmountWords, sayAmount } from "./money.ts";
export { isPlural, nameInSentence, nameOf } from "./nameOf.ts";
export { type Narrator, narratorOf, type ToldTrace } from "./narratorOf.ts";
export { sayBytes, sayNumber, sayPercent, sayRange } from "./numbers.ts";
export { provideMessages } from "./provideMessages.ts";
export { type Params, say } from "./say.ts";
export { sayChange, sayThings } from "./sayChange.ts";
export { sayDates } from "./sayDates.ts";
export { sayFigureName } from "./sayFigureName.ts";
export { type Finding, type FindingCode, type FindingParams, type NotComparable, sayFinding } from "./sayFinding.ts";
export { sayIdentifier } from "./sayIdentifier.ts";
export { sayLanguage } from "./sayLanguage.ts";
export { type LinkParams, sayLink } from "./sayLink.ts";
export { sayList } from "./sayList.ts";
export { type PositionParams, sayPosition } from "./sayPosition.ts";
export { type ProblemWords, sayLeftOut, sayProblem, sayProblemName } from "./sayProblem.ts";
export {
  type InferenceTold,
  type RefusalTold,
  sayDifference,
  sayInference,
  sayItemChange,
  sayRefusal,
} from "./sayPublishing.ts";
export { sayQuantity } from "./sayQuantity.ts";
export { sayTime } from "./sayTime.ts";
export {
  type Span,
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
} from "./sayTrace.ts";
export { shortened } from "./shortened.ts";
export { showControls } from "./showControls.ts";
export { type Shown, textIn } from "./textIn.ts";
export { typeset } from "./typeset.ts";
export { capitalised, quoted } from "./wording.ts";
export { codesOf, definition, dutyDefinition, dutyLabel, dutyQuestion, label } from "./words.ts";
