import { useChoicesSaid } from "../controls/useChoicesSaid.ts";

/** The reader's choices, for paper, where nothing can be chosen. */
export function ChoicesOnPaper() {
  return <p className="choices-on-paper">{useChoicesSaid()}</p>;
}
