import type { LineKey } from "../../views/index.ts";
import { idOfLine } from "./LinePieces.tsx";
import type { Reading } from "./reading.ts";

type Props = { readonly reading: Reading; readonly lines: readonly LineKey[] };

/** The numbers of lines, each as a link to its line. */
export function LineNumbers({ reading, lines }: Props) {
  const { outline, say } = reading;
  return (
    <span className="line-numbers">
      {lines.map((key, place) => {
        const { number } = outline.lines.get(key)!;
        return (
          <span key={key}>
            {place > 0 && ", "}
            <a href={`#${idOfLine(reading, key)}`} aria-label={say("outline.line", { number })}>
              {number}
            </a>
          </span>
        );
      })}
    </span>
  );
}
