import { memo } from "react";
import type { LineKey } from "../../../views/index.ts";
import { PartLink } from "../../page/address/PartLink.tsx";
import { useReader } from "../../page/reading/useReader.ts";
import { useSlices } from "../../page/slices/useSlices.ts";
import { idOfLine, numberIn, useOutline } from "./useOutline.ts";

/** A source may have thousands of lines that rest on it. */
const FIRST = 100;

type NumberProps = { readonly line: LineKey; readonly isLast: boolean };

const LineNumber = memo(function LineNumber({ line, isLast }: NumberProps) {
  const { say } = useReader();
  const number = numberIn(useOutline(), line);
  return (
    <span>
      <PartLink part={idOfLine(number)} label={say("outline.line", { number })}>
        {number}
      </PartLink>
      {!isLast && ", "}
    </span>
  );
});

/** The numbers of lines, each as a link to its line. */
export function LineNumbers({ lines }: { readonly lines: readonly LineKey[] }) {
  const shown = useSlices(lines.length, FIRST);
  return (
    <span className="line-numbers">
      {lines.slice(0, shown).map((key, place) => (
        <LineNumber key={key} line={key} isLast={place === lines.length - 1} />
      ))}
    </span>
  );
}
