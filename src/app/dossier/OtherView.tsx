import { Bar } from "../controls/Bar.tsx";
import { GroupChoice } from "../controls/GroupChoice.tsx";
import { PlaneChoice } from "../controls/PlaneChoice.tsx";
import { MatrixView } from "../matrix/MatrixView.tsx";
import { OutlineView } from "../outline/OutlineView.tsx";
import { useChosen } from "../reading/useChosen.ts";
import { useDossier } from "../reading/useDossier.ts";
import { useMessages } from "../reading/useMessages.ts";
import { ChainTable } from "../table/ChainTable.tsx";
import { ViewSwitch } from "./ViewSwitch.tsx";

/** A view that is no picture, below the choices that decide what it shows. */
export function OtherView() {
  useMessages("details", "definitions");
  const { place } = useChosen();
  const { group } = useDossier();
  return (
    <>
      <ViewSwitch />
      <div className="view-choices">
        <GroupChoice />
        {group !== null && <PlaneChoice group={group} />}
      </div>
      <Bar />
      {place.view === "responsibilities" && <MatrixView />}
      {place.view === "outline" && <OutlineView />}
      {place.view === "table" && <ChainTable />}
    </>
  );
}
