/**
 * The picture of a network in a page. Cytoscape draws the elements of `views`, finds what is pressed, and moves what a
 * mouse drags; `wheelAndFingers` has the gestures that a page which scrolls shares with it.
 */
import cytoscape, { type Core, type ElementDefinition, type NodeSingular, type StylesheetJson } from "cytoscape";
import type { NetworkPlaces } from "../../../layout/index.ts";
import { type PaletteName, palettes } from "../../../theme/index.ts";
import {
  firstView,
  type NetworkElement,
  type NetworkPicture,
  networkElements,
  networkStyle,
  type Viewport,
  wholeView,
  ZOOM,
} from "../../../views/index.ts";
import { wheelAndFingers } from "./wheelAndFingers.ts";

/** What lies under a pointer. */
export type Pressed = { readonly kind: "party" | "line"; readonly key: string };

export type NetworkCanvasEvents = {
  /** Called when a party or a line is selected, by its key, or the ground, with null. */
  readonly onSelect?: (chosen: Pressed | null) => void;
  /** Called when a party was dropped at another position, in px: it should stay there. */
  readonly onDragged?: (key: string, x: number, y: number) => void;
};

export type NetworkCanvas = {
  /** Shows a picture. All of the first one is shown. */
  readonly update: (picture: NetworkPicture, places: NetworkPlaces, theme: PaletteName) => void;
  /** Shows as much of the picture as can be read, from its first chain on: all of it, if that can be read. */
  readonly fit: () => void;
  readonly showAll: () => void;
  /** Moves a party to the middle, large enough to be read. */
  readonly focus: (key: string) => void;
  /** Zooms around the middle. */
  readonly zoomBy: (factor: number) => void;
  readonly viewport: () => Viewport;
  readonly destroy: () => void;
};

/** What hangs on a card as elements of their own: the words below its name, and what it answers. */
const hangers = ["below", "answer"] as const;

/** What of an element is the same as before. */
const isSame = (one: NetworkElement["data"], other: NetworkElement["data"]): boolean => {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every(key => one[key] === other[key]);
};

/** Shows these elements in place of those shown before, and touches only what has changed. */
function showElements(cy: Core, before: ReadonlyMap<string, NetworkElement>, elements: readonly NetworkElement[]) {
  const shown = new Map(elements.map(element => [element.data.id, element]));
  const stays = (id: string, { group, data }: NetworkElement): boolean => {
    const now = shown.get(id);
    return (
      now !== undefined && now.group === group && now.data.source === data.source && now.data.target === data.target
    );
  };
  cy.batch(() => {
    for (const [id, element] of before) if (!stays(id, element)) cy.getElementById(id).remove();
    const fresh: NetworkElement[] = [];
    for (const element of elements) {
      const { data, classes, position } = element;
      const known = before.get(data.id);
      if (known === undefined || !stays(data.id, known)) {
        fresh.push(element);
        continue;
      }
      const there = cy.getElementById(data.id);
      if (!isSame(known.data, data)) {
        for (const name of Object.keys(known.data)) if (!(name in data)) there.removeData(name);
        there.data(data);
      }
      if (known.classes !== classes) there.classes(classes);
      // A party that is being dragged stays under the pointer, wherever a layout would place it.
      if (position && !there.grabbed()) there.position(position);
    }
    cy.add(fresh as ElementDefinition[]);
    // A folded part is opened by a press, and stands where its parties would.
    cy.nodes(".fold").ungrabify();
  });
  return shown;
}

/**
 * Cytoscape writes a style sheet into the page, which the policy of the page forbids, unless it finds one by this id.
 * What that sheet says stands in ours.
 */
function keepStylesOut(page: Document) {
  const id = "__________cytoscape_stylesheet";
  if (page.getElementById(id)) return;
  const held = page.createElement("meta");
  held.id = id;
  page.head.append(held);
}

export function createNetworkCanvas(container: HTMLElement, events: NetworkCanvasEvents = {}): NetworkCanvas {
  keepStylesOut(container.ownerDocument);
  // While a layout runs, cards may lie on each other, and a line between them has no way.
  cytoscape.warnings(false);
  const cy = cytoscape({
    container,
    style: [...networkStyle] as StylesheetJson,
    minZoom: ZOOM.least,
    maxZoom: ZOOM.most,
    boxSelectionEnabled: false,
    selectionType: "single",
    autounselectify: true,
    layout: { name: "preset", fit: false },
  });
  let shown: ReadonlyMap<string, NetworkElement> = new Map();
  let looked: { readonly picture: NetworkPicture; readonly places: NetworkPlaces } | null = null;

  cy.on("tap", ({ target }) => {
    if (target === cy) return events.onSelect?.(null);
    events.onSelect?.({ kind: target.isNode() ? "party" : "line", key: target.data("of") });
  });
  cy.on("drag", "node", ({ target }: { readonly target: NodeSingular }) => {
    const { x, y } = target.position();
    for (const hanger of hangers) {
      const hung = cy.getElementById(`${hanger} ${target.id()}`);
      if (hung.nonempty()) hung.position({ x: x + (hung.data("besideX") ?? 0), y: y + (hung.data("besideY") ?? 0) });
    }
    target.connectedEdges().addClass("loose");
  });
  cy.on("dragfree", "node", ({ target }: { readonly target: NodeSingular }) => {
    target.connectedEdges().removeClass("loose");
    const { x, y } = target.position();
    events.onDragged?.(target.data("of"), x, y);
  });

  const show = ({ zoom, x, y }: Viewport) => cy.viewport({ zoom, pan: { x, y } });
  /** How the picture was looked at before it had a size. */
  let asked: typeof wholeView | null = null;
  /** @param viewOf what of the picture is shown */
  const lookAs = (viewOf: typeof wholeView) => {
    const [width, height] = [cy.width(), cy.height()];
    asked = width > 0 && height > 0 ? null : viewOf;
    if (asked === null && looked && looked.picture.nodes.length > 0) show(viewOf({ ...looked, width, height }));
  };
  cy.on("resize", () => {
    if (asked) lookAs(asked);
  });
  // Words are measured and drawn again once their fonts are loaded.
  let isGone = false;
  const fonts = container.ownerDocument.fonts;
  void fonts?.ready.then(() => {
    if (!isGone) cy.style().update();
  });
  const gestures = wheelAndFingers(cy, container);

  return {
    update(picture, places, theme) {
      const isFirst = looked === null;
      looked = { picture, places };
      shown = showElements(cy, shown, networkElements(picture, places, palettes[theme]));
      if (isFirst) lookAs(wholeView);
    },
    fit: () => lookAs(firstView),
    showAll: () => lookAs(wholeView),
    focus(key) {
      const party = cy.getElementById(key);
      if (party.empty()) return;
      const { x, y } = party.position();
      const zoom = Math.max(cy.zoom(), ZOOM.focus);
      show({ zoom, x: cy.width() / 2 - x * zoom, y: cy.height() / 2 - y * zoom });
    },
    zoomBy(factor) {
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
    },
    viewport: () => ({ zoom: cy.zoom(), ...cy.pan() }),
    destroy() {
      isGone = true;
      gestures.destroy();
      cy.destroy();
    },
  };
}
