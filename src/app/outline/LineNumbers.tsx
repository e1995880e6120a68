import type { LineKey } from "../../views/index.ts";
import { PartLink } from "../address/PartLink.tsx";
import { useReader } from "../reading/useReader.ts";
import { idOfLine, numberIn, useOutline } from "./useOutline.ts";

/** The numbers of lines, each as a link to its line. */
export function LineNumbers({ lines }: { readonly lines: readonly LineKey[] }) {
  const { say } = useReader();
  const outline = useOutline();
  return (
    <span className="line-numbers">
      {lines.map((key, place) => {
        const number = numberIn(outline, key);
        return (
          <span key={key}>
            <PartLink part={idOfLine(number)} label={say("outline.line", { number })}>
              {number}
            </PartLink>
            {place < lines.length - 1 && ", "}
          </span>
        );
      })}
    </span>
  );
}
