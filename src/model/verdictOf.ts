/** The verdict on a duty for one worker group, by how everybody stands. Format: "Derived, exactly", Verdict. */
import { codes, type State, type Verdict } from "../schema/index.ts";

/** A set of states, one bit each. */
export type StateSet = number;

const BITS = Object.fromEntries(codes.states.map((state, at) => [state, 1 << at])) as Readonly<Record<State, StateSet>>;

export const setOfStates = (states: Iterable<State>): StateSet => {
  let set = 0;
  for (const state of states) set |= BITS[state];
  return set;
};

const ANSWER = BITS.held | BITS.shared;
const EXCLUDED = BITS.excluded | BITS["not-applicable"];
const REFUSED = EXCLUDED | BITS.passed | BITS.disclaimed;

/** What the verdict rests on. All ways to answer for groups, one by one or all at once, gather this and nothing else. */
export type VerdictFacts = {
  /** Nobody reaches the group. */
  readonly isAlone: boolean;
  /** The states of the other members of its chain on whom something is written. */
  readonly others: StateSet;
  /** Is something written on every other member? */
  readonly isEachSpoken: boolean;
  readonly own: State;
  /** The states of live parties outside the chain, groups aside. */
  readonly outside: StateSet;
  /** May one say "everyone" of this chain? Asked only where everyone of whom anything is known refuses. */
  readonly isWhole: () => boolean;
  /** Does each of the others rest on more than the author's own reasoning? Asked with `isWhole`. */
  readonly isWellFounded: () => boolean;
};

export function verdictOf({
  isAlone,
  others,
  isEachSpoken,
  own,
  outside,
  isWhole,
  isWellFounded,
}: VerdictFacts): Verdict {
  const every = (states: StateSet) => isEachSpoken && (others & ~states) === 0;
  const isComplete = () => (outside & BITS.contested) === 0 && isWellFounded() && isWhole();
  if (isAlone) return "no-chain";
  if (every(BITS["not-applicable"])) return "not-applicable";
  if ((others & ANSWER) !== 0) return "answered";
  if ((BITS[own] & ANSWER) !== 0) return "shifted-to-workers";
  if (((others | BITS[own]) & BITS.contested) !== 0) return "contested";
  if ((outside & ANSWER) !== 0) return "answered-outside";
  if (every(EXCLUDED) && isComplete()) return "excluded";
  if (every(REFUSED) && isComplete()) return "lost";
  return "undocumented";
}
