import type { GroupTrace } from "../../../model/index.ts";
import { sayVerdict } from "../../../text/index.ts";
import { useDossier } from "./useDossier.ts";
import { useReader } from "./useReader.ts";
import { verdictMark } from "./verdictMark.ts";

/** The verdict in a few words. */
export function VerdictWords({ trace }: { readonly trace: GroupTrace }) {
  const { language } = useReader();
  const { inquiry } = useDossier();
  const { verdict } = trace;
  return (
    <span className={verdictMark(verdict)}>
      {sayVerdict(language, verdict, { ...trace, floor: inquiry.chain.focus.floor })}
    </span>
  );
}
