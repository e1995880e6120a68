import type { NetworkCanvas, NetworkCanvasEvents } from "../../../src/app/network/canvas/networkCanvas.ts";

/** One of the ways to draw a network that are measured side by side: what the page needs of it. */
export type NetworkDrawing = Pick<NetworkCanvas, "update" | "focus" | "viewport">;

export type MakeDrawing = (container: HTMLElement, events: NetworkCanvasEvents) => NetworkDrawing;
