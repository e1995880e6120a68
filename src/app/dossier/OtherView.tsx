import { type ComponentType, useContext } from "react";
import { type DossierView, isFigureView } from "../../views/index.ts";
import { Apart } from "../documents/apart/Apart.tsx";
import { PageLink } from "../page/address/PageLink.tsx";
import { Bar } from "../page/controls/Bar.tsx";
import { GroupChoice } from "../page/controls/GroupChoice.tsx";
import { PlaneChoice } from "../page/controls/PlaneChoice.tsx";
import { Loading } from "../page/reading/Loading.tsx";
import { later } from "../page/reading/later.ts";
import { useChosen } from "../page/reading/useChosen.ts";
import { useDossier } from "../page/reading/useDossier.ts";
import { useIsText } from "../page/reading/useIsText.ts";
import { useMessages } from "../page/reading/useMessages.ts";
import { ComingContext } from "../page/reading/usePatience.ts";
import { useReader } from "../page/reading/useReader.ts";
import { isLarge } from "../page/slices/isLarge.ts";
import { OutlineView } from "../picture/outline/OutlineView.tsx";
import { ChainTable } from "../picture/table/ChainTable.tsx";
import { useIsNarrow } from "../views/figures/useIsNarrow.ts";
import { ResponsibilitiesView } from "../views/responsibilities/ResponsibilitiesView.tsx";
import { ViewSwitch } from "./ViewSwitch.tsx";

/** Each of these is loaded when it is asked for. */
const MoneyView = later(async () => (await import("../views/money/MoneyView.tsx")).MoneyView);
const MapView = later(async () => (await import("../views/map/MapView.tsx")).MapView);
const EvidenceView = later(async () => (await import("../views/evidence/EvidenceView.tsx")).EvidenceView);
const TimeView = later(async () => (await import("../views/time/TimeView.tsx")).TimeView);

/** What shows each view but the chain: a view without an entry does not compile. */
const viewsShown: Readonly<Record<Exclude<DossierView, "chain">, ComponentType>> = {
  money: MoneyView,
  time: TimeView,
  map: MapView,
  evidence: EvidenceView,
  responsibilities: ResponsibilitiesView,
  outline: OutlineView,
  table: ChainTable,
};

function ChosenView() {
  const { view } = useChosen().place;
  if (view === "chain" || view === "publish") return null;
  const Shown = viewsShown[view];
  return <Shown />;
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
