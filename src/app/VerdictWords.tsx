import type { GroupTrace } from "../model/index.ts";
import { sayCondition, sayVerdict } from "../text/index.ts";
import { useReader } from "./useReader.ts";
import { useTold } from "./useTold.ts";

/** The verdict in a few words, and how the duty reached the workers where that is known. */
export function VerdictWords({ trace }: { readonly trace: GroupTrace }) {
  const { language } = useReader();
  const { inquiry } = useTold();
  const { verdict, distance, strength, condition } = trace;
  return (
    <>
      <span className={`mark verdict-${verdict}`}>
        {sayVerdict(language, verdict, { distance, strength, floor: inquiry.chain.focus.floor })}
      </span>
      {condition && (
        <span className="condition">
          <span className="dot"> · </span>
          {sayCondition(language, condition)}
        </span>
      )}
    </>
  );
}
