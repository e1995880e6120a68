import { type MouseEvent, useId, useMemo, useRef } from "react";
import { type FigureChoice, FigureSvg, originFigureOf } from "../../../views/index.ts";
import { isPlainClick } from "../../page/address/isPlainClick.ts";
import { goToPart } from "../../page/address/PageLink.tsx";
import { Section } from "../../page/reading/Section.tsx";
import { usePageWidth } from "../../page/reading/usePageWidth.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { idOfSource } from "../../picture/evidence/SourceList.tsx";
import { FigureTables } from "../figures/FigureTables.tsx";
import { useSpread } from "../figures/useSpread.ts";
import { useEvidenceByPlace } from "./useEvidenceByPlace.ts";

/** A source leads to its entry in the list of sources. */
const choosing = {
  hrefOf: (choice: FigureChoice) => (choice.kind === "place" ? `#${choice.id}` : "#sources"),
  onChoose: (choice: FigureChoice, event: MouseEvent<Element>) => {
    if (choice.kind !== "place" || !isPlainClick(event)) return;
    event.preventDefault();
    goToPart(choice.id);
  },
};

/** Which sources draw on each other, drawn from the origins to the right, on a phone downward; and as a table. */
function OriginPicture() {
  const { say } = useReader();
  const { teller } = useEvidenceByPlace();
  const frame = useRef<HTMLDivElement>(null);
  const { width } = usePageWidth(frame);
  const spread = useSpread();
  const title = useId();
  const figure = useMemo(
    () => (width === null ? null : originFigureOf({ ...teller, width: width / spread, partOf: idOfSource })),
    [teller, width, spread],
  );
  return (
    <>
      {figure && <p>{figure.finding}</p>}
      <p className="quiet" id={title}>
        {say("view.evidence.tree.note")}
      </p>
      <div className="figure-frame" ref={frame}>
        {figure && <FigureSvg figure={figure} labelledBy={title} spread={spread} choosing={choosing} />}
      </div>
      {figure && <FigureTables tables={figure.tables} />}
    </>
  );
}

/** Where the sources of the file come from; nothing where none draws on another. */
export function OriginGraph() {
  const { say } = useReader();
  const { sources } = useEvidenceByPlace().teller.inquiry.file.dossier;
  if (sources.every(({ derivedFrom = [] }) => derivedFrom.length === 0)) return null;
  return (
    <Section id="origins" title={say("view.evidence.tree")}>
      <OriginPicture />
    </Section>
  );
}
