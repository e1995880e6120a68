import type { RefObject } from "react";
import { shortenedNote } from "../../../views/index.ts";
import { PageLink } from "../../page/address/PageLink.tsx";
import { goTo } from "../../page/address/useAddress.ts";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { StageLists } from "./StageLists.tsx";
import { StageTools } from "./StageTools.tsx";
import type { ChainShown } from "./useChain.ts";

type NotesProps = { readonly folded: ChainShown["folded"]; readonly isCut: boolean };

/** What the picture does not show, or shows as one. */
function StageNotes({ folded, isCut }: NotesProps) {
  const { language, say } = useReader();
  const { place } = useChosen();
  const { dossier } = useDossier();
  const sharing = folded.nodes.reduce((sum, { parties }) => sum + (parties.length > 1 ? parties.length : 0), 0);
  const [first] = folded.aside;
  return (
    <>
      {first !== undefined && (
        <p className="stage-note quiet">
          {say("stage.aside", { count: folded.aside.length })}{" "}
          <PageLink to={{ ...place, unfold: [...place.unfold, dossier.parties[first]!.id] }} opens="picture">
            {say("stage.aside.show")}
          </PageLink>
        </p>
      )}
      {sharing > 0 && <p className="stage-note quiet">{say("stage.folded", { count: sharing })}</p>}
      {shortenedNote(dossier, language).map(note => (
        <p key={note} className="stage-note quiet">
          {note}
        </p>
      ))}
      {isCut && <p className="stage-note quiet">{say("stage.wide")}</p>}
    </>
  );
}

type Props = {
  readonly shown: Pick<ChainShown, "folded" | "picture" | "isNarrow" | "written">;
  /** Is the picture wider than the page? And is it fitted to it? */
  readonly isWide: boolean;
  readonly isFitted: boolean;
  readonly onFit: (isFitted: boolean) => void;
  readonly finder: RefObject<HTMLInputElement | null>;
  readonly isFinding: boolean;
  readonly focusStop: (stop: string) => void;
};

/** What stands below the picture, loaded after it: what it is searched and fitted by, what it does not show, and its lists. */
export function StageBelow({ shown, isWide, isFitted, onFit, finder, isFinding, focusStop }: Props) {
  const { say } = useReader();
  const { place } = useChosen();
  const { dossier } = useDossier();
  const { folded, picture, isNarrow, written } = shown;
  const cardOf = (party: number): string =>
    `card ${folded.nodes[folded.nodeOf[party]!]?.key ?? dossier.parties[party]!.id}`;
  return (
    <>
      <StageTools
        finder={finder}
        isFinding={isFinding}
        onFound={party => focusStop(cardOf(party))}
        folded={folded}
        isListed={isNarrow}
      >
        {place.unfold.length > 0 && (
          <button type="button" className="quiet-button" onClick={() => goTo({ ...place, unfold: [] })}>
            {say("stage.fold-all")}
          </button>
        )}
        {isWide && (
          <button type="button" className="quiet-button" aria-pressed={isFitted} onClick={() => onFit(!isFitted)}>
            {say("stage.fit")}
          </button>
        )}
      </StageTools>
      <StageNotes folded={folded} isCut={isWide && !isFitted} />
      <StageLists picture={picture} written={written} />
    </>
  );
}
