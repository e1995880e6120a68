import type { Standing } from "../../../model/index.ts";
import { PageLink } from "../address/PageLink.tsx";
import type { Place } from "../address/place.ts";
import { StateMark } from "./StateMark.tsx";

type Props = { readonly standing: Standing; readonly to: Place };

/** The state of a party, as a link to its evidence; where nothing is on record, there is nowhere to lead. */
export function StateLink({ standing, to }: Props) {
  const mark = <StateMark standing={standing} />;
  return standing.state === "silent" ? mark : <PageLink to={to}>{mark}</PageLink>;
}
