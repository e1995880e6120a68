/** Which colour says a state, a verdict, a kind of overlay. Never alone: a shape and a word stand beside it. */
import { unreachable } from "../../base/index.ts";
import type { State, Verdict } from "../../schema/index.ts";
import type { ColourName } from "../../theme/index.ts";

export function stateColour(state: State): ColourName {
  switch (state) {
    case "held":
    case "shared":
    case "passed":
    case "contested":
    case "unknown":
      return state;
    case "disclaimed":
    case "excluded":
      return "refused";
    case "silent":
    case "not-applicable":
      return "unknown";
    default:
      return unreachable(state);
  }
}

export function verdictColour(verdict: Verdict): ColourName {
  switch (verdict) {
    case "answered":
    case "answered-outside":
      return "held";
    case "lost":
    case "excluded":
      return "refused";
    case "contested":
      return "contested";
    case "undocumented":
    case "shifted-to-workers":
    case "not-applicable":
    case "no-chain":
      return "ink";
    default:
      return unreachable(verdict);
  }
}
