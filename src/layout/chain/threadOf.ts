/** The thread of one duty: how each layer of a group's chain stands towards it, and how the thread goes on below. */

import { unreachable } from "../../base/index.ts";
import { type Chain, type GroupTrace, type PartyIndex, vanishes } from "../../model/index.ts";
import type { State } from "../../schema/index.ts";

/** How a thread is drawn below a mark. */
export type Manner = "solid" | "dashed" | "cut" | "zigzag" | "dotted";

export type ThreadMark = { readonly party: PartyIndex; readonly state: State };

export type ThreadKnot = {
  readonly layer: number;
  /** The marks, strongest first, then in file order. */
  readonly marks: readonly ThreadMark[];
  /** How the thread goes on below, by the strongest mark; null at the lowest knot. */
  readonly below: Manner | null;
  /** How a duty that is passed on from here ends; null where it goes on, or where nothing is passed on. */
  readonly end: KnotEnd | null;
};

/** `bar`: no party further down is on record as having taken it up; `aside`: it is passed to no party further down. */
export type KnotEnd = "bar" | "aside";

/** The states by strength. Where a layer has several, the thread follows the strongest. */
const strength: readonly State[] = [
  "held",
  "shared",
  "contested",
  "passed",
  "disclaimed",
  "excluded",
  "unknown",
  "silent",
  "not-applicable",
];

export function modeOf(state: State): Manner {
  switch (state) {
    case "held":
    case "shared":
      return "solid";
    case "passed":
      return "dashed";
    case "disclaimed":
    case "excluded":
      return "cut";
    case "contested":
      return "zigzag";
    case "unknown":
    case "silent":
    case "not-applicable":
      return "dotted";
    default:
      return unreachable(state);
  }
}

/**
 * Knots from the top down: one for every layer in which a party of the group's chain stands.
 * @param layerOf the layer in which a party is shown; by default its own
 */
export function threadOf(
  chain: Chain,
  trace: GroupTrace,
  layerOf: (party: PartyIndex) => number = party => chain.layer[party]!,
): readonly ThreadKnot[] {
  const marksAt = new Map<number, ThreadMark[]>();
  for (const [party, { state }] of trace.standings) {
    const layer = layerOf(party);
    const known = marksAt.get(layer);
    if (known) known.push({ party, state });
    else marksAt.set(layer, [{ party, state }]);
  }
  const arrives = new Set<PartyIndex>();
  const stops = new Set<PartyIndex>();
  for (const { from, to, kind } of trace.transfers) {
    // A duty that is passed up, sideways or out of the chain does not end the thread.
    if (kind === "out-of-chain" || chain.layer[to]! <= chain.layer[from]!) continue;
    (vanishes(kind) ? stops : arrives).add(from);
  }
  const layers = [...marksAt.keys()].sort((a, b) => a - b);
  return layers.map((layer, place) => {
    const marks = marksAt.get(layer)!.sort((a, b) => strength.indexOf(a.state) - strength.indexOf(b.state));
    const [strongest] = marks;
    const isLast = place === layers.length - 1;
    const isPassed = !isLast && strongest!.state === "passed";
    const passing = marks.filter(({ state }) => state === "passed").map(({ party }) => party);
    return {
      layer,
      marks,
      below: isLast ? null : modeOf(strongest!.state),
      end:
        isPassed && !passing.some(party => arrives.has(party))
          ? passing.some(party => stops.has(party))
            ? "bar"
            : "aside"
          : null,
    };
  });
}
