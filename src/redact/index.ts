/** The door of `redact`: what may leave a dossier. */

export { allowList, type Fields, type Shape } from "./allowList.ts";
export type { ChangeCode, Difference, GoneCode } from "./copying.ts";
export { type EarlierNames, earlierNames } from "./earlierNames.ts";
export type { Inference, InferenceCode, InferenceParams } from "./inferences.ts";
export { type LeakFinder, leakFinder } from "./leakFinder.ts";
export { namesGone, personFinder, personsIn } from "./personsIn.ts";
export { codesOfFormat } from "./publishedIds.ts";
export {
  canonicalData,
  type FinderFor,
  type ItemChange,
  type Published,
  type Refusal,
  type RefusalCode,
  redact,
  type WouldLeave,
  wouldLeave,
} from "./redact.ts";
export type { Secret, SecretKind } from "./secretsOf.ts";
export type { SecretText } from "./soughtSecrets.ts";
