import { useDeferredValue, useMemo } from "react";
import { Bar } from "../controls/Bar.tsx";
import { GroupChoice } from "../controls/GroupChoice.tsx";
import { PlaneChoice } from "../controls/PlaneChoice.tsx";
import { MatrixView } from "../matrix/MatrixView.tsx";
import { OutlineView } from "../outline/OutlineView.tsx";
import { Loading } from "../reading/Loading.tsx";
import { ChosenContext, useChosen } from "../reading/useChosen.ts";
import { ShownDossierContext, useDossier } from "../reading/useDossier.ts";
import { useMessages } from "../reading/useMessages.ts";
import { ChainTable } from "../table/ChainTable.tsx";
import { ViewSwitch } from "./ViewSwitch.tsx";

/** Parties and links from which a view takes longer to make than a reader should wait for an answer of the page. */
const LARGE = 500;

/**
 * The chosen view. Of a large file it follows each choice in a rendering that lets the reader go on meanwhile; until
 * then what was there before stays.
 */
function View() {
  const chosen = useChosen();
  const dossier = useDossier();
  const { parties, links } = dossier.dossier;
  const isLarge = parties.length + links.length > LARGE;
  const now = useMemo(() => ({ chosen, dossier }), [chosen, dossier]);
  const made = useDeferredValue<typeof now | null>(now, isLarge ? null : now);
  const shown = isLarge ? made : now;
  if (shown === null) return <Loading />;
  const { view } = shown.chosen.place;
  return (
    <ChosenContext value={shown.chosen}>
      <ShownDossierContext value={shown.dossier}>
        {view === "responsibilities" && <MatrixView />}
        {view === "outline" && <OutlineView />}
        {view === "table" && <ChainTable />}
      </ShownDossierContext>
    </ChosenContext>
  );
}

/** A view that is no picture, below the choices that decide what it shows. */
export function OtherView() {
  useMessages("details", "definitions");
  const { group } = useDossier();
  return (
    <>
      <ViewSwitch />
      <div className="view-choices">
        <GroupChoice />
        {group !== null && <PlaneChoice group={group} />}
      </div>
      <Bar />
      <View />
    </>
  );
}
