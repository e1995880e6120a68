import { memo, useMemo } from "react";
import { memoizeLast } from "../../../base/index.ts";
import { evidenceCoverageOf } from "../../../model/index.ts";
import { quoted, sayList } from "../../../text/index.ts";
import {
  MANY_GROUPS,
  type OutlinePart,
  type OutlineRequest,
  type OutlineSection,
  outlineSteps,
} from "../../../views/index.ts";
import { PageLink } from "../../page/address/PageLink.tsx";
import { nothingChosen } from "../../page/address/selectionOf.ts";
import { Loading } from "../../page/reading/Loading.tsx";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useMessages } from "../../page/reading/useMessages.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { startMaking } from "../../page/slices/making.ts";
import { useLongPage } from "../../page/slices/useLongPage.ts";
import { useMade } from "../../page/slices/useMade.ts";
import { chunksOf, useSlices } from "../../page/slices/useSlices.ts";
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

/** Lines of a section that come at once. */
const LINES = 30;

const linesIn = ({ lists }: OutlinePart): number =>
  lists.reduce((sum, { lines }) => sum + lines.reduce((own, { below }) => own + 1 + below.length, 0), 0);

/** Some of the parts of a section that has very many. */
const PartsChunk = memo(function PartsChunk({ parts }: Pick<OutlineSection, "parts">) {
  return parts.map(part => <OutlinePartText key={part.id} part={part} />);
});

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

/** Says whose verdicts these are, where there are too many groups of workers to tell those of all. */
function OneOfMany() {
  const { say } = useReader();
  const { place } = useChosen();
  const { dossier, inquiry, narrator } = useDossier();
  const { verdictsOf } = useOutline();
  if (verdictsOf === null) return null;
  return (
    <p className="quiet">
      {say("outline.groups.one", {
        group: narrator.nameWithin(dossier.parties[verdictsOf]!.id),
        count: inquiry.chain.groups.length,
      })}{" "}
      <PageLink to={{ ...place, ...nothingChosen, view: "responsibilities", rows: "groups" }}>
        {say("outline.groups.all")}
      </PageLink>
    </p>
  );
}

/** How many links have a source, and how many have independent ones; and the lines that rest on nothing. */
function UnsupportedLines() {
  const { say } = useReader();
  const { place } = useChosen();
  const { dossier } = useDossier();
  const { unsupported } = useOutline();
  const { claims, sourced, several } = evidenceCoverageOf(dossier, dossier.links);
  return (
    <div className="outline-part">
      {claims > 0 && (
        <p>
          {say("outline.coverage", { links: claims, sourced, several })}{" "}
          <PageLink to={{ ...place, ...nothingChosen, view: "evidence" }}>{say("stage.view.evidence")}</PageLink>
        </p>
      )}
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
  const chunks = useMemo(() => chunksOf(parts, LINES, linesIn), [parts]);
  const shown = useSlices(chunks.length, 1);
  useLongPage(chunks.length > 1);
  return (
    <section id={id} aria-labelledby={`${id}-title`} tabIndex={-1}>
      <h2 id={`${id}-title`}>
        <span className="section-letter">{letter}</span> {title}
      </h2>
      <span className="ticks-head" aria-hidden="true">
        {say("outline.sheet.initials")}
      </span>
      {lead !== null && <p className="quiet">{lead}</p>}
      {id === "duties" && <OneOfMany />}
      {id === "chain" && parts.every(({ layer }) => layer === null) && <p>{say("outline.none")}</p>}
      {chunks.length <= 1 ? (
        <PartsChunk parts={parts} />
      ) : (
        chunks.slice(0, shown).map(own => (
          <div key={own[0]!.id} className="outline-chunk">
            <PartsChunk parts={own} />
          </div>
        ))
      )}
      {id === "duties" && <BlankDuties />}
      {id === "sources" && <UnsupportedLines />}
    </section>
  );
}

/** Kept beside the component, because React forgets what a component made before it waited for its words. */
const keptOutline = memoizeLast((request: OutlineRequest) => startMaking(outlineSteps(request)));

/** The whole dossier as one numbered text, in which every line that can be checked stands once. */
export function OutlineView() {
  useMessages("details", "definitions");
  const { language } = useReader();
  const { place } = useChosen();
  const { inquiry, narrator, group } = useDossier();
  const isOfOne = inquiry.chain.groups.length >= MANY_GROUPS;
  const outline = useMade(keptOutline({ inquiry, narrator, language, group: isOfOne ? group : null }));
  useRunningTitle();
  if (outline === null) return <Loading />;
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
