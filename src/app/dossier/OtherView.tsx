import { useContext } from "react";
import { isFigureView } from "../../views/index.ts";
import { PageLink } from "../address/PageLink.tsx";
import { Apart } from "../apart/Apart.tsx";
import { Bar } from "../controls/Bar.tsx";
import { GroupChoice } from "../controls/GroupChoice.tsx";
import { PlaneChoice } from "../controls/PlaneChoice.tsx";
import { useIsNarrow } from "../figures/useIsNarrow.ts";
import { MatrixView } from "../matrix/MatrixView.tsx";
import { OutlineView } from "../outline/OutlineView.tsx";
import { Loading } from "../reading/Loading.tsx";
import { later } from "../reading/later.ts";
import { useChosen } from "../reading/useChosen.ts";
import { useDossier } from "../reading/useDossier.ts";
import { useIsText } from "../reading/useIsText.ts";
import { useMessages } from "../reading/useMessages.ts";
import { ComingContext } from "../reading/usePatience.ts";
import { useReader } from "../reading/useReader.ts";
import { isLarge } from "../slices/isLarge.ts";
import { ChainTable } from "../table/ChainTable.tsx";
import { ViewSwitch } from "./ViewSwitch.tsx";

/** Each of these is loaded when it is asked for. */
const MoneyView = later(async () => (await import("../money/MoneyView.tsx")).MoneyView);
const MapView = later(async () => (await import("../map/MapView.tsx")).MapView);
const EvidenceView = later(async () => (await import("../grounds/EvidenceView.tsx")).EvidenceView);
const TimeView = later(async () => (await import("../time/TimeView.tsx")).TimeView);

function ChosenView() {
  const { view } = useChosen().place;
  return (
    <>
      {view === "time" && <TimeView />}
      {view === "responsibilities" && <MatrixView />}
      {view === "money" && <MoneyView />}
      {view === "map" && <MapView />}
      {view === "outline" && <OutlineView />}
      {view === "table" && <ChainTable />}
      {view === "evidence" && <EvidenceView />}
    </>
  );
}

/** Parties and links from which a figure is kept for whoever comes back to it. */
const FIGURE = 150;

/**
 * The chosen view. That of a large file follows each choice in a rendering that lets the reader go on meanwhile; until
 * then it stays as it was.
 */
function View() {
  const { place } = useChosen();
  const { view, rows } = place;
  const shown = useDossier();
  const isText = useIsText();
  const isLeft = useContext(ComingContext);
  if (isText || !isLarge(shown.dossier, isFigureView(view) ? FIGURE : undefined)) return <ChosenView />;
  return (
    <>
      {isLeft && <Loading />}
      <Apart
        name={`${view} ${rows}`}
        of={shown}
        chosen={isFigureView(view) ? JSON.stringify({ ...place, view: null }) : null}
        isLeft={isLeft}
      >
        <ChosenView />
      </Apart>
    </>
  );
}

/** What decides what a view shows: the workers, the plane, the days and readings. */
function ViewChoices() {
  const { group } = useDossier();
  return (
    <>
      <div className="view-choices">
        <GroupChoice />
        {group !== null && <PlaneChoice group={group} />}
      </div>
      <Bar />
    </>
  );
}

type Props = {
  /** Whether a story is told, which has chosen already. */
  readonly isTold?: boolean;
};

/**
 * A view other than the chain. A figure stands first, as the chain does: on a phone even above the choice between the
 * views. What is text stands below the choices that decide what it shows.
 */
export function OtherView({ isTold = false }: Props) {
  useMessages("details", "definitions");
  const { say } = useReader();
  const { place } = useChosen();
  const isNarrow = useIsNarrow();
  if (isTold) return <View />;
  if (!isFigureView(place.view))
    return (
      <>
        <ViewSwitch />
        <ViewChoices />
        <View />
      </>
    );
  return (
    <>
      {isNarrow ? (
        <p className="view-back">
          <PageLink to={{ ...place, view: "chain" }} opens="picture">
            {say("stage.view.back")}
          </PageLink>
        </p>
      ) : (
        <ViewSwitch />
      )}
      <View />
      <ViewChoices />
      {isNarrow && <ViewSwitch />}
    </>
  );
}
