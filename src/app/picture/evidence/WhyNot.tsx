import type { WhyNotCounted } from "../../../model/index.ts";
import { useReader } from "../../page/reading/useReader.ts";

/** Says that something decides nothing here, and why. */
export function WhyNot({ reasons }: { readonly reasons: readonly WhyNotCounted[] }) {
  const { say } = useReader();
  if (reasons.length === 0) return null;
  return (
    <p className="why-not">
      {say("panel.why-not", { reasons: reasons.map(reason => say(`panel.why-not.${reason}`)) })}
    </p>
  );
}
