import { useMessages } from "../reading/useMessages.ts";
import { useReader } from "../reading/useReader.ts";

type Props = { readonly found: number; readonly count: number };

/** How many dossiers a search leaves, of how many. */
export function FoundCount(props: Props) {
  const { say } = useReader();
  useMessages("details");
  return say("page.find.count", props);
}
