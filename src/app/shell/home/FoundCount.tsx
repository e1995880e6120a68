import { useMessages } from "../../page/reading/useMessages.ts";
import { useReader } from "../../page/reading/useReader.ts";

type Props = {
  /** Null while it is not known: then nothing is said. */
  readonly found: number | null;
  readonly count: number;
};

/** How many dossiers a search leaves, of how many. */
export function FoundCount({ found, count }: Props) {
  const { say } = useReader();
  useMessages("details");
  return found === null ? null : say("page.find.count", { found, count });
}
