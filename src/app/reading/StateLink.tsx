import type { State } from "../../schema/index.ts";
import { PageLink } from "../address/PageLink.tsx";
import type { Query } from "../address/query.ts";
import { StateMark } from "./StateMark.tsx";

type Props = { readonly state: State; readonly to: Query };

/** How a party stands, leading to what that rests on; where nothing is written, there is nowhere to lead. */
export function StateLink({ state, to }: Props) {
  const mark = <StateMark state={state} />;
  return state === "silent" ? mark : <PageLink to={to}>{mark}</PageLink>;
}
