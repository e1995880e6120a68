/** Sentences about who answers for what, exactly as strong as the finding. */
import {
  type ConditionValue,
  type Nature,
  type Plane,
  rankOf,
  type State,
  type TransferKind,
  type Verdict,
  type Verification,
} from "../../schema/index.ts";
import type { Language } from "../languages.ts";
import { say } from "../say.ts";
import { capitalised } from "../wording.ts";
import { label } from "../wordsOfCodes.ts";

/** The fewest and the most hops; null: no known bound. */
export type HopRange = { readonly min: number; readonly max: number | null };

/** A number of hops: "1 hop", "3 to 5 hops", "5 hops or more". */
export function saySpan(language: Language, { min, max }: HopRange): string {
  if (max === null) return say(language, "span.at-least", { min });
  return min === max ? say(language, "span.exactly", { min }) : say(language, "span.between", { min, max });
}

/** A plane within a sentence: "in law". */
export const sayPlane = (language: Language, plane: Plane): string => say(language, `plane.in.${plane}`);

/** A floor within a sentence: "counting only what is documented". */
export const sayFloor = (language: Language, floor: Verification): string => say(language, `floor.${floor}`);

export const sayState = (language: Language, state: State): string => label(language, "states", state);

/** A condition in words: "said not to be met", "disputed: accounts differ". */
export function sayCondition(language: Language, condition: ConditionValue): string {
  const said = label(language, "conditions", condition);
  return condition === "disputed" ? say(language, "condition.disputed", { accounts: said }) : said;
}

export type VerdictParams = {
  readonly distance: HopRange | null;
  /** The best verification that somebody holds the duty; null or absent where the verdict names no holder. */
  readonly strength?: Verification | null;
  readonly floor?: Verification | null;
};

/** Is the verification so weak that a verdict must always name it? */
const isWeak = (strength: Verification): boolean => rankOf(strength) >= rankOf("inferred");

/** A verdict for tables: "answered, 1 hop", "answered, 2 hops (inferred)", "contested", "lost". */
export function sayVerdict(
  language: Language,
  verdict: Verdict,
  { distance, strength = null, floor = null }: VerdictParams,
): string {
  const word = label(language, "verdicts", verdict);
  const plain =
    verdict === "answered" && distance
      ? say(language, "verdict.short.at", { verdict: word, span: saySpan(language, distance) })
      : word;
  const said =
    strength !== null && isWeak(strength) ? `${plain} (${label(language, "verifications", strength)})` : plain;
  if (floor === null) return said;
  return say(language, "verdict.short.under-floor", { verdict: said, floor: sayFloor(language, floor) });
}

export type VerdictLongParams = {
  /** The duty's label. */
  readonly duty: string;
  readonly nature: Nature;
  readonly plane: Plane;
  readonly distance: HopRange | null;
  /** Names of the parties above the workers in state held. With `answered`, `holders` or `sharers` is not empty. */
  readonly holders?: readonly string[];
  /** Names of those in state shared. */
  readonly sharers?: readonly string[];
  /** Names of those in state contested. */
  readonly contested?: readonly string[];
  /** Names of those outside the chain that hold or share the duty. */
  readonly outside?: readonly string[];
  readonly floor?: Verification | null;
  /** The verdict without the floor, if there is one; it is told with `lost` and `excluded`. */
  readonly withoutFloor?: Verdict;
};

function answered(language: Language, params: VerdictLongParams, plane: string): string {
  const { duty, holders = [], sharers = [] } = params;
  // The distance is that of the nearest holder.
  const count = holders.length + sharers.length;
  if (count === 0 || params.distance === null) throw new Error("an answered duty has a holder and a distance");
  const span = saySpan(language, params.distance);
  if (sharers.length === 0) return say(language, "verdict.long.answered.held", { plane, duty, holders, count, span });
  if (holders.length === 0) return say(language, "verdict.long.answered.shared", { plane, duty, sharers, count, span });
  return say(language, "verdict.long.answered.mixed", { plane, duty, holders, sharers, span });
}

function sentenceOf(language: Language, verdict: Verdict, params: VerdictLongParams): string {
  const { duty, nature, contested = [], outside = [] } = params;
  const plane = sayPlane(language, params.plane);
  switch (verdict) {
    case "answered":
      return answered(language, params, plane);
    case "shifted-to-workers":
      return say(language, "verdict.long.shifted-to-workers", { plane, duty, nature });
    case "contested":
      return say(language, "verdict.long.contested", {
        plane,
        duty,
        contested,
        named: contested.length > 0 ? "yes" : "no",
      });
    case "answered-outside":
      return say(language, "verdict.long.answered-outside", { plane, duty, outside });
    case "no-chain":
      return say(language, "verdict.long.no-chain");
    case "excluded":
      return say(language, "verdict.long.excluded", { duty });
    case "lost":
    case "undocumented":
    case "not-applicable":
      return say(language, `verdict.long.${verdict}`, { plane, duty });
  }
}

/**
 * A verdict as a sentence. Under a floor it names the floor first; where the floor makes a duty lost or excluded, it
 * also gives the verdict without the floor.
 */
export function sayVerdictLong(language: Language, verdict: Verdict, params: VerdictLongParams): string {
  const { floor = null, withoutFloor } = params;
  const sentence = sentenceOf(language, verdict, params);
  if (floor === null) return capitalised(sentence);
  const said = capitalised(say(language, "verdict.long.under-floor", { floor: sayFloor(language, floor), sentence }));
  if ((verdict !== "lost" && verdict !== "excluded") || withoutFloor === undefined) return said;
  return `${said} ${say(language, "verdict.without-floor", { verdict: label(language, "verdicts", withoutFloor) })}`;
}

export type TransferParams = {
  readonly kind: TransferKind;
  /** Names of the two parties. */
  readonly from: string;
  readonly to: string;
  /** The duty's label. */
  readonly duty: string;
};

export const sayTransfer = (language: Language, { kind, from, to, duty }: TransferParams): string =>
  say(language, `transfer.${kind}`, { from, to, duty });
