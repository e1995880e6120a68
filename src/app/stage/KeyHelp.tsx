import type { RefObject } from "react";
import { useReader } from "../reading/useReader.ts";

const lines = ["tab", "arrows-along", "arrows-across", "ends", "enter", "space", "links", "back", "find"] as const;

/** Explains which keys do what in the picture. */
export function KeyHelp({ details }: { readonly details: RefObject<HTMLDetailsElement | null> }) {
  const { say } = useReader();
  return (
    <details className="key-help" ref={details}>
      <summary>{say("stage.help")}</summary>
      <ul>
        {lines.map(line => (
          <li key={line}>{say(`stage.help.${line}`)}</li>
        ))}
      </ul>
    </details>
  );
}
