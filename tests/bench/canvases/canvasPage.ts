/**
 * The page of the bench of canvases: it draws the network that the address names, in the way that the address names,
 * and measures itself.
 */
import { layoutLayered, type NetworkPlaces } from "../../../src/layout/index.ts";
import { indexDossier, inquiryOf, mergeDossiers } from "../../../src/model/index.ts";
import { parseDossier } from "../../../src/schema/index.ts";
import { provideMessages } from "../../../src/text/index.ts";
import { type NetworkPicture, networkPictureOf, networkShapeOf } from "../../../src/views/index.ts";
import { wholeOf } from "../../views/network/wholeOf.ts";
import type { MakeDrawing, NetworkDrawing } from "./networkDrawing.ts";

export type CanvasBench = {
  /** ms from loading the drawing's script until a frame with every party has been shown. */
  readonly first: number;
  /** Keys of parties, evenly spread. */
  readonly keys: readonly string[];
  /** The keys of what was pressed, in order; an empty one for the ground. */
  readonly answers: readonly string[];
  readonly focus: (key: string) => void;
  /** Drags the ground of the picture. @returns ms that each frame took */
  readonly pan: () => Promise<readonly number[]>;
};

declare global {
  interface Window {
    /** Set once the network has been drawn; a sentence if it cannot be drawn. */
    canvasBench?: CanvasBench | string;
  }
}

const drawings: Readonly<Record<string, () => Promise<MakeDrawing>>> = {
  page: async () => (await import("../../../src/app/network/canvas/networkCanvas.ts")).createNetworkCanvas,
  cytoscape: async () => (await import("./cytoscapeDrawing.ts")).drawingWith(false),
  webgl: async () => (await import("./cytoscapeDrawing.ts")).drawingWith(true),
};

const PRESSES = 100;
const FRAMES = 60;
/** px that the picture is moved in each frame. */
const STEP = 3;

const frame = (): Promise<number> => new Promise(requestAnimationFrame);

async function networkOf(name: string): Promise<{ readonly picture: NetworkPicture; readonly places: NetworkPlaces }> {
  provideMessages();
  const { dossier } = parseDossier(await (await fetch(`${name}.dossier.json`)).text());
  const network = mergeDossiers([{ id: name, inquiry: inquiryOf(indexDossier(dossier!, true)) }]);
  const picture = networkPictureOf(wholeOf(network));
  const steps = layoutLayered(networkShapeOf(picture));
  for (;;) {
    const step = steps.next();
    if (step.done) return { picture, places: step.value };
  }
}

/** A point of the picture, in px of the screen, where no party stands. */
function groundIn({ nodes }: NetworkPicture, { x, y }: NetworkPlaces, drawing: NetworkDrawing, element: HTMLElement) {
  const viewport = drawing.viewport();
  const { left, top, width, height } = element.getBoundingClientRect();
  const isFree = (across: number, down: number) =>
    nodes.every(
      ({ card }, place) =>
        Math.abs(x[place]! * viewport.zoom + viewport.x - across) > (card.width / 2) * viewport.zoom + 10 ||
        Math.abs(y[place]! * viewport.zoom + viewport.y - down) > (card.height / 2) * viewport.zoom + 10,
    );
  for (let down = 8; down < height; down += 12)
    for (let across = 8; across < width; across += 12)
      if (isFree(across, down)) return { x: left + across, y: top + down };
  throw new Error("somebody stands everywhere");
}

async function begin(): Promise<CanvasBench> {
  const { searchParams } = new URL(window.location.href);
  const { picture, places } = await networkOf(searchParams.get("network")!);
  const container = document.getElementById("picture")!;
  const answers: string[] = [];
  const above = document.getElementById("answer")!;
  const onSelect = (chosen: { readonly key: string } | null) => {
    answers.push(chosen?.key ?? "");
    // As in a page that reports what was pressed: the picture does not stay where it was.
    above.style.height = `${(answers.length % 2) * 60}px`;
  };
  await frame();
  const start = performance.now();
  const drawing = (await drawings[searchParams.get("canvas")!]!())(container, { onSelect });
  drawing.update(picture, places, "light");
  await frame();
  await frame();
  const { nodes } = picture;
  return {
    first: performance.now() - start,
    keys: Array.from({ length: PRESSES }, (_, at) => nodes[Math.floor((at * nodes.length) / PRESSES)]!.key),
    answers,
    focus: drawing.focus,
    async pan() {
      const ground = groundIn(picture, places, drawing, container);
      const act = (type: string, step: number, target: EventTarget) =>
        target.dispatchEvent(
          new MouseEvent(type, {
            bubbles: true,
            cancelable: true,
            view: window,
            clientX: ground.x + step * STEP,
            clientY: ground.y + step,
            buttons: type === "mouseup" ? 0 : 1,
          }),
        );
      act("mousedown", 0, document.elementFromPoint(ground.x, ground.y)!);
      const times: number[] = [];
      let last = await frame();
      for (let step = 1; step <= FRAMES; step += 1) {
        act("mousemove", step, container);
        const now = await frame();
        times.push(now - last);
        last = now;
      }
      act("mouseup", FRAMES, container);
      return times;
    },
  };
}

window.canvasBench = await begin().catch(error => String(error));
