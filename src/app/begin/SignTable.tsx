import { useReader } from "../reading/useReader.ts";

const SIGNS = ["way", "type", "unknown", "kind", "evidence"] as const;

/** The signs of the notation, one line each, folded. */
export function SignTable() {
  const { say } = useReader();
  return (
    <details className="signs">
      <summary>{say("edit.sign")}</summary>
      <dl>
        {SIGNS.map(sign => (
          <div key={sign}>
            <dt>
              <code>{say(`edit.sign.${sign}.shown`, { arrow: ">" })}</code>
            </dt>
            <dd>{say(`edit.sign.${sign}.says`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
