import type { OutlineSection } from "../../views/index.ts";
import { anchorOf } from "./anchorOf.ts";
import { LineList } from "./LineEntry.tsx";
import { LinePieces } from "./LinePieces.tsx";
import { PagePart } from "./PagePart.tsx";
import type { Reading } from "./reading.ts";

type Props = {
  readonly reading: Reading;
  readonly id: OutlineSection["id"];
  /** The id on the page, if it is not that of the section. */
  readonly place?: string;
  readonly title?: string;
};

/** A section of the outline: its lines, under layers or duties if it has them. */
export function LinesPart({ reading, id, place = id, title }: Props) {
  const section = reading.outline.sections.find(one => one.id === id);
  if (!section || section.parts.length === 0) return null;
  return (
    <PagePart id={place} title={title ?? section.title} {...(section.lead === null ? {} : { lead: section.lead })}>
      {section.parts.map(part => (
        <div key={part.id} id={part.duty ? anchorOf("duty", part.duty.duty) : undefined}>
          {part.title !== null && <h3>{part.title}</h3>}
          {part.lead !== null && <p className="quiet">{part.lead}</p>}
          {part.duty && (
            <p className="quiet">
              <LinePieces reading={reading} pieces={[part.duty.question]} />
            </p>
          )}
          {part.lists.map(({ title: plane, lines }) => (
            <div key={plane}>
              {plane !== null && <h4>{plane}</h4>}
              <LineList reading={reading} lines={lines} />
            </div>
          ))}
        </div>
      ))}
    </PagePart>
  );
}
