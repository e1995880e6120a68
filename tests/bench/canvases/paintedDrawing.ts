/** As the page draws it: d3 moves, our painter paints, and nothing else holds the network. */
import { createNetworkCanvas } from "../../../src/app/network/canvas/networkCanvas.ts";
import type { MakeDrawing } from "./networkDrawing.ts";

export const makeDrawing: MakeDrawing = createNetworkCanvas;
