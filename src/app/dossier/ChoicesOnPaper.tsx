import { useChoicesSaid } from "../controls/useChoicesSaid.ts";

/** On paper, where nothing can be chosen: everything that was. */
export function ChoicesOnPaper() {
  return <p className="choices-on-paper">{useChoicesSaid()}</p>;
}
