/** The thread of one duty: how each layer of a group's chain stands towards it, and what goes on below. */

import { unreachable } from "../../base/index.ts";
import { type Chain, type GroupTrace, type PartyIndex, vanishes } from "../../model/index.ts";
import type { State } from "../../schema/index.ts";

/** How a thread is drawn below a mark. */
export type Manner = "solid" | "dashed" | "cut" | "zigzag" | "dotted";

export type ThreadMark = { readonly party: PartyIndex; readonly state: State };

export type ThreadKnot = {
  readonly layer: number;
  /** Strongest first, then in file order. */
  readonly marks: readonly ThreadMark[];
  /** The manner of what goes on below, that of the strongest; null at the lowest knot. */
  readonly below: Manner | null;
  /** How a duty passed on from here ends; null where it goes on, or nothing is passed on. */
  readonly end: KnotEnd | null;
};

/** `bar`: nobody further down is on record as having taken it up; `aside`: it goes to nobody further down. */
export type KnotEnd = "bar" | "aside";

/** Of several in a layer the thread follows the strongest. */
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

export function mannerOf(state: State): Manner {
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

/** Knots from the top down: one for every layer in which a party of the group's chain stands. */
export function threadOf(chain: Chain, trace: GroupTrace): readonly ThreadKnot[] {
  const marksAt = new Map<number, ThreadMark[]>();
  for (const [party, { state }] of trace.standings) {
    const layer = chain.layer[party]!;
    const known = marksAt.get(layer);
    if (known) known.push({ party, state });
    else marksAt.set(layer, [{ party, state }]);
  }
  const arrives = new Set<PartyIndex>();
  const stops = new Set<PartyIndex>();
  for (const { from, to, kind } of trace.transfers) {
    // Back up, to a neighbour, or out of the chain: the way down says nothing of it.
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
      below: isLast ? null : mannerOf(strongest!.state),
      end:
        isPassed && !passing.some(party => arrives.has(party))
          ? passing.some(party => stops.has(party))
            ? "bar"
            : "aside"
          : null,
    };
  });
}
