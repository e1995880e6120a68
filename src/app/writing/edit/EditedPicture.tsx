import { type MouseEvent, memo, Suspense } from "react";
import { planeOf } from "../../../schema/index.ts";
import { ViewSwitch } from "../../dossier/ViewSwitch.tsx";
import { useEditor } from "../../forms/useEditor.ts";
import { GroupChoice } from "../../page/controls/GroupChoice.tsx";
import { PlaneChoice } from "../../page/controls/PlaneChoice.tsx";
import { Loading } from "../../page/reading/Loading.tsx";
import { later } from "../../page/reading/later.ts";
import { ChosenContext } from "../../page/reading/useChosen.ts";
import { ShownDossierContext } from "../../page/reading/useDossier.ts";
import { PlaceContext } from "../../page/reading/usePlace.ts";
import { ChainStage } from "../../picture/stage/ChainStage.tsx";
import type { EditedChain } from "./usePicture.ts";

type PictureMark = { readonly duty: string; readonly party: string };

/**
 * The duty and the party of a mark, as the picture names it, or of a cell of the responsibilities; null for anything else
 * that can be pressed.
 */
function markOf(target: EventTarget | null): PictureMark | null {
  if (!(target instanceof Element)) return null;
  const cell = target.closest<HTMLElement>("td[data-state][data-duty][data-party]");
  if (cell) return { duty: cell.dataset.duty!, party: cell.dataset.party! };
  const [kind, duty, party] = target.closest<HTMLElement>("[data-stop]")?.dataset.stop?.split(" ") ?? [];
  return kind === "mark" && duty && party ? { duty, party } : null;
}

/** The views that are no picture. */
const OtherView = later(async () => (await import("../../dossier/OtherView.tsx")).OtherView);

type Props = {
  readonly picture: EditedChain;
  /** Marks that wear a ring. */
  readonly turned: ReadonlySet<string>;
};

/** The picture of the chain as it is written. What is pressed in it opens its form. */
export const EditedPicture = memo(function EditedPicture({ picture, turned }: Props) {
  const { shown: draftShown, openTarget, startNew } = useEditor();
  const { chosen, shown } = picture;
  const { group, inquiry, dossier, plane } = shown;
  const openMark = (event: MouseEvent) => {
    const mark = markOf(event.target);
    if (!mark || event.ctrlKey || event.metaKey || event.shiftKey || !inquiry.file.partyAt.has(mark.party)) return;
    event.preventDefault();
    event.stopPropagation();
    const { party, duty } = mark;
    const statements = dossier.assertions.filter(one => one.party === party && one.duty === duty);
    const inPlane = statements.filter(one => planeOf(one.basis) === plane);
    const [only] = inPlane.length > 0 ? inPlane : statements;
    if (only) openTarget({ kind: "item", address: { list: "assertions", id: only.id } });
    else startNew("assertions", { party, duty });
  };
  return (
    <PlaceContext value={chosen.place}>
      <ChosenContext value={chosen}>
        <ShownDossierContext value={shown}>
          <div className="edit-picture" onClickCapture={openMark} aria-busy={draftShown.isReading || undefined}>
            <Suspense fallback={<Loading />}>
              {chosen.place.view === "chain" ? (
                <>
                  <ChainStage
                    groups={<GroupChoice />}
                    planes={group !== null && <PlaneChoice group={group} />}
                    turned={turned}
                  >
                    {null}
                  </ChainStage>
                  <ViewSwitch />
                </>
              ) : (
                <OtherView />
              )}
            </Suspense>
          </div>
        </ShownDossierContext>
      </ChosenContext>
    </PlaceContext>
  );
});
