import type { OutlineLine, OutlinePart } from "../../../views/index.ts";
import { PartLink } from "../../page/address/PartLink.tsx";
import { useReader } from "../../page/reading/useReader.ts";
import { useSlices } from "../../page/slices/useSlices.ts";
import { idOfPart, letterOf, useOutline } from "./useOutline.ts";

const counted = (lines: readonly OutlineLine[]): number =>
  lines.reduce((sum, { quotes, below }) => sum + 1 + quotes.length + counted(below), 0);
const linesIn = (parts: readonly OutlinePart[]): number =>
  parts.reduce((sum, { lists }) => sum + lists.reduce((own, { lines }) => own + counted(lines), 0), 0);

/** Entries below a section that are there at once. */
const FIRST = 40;

function PartEntries({ parts }: { readonly parts: readonly OutlinePart[] }) {
  const shown = useSlices(parts.length, FIRST);
  if (parts.length === 0) return null;
  return (
    <ul>
      {parts.slice(0, shown).map(part => (
        <li key={part.id}>
          <PartLink part={idOfPart(part)}>{part.title}</PartLink>
        </li>
      ))}
    </ul>
  );
}

/** The contents of the outline: its sections, with the layers and duties in them. */
export function OutlineContents() {
  const { say } = useReader();
  const { sections } = useOutline();
  return (
    <nav className="outline-contents" aria-label={say("outline.contents")}>
      <ol>
        {sections.map(({ id, title, parts }, place) => (
          <li key={id}>
            <span className="section-letter">{letterOf(place)}</span>
            <PartLink part={id}>{title}</PartLink>{" "}
            <span className="quiet">{say("outline.lines", { count: linesIn(parts) })}</span>
            <PartEntries parts={parts.filter(part => part.title !== null)} />
          </li>
        ))}
      </ol>
    </nav>
  );
}
