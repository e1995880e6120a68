/** The door of `views`: from numbers to elements. */

export { ChainFlow, type FlowWords } from "./chain/ChainFlow.tsx";
export {
  ChainHtml,
  type Choosing,
  LabelBody,
  PictureItem,
  type PlateSlots,
  ShownText,
} from "./chain/ChainHtml.tsx";
export type {
  CardPicture,
  ChainPicture,
  Choice,
  ColumnPicture,
  KnotPicture,
  LabelPicture,
  OverlayPicture,
  ReturnPicture,
  SaidPicture,
} from "./chain/chainPicture.ts";
export { cautionsOf } from "./chain/chainWords.ts";
export { creditedIn } from "./chain/creditsOf.ts";
export { dayWords } from "./chain/dayWords.ts";
export { fewNamed } from "./chain/fewNamed.ts";
export { firstFindings } from "./chain/firstFindings.ts";
export { headlineOf } from "./chain/headlineOf.ts";
export { timesOf } from "./chain/hopWords.ts";
export { type LegendEntry, type LegendSample, legendOf } from "./chain/legendOf.ts";
export { Mark, MarkParts } from "./chain/Mark.tsx";
export { type Direction, directionOfKey, nextNode, nextStop, threadStops, type Walk } from "./chain/movesIn.ts";
export { otherRoutes } from "./chain/otherRoutes.ts";
export { openedDuty, overlaysOf, writtenDuties } from "./chain/pictureSteps.ts";
export { keptScene, type Scene, type SceneRequest, sceneOf } from "./chain/sceneOf.ts";
export { shortenedNote } from "./chain/shortenedNote.ts";
export { threadEnd } from "./chain/threadPath.ts";
export { type WholePicture, type WholeRequest, wholePicture, wholeSteps } from "./chain/wholePicture.ts";
export { compareFigureOf } from "./compare/compareFigureOf.ts";
export type { CompareFigureRequest, CompareSide } from "./compare/compareScene.ts";
export { type CompareFile, compareSvgOf } from "./compare/compareSvgOf.ts";
export {
  type ClaimAnswerTold,
  type ClaimTeller,
  type ClaimTold,
  claimSentence,
  claimTold,
} from "./coverage/claimTold.ts";
export { evidenceFigureOf } from "./coverage/evidenceFigureOf.ts";
export { type EvidenceFinding, evidenceFindingOf } from "./coverage/evidenceFindingOf.ts";
export { evidenceText, placeWords } from "./coverage/evidenceText.ts";
export { originFigureOf } from "./coverage/originFigureOf.ts";
export { type QuestionLine, type QuestionTold, questionsText, questionsTold } from "./coverage/questionsTold.ts";
export { type AltText, altTextOf } from "./drawing/altTextOf.ts";
export { chainLettering, sizesOfLettering } from "./drawing/chainLettering.ts";
export { chainSvgOf, type SvgRequest } from "./drawing/chainSvgOf.ts";
export { AnswerWords } from "./evidence/AnswerWords.tsx";
export { answerOf, type ToldAnswer } from "./evidence/answerOf.ts";
export { CitationItem, QuotedWords } from "./evidence/CitationItem.tsx";
export type { Citation } from "./evidence/citationOf.ts";
export { EvidenceSides } from "./evidence/EvidenceSides.tsx";
export { evidenceAmong, evidenceOf } from "./evidence/evidenceOf.ts";
export { Facts } from "./evidence/Facts.tsx";
export { ForAndAgainst } from "./evidence/ForAndAgainst.tsx";
export { linkFacts } from "./evidence/linkFacts.ts";
export { PhraseText } from "./evidence/PhraseText.tsx";
export { partyFacts } from "./evidence/partyFacts.ts";
export type { Phrase } from "./evidence/phrase.ts";
export { placeOf } from "./evidence/placeOf.ts";
export { SourceWords } from "./evidence/SourceWords.tsx";
export { sourceOf } from "./evidence/sourceOf.ts";
export { WorkerFactList } from "./evidence/WorkerFactList.tsx";
export { workerFacts } from "./evidence/workerFacts.ts";
export { type FigureChoosing, type FigureSheet, FigureSvg } from "./figure/FigureSvg.tsx";
export { FigureTableElement } from "./figure/FigureTableElement.tsx";
export { figureDownTo } from "./figure/figureDownTo.ts";
export type {
  FigureChoice,
  FigureFill,
  FigureLine,
  FigurePart,
  FigurePlan,
  FigureRequest,
  FigureShape,
  FigureTable,
} from "./figure/figurePlan.ts";
export { figureSamples, stillSamples } from "./figure/figureSamples.ts";
export { FIGURE_WIDTH, figureSvgOf, figureWidthIn } from "./figure/figureSvgOf.ts";
export { StillFigureSvg } from "./figure/StillFigureSvg.tsx";
export { softEdge } from "./figure/softEdge.ts";
export { spineFigure } from "./figure/spineFigure.ts";
export { type StillFigure, stillFigures } from "./figure/stillFigures.ts";
export { figuresAt, viewSocialOf, viewSvgOf } from "./figures.ts";
export { MarkdownText } from "./MarkdownText.tsx";
export { mapFigureOf } from "./map/mapFigureOf.ts";
export { moneyFigureOf } from "./money/moneyFigureOf.ts";
export { firstView, type Viewport, wholeView, ZOOM } from "./network/firstView.ts";
export { foldPicture, keyToOpen } from "./network/foldPicture.ts";
export type { Point } from "./network/linePath.ts";
export { type NetworkElement, networkElements } from "./network/networkElements.ts";
export { figuresInSteps, networkFigures } from "./network/networkFigures.ts";
export { legendAt } from "./network/networkLegend.ts";
export {
  type NetworkListEntry,
  type NetworkListLine,
  type NetworkOrder,
  networkListOf,
} from "./network/networkListOf.ts";
export {
  type Grouping,
  MOST_DRAWN,
  type NetworkFigure,
  type NetworkLine,
  type NetworkNode,
  type NetworkPicture,
  type NetworkRequest,
  type NetworkSample,
} from "./network/networkPicture.ts";
export { networkPictureOf } from "./network/networkPictureOf.ts";
export { networkSampleSvg } from "./network/networkSamples.ts";
export { networkShapeOf, type Pin } from "./network/networkShapeOf.ts";
export { networkStyle, READABLE } from "./network/networkStyle.ts";
export { type NetworkSvgRequest, networkDossiers, networkSvgOf } from "./network/networkSvgOf.ts";
export { dutyWords, factsInTitle, type LinkWords, lineWords, partyTitle, titlesOf } from "./network/networkWords.ts";
export type {
  LineKey,
  LineKind,
  Outline,
  OutlineAnswer,
  OutlineCitation,
  OutlineCondition,
  OutlineDuty,
  OutlineLine,
  OutlinePart,
  OutlineSection,
  OutlineStanding,
  OutlineVerdict,
  Piece,
} from "./outline/outline.ts";
export { keyOf } from "./outline/outline.ts";
export { MANY_GROUPS, outlineOf, outlineSteps, wordsOf } from "./outline/outlineOf.ts";
export type { OutlineRequest } from "./outline/tellerOf.ts";
export { SOCIAL, socialSvgOf } from "./social/socialSvgOf.ts";
export {
  type AllResponsibilities,
  type AnswerCell,
  type AnswerColumn,
  type AnswerRow,
  allResponsibilitiesOf,
  answerSteps,
  type Tally,
} from "./table/allResponsibilitiesOf.ts";
export {
  type AnswerKind,
  type CellCode,
  type CellQuestion,
  cellCodes,
  cellQuestions,
  NOT_WRITTEN,
} from "./table/cellCodes.ts";
export { chosenRows, offersOf, type RowOffers, type RowsAsked } from "./table/chosenRows.ts";
export { copiedTable, type TableText } from "./table/copiedTable.ts";
export { type PartyPlace, type PartyRow, partyRowSteps } from "./table/partyRows.ts";
export { type RelationRow, relationRowSteps } from "./table/relationRows.ts";
export {
  type DutyCell,
  type Responsibilities,
  type ResponsibilityRow,
  responsibilitiesOf,
} from "./table/responsibilitiesOf.ts";
export { changedSentences } from "./time/changedSentences.ts";
export { type TimeFigure, type TimeRequest, timeFigureOf } from "./time/timeFigureOf.ts";
export {
  type DossierView,
  type FigureView,
  figureViews,
  isFigureView,
  type ViewId,
  viewNameOf,
  viewNames,
} from "./viewNames.ts";
