/**
 * The one adapter of Cytoscape, which knows what is touched, what is dragged and where one looks. What is seen lies over
 * it (`paintNetwork`). It is asked for only when a network is opened.
 */
import type { Core, ElementDefinition } from "cytoscape";
import type { NetworkPlaces } from "../../layout/index.ts";
import { type PaletteName, palettes } from "../../theme/index.ts";
import { extentOf } from "./drawNetwork.ts";
import { type GroupBox, groupBoxes } from "./groupBoxes.ts";
import { asides, lineBox, lineGeometry, linePath } from "./lineGeometry.ts";
import { type LineNote, lineNotes } from "./lineNotes.ts";
import type { LinePath } from "./linePath.ts";
import type { NetworkPicture } from "./networkPicture.ts";
import { networkStyle } from "./networkStyle.ts";
import { paintNetwork, type Viewport } from "./paintNetwork.ts";
import { toElements } from "./toElements.ts";
import { touchedIn } from "./touchedIn.ts";
import { twoFingers } from "./twoFingers.ts";

export type NetworkCanvasEvents = {
  /** A party, by its key; a line, by its key; or nothing: the ground was chosen. */
  readonly onSelect?: (chosen: { readonly kind: "party" | "line"; readonly key: string } | null) => void;
  /** A party was let go at another place: it wishes to stay there. px */
  readonly onDragged?: (key: string, x: number, y: number) => void;
  readonly onViewport?: (viewport: Viewport) => void;
};

export type NetworkCanvas = {
  /** Shows a picture, by changing what differs from the last. The first is fitted. */
  readonly update: (picture: NetworkPicture, places: NetworkPlaces, theme: PaletteName) => void;
  readonly fit: () => void;
  /** Brings a party into the middle, large enough to be read. */
  readonly focus: (key: string) => void;
  /** Around the middle. */
  readonly zoomBy: (factor: number) => void;
  /** px of the screen. */
  readonly panBy: (x: number, y: number) => void;
  readonly viewport: () => Viewport;
  /** As they are now, of the parties of the picture in its order. */
  readonly positions: () => NetworkPlaces;
  readonly destroy: () => void;
};

/**
 * Cytoscape looks for an element of this id, and where there is none writes a style sheet into the page, which its policy
 * forbids. Any element will do, for as long as it looks: what the sheet says, the container says itself.
 */
const CYTOSCAPE_SHEET = "__________cytoscape_stylesheet";

const ZOOM = { least: 0.02, most: 3, fit: 1.2, focus: 0.9 } as const;
/** Parties and lines that Cytoscape is told of: more, and the page does not answer while it reads them. */
const MANY = 500;
/** px round a picture that is fitted. */
const AROUND = 12;

const loadCytoscape = () => import("cytoscape");

/** Ahead of its time. What fails here fails again where it is needed, and is told there. */
export const askForCytoscape = (): void => {
  loadCytoscape().catch(() => {});
};

/** @throws where Cytoscape cannot be loaded */
export async function createNetworkCanvas(
  container: HTMLElement,
  events: NetworkCanvasEvents = {},
): Promise<NetworkCanvas> {
  const { default: cytoscape } = await loadCytoscape();
  const page = container.ownerDocument;
  const ground = page.createElement("div");
  const paper = page.createElement("canvas");
  // Set one by one: an attribute `style` is forbidden by the policy of the page.
  for (const layer of [ground, paper]) {
    layer.style.position = "absolute";
    layer.style.left = "0";
    layer.style.top = "0";
    layer.style.width = "100%";
    layer.style.height = "100%";
  }
  paper.style.pointerEvents = "none";
  paper.style.zIndex = "1";
  ground.style.zIndex = "0";
  container.append(ground, paper);
  const context = paper.getContext("2d")!;

  let cy: Core | null = null;
  let picture: NetworkPicture | null = null;
  let theme: PaletteName = "light";
  let at: { x: Float64Array; y: Float64Array } = { x: new Float64Array(), y: new Float64Array() };
  let paths: LinePath[] = [];
  let boxes: readonly GroupBox[] = [];
  let notes: readonly LineNote[] = [];
  let placeOf: ReadonlyMap<string, number> = new Map();
  /** Of each party, once one is moved. */
  let linesOf: readonly (readonly number[])[] | null = null;
  let aside: Float64Array = new Float64Array();
  let moving = -1;
  /** Ids → what Cytoscape holds. */
  let drawn = new Map<string, ElementDefinition>();

  const viewport = (): Viewport => ({ zoom: cy?.zoom() ?? 1, ...(cy?.pan() ?? { x: 0, y: 0 }) });
  let due = 0;
  const paint = () => {
    cancelAnimationFrame(due);
    due = 0;
    if (!cy || !picture) return;
    const [width, height] = [cy.width(), cy.height()];
    const ratio = page.defaultView?.devicePixelRatio ?? 1;
    const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (paper.width !== across || paper.height !== down) [paper.width, paper.height] = [across, down];
    const painting = {
      picture,
      places: at,
      paths,
      boxes,
      notes,
      palette: palettes[theme],
      viewport: viewport(),
      width,
      height,
      moving,
    };
    paintNetwork(context, painting, ratio);
  };
  /** Once in a frame, however much changes before it. */
  const paintSoon = () => {
    due ||= requestAnimationFrame(paint);
  };
  /** All that hangs on the places. */
  const tell = () => {
    if (!picture) return;
    paths = [...lineGeometry(picture, at)];
    notes = lineNotes(picture, at, paths);
    boxes = groupBoxes(picture, at);
  };
  const fitWhole = () => {
    if (!cy || !picture || picture.nodes.length === 0) return;
    const { left, top, width, height } = extentOf(picture, at);
    const [across, down] = [Math.max(1, cy.width() - 2 * AROUND), Math.max(1, cy.height() - 2 * AROUND)];
    const zoom = Math.max(ZOOM.least, Math.min(ZOOM.fit, across / width, down / height));
    cy.viewport({
      zoom,
      pan: {
        x: cy.width() / 2 - (left + width / 2) * zoom,
        y: cy.height() / 2 - (top + height / 2) * zoom,
      },
    });
  };

  /** The lines of a party follow it. */
  const follow = (place: number) => {
    const { lines, nodes } = picture!;
    if (linesOf === null) {
      const own: number[][] = nodes.map(() => []);
      lines.forEach(({ from, to }, line) => {
        own[from]!.push(line);
        if (to !== from) own[to]!.push(line);
      });
      linesOf = own;
    }
    for (const line of linesOf[place]!)
      paths[line] = linePath(lines[line]!, aside[line]!, at, node => lineBox(nodes[node]!));
  };

  function listen(core: Core) {
    // Each frame that Cytoscape would draw is ours to paint; what it needs to know of boxes and lines it works out before.
    (core as unknown as { renderer(): { render: () => void } }).renderer().render = paint;
    core.on("viewport", () => events.onViewport?.(viewport()));
    core.on("tap", event => {
      if (event.target !== core) {
        events.onSelect?.({ kind: event.target.isNode() ? "party" : "line", key: event.target.id() });
        return;
      }
      const touched = isMany() ? touchedIn(picture!, at, paths, event.position, core.zoom()) : null;
      const key = touched && picture![touched.kind === "party" ? "nodes" : "lines"][touched.place]!.key;
      events.onSelect?.(touched && { kind: touched.kind, key: key! });
    });
    core.on("drag", "node", ({ target }) => {
      const place = placeOf.get(target.id());
      if (place === undefined) return;
      moving = place;
      ({ x: at.x[place], y: at.y[place] } = target.position());
      follow(place);
      notes = [];
    });
    core.on("dragfree", "node", ({ target }) => {
      const place = placeOf.get(target.id());
      moving = -1;
      if (place === undefined) return;
      const { x, y } = target.position();
      [at.x[place], at.y[place]] = [x, y];
      tell();
      sync();
      events.onDragged?.(target.id(), x, y);
    });
  }

  const isMany = () => picture !== null && picture.nodes.length + picture.lines.length > MANY;
  /** Of many, the one party that Cytoscape knows: whoever was pressed last, and may be dragged. */
  let held: string | null = null;
  const sync = () => {
    if (!picture) return;
    if (!isMany()) {
      apply(toElements(picture, at));
      return;
    }
    const place = held === null ? undefined : placeOf.get(held);
    if (place === undefined) apply([]);
    else
      apply(
        toElements(
          { ...picture, nodes: [picture.nodes[place]!], lines: [], groups: [] },
          { x: at.x.slice(place, place + 1), y: at.y.slice(place, place + 1) },
        ),
      );
  };
  /** Before Cytoscape looks for what is pressed. */
  const hold = ({ clientX, clientY }: MouseEvent) => {
    if (!cy || !picture || !isMany()) return;
    const { left, top } = container.getBoundingClientRect();
    const { zoom, x, y } = viewport();
    const point = { x: (clientX - left - x) / zoom, y: (clientY - top - y) / zoom };
    const touched = touchedIn(picture, at, [], point, zoom);
    held = touched && picture.nodes[touched.place]!.key;
    sync();
  };
  container.addEventListener("mousedown", hold, { capture: true });

  /** Only what is not as it was. */
  function apply(elements: readonly ElementDefinition[]) {
    const core = cy!;
    const next = new Map(elements.map(element => [element.data.id!, element]));
    core.batch(() => {
      for (const id of drawn.keys()) if (!next.has(id)) core.getElementById(id).remove();
      for (const [id, { classes, data, position }] of next) {
        const before = drawn.get(id);
        if (before === undefined) continue;
        const element = core.getElementById(id);
        if (before.classes !== classes) element.classes(String(classes));
        if (Object.entries(data).some(([name, value]) => before.data[name] !== value)) element.data(data);
        if (position && (before.position?.x !== position.x || before.position?.y !== position.y))
          element.position(position);
      }
      core.add(elements.filter(({ data }) => !drawn.has(data.id!)));
    });
    drawn = next;
  }

  const update: NetworkCanvas["update"] = (shown, places, inTheme) => {
    picture = shown;
    theme = inTheme;
    at = { x: Float64Array.from(places.x), y: Float64Array.from(places.y) };
    placeOf = new Map(shown.nodes.map(({ key }, place) => [key, place]));
    linesOf = null;
    aside = asides(shown);
    tell();
    if (cy === null) {
      const sheet = page.createElement("span");
      sheet.id = CYTOSCAPE_SHEET;
      container.append(sheet);
      cy = cytoscape({
        container: ground,
        style: networkStyle,
        layout: { name: "preset", fit: false },
        minZoom: ZOOM.least,
        maxZoom: ZOOM.most,
        userZoomingEnabled: false,
        boxSelectionEnabled: false,
        autounselectify: true,
      });
      sheet.remove();
      // It forbids browsers to scroll by what they touch.
      for (const layer of ground.querySelectorAll("*"))
        if ("style" in layer) (layer as HTMLElement).style.touchAction = "pan-x pan-y";
      listen(cy);
      fitWhole();
    }
    sync();
    paintSoon();
  };

  const zoomAt = (factor: number, x: number, y: number) =>
    cy?.zoom({ level: cy.zoom() * factor, renderedPosition: { x, y } });
  const panBy = (x: number, y: number) => {
    cy?.panBy({ x, y });
  };
  const endGestures = twoFingers(container, { panBy, zoomBy: zoomAt });
  // Words are painted again when their letters are there.
  void page.fonts?.ready.then(paint);
  const sizes = new ResizeObserver(() => cy?.resize());
  sizes.observe(container);

  return {
    update,
    fit: fitWhole,
    focus(key) {
      const place = placeOf.get(key);
      if (!cy || place === undefined) return;
      const zoom = Math.max(cy.zoom(), ZOOM.focus);
      cy.viewport({ zoom, pan: { x: cy.width() / 2 - at.x[place]! * zoom, y: cy.height() / 2 - at.y[place]! * zoom } });
    },
    zoomBy: factor => {
      if (cy) zoomAt(factor, cy.width() / 2, cy.height() / 2);
    },
    panBy,
    viewport,
    positions: () => ({ x: at.x.slice(), y: at.y.slice() }),
    destroy() {
      cancelAnimationFrame(due);
      container.removeEventListener("mousedown", hold, { capture: true });
      endGestures();
      sizes.disconnect();
      cy?.destroy();
      cy = null;
      ground.remove();
      paper.remove();
    },
  };
}
