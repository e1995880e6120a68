import { codesOf, label } from "../../../text/index.ts";
import { useReader } from "../../page/reading/useReader.ts";

const SIGNS = ["way", "type", "unknown", "kind", "evidence"] as const;

/** The signs of the notation, one line each, folded. */
export function SignTable() {
  const { language, say } = useReader();
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
      <p className="quiet">
        {say("edit.sign.types", {
          types: codesOf(language, "link-types").map(code => label(language, "link-types", code)),
        })}
      </p>
    </details>
  );
}
