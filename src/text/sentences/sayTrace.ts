/** Sentences about who answers for what, exactly as strong as the finding. */

import {
  type ConditionValue,
  type DutyPart,
  isWeak,
  type Mode,
  type Nature,
  type Plane,
  type State,
  type TransferKind,
  type Verdict,
  type Verification,
} from "../../schema/index.ts";
import { inRow } from "../inRow.ts";
import type { Language } from "../languages.ts";
import { type NamedParty, say } from "../say.ts";
import { sayList } from "../sayList.ts";
import { capitalised, sayApart } from "../wording.ts";
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

/** A word for how a party or a duty stands, said of a part of the duty alone, or of each part its own: "held, in part". */
const inExtent = (language: Language, word: string, extent: DutyPart): string => {
  if (extent === "whole") return word;
  if (extent === "unread") return label(language, "proceeding-statuses", "ruling-not-read");
  return extent === "part" ? say(language, "extent.part", { word }) : say(language, "extent.by-part");
};

/** @param extent on how much of the duty the state is. Default: the whole */
export const sayState = (language: Language, state: State, extent: DutyPart = "whole"): string =>
  inExtent(language, label(language, "states", state), extent);

/** A condition in words: "said not to be met", "disputed: accounts differ". */
export function sayCondition(language: Language, condition: ConditionValue): string {
  const said = label(language, "conditions", condition);
  return condition === "disputed" ? say(language, "condition.disputed", { accounts: said }) : said;
}

export type VerdictParams = {
  readonly distance: HopRange | null;
  /** On how much of the duty the verdict is. Default: the whole. */
  readonly extent?: DutyPart;
  /** The best verification that somebody holds the duty; null or absent where the verdict names no holder. */
  readonly strength?: Verification | null;
  readonly floor?: Verification | null;
  /** Those who answer, by `sayHolders`, in the place of the bare word. Default: the word. */
  readonly holders?: string | null;
};

/** A verdict for tables: "answered, 1 hop", "answered, 2 hops (inferred)", "contested", "lost". */
export function sayVerdict(
  language: Language,
  verdict: Verdict,
  { distance, strength = null, floor = null, extent = "whole", holders = null }: VerdictParams,
): string {
  const isNamed = verdict === "answered" && holders !== null && extent !== "by-part";
  const word = inExtent(language, isNamed ? holders : label(language, "verdicts", verdict), extent);
  const plain =
    verdict === "answered" && distance && !isNamed
      ? say(language, "verdict.short.at", { verdict: word, span: saySpan(language, distance) })
      : word;
  const said =
    strength !== null && isWeak(strength) ? `${plain} (${label(language, "verifications", strength)})` : plain;
  if (floor === null) return said;
  return say(language, "verdict.short.under-floor", { verdict: said, floor: sayFloor(language, floor) });
}

/** How a party comes to answer for a duty: "by its own word", "by ruling (final)". */
export type HolderParams = {
  readonly party: NamedParty;
  readonly mode: Mode;
  /** Does the party itself say it, or nobody else? */
  readonly own: boolean;
  /** Does the party itself say so of a contract or of what is done in practice? */
  readonly isOwnAccount: boolean;
  /** Names of others who say so. */
  readonly saidBy: readonly string[];
  readonly isJoint: boolean;
  /** Can each of those who answer jointly be asked for the whole? */
  readonly isSeveral: boolean;
  /** Answers for what remains after passing the duty on. */
  readonly isRest: boolean;
  readonly extent: string | null;
  /** How far above the workers; null outside their chain. */
  readonly hops: HopRange | null;
};

/** A party whose name stands elsewhere. */
const ONE_PARTY: NamedParty = { name: "", isPlural: false, isDescription: false };

/** The mode in which a party comes to its position; empty for what is done in practice, which the plane says. */
export function sayMode(language: Language, mode: Mode, party: NamedParty = ONE_PARTY, own = true): string {
  switch (mode) {
    case "practice":
      return "";
    case "law":
    case "contract":
    case "settled":
      return say(language, `mode.${mode}`);
    case "policy":
    case "statement":
      return say(language, `mode.${mode}`, { party, own: own ? "yes" : "no" });
    default:
      return say(language, "mode.court", { finality: label(language, "finalities", mode) });
  }
}

/** How a party comes to answer for a duty, and for which part. */
function holderFacts(language: Language, params: HolderParams): readonly string[] {
  const { party, mode, own, isOwnAccount, saidBy, isJoint, isSeveral, isRest, extent } = params;
  return [
    isJoint ? say(language, isSeveral ? "mode.severally" : "mode.jointly") : "",
    sayMode(language, mode, party, own),
    isOwnAccount ? say(language, "mode.own-account", { party }) : "",
    saidBy.length > 0 ? say(language, "mode.according", { sayers: saidBy }) : "",
    isRest ? say(language, "mode.rest") : "",
    extent === null ? "" : say(language, "mode.part", { extent }),
  ].filter(fact => fact !== "");
}

/** A party that answers for a duty, with how it comes to and how far it stands from the workers. */
export function sayHolder(language: Language, params: HolderParams, known = holderFacts(language, params)): string {
  const { party, hops } = params;
  const facts = hops === null ? known : [...known, say(language, "mode.hops", { span: saySpan(language, hops) })];
  return facts.length === 0 ? party.name : say(language, "mode.holder", { party, facts: inRow(language, facts) });
}

/**
 * Those who answer for a duty, nearest first. How they come to it stands once where it is the same for all.
 * @param more how many more answer
 */
export function sayHolders(language: Language, holders: readonly HolderParams[], more = 0): string {
  const facts = holders.map(one => holderFacts(language, one));
  const [first] = facts;
  const isShared =
    holders.length > 1 && first!.length > 0 && new Set(facts.map(one => inRow(language, one))).size === 1;
  const others = more > 0 ? [say(language, "finding.between.more", { count: more })] : [];
  if (!isShared) return sayApart(language, [...holders.map(one => sayHolder(language, one)), ...others]);
  const named = sayList(language, [...holders.map(one => sayHolder(language, one, [])), ...others]);
  return say(language, "mode.holders", { holders: named, facts: inRow(language, first!) });
}

export type VerdictLongParams = {
  /** The duty's label. */
  readonly duty: string;
  readonly nature: Nature;
  readonly plane: Plane;
  readonly extent: DutyPart;
  /** Those who answer, nearest first, each by `sayHolder`. With `answered` it is not empty. */
  readonly answering?: readonly string[];
  /** How many more answer. */
  readonly more?: number;
  /** Names of those in state contested. */
  readonly contested?: readonly string[];
  /** Those outside the chain that answer. */
  readonly outside?: readonly string[];
  readonly floor?: Verification | null;
  /** The verdict without the floor, if there is one; it is told with `lost` and `excluded`. */
  readonly withoutFloor?: Verdict;
};

function sentenceOf(language: Language, verdict: Verdict, params: VerdictLongParams): string {
  const { duty, nature, extent, answering = [], more = 0, contested = [], outside = [] } = params;
  const plane = sayPlane(language, params.plane);
  switch (verdict) {
    case "answered": {
      if (answering.length === 0) throw new Error("an answered duty has somebody who answers");
      const all = more > 0 ? [...answering, say(language, "finding.between.more", { count: more })] : answering;
      return say(language, "verdict.long.answered", { plane, duty, holders: sayApart(language, all) });
    }
    case "shifted-to-workers":
      return say(language, "verdict.long.shifted-to-workers", {
        plane,
        duty,
        nature: say(language, `nature.shifted.${nature}`),
      });
    case "contested":
      if (extent === "by-part" || extent === "unread")
        return say(language, `verdict.long.${extent}`, { plane, duty, contested });
      return say(language, "verdict.long.contested", {
        plane,
        duty,
        contested,
        named: contested.length > 0 ? "yes" : "no",
      });
    case "answered-outside":
      return say(language, "verdict.long.answered-outside", {
        plane,
        duty,
        outside: sayApart(language, outside),
      });
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
