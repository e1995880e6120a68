import { type MouseEvent, Suspense, useEffect, useEffectEvent } from "react";
import { GroupChoice } from "../controls/GroupChoice.tsx";
import { PlaneChoice } from "../controls/PlaneChoice.tsx";
import { ViewSwitch } from "../dossier/ViewSwitch.tsx";
import { useEditor } from "../forms/useEditor.ts";
import { Loading } from "../reading/Loading.tsx";
import { later } from "../reading/later.ts";
import { useChosen } from "../reading/useChosen.ts";
import { useDossier } from "../reading/useDossier.ts";
import { ChainStage } from "../stage/ChainStage.tsx";

/** The duty and the party of a mark, as the picture names it; null for anything else in the picture. */
function markOf(target: EventTarget | null): { readonly duty: string; readonly party: string } | null {
  const stop = target instanceof Element ? target.closest<HTMLElement>("[data-stop]")?.dataset.stop : undefined;
  const [kind, duty, party] = stop?.split(" ") ?? [];
  return kind === "mark" && duty && party ? { duty, party } : null;
}

/** The views that are no picture. */
const OtherView = later(async () => (await import("../dossier/OtherView.tsx")).OtherView);

type Props = { readonly onMark: (duty: string, party: string) => void };

/** The picture of the chain as it is written. What is pressed in it opens its form. */
export function EditedPicture({ onMark }: Props) {
  const { group, inquiry } = useDossier();
  const { shown } = useEditor();
  const { place } = useChosen();
  const { view, party, duty } = place;
  // A cell of the responsibilities leads to the party with the duty.
  const ask = useEffectEvent(onMark);
  useEffect(() => {
    if (view === "responsibilities" && party !== null && duty !== null) ask(duty, party);
  }, [view, party, duty]);
  const openMark = (event: MouseEvent) => {
    const mark = markOf(event.target);
    if (!mark || event.ctrlKey || event.metaKey || event.shiftKey || !inquiry.file.partyAt.has(mark.party)) return;
    event.preventDefault();
    event.stopPropagation();
    onMark(mark.duty, mark.party);
  };
  return (
    <div className="edit-picture" onClickCapture={openMark} aria-busy={shown.isReading || undefined}>
      <Suspense fallback={<Loading />}>
        {view === "chain" ? (
          <>
            <ChainStage groups={<GroupChoice />} planes={group !== null && <PlaneChoice group={group} />}>
              {null}
            </ChainStage>
            <ViewSwitch />
          </>
        ) : (
          <OtherView />
        )}
      </Suspense>
    </div>
  );
}
