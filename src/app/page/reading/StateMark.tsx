import { extentOfStanding, type Standing } from "../../../model/index.ts";
import { sayState } from "../../../text/index.ts";
import { Mark } from "../../../views/index.ts";
import { PageLink } from "../address/PageLink.tsx";
import type { Place } from "../address/place.ts";
import { useReader } from "./useReader.ts";

/** The state of a party: shape, word and colour. */
export function StateMark({ standing }: { readonly standing: Standing }) {
  const { language } = useReader();
  const { state } = standing;
  return (
    <span className={`state-words state-${state}`}>
      <Mark state={state} size={16} />
      {sayState(language, state, extentOfStanding(standing))}
    </span>
  );
}

type Props = { readonly standing: Standing; readonly to: Place };

/** The state of a party, as a link to its evidence; where nothing is on record, there is nowhere to lead. */
export function StateLink({ standing, to }: Props) {
  const mark = <StateMark standing={standing} />;
  return standing.state === "silent" ? mark : <PageLink to={to}>{mark}</PageLink>;
}
