/** The door of `versions`: what changed between two files, and one file made of two. */

export { changesBetween, type VersionChange } from "./changesBetween.ts";
export type { ConflictCode, MergeAnswer, MergeConflict } from "./mergeConflict.ts";
export { type Merged, mergeVersions } from "./mergeVersions.ts";
export { type NearestBase, nearestBase } from "./nearestBase.ts";
