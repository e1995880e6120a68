import { claimFlags } from "../../../model/index.ts";
import { capitalised } from "../../../text/index.ts";
import { ChoiceLink } from "../../page/reading/ChoiceLink.tsx";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { useIsNarrow } from "../figures/useIsNarrow.ts";
import { useEvidenceByPlace } from "./useEvidenceByPlace.ts";

/**
 * Which lines are shown: all, or those with something open or resting on so much, each choice with the number of its
 * lines. On a phone they are folded under the one that is chosen, so that the lines themselves come into sight.
 */
export function ClaimFilter() {
  const { say } = useReader();
  const { place, asked } = useChosen();
  const { claims, byKey } = useEvidenceByPlace();
  const isNarrow = useIsNarrow();
  const offers = [
    { only: null, words: say("view.evidence.all"), count: byKey.size },
    ...claimFlags.map(flag => ({
      only: flag,
      words: capitalised(say(`view.evidence.flag.${flag}`)),
      count: claims.counts[flag],
    })),
  ];
  const list = (
    <nav className="choice claims-filter" aria-label={say("view.evidence.filter")}>
      <ul>
        {offers.map(({ only, words, count }) => (
          <li key={only}>
            <ChoiceLink to={{ ...place, only }} isChosen={asked.only === only}>
              {say("table.responsibilities.offer", { words, count })}
            </ChoiceLink>
          </li>
        ))}
      </ul>
    </nav>
  );
  if (!isNarrow) return list;
  const { words, count } = offers.find(({ only }) => only === asked.only)!;
  return (
    <details className="claims-filter-fold">
      <summary>{say("view.evidence.shown", { filter: say("table.responsibilities.offer", { words, count }) })}</summary>
      {list}
    </details>
  );
}
