/** The library: `import { parseDossier, chainOf, traceDuty, drawSvg, publishFolder } from "deep-labor"`. */

export type { Result } from "../base/index.ts";
export type {
  CytoscapeElements,
  FileRefusal,
  FormatFile,
  FormatName,
  GivenFile,
  Incoming,
  ReadFormat,
  TakeQuestion,
} from "../formats/index.ts";
export type { Lens, TraceRecord } from "../model/index.ts";
export { type Published, type Refusal, redact } from "../redact/index.ts";
export type { Language, ProblemWords } from "../text/index.ts";
export type { CytoscapeRule, PaletteName } from "../theme/index.ts";
export {
  changesBetween,
  type MergeAnswer,
  type MergeConflict,
  type Merged,
  mergeVersions,
  type VersionChange,
} from "../versions/index.ts";
export type { FigureView } from "../views/index.ts";
export { type ChainHop, chainOf, type DepthRange, type DossierChain, type WorkersChain } from "./chainOf.ts";
export { checkDossier } from "./checkDossier.ts";
export { type CytoscapeQuestion, cytoscapeElements, cytoscapeStyle } from "./cytoscapeElements.ts";
export { type DrawOptions, drawSvg } from "./drawSvg.ts";
export { parseDossier } from "./parseDossier.ts";
export { type NotPublished, type PublishedFiles, type PublishOptions, publishFolder } from "./publishFolder.ts";
export { type ReadOptions, readFormat, readFormats } from "./readFormat.ts";
export { sayLeftOut, sayProblem } from "./sayProblem.ts";
export { sayTrace, type TraceWords } from "./sayTrace.ts";
export * from "./schema/index.ts";
export { spokenLanguages } from "./spokenLanguages.ts";
export { type DutyTrace, type TraceQuestion, traceDuty } from "./traceDuty.ts";
export { writeFormat, writtenFormats } from "./writeFormat.ts";
