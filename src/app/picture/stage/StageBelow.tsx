import { type ReactNode, type RefObject, Suspense } from "react";
import { shortenedNote } from "../../../views/index.ts";
import { PageLink } from "../../page/address/PageLink.tsx";
import { goTo } from "../../page/address/useAddress.ts";
import { later } from "../../page/reading/later.ts";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { Legend } from "./Legend.tsx";
import type { ChainShown } from "./useChain.ts";

/** Loaded after the picture. */
export const StageTools = later(async () => (await import("./StageTools.tsx")).StageTools);
export const StageLists = later(async () => (await import("./StageLists.tsx")).StageLists);

const lines = ["tab", "arrows-along", "arrows-across", "ends", "enter", "space", "links", "back", "find"] as const;

/** Explains which keys do what in the picture. */
function KeyHelp({ details }: { readonly details: RefObject<HTMLDetailsElement | null> }) {
  const { say } = useReader();
  return (
    <details className="key-help" ref={details}>
      <summary>{say("stage.help")}</summary>
      <ul>
        {lines.map(line => (
          <li key={line}>{say(`stage.help.${line}`)}</li>
        ))}
      </ul>
    </details>
  );
}

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
  readonly shown: Pick<ChainShown, "folded" | "picture" | "plan" | "isNarrow" | "written">;
  /** Is the picture wider than the page? And is it fitted to it? */
  readonly isWide: boolean;
  readonly isFitted: boolean;
  readonly onFit: (isFitted: boolean) => void;
  readonly finder: RefObject<HTMLInputElement | null>;
  readonly isFinding: boolean;
  readonly help: RefObject<HTMLDetailsElement | null>;
  readonly focusStop: (stop: string) => void;
  readonly children: ReactNode;
};

/** What stands below the picture: what it is searched and fitted by, what it does not show, its lists and its key. */
export function StageBelow({ shown, isWide, isFitted, onFit, finder, isFinding, help, focusStop, children }: Props) {
  const { say } = useReader();
  const { place } = useChosen();
  const { dossier } = useDossier();
  const { folded, picture, plan, isNarrow, written } = shown;
  const cardOf = (party: number): string =>
    `card ${folded.nodes[folded.nodeOf[party]!]?.key ?? dossier.parties[party]!.id}`;
  return (
    <>
      {children}
      <Suspense fallback={null}>
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
      </Suspense>
      <StageNotes folded={folded} isCut={isWide && !isFitted} />
      <Suspense fallback={null}>
        <StageLists picture={picture} written={written} />
      </Suspense>
      <Legend picture={picture} folded={folded} plan={plan} />
      <KeyHelp details={help} />
    </>
  );
}
