/** The door of `io`: text ↔ dossier, and what may leave. */
export type { ChangeCode, Difference, GoneCode } from "./copyAllowed.ts";
export { type EarlierNames, earlierNames } from "./earlierNames.ts";
export type { Inference, InferenceCode, InferenceParams } from "./inferences.ts";
export { type LeakFinder, leakFinder } from "./leakFinder.ts";
export { type ItemChange, type Published, type Refusal, type RefusalCode, redact } from "./redact.ts";
export { type Renamed, type RenameTrouble, renameId } from "./renameId.ts";
export type { SecretText } from "./secretFinder.ts";
export type { Secret, SecretKind } from "./secretsOf.ts";
