import { whyNotCounted } from "../../../model/index.ts";
import type { Assertion } from "../../../schema/index.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { Statement } from "./Statement.tsx";

type Props = { readonly assertions: readonly Assertion[]; readonly group: number };

/** Statements that decide nothing under this lens: folded and counted, each with the reason. */
export function NotCounted({ assertions, group }: Props) {
  const { say } = useReader();
  const { inquiry } = useDossier();
  if (assertions.length === 0) return null;
  return (
    <details className="evidence not-counted">
      <summary>{say("panel.not-counted", { count: assertions.length })}</summary>
      <ul className="claims">
        {assertions.map(assertion => (
          <Statement key={assertion.id} assertion={assertion} whyNot={whyNotCounted(inquiry, group, assertion.id)} />
        ))}
      </ul>
    </details>
  );
}
