import { memo, useMemo } from "react";
import { quoted, sayList } from "../../text/index.ts";
import { type OutlinePart, type OutlineSection, outlineOf } from "../../views/index.ts";
import { useChosen } from "../reading/useChosen.ts";
import { useDossier } from "../reading/useDossier.ts";
import { useMessages } from "../reading/useMessages.ts";
import { useReader } from "../reading/useReader.ts";
import { useSlices } from "../reading/useSlices.ts";
import { LineNumbers } from "./LineNumbers.tsx";
import { OutlineContents } from "./OutlineContents.tsx";
import { OutlineLines } from "./OutlineLines.tsx";
import { OutlineVerdicts } from "./OutlineVerdicts.tsx";
import { SheetHead } from "./SheetHead.tsx";
import { idOfPart, letterOf, OutlineContext, useOutline } from "./useOutline.ts";
import { useRunningTitle } from "./useRunningTitle.ts";
import "./outline.css";

/** A layer, a duty, or whatever else has a heading within a section. */
const OutlinePartText = memo(function OutlinePartText({ part }: { readonly part: OutlinePart }) {
  const { title, lead, layer, duty, lists } = part;
  return (
    <div className="outline-part" data-layer={layer ?? undefined}>
      {title !== null && (
        <h3 id={idOfPart(part)} tabIndex={-1}>
          {title}
        </h3>
      )}
      {lead !== null && <p className="quiet">{lead}</p>}
      {duty && <OutlineVerdicts duty={duty} />}
      {lists.map(list => (
        <div key={list.title}>
          {list.title !== null && <h4>{list.title}</h4>}
          <OutlineLines lines={list.lines} />
        </div>
      ))}
    </div>
  );
});

/** Parts of a section that are there at once: more layers or duties than most files have. */
const FIRST_PARTS = 20;

/** The duties on which nothing is written: these are a result, too. */
function BlankDuties() {
  const { language, say } = useReader();
  const { narrator } = useDossier();
  const { blank } = useOutline();
  if (blank.length === 0) return null;
  const duties = blank.map(duty => quoted(language, narrator.dutyLabel(duty)));
  return (
    <p id="nothing-written" className="quiet">
      {say("page.duties.blank", { duties: sayList(language, duties), count: blank.length })}
    </p>
  );
}

/** The lines that rest on nothing. */
function UnsupportedLines() {
  const { say } = useReader();
  const { unsupported } = useOutline();
  return (
    <div className="outline-part">
      <h3 id="unsupported">{say("outline.unsupported")}</h3>
      <p>
        {say(unsupported.length === 0 ? "outline.unsupported.none" : "outline.unsupported.lead")}{" "}
        <LineNumbers lines={unsupported} />
      </p>
    </div>
  );
}

type SectionProps = { readonly section: OutlineSection; readonly letter: string };

function OutlineSectionText({ section: { id, title, lead, parts }, letter }: SectionProps) {
  const { say } = useReader();
  const shown = useSlices(parts.length, FIRST_PARTS);
  return (
    <section id={id} aria-labelledby={`${id}-title`} tabIndex={-1}>
      <h2 id={`${id}-title`}>
        <span className="section-letter">{letter}</span> {title}
      </h2>
      <span className="ticks-head" aria-hidden="true">
        {say("outline.sheet.initials")}
      </span>
      {lead !== null && <p className="quiet">{lead}</p>}
      {id === "chain" && parts.every(({ layer }) => layer === null) && <p>{say("outline.none")}</p>}
      {parts.slice(0, shown).map(part => (
        <OutlinePartText key={part.id} part={part} />
      ))}
      {id === "duties" && <BlankDuties />}
      {id === "sources" && <UnsupportedLines />}
    </section>
  );
}

/** The whole dossier as one numbered text, in which every line that can be checked stands once. */
export function OutlineView() {
  useMessages("details", "definitions");
  const { language } = useReader();
  const { place } = useChosen();
  const { inquiry, narrator } = useDossier();
  const outline = useMemo(() => outlineOf({ inquiry, narrator, language }), [inquiry, narrator, language]);
  useRunningTitle();
  return (
    <OutlineContext value={outline}>
      <div className={place.sheet ? "outline is-sheet" : "outline"}>
        <SheetHead />
        <OutlineContents />
        {outline.sections.map((section, index) => (
          <OutlineSectionText key={section.id} section={section} letter={letterOf(index)} />
        ))}
      </div>
    </OutlineContext>
  );
}
