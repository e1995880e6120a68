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
import { partyTitle, READABLE } from "../../views/index.ts";
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
  const { network, picture, to } = useShownNetwork();
  const theme = useTheme();
  const container = useRef<HTMLDivElement>(null);
  const [canvas, setCanvas] = useState<Drawing | null>(null);

  const select = useEffectEvent((chosen: Parameters<NonNullable<Events["onSelect"]>>[0]) => {
    const line = chosen?.kind === "line" ? picture.lines.find(({ key }) => key === chosen.key) : undefined;
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs whenever the positions have changed
  useEffect(() => {
    if (isTouched.current) return;
    // While parties still move, names have no room that would last.
    if (isSettled) canvas?.fit();
    else canvas?.showAll();
  }, [canvas, places, isSettled]);

  const { selected } = picture.request;
  const at = selected?.kind === "party" ? picture.nodes.findIndex(({ node }) => node === selected.node) : -1;
  const chosen = at < 0 ? null : picture.nodes[at]!;
  // Moves the picture so that a party that was chosen in the list, by a key or by an address can be seen.
  const bring = useEffectEvent((key: string) => {
    if (!canvas || !container.current || at < 0) return;
    const { zoom, x, y } = canvas.viewport();
    const { clientWidth, clientHeight } = container.current;
    const [left, top] = [places.x[at]! * zoom + x, places.y[at]! * zoom + y];
    isTouched.current = true;
    if (left < 0 || top < 0 || left > clientWidth || top > clientHeight || zoom < READABLE) canvas.focus(key);
  });
  const chosenKey = chosen?.key;
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
  return { container, at, chosen, zoom, showAll, touch };
}

/** The picture of the network. The list beside it says what it shows, and keys do all that the mouse does. */
export function NetworkCanvas({ places, isSettled, children }: Props) {
  const { say } = useReader();
  const { picture, to } = useShownNetwork();
  const { nodes } = picture;
  const { selected } = picture.request;
  const id = useId();
  const { container, at, chosen, zoom, showAll, touch } = useDrawing({ places, isSettled });
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return;
    const key = latinKey(event.nativeEvent);
    const arrow = arrows[key];
    if (arrow && event.altKey && chosen) {
      event.preventDefault();
      pin(chosen.key, places.x[at]! + arrow[0] * STEP, places.y[at]! + arrow[1] * STEP);
    } else if (arrow && !event.altKey) {
      event.preventDefault();
      const next = nearestIn(places, at < 0 ? null : at, arrow);
      if (next !== null) goTo(to({ party: picture.nodes[next]!.key, link: null }), "replace");
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
            {say("network.canvas.said", { party: partyTitle(picture, chosen), lines })}
          </div>
        )}
      </div>
      <p id={`${id}-keys`} className="quiet network-keys">
        {say("network.canvas.keys")}
      </p>
    </div>
  );
}
