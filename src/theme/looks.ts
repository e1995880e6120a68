/**
 * How each state and each verdict looks: the one table from which page, embed, table, picture and terminal take colour
 * and shape. The words beside them are `states` and `verdicts` of the languages. A code without a look does not compile.
 */
import type { MarkShape } from "./markShapes.ts";
import type { ColourName } from "./palettes.ts";

/** The colours of states and verdicts. */
export type LookColour = Extract<ColourName, "held" | "shared" | "passed" | "refused" | "contested" | "unknown">;

type Appearance<Shape> = { readonly colour: LookColour; readonly shape: Shape };

export const stateLooks = {
  held: { colour: "held", shape: "disc" },
  shared: { colour: "shared", shape: "half-disc" },
  contested: { colour: "contested", shape: "bolt" },
  passed: { colour: "passed", shape: "arrow" },
  disclaimed: { colour: "refused", shape: "cross" },
  excluded: { colour: "refused", shape: "bar" },
  "not-applicable": { colour: "unknown", shape: "dash" },
  unknown: { colour: "unknown", shape: "question" },
  silent: { colour: "unknown", shape: "dot" },
} as const satisfies Readonly<Record<string, Appearance<MarkShape>>>;

/** `ground` is the place on which a thread arrives; beside words it is a full disc. */
export type VerdictShape = "ground" | "ring" | "diamond" | "cross" | "barred-ring" | "square" | "dotted" | "dash";

export const verdictLooks = {
  answered: { colour: "held", shape: "ground" },
  "answered-outside": { colour: "held", shape: "ring" },
  contested: { colour: "contested", shape: "diamond" },
  lost: { colour: "refused", shape: "cross" },
  excluded: { colour: "refused", shape: "barred-ring" },
  "shifted-to-workers": { colour: "passed", shape: "square" },
  undocumented: { colour: "unknown", shape: "dotted" },
  "not-applicable": { colour: "unknown", shape: "dash" },
  "no-chain": { colour: "unknown", shape: "dash" },
} as const satisfies Readonly<Record<string, Appearance<VerdictShape>>>;
