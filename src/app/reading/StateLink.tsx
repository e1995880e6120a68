import type { State } from "../../schema/index.ts";
import { PageLink } from "../address/PageLink.tsx";
import type { Place } from "../address/place.ts";
import { StateMark } from "./StateMark.tsx";

type Props = { readonly state: State; readonly to: Place };

/** The state of a party, as a link to its evidence; where nothing is written, there is nowhere to lead. */
export function StateLink({ state, to }: Props) {
  const mark = <StateMark state={state} />;
  return state === "silent" ? mark : <PageLink to={to}>{mark}</PageLink>;
}
