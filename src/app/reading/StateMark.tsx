import type { State } from "../../schema/index.ts";
import { sayState } from "../../text/index.ts";
import { Mark } from "../../views/index.ts";
import { useReader } from "./useReader.ts";

/** The state of a party: shape, word and colour. */
export function StateMark({ state }: { readonly state: State }) {
  const { language } = useReader();
  return (
    <span className={`state-words state-${state}`}>
      <Mark state={state} size={16} />
      {sayState(language, state)}
    </span>
  );
}
