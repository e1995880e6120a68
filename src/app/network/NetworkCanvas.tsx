import {
  type KeyboardEvent,
  type ReactNode,
  type SyntheticEvent,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
  type WheelEvent,
} from "react";
import type { NetworkPlaces } from "../../layout/index.ts";
import { type NetworkNode, partyTitle, READABLE } from "../../views/index.ts";
import { goTo } from "../page/address/useAddress.ts";
import { latinKey } from "../page/keys/latinKey.ts";
import { useReader } from "../page/reading/useReader.ts";
import { useTheme } from "../page/reading/useTheme.ts";
import { panelTitleId } from "../picture/panel/panelTitleId.ts";
import { createNetworkCanvas, type NetworkCanvas as Drawing } from "./canvas/networkCanvas.ts";
import { nearestIn } from "./nearestIn.ts";
import { pin } from "./pins.ts";
import { useShownNetwork } from "./useShownNetwork.ts";

/** px by which Alt and an arrow key move a party. */
const STEP = 20;
const ZOOM = 1.3;
type Events = NonNullable<Parameters<typeof createNetworkCanvas>[1]>;
const arrows: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

type Props = {
  readonly places: NetworkPlaces;
  /** The layout is finished, and only the reader moves parties now. */
  readonly isSettled: boolean;
  /** Shown beside the tools: the progress of the layout. */
  readonly children: ReactNode;
};

/** The drawing in its container, as the address and the layout have it, and what moves it. */
function useDrawing({ places, isSettled }: Omit<Props, "children">) {
  const { network, drawn: picture, place, to } = useShownNetwork();
  const theme = useTheme();
  const container = useRef<HTMLDivElement>(null);
  const [canvas, setCanvas] = useState<Drawing | null>(null);

  /** What was opened last, beside which the reader goes on. */
  const opened = useRef<string | null>(null);
  const open = ({ key, fold }: NetworkNode) => {
    opened.current = fold?.beside ?? null;
    goTo(to({ open: [...place.open, key] }));
  };
  const select = useEffectEvent((chosen: Parameters<NonNullable<Events["onSelect"]>>[0]) => {
    const line = chosen?.kind === "line" ? picture.lines.find(({ key }) => key === chosen.key) : undefined;
    const pressed = line ? [picture.nodes[line.from]!, picture.nodes[line.to]!] : picture.nodes;
    const fold = pressed.find(({ key, fold: of }) => of && (line || key === chosen?.key));
    if (fold) return open(fold);
    const link = line ? network.links[line.links[0]!]!.key : null;
    goTo(to({ party: chosen?.kind === "party" ? chosen.key : null, link }));
  });
  useEffect(() => {
    const made = createNetworkCanvas(container.current!, { onSelect: select, onDragged: pin });
    setCanvas(made);
    return () => made.destroy();
  }, []);
  /** The reader has moved the picture, so it must not move by itself. */
  const isTouched = useRef(false);
  const { nodes } = picture;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other parties start a new picture
  useEffect(() => {
    isTouched.current = false;
  }, [nodes.length]);
  useEffect(() => {
    canvas?.update(picture, places, theme);
  }, [canvas, picture, places, theme]);
  const { selected } = picture.request;
  /** A folded part that the arrow keys have gone to: only parties stand in the address. */
  const [foldGoneTo, setFoldGoneTo] = useState<string | null>(null);
  const goneTo = picture.nodes.findIndex(({ key, fold }) => fold && key === foldGoneTo);
  const party = selected?.kind === "party" ? picture.nodes.findIndex(({ node }) => node === selected.node) : -1;
  // One that is not drawn yet is brought to the middle as soon as it is.
  const awaited = selected?.kind === "party" && party < 0 ? network.parties[selected.node]!.key : null;
  useEffect(() => {
    if (awaited !== null) opened.current = awaited;
  }, [awaited]);
  const at = goneTo < 0 ? party : goneTo;
  const chosen = at < 0 ? null : picture.nodes[at]!;
  // Moves the picture so that a party that was chosen in the list, by a key or by an address can be seen.
  const bring = useEffectEvent((key: string) => {
    const node = nodes.findIndex(one => one.key === key);
    // While parties still move, none is followed.
    if (!canvas || !container.current || node < 0 || !isSettled) return;
    const { zoom, x, y } = canvas.viewport();
    const { clientWidth, clientHeight } = container.current;
    const [left, top] = [places.x[node]! * zoom + x, places.y[node]! * zoom + y];
    const { width, height } = nodes[node]!.card;
    const [aside, above] = [(width / 2) * zoom, (height / 2) * zoom];
    isTouched.current = true;
    const isWhole = left >= aside && top >= above && left <= clientWidth - aside && top <= clientHeight - above;
    if (!isWhole || zoom < READABLE) canvas.focus(key);
  });
  const chosenKey = chosen?.key;
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs whenever the positions have changed
  useEffect(() => {
    if (isTouched.current) return;
    // While parties still move, names have no room that would last.
    if (!isSettled) return canvas?.showAll();
    canvas?.fit();
    const beside = opened.current ?? chosenKey;
    opened.current = null;
    if (beside !== undefined) bring(beside);
  }, [canvas, places, isSettled]);
  useEffect(() => {
    if (canvas && chosenKey !== undefined) bring(chosenKey);
  }, [canvas, chosenKey]);

  const zoom = (factor: number) => {
    isTouched.current = true;
    canvas?.zoomBy(factor);
  };
  const showAll = () => {
    isTouched.current = true;
    canvas?.showAll();
  };
  const touch = ({ currentTarget }: SyntheticEvent) => {
    isTouched.current = true;
    // Cytoscape keeps a press to itself, and takes the focus from whatever has it.
    (currentTarget as HTMLElement).focus({ preventScroll: true });
  };
  return { container, at, chosen, zoom, showAll, touch, open, goToFold: setFoldGoneTo };
}

/** The picture of the network. The list beside it says what it shows, and keys do all that the mouse does. */
export function NetworkCanvas({ places, isSettled, children }: Props) {
  const { say } = useReader();
  const { drawn: picture, to } = useShownNetwork();
  const { nodes } = picture;
  const { selected } = picture.request;
  const id = useId();
  const { container, at, chosen, zoom, showAll, touch, open, goToFold } = useDrawing({ places, isSettled });
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return;
    const key = latinKey(event.nativeEvent);
    const arrow = arrows[key];
    if (arrow && event.altKey && chosen) {
      event.preventDefault();
      if (!chosen.fold) pin(chosen.key, places.x[at]! + arrow[0] * STEP, places.y[at]! + arrow[1] * STEP);
    } else if (arrow && !event.altKey) {
      event.preventDefault();
      const next = nearestIn(places, at < 0 ? null : at, arrow);
      if (next === null) return;
      const { key: gone, fold } = picture.nodes[next]!;
      goToFold(fold ? gone : null);
      if (!fold) goTo(to({ party: gone, link: null }), "replace");
    } else if (key === "Enter" && chosen?.fold) {
      event.preventDefault();
      open(chosen);
    } else if (key === "Enter" && selected) {
      event.preventDefault();
      document.getElementById(panelTitleId)?.focus();
    } else if (key === "+" || key === "=") zoom(ZOOM);
    else if (key === "-") zoom(1 / ZOOM);
    else if (key === "0") showAll();
  };
  const lines = chosen ? picture.lines.filter(({ from, to: end }) => from === at || end === at).length : 0;
  /**
   * The only tab stop of the picture; the text behind it says what its keys do. As a list box it gets the arrow keys from
   * screen readers too, and they speak each party that is gone to.
   */
  const stop = {
    role: "listbox",
    tabIndex: 0,
    "aria-label": say("network.canvas"),
    "aria-describedby": `${id}-keys`,
    "aria-activedescendant": chosen ? `${id}-${at}` : undefined,
    onKeyDown: onKey,
    onPointerDown: touch,
    // The picture keeps to itself the turns of the wheel that zoom it.
    onWheelCapture: (event: WheelEvent) => {
      if (event.ctrlKey || event.metaKey) touch(event);
    },
  };
  const option = { role: "option", "aria-selected": true, "aria-posinset": at + 1, "aria-setsize": nodes.length };
  return (
    <div className="network-frame">
      <div className="network-tools">
        <button type="button" onClick={() => zoom(ZOOM)} aria-label={say("network.canvas.larger")}>
          +
        </button>
        <button type="button" onClick={() => zoom(1 / ZOOM)} aria-label={say("network.canvas.smaller")}>
          −
        </button>
        <button type="button" onClick={showAll}>
          {say("network.canvas.fit")}
        </button>
        {children}
      </div>
      <div className="network-canvas" data-keeps-focus="" {...stop}>
        <div ref={container} className="network-drawing" aria-hidden="true" />
        {chosen && (
          <div key={at} id={`${id}-${at}`} className="sr" {...option}>
            {chosen.fold
              ? say("network.fold.said", { name: chosen.name.text, count: chosen.fold.count })
              : say("network.canvas.said", { party: partyTitle(picture, chosen), lines })}
          </div>
        )}
      </div>
      <p id={`${id}-keys`} className="quiet network-keys">
        {say("network.canvas.keys")}
      </p>
    </div>
  );
}
