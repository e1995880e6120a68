/** The same with Cytoscape, headless, as the store of the network: its elements, where they stand, what is selected. */
import cytoscape from "cytoscape";
import { createNetworkCanvas } from "../../../src/app/network/canvas/networkCanvas.ts";
import { cytoscapeElements } from "./cytoscapeElements.ts";
import type { MakeDrawing } from "./networkDrawing.ts";

export const makeDrawing: MakeDrawing = (container, events) => {
  const store = cytoscape({ headless: true, styleEnabled: false, selectionType: "single" });
  const drawing = createNetworkCanvas(container, {
    onSelect: chosen => {
      store.$(":selected").unselect();
      const [selected] = chosen === null ? [] : store.getElementById(chosen.key).select().toArray();
      events.onSelect?.(
        selected === undefined ? null : { kind: selected.isNode() ? "party" : "line", key: selected.id() },
      );
    },
    onDragged: (key, x, y) => {
      store.getElementById(key).position({ x, y });
      events.onDragged?.(key, x, y);
    },
  });
  return {
    ...drawing,
    update: (picture, places, theme) => {
      store.json({ elements: cytoscapeElements(picture, places) });
      drawing.update(picture, places, theme);
    },
  };
};
