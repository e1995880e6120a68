import type { RefObject } from "react";
import type { ShorthandTrouble } from "../../../edit/index.ts";
import { sayLineTrouble } from "../../../text/index.ts";
import { useReader } from "../../page/reading/useReader.ts";

/** The most that are listed: whoever has more mends the first ones first. */
const LISTED = 8;

type Props = {
  /** The lines that were read. */
  readonly text: string;
  readonly troubles: readonly ShorthandTrouble[];
  readonly field: RefObject<HTMLTextAreaElement | null>;
};

/** The UTF-16 units before a place that is told by line and column. */
function placeIn(text: string, { line, column }: ShorthandTrouble): number {
  let start = 0;
  for (const end of text.matchAll(/\r\n|[\n\r\u2028\u2029]/gu)) {
    line -= 1;
    if (line === 0) break;
    start = end.index + end[0].length;
  }
  return Math.min(text.length, start + column - 1);
}

/** What could not be read of the lines, each with its place, which a press leads to. */
export function LineTroubles({ text, troubles, field }: Props) {
  const { language, say } = useReader();
  if (troubles.length === 0) return null;
  const goTo = (trouble: ShorthandTrouble) => {
    const at = placeIn(text, trouble);
    field.current?.focus();
    field.current?.setSelectionRange(at, Math.min(text.length, at + trouble.found.length));
  };
  return (
    <ul className="line-troubles" aria-label={say("edit.write.troubles")}>
      {troubles.slice(0, LISTED).map(trouble => (
        <li key={`${trouble.line} ${trouble.column} ${trouble.code} ${trouble.found}`}>
          <button type="button" className="trouble-place" onClick={() => goTo(trouble)}>
            {say("edit.write.at", { line: trouble.line, column: trouble.column })}
          </button>{" "}
          {sayLineTrouble(language, trouble)}
        </li>
      ))}
      {troubles.length > LISTED && <li>{say("edit.write.more", { count: troubles.length - LISTED })}</li>}
    </ul>
  );
}
