import { type Key, label } from "../../../text/index.ts";
import { nothingChosen, type Selection, selectionOf } from "../../page/address/selectionOf.ts";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useMessages } from "../../page/reading/useMessages.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { HopContents } from "./HopContents.tsx";
import { MarkContents } from "./MarkContents.tsx";
import { neighboursOf } from "./neighboursOf.ts";
import { PanelFrame } from "./PanelFrame.tsx";
import { PartyContents } from "./PartyContents.tsx";
import { VerdictContents } from "./VerdictContents.tsx";

/** A word for each kind of evidence that the panel can show. */
export const panelKinds: Readonly<Record<Selection["kind"], Key>> = {
  hop: "panel.kind.hop",
  party: "panel.kind.party",
  mark: "panel.kind.mark",
  verdict: "panel.kind.verdict",
};

/** The evidence of what is chosen. */
function PanelContents({ selection }: { readonly selection: Selection }) {
  switch (selection.kind) {
    case "hop":
      return <HopContents link={selection.link} />;
    case "party":
      return <PartyContents party={selection.party} />;
    case "mark":
      return <MarkContents {...selection} />;
    case "verdict":
      return <VerdictContents {...selection} />;
  }
}

/**
 * The panel with the evidence of what is chosen: who says so, in which words, where, and what the named parties
 * answered.
 */
export function EvidencePanel() {
  useMessages("details", "definitions");
  const { language, say } = useReader();
  const { place, asked } = useChosen();
  const { dossier, group, inquiry, narrator, plane } = useDossier();
  // In the picture, a duty alone is open beside the chain; its evidence is that of the workers' verdict.
  const isPlate = place.view === "chain" && asked.party === null && asked.link === null;
  const selection = isPlate ? null : selectionOf(asked, inquiry.file, group);
  const { previous, next } = selection ? neighboursOf(selection, inquiry, plane) : { previous: null, next: null };
  const isOfDuty = selection?.kind === "mark" || selection?.kind === "verdict";
  return (
    <PanelFrame
      of={selection && Object.values(selection).join(" ")}
      kind={selection?.kind ?? "party"}
      title={
        selection && (
          <>
            <strong>{say(panelKinds[selection.kind])}</strong>
            {isOfDuty && (
              <>
                {" · "}
                {narrator.dutyLabel(selection.duty)}
                {" · "}
                {label(language, "planes", plane)}
                {" · "}
                <bdi>{narrator.name(dossier.parties[selection.group]!.id)}</bdi>
              </>
            )}
          </>
        )
      }
      step={asked.step}
      previous={previous ? { ...place, ...previous } : undefined}
      next={next ? { ...place, ...next } : undefined}
      without={{ ...place, ...nothingChosen, ...(place.view === "chain" ? { duty: place.duty } : {}) }}
    >
      {selection && <PanelContents selection={selection} />}
    </PanelFrame>
  );
}
