import { extentOfStanding, type Standing } from "../../../model/index.ts";
import { sayState } from "../../../text/index.ts";
import { Mark } from "../../../views/index.ts";
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
