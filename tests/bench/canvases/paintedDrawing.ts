/** As the page draws it: d3 moves, our painter paints, and nothing else holds the network. */
import { createNetworkCanvas } from "../../../src/views/network/networkCanvas.ts";
import type { MakeDrawing } from "./networkDrawing.ts";

export const makeDrawing: MakeDrawing = createNetworkCanvas;
