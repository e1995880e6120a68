import { Suspense, useDeferredValue, useEffect, useEffectEvent, useMemo } from "react";
import {
  answersIn,
  choicesIn,
  filterNetwork,
  linkOfKey,
  mostSpokenOf,
  networkGraphOf,
  nodeOfKey,
} from "../../model/index.ts";
import { type Language, loadMessages } from "../../text/index.ts";
import { Facts, foldPicture, keyToOpen, networkFigures, networkPictureOf } from "../../views/index.ts";
import { PageLink } from "../page/address/PageLink.tsx";
import { homePlace } from "../page/address/place.ts";
import { resolve } from "../page/address/resolve.ts";
import { goTo } from "../page/address/useAddress.ts";
import { Loading } from "../page/reading/Loading.tsx";
import { later } from "../page/reading/later.ts";
import { PageHeading } from "../page/reading/PageHeading.tsx";
import { ScrollKeeper } from "../page/reading/ScrollKeeper.tsx";
import { useMessages } from "../page/reading/useMessages.ts";
import { usePlaceOf } from "../page/reading/usePlace.ts";
import { useReader } from "../page/reading/useReader.ts";
import { usePainted } from "../picture/stage/usePainted.ts";
import { filterOf } from "./filterOf.ts";
import { betweenOf, commonOf, markedOf, searchParties, stoodOutIn } from "./markedOf.ts";
import { NetworkBar } from "./NetworkBar.tsx";
import { askForCanvas, NetworkOut, NetworkPlacing, NetworkStage } from "./NetworkStage.tsx";
import { takeOver, usePins } from "./pins.ts";
import { pinsOfDossier } from "./pinsOfDossier.ts";
import { getReady, loadFirstPlaces } from "./runLayout.ts";
import { askForDossiers, useNetwork } from "./useNetwork.ts";
import { useNetworkChosen } from "./useNetworkChosen.ts";
import { type ShownNetwork, ShownNetworkContext } from "./useShownNetwork.ts";
import "../picture/stage/stage.css";
import "../page/controls/controls.css";
import "./network.css";

/** What stands below the picture, and the evidence of what is chosen, come once there is a picture to choose in. */
const NetworkBelow = later(async () => (await import("./NetworkBelow.tsx")).NetworkBelow);
/** Most sets have no trouble. */
const NetworkTroubles = later(async () => (await import("./NetworkTroubles.tsx")).NetworkTroubles);
const NetworkPanel = later(async () => (await import("./NetworkPanel.tsx")).NetworkPanel);

/** Loads what follows the picture. Where that fails, rendering it tells the reader. */
const loadOthers = (language: Language): Promise<unknown> =>
  Promise.all([
    NetworkBelow.load(),
    NetworkOut.load(),
    NetworkPlacing.load(),
    NetworkPanel.load(),
    loadFirstPlaces(),
    loadMessages(language, "details", "definitions"),
  ]);

/** On paper nothing can be pressed, so the choices are written out. */
function NetworkOnPaper() {
  return <p className="network-on-paper">{useNetworkChosen().join(" · ")}</p>;
}

/** The network as an address asks for it. */
function useShown(place: ShownNetwork["place"]): ShownNetwork {
  const { language } = useReader();
  const { network, set } = useNetwork(place);
  const figures = networkFigures(network, language).figures;
  const { asked, leftAside } = useMemo(
    () =>
      resolve<"network">(place, {
        hasParty: key => nodeOfKey(network, key) !== null,
        hasLink: key => linkOfKey(network, key) !== null,
      }),
    [place, network],
  );
  const { floor, show, duty, plane, role, country, state, over, near, around } = asked;
  const filter = useMemo(
    () => filterOf(network, { floor, show, duty, plane, role, country, state, over, near, around }),
    [network, floor, show, duty, plane, role, country, state, over, near, around],
  );
  const filtered = useMemo(() => filterNetwork(network, filter), [network, filter]);
  const choices = useMemo(() => choicesIn(network), [network]);
  const graph = useMemo(() => networkGraphOf(network, at => filtered.links[at] === 1), [network, filtered]);
  // While the reader types, the field is updated first.
  const find = useDeferredValue(place.find);
  const found = useMemo(() => searchParties(network, find ?? ""), [network, find]);
  const { between: ends, common: above, towards, party, link } = asked;
  const between = useMemo(() => betweenOf(network, filtered, graph, ends), [network, filtered, graph, ends]);
  const common = useMemo(
    () => commonOf(network, filtered, graph, { common: above, towards }),
    [network, filtered, graph, above, towards],
  );
  const { ask } = asked;
  const stood = useMemo(() => stoodOutIn(network, filtered, graph, ask), [network, filtered, graph, ask]);
  const marked = useMemo(() => markedOf(graph, between, common, stood, found), [graph, between, common, stood, found]);
  // The positions in a dossier are meant for its own picture, and mean nothing in a picture of several.
  const [only, ...others] = network.dossiers;
  const single = others.length === 0 ? only : undefined;
  useEffect(() => {
    if (single) takeOver(single.id, pinsOfDossier(single.id, single.inquiry.file.dossier));
  }, [single]);
  const pins = usePins();
  const pinned = useMemo(
    () => new Set([...pins.keys()].flatMap(key => nodeOfKey(network, key) ?? [])),
    [network, pins],
  );
  const selectedNode = party === null ? null : nodeOfKey(network, party);
  const selectedLink = useMemo(() => (link === null ? null : linkOfKey(network, link)), [network, link]);
  const most = useMemo(() => mostSpokenOf(network), [network]);
  const [followed, under] = [asked.follow ?? most?.duty ?? null, asked.under ?? most?.plane ?? "practical"];
  const answers = useMemo(
    () => (followed === null ? null : answersIn(network, { duty: followed, plane: under })),
    [network, followed, under],
  );
  const plain = useMemo(
    () =>
      networkPictureOf({
        network,
        language,
        shownParties: filtered.parties,
        shownLinks: filtered.links,
        marked,
        grouping: asked.grouping,
        selected: null,
        pinned,
        answers,
      }),
    [network, language, filtered, marked, asked.grouping, pinned, answers],
  );
  const picture = useMemo(() => {
    const line = selectedLink === null ? undefined : plain.lines.find(({ links }) => links.includes(selectedLink));
    if (!line && selectedNode === null) return plain;
    const selected = line
      ? ({ kind: "line", key: line.key } as const)
      : ({ kind: "party", node: selectedNode! } as const);
    return networkPictureOf({ ...plain.request, selected });
  }, [plain, selectedLink, selectedNode]);
  const { open } = asked;
  const drawn = useMemo(() => foldPicture(picture, open), [picture, open]);
  // A party that is chosen in the list, or by an address, is drawn from then on.
  const isChosenShown = selectedNode !== null && filtered.parties[selectedNode] === 1;
  const toOpen = isChosenShown ? keyToOpen(drawn, network.parties[selectedNode]!.key, open) : null;
  const openChosen = useEffectEvent((key: string) => goTo({ ...place, open: [...open, key] }, "replace"));
  useEffect(() => {
    if (toOpen !== null) openChosen(toOpen);
  }, [toOpen]);
  return {
    place,
    leftAside,
    set,
    network,
    figures,
    filter,
    filtered,
    choices,
    graph,
    picture,
    drawn,
    selectedNode,
    selectedLink,
    found,
    between,
    common,
    stood,
    to: change => ({ ...place, ...change }),
  };
}

/** All chains at once: the dossiers of a set as one network, the questions that can be put to it, and its evidence. */
export function NetworkPage() {
  askForCanvas();
  getReady();
  const place = usePlaceOf("network");
  askForDossiers(place);
  useMessages("labels", "network");
  const { language, say } = useReader();
  const shown = useShown(place);
  const { network, set } = shown;
  const isPainted = usePainted(() => loadOthers(language));
  const shared = network.parties.filter(({ accounts }) => accounts.length > 1).length;
  return (
    <ShownNetworkContext value={shown}>
      <article className="network">
        <div className="opening">
          <PageHeading title={say("network.title")} />
          <p className="lead">{say("network.lead")}</p>
          <Facts
            items={[
              say("network.fact.dossiers", { count: network.dossiers.length }),
              say("network.fact.parties", { count: network.parties.length }),
              say("network.fact.links", { count: network.links.length }),
              say("network.fact.shared", { count: shared }),
            ]}
          />
        </div>
        {(set.troubles.length > 0 || network.dossiers.length === 0) && (
          <Suspense fallback={<Loading />}>
            <NetworkTroubles />
          </Suspense>
        )}
        <NetworkBar />
        <NetworkOnPaper />
        <NetworkStage />
        {isPainted ? (
          <Suspense fallback={<Loading />}>
            <NetworkBelow />
          </Suspense>
        ) : (
          <Loading />
        )}
        <p>
          <PageLink to={homePlace(place.language)}>{say("page.to-all")}</PageLink>
        </p>
      </article>
      {(isPainted || shown.selectedNode !== null || shown.selectedLink !== null) && (
        <Suspense fallback={null}>
          <NetworkPanel />
        </Suspense>
      )}
      <ScrollKeeper />
    </ShownNetworkContext>
  );
}
