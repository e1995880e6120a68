/** The door of `model`: what a dossier means. */
export { type Alternative, alternativesOf } from "./alternativesOf.ts";
export { answersInBrief, type BriefAnswers, type BriefTrace } from "./brief/answersInBrief.ts";
export { byEnd, type Chain, chainOf, componentsOf, overlaysIn, rankOfHop, spreadTiers } from "./chainOf.ts";
export { type ChangeDay, type ChangeDays, changeDaysOf } from "./changeDaysOf.ts";
export { type Changes, changeSteps, changesOf } from "./changesOf.ts";
export { checkDossier, checkParsed } from "./checkDossier.ts";
export { type Citing, type CitingList, citingLists, citingOf } from "./citingOf.ts";
export { type Both, both, type Compared } from "./compare/compared.ts";
export type {
  Aspect,
  Comparison,
  DutyComparison,
  DutyOutcome,
  Limit,
  Turned,
} from "./compare/comparison.ts";
export { comparisonOf, isOnRecord } from "./compare/comparisonOf.ts";
export type { Likeness } from "./compare/likenessOf.ts";
export { sharedDuty, sharedPlane } from "./compare/sharedPlane.ts";
export type { SideFacts } from "./compare/sideFactsOf.ts";
export { countedFor } from "./countedFor.ts";
export { type Coverage, coverageOf } from "./coverageOf.ts";
export { type Crossing, countriesOf, crossingOf } from "./crossingOf.ts";
export { type DutyMaterial, dutyMaterialOf, hasEvidence, hasMaterial, silentDuties } from "./dutyMaterialOf.ts";
export { type Preview, previewOf, speakersOwn } from "./editing/previewOf.ts";
export { isTurn, type Outcome, type Turns, turnSteps, turnsOf } from "./editing/turnsOf.ts";
export { type Unasked, type UnaskedClaim, unaskedOf } from "./editing/unaskedOf.ts";
export { type ClaimFlag, claimFlags } from "./evidence/claimFlags.ts";
export {
  type ClaimAnswer,
  type ClaimList,
  claimLists,
  type EvidenceByPlace,
  type EvidencedClaim,
  evidenceByPlace,
  type FileClaim,
  type PlacedClaims,
} from "./evidence/evidenceByPlace.ts";
export { chainCoverageOf, type EvidenceShares, evidenceCoverageOf } from "./evidence/evidenceCoverageOf.ts";
export { type OpenQuestion, type OpenQuestionKind, openQuestionsOf } from "./evidence/openQuestionsOf.ts";
export {
  type OriginFamilies,
  type OriginFamily,
  type OriginSource,
  originFamiliesOf,
} from "./evidence/originFamiliesOf.ts";
export { extentOfStanding } from "./extentOf.ts";
export { type Collision, collisionsAmong, collisionsOf } from "./findings/collisionsOf.ts";
export { courtFindingsOf } from "./findings/courtFindingsOf.ts";
export { disputedHopsOf } from "./findings/disputedHopsOf.ts";
export { divergencesOf } from "./findings/divergencesOf.ts";
export { type FigureConflict, figureConflictsOf } from "./findings/figureConflictsOf.ts";
export { findingsOf, type PlacedFinding } from "./findings/findingsOf.ts";
export { fullestPlane, fullestPlanes, statementCounts } from "./findings/fullestPlane.ts";
export { liveMoneyIn } from "./findings/liveMoneyIn.ts";
export { partiesBetween } from "./findings/partiesBetween.ts";
export { compare, type Interval, type PayShare, paySharesOf } from "./findings/payShareOf.ts";
export { relationKey, relationOf, relationsBeside } from "./findings/relationsBeside.ts";
export { latestRulingsOf, type Ruling, rulingsOf } from "./findings/rulingsOf.ts";
export { unruledOf } from "./findings/unruledOf.ts";
export { groupAnswersOf } from "./groupAnswersOf.ts";
export { type GroupChain, groupChainOf } from "./groupChainOf.ts";
export { type FileIndex, indexDossier, type Overlay, type PartyIndex, type Statement } from "./indexDossier.ts";
export { type GroupTrace, type Inquiry, inquiryOf, type Move } from "./inquiryOf.ts";
export { isDated, toldDay } from "./isDated.ts";
export { isSpokenOf } from "./isSpokenOf.ts";
export { type Focus, focusOf, isLive, type Lens, setsOf } from "./lens.ts";
export {
  byAmount,
  type ChainMoney,
  type MoneyBar,
  type MoneyCounted,
  type MoneyEntryPlace,
  type MoneyGap,
  type MoneyRule,
  type MoneyScale,
  type MoneyTold,
  moneyOf,
  type ShareOfPrice,
  type WhyCountedOnly,
  type WhyNoShare,
  type WhyTold,
} from "./money/moneyOf.ts";
export { keyOfMeasure, type Measure } from "./money/scalesOf.ts";
export { type WhoSays, whoSaysOf } from "./money/whoSaysOf.ts";
export {
  answersIn,
  type DutyAsked,
  mostSpokenOf,
  type NetworkAnswers,
  type OfDossier,
} from "./network/answersIn.ts";
export {
  type Broker,
  brokersIn,
  type CutParty,
  cutsIn,
  groupsIn,
  throughAll,
} from "./network/cutsIn.ts";
export {
  choicesIn,
  everything,
  type FilteredNetwork,
  filterNetwork,
  type NetworkChoices,
  type NetworkFilter,
} from "./network/filterNetwork.ts";
export { type LikelySame, likelySame } from "./network/likelySame.ts";
export {
  accountIn,
  type HeldApart,
  type Identifier,
  keyOfAccount,
  type LinkContradiction,
  linkOfKey,
  mergeDossiers,
  type Network,
  type NetworkLink,
  type NetworkParty,
  type NodeIndex,
  nodeOfKey,
  type PartyContradiction,
  type PartyRef,
  type SetMember,
} from "./network/mergeDossiers.ts";
export { nameLikeness, nameWords } from "./network/nameLikeness.ts";
export {
  type BelowClient,
  type CommonParty,
  commonTo,
  type HopDirection,
  MOST_WAYS,
  type NetworkGraph,
  networkGraphOf,
  reachedFrom,
  type Way,
  type WaysBetween,
  waysBetween,
} from "./network/networkGraph.ts";
export { type Pair, pairOf, type WhyNoLink } from "./network/pairOf.ts";
export { type RegisterTrouble, registerTroublesOf } from "./network/registerTroublesOf.ts";
export { type Origins, originsOf } from "./originsOf.ts";
export { type OutOfKnowledge, outOfKnowledge } from "./outOfKnowledge.ts";
export {
  type Belonging,
  type GeoPoint,
  type GivenPoint,
  type Located,
  type LoosePassage,
  type OverlayPassage,
  type Passage,
  type PlaceStep,
  type Places,
  type Site,
  type SiteIndex,
  type WhyNowhere,
  whysNowhere,
} from "./places/places.ts";
export { placesOf } from "./places/placesOf.ts";
export { proceedingStatusOf } from "./proceedingStatusOf.ts";
export { briefGroupRecord, briefTraceRecord } from "./record/briefTraceRecord.ts";
export { spanRecord, type TraceRecord, traceRecord, waysRecord } from "./record/traceRecord.ts";
export type { HopSpan } from "./shortestWays.ts";
export { answers, type Book, bookOf, hasOpenCase, SILENT, type Standing } from "./standing.ts";
export { type StandingMaterial, standingMaterialOf } from "./standingMaterialOf.ts";
export { type StandingEntry, standingsIn } from "./standingsIn.ts";
export { type ChangedBetween, changedBetween } from "./time/changedBetween.ts";
export { type DatedAs, type DateSpan, datedAs } from "./time/dateSpanOf.ts";
export { timelessInquiryOf } from "./time/timelessInquiryOf.ts";
export {
  datesOf,
  hasFallen,
  isFollowed,
  isNotYetKnown,
  type Timeline,
  type TimeRow,
  type TimeThing,
  type TimeThingKind,
  timelineOf,
} from "./time/timelineOf.ts";
export {
  type GroupFacts,
  groupFactsOf,
  isWritten,
  type Trace,
  type Transfer,
  traceDuty,
  vanishes,
} from "./traceDuty.ts";
export { type Answering, traceSummaryOf } from "./traceSummaryOf.ts";
export type { Ways } from "./waysDown.ts";
export { type WhyNotCounted, whyCountedNowhere, whyNotCounted } from "./whyNotCounted.ts";
export { type WhyNotLive, whyNotLive } from "./whyNotLive.ts";
export { type WorkerFact, workerFactsOf } from "./workerFactsOf.ts";
