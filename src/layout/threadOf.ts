/** The thread of one duty: how each layer of a group's chain stands towards it, and what goes on below. */

import { unreachable } from "../base/index.ts";
import type { Chain, GroupTrace, PartyIndex } from "../model/index.ts";
import type { State } from "../schema/index.ts";

/** How a thread is drawn below a mark. */
export type Manner = "solid" | "dashed" | "cut" | "zigzag" | "dotted";

export type ThreadMark = { readonly party: PartyIndex; readonly state: State };

export type ThreadKnot = {
  readonly layer: number;
  /** Strongest first, then in file order. */
  readonly marks: readonly ThreadMark[];
  /** The manner of what goes on below, that of the strongest; null at the lowest knot. */
  readonly below: Manner | null;
  /** Ends in a short bar: it was passed on from here, and that anybody took it up is not documented. */
  readonly stops: boolean;
};

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
  const vanishes = new Set<PartyIndex>();
  for (const { from, kind } of trace.transfers) {
    const isArrival = kind === "landed" || kind === "relayed" || kind === "disputed" || kind === "shifted-to-workers";
    (isArrival ? arrives : vanishes).add(from);
  }
  const layers = [...marksAt.keys()].sort((a, b) => a - b);
  return layers.map((layer, place) => {
    const marks = marksAt.get(layer)!.sort((a, b) => strength.indexOf(a.state) - strength.indexOf(b.state));
    const [strongest] = marks;
    const isLast = place === layers.length - 1;
    const passing = marks.filter(({ state }) => state === "passed").map(({ party }) => party);
    return {
      layer,
      marks,
      below: isLast ? null : mannerOf(strongest!.state),
      stops:
        !isLast &&
        strongest!.state === "passed" &&
        !passing.some(party => arrives.has(party)) &&
        passing.some(party => vanishes.has(party)),
    };
  });
}
