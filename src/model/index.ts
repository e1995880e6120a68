/** The door of `model`: what a dossier means. */
export { type Alternative, alternativesOf } from "./alternativesOf.ts";
export { type Chain, chainOf, rankOfHop, rootsOf } from "./chainOf.ts";
export { type GroupChain, groupChainOf, membersOf, type Ways } from "./groupChainOf.ts";
export { type FileIndex, indexDossier, type PartyIndex, type Statement } from "./indexDossier.ts";
export { type GroupTrace, type Inquiry, inquiryOf, type Move } from "./inquiryOf.ts";
export { type Focus, focusOf, isLive, type Lens, setsOf } from "./lens.ts";
export type { HopSpan } from "./shortestWays.ts";
export { answers, type Book, bookOf, type Standing, writtenOn } from "./standing.ts";
export { type Look, lookAt, type Transfer, traceDuty, type Trace, vanishes } from "./traceDuty.ts";
export { type Answer, type Answers, answersOf } from "./answersOf.ts";
export { type Coverage, coverageOf } from "./coverageOf.ts";
export { type Collision, collisionsOf, type FigureConflict, figureConflictsOf } from "./contradictionsOf.ts";
export {
  disputedHopsOf, divergencesOf, type FindingIds, type FindingOfIds, findingsOf, fullestPlane, isWritten, writtenFor,
} from "./findingsOf.ts";
export { type Origins, originsOf } from "./originsOf.ts";
export { compare, type Interval, type PayShare, paySharesOf, type WhyNotComparable } from "./payShareOf.ts";
export { checkDossier } from "./reviewDossier.ts";
export { toldTrace } from "./toldTrace.ts";
