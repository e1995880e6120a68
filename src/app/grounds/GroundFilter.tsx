import { groundFlags } from "../../model/index.ts";
import { capitalised } from "../../text/index.ts";
import { ChoiceLink } from "../reading/ChoiceLink.tsx";
import { useChosen } from "../reading/useChosen.ts";
import { useReader } from "../reading/useReader.ts";
import { useGrounds } from "./useGrounds.ts";

/** Which lines are shown: all, or those with something open, each choice with the number of its lines. */
export function GroundFilter() {
  const { say } = useReader();
  const { place, asked } = useChosen();
  const { grounds, byKey } = useGrounds();
  const choice = (only: typeof place.only, words: string, count: number) => (
    <li key={only}>
      <ChoiceLink to={{ ...place, only }} isChosen={asked.only === only}>
        {say("table.matrix.offer", { words, count })}
      </ChoiceLink>
    </li>
  );
  return (
    <nav className="choice ground-filter" aria-label={say("view.evidence.filter")}>
      <ul>
        {choice(null, say("view.evidence.all"), byKey.size)}
        {groundFlags.map(flag => choice(flag, capitalised(say(`view.evidence.flag.${flag}`)), grounds.counts[flag]))}
      </ul>
    </nav>
  );
}
