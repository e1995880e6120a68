/** The door of `schema`: what a dossier file is. */

export { type CodeList, type CodeListId, type CodeText, type CodeWords, codeLists } from "./codeWords.ts";
export { dateOfDay, dateTrouble, dayOf, firstDay, isBefore, lastDay } from "./day.ts";
export { type Duty, type DutyFile, dutiesOf, fourteenDuties } from "./duties.ts";
export { type Cited, evidenceIn, isEvidenceField } from "./evidenceIn.ts";
export type { DutyPart, Finding, FindingCode, FindingParams, Mode, WhyNotComparable } from "./finding.ts";
export { followerOf } from "./followerOf.ts";
export { functionsOf } from "./functionsOf.ts";
export { idForm } from "./idForm.ts";
export { inAllLanguages } from "./inAllLanguages.ts";
export { isDisputed } from "./isDisputed.ts";
export { excerptAt, type LineColumn, linesOf, pathOfPointer, placesOf, pointerOf } from "./json/lineColumn.ts";
export { nearest } from "./json/nearest.ts";
export { locate as locateValues, type Path, type TextSpan } from "./json/scanJson.ts";
export { isJsonObject, type JsonObject, valueAt } from "./json/valueAt.ts";
export { jsonSchema } from "./jsonSchema.ts";
export { languageTag } from "./languageTag.ts";
export { licenseOf } from "./licenseOf.ts";
export { likelyId } from "./likelyId.ts";
export { type LinkFamily, linkFamily, type OverlayFamily, overlayFamilies } from "./linkFamily.ts";
export { isUnnamed, openSource } from "./openSource.ts";
export { ownRegister, type Register, type RegisterEntry } from "./ownRegister.ts";
export { addressTroubles } from "./parse/addressTroubles.ts";
export { appendValues, changeParts, changeText, type PartChange, type TextChange } from "./parse/changeText.ts";
export { addressesInText, addressOfPrivate, isKeyLink, personalParameters } from "./parse/isKeyLink.ts";
export { foundText, locateTroubles } from "./parse/locateTroubles.ts";
export { type LongText, longTextsIn, MOST_LETTERS, MOST_STANDFIRST_WORDS } from "./parse/longText.ts";
export { MAX_DEPTH, type Parsed, parseDossier } from "./parse/parseDossier.ts";
export {
  type LeftOut,
  type Problem,
  type ProblemCode,
  type ProblemParams,
  type Severity,
  severities,
  severityOf,
  type Trouble,
} from "./parse/problem.ts";
export { sizeCaps } from "./parse/sizeCaps.ts";
export { tooLarge } from "./parse/tooLarge.ts";
export { withProblems } from "./parse/withProblems.ts";
export { quoteLength } from "./quoteLength.ts";
export type {
  Assertion,
  Condition,
  Decision,
  Dossier,
  Evidence,
  EvidenceItem,
  Figure,
  Hypothesis,
  Link,
  LookedFor,
  Money,
  OwnDuty,
  Party,
  Proceeding,
  Quote,
  Response,
  Source,
  StoryStep,
} from "./records.ts";
export { countries, currencies } from "./registers.ts";
export { type SchemaDraft, schemaAddresses } from "./schemaAddresses.ts";
export { OWN_SCHEME, schemeOf } from "./schemeOf.ts";
export { starterText } from "./starter.ts";
export {
  type Basis,
  isGroupKind,
  isHopType,
  isPlaceShown,
  isWeak,
  type LinkType,
  type PartyKind,
  type Plane,
  planeOf,
  planes,
  rankOf,
  type State,
  states,
  type Verification,
  verifications,
} from "./table/chainCodes.ts";
export * as codes from "./table/codes.ts";
export {
  type ConditionValue,
  type Finality,
  type Met,
  type Nature,
  type Position,
  type TransferKind,
  transfers,
  type Unit,
  type Verdict,
  verdicts,
} from "./table/codes.ts";
export {
  type AskedField,
  type AskedWhen,
  type Either,
  type FieldRow,
  type FieldRows,
  type FormPart,
  formParts,
  type Kind,
  type Leaves,
  type One,
  type Space,
  type TargetKind,
  type WhenTakenOut,
} from "./table/fieldRow.ts";
export { linkFields } from "./table/linkFields.ts";
export { type ListName, listNames } from "./table/listNames.ts";
export { listsOfTarget } from "./table/listsOfTarget.ts";
export { type Bounds, boundsOf, isRange, type Range } from "./table/range.ts";
export { forEachReference } from "./table/references.ts";
export {
  allRows,
  type FieldList,
  fieldsOfList,
  isWholeObject,
  rankAmong,
  rowAt,
  rowsOf,
  rowsWithin,
} from "./table/rowAt.ts";
export type { Text } from "./table/text.ts";
export { withReferences } from "./table/withReferences.ts";
export { currentFormat } from "./versions.ts";
