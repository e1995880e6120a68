/** Draws the chain of a dossier under a lens as a file, in plain Node: its scene, laid out and drawn. */
import { memoizeLast } from "../../base/index.ts";
import { type ChainPlan, threadsBeside } from "../../layout/index.ts";
import { fullestPlane, type Inquiry, type PartyIndex } from "../../model/index.ts";
import type { Plane } from "../../schema/index.ts";
import type { Language, Narrator } from "../../text/index.ts";
import { type Palette, palettes } from "../../theme/index.ts";
import type { ChainPicture, OverlayPicture } from "../chain/chainPicture.ts";
import { chainWords } from "../chain/chainWords.ts";
import { otherRoutes } from "../chain/otherRoutes.ts";
import { openedDuty, writtenDuties } from "../chain/pictureSteps.ts";
import { type Scene, sceneOf } from "../chain/sceneOf.ts";
import { type Undrawn, undrawnOf } from "../chain/undrawnOf.ts";
import { type ChainLettering, chainLettering, sizesOfLettering } from "./chainLettering.ts";
import { drawChain } from "./drawChain.ts";
import { marginOf } from "./fileLooks.ts";

export type SvgRequest = {
  readonly inquiry: Inquiry;
  /** A narrator in the same language. */
  readonly narrator: Narrator;
  readonly language: Language;
  /** The workers whose chain stands in front; by default the first group. */
  readonly group?: PartyIndex | null;
  /** By default the plane with the most statements. */
  readonly plane?: Plane;
  /** Ids of what is chosen. */
  readonly duty?: string | null;
  readonly party?: string | null;
  readonly link?: string | null;
  readonly show?: readonly OverlayPicture["family"][];
  /** Ids of parties whose fold is opened; `all` opens every fold. */
  readonly unfolded?: readonly string[];
  /** px to fill; the picture is wider if its cards and threads need it. */
  readonly width?: number;
  readonly palette?: Palette;
  /** The prefix of every id, so that several pictures can stand in one page. */
  readonly prefix?: string;
  /** The number of parts of the file that could not be read. */
  readonly leftOut?: number;
};

export type LaidOut = Scene<ChainPlan> & { readonly ink: ChainLettering; readonly undrawn: Undrawn };

const WIDTH = 1280;
/** Below this many px, cards and plate have no room beside each other: the cards say what the plate would. */
const FOR_PLATE = 650;
/** px over the narrow threads, for the planes. */
const OVER = 34;

/**
 * What is drawn: what the request asks for, or else the defaults, in words as short as a picture needs. `opened` is the
 * duty that is told in full; without a duty of the request, the one that opens on the page.
 */
export function lensOf({ inquiry, narrator, language, ...asked }: SvgRequest) {
  const { duty = null, party = null, link = null } = asked;
  const group = asked.group === undefined ? (inquiry.chain.groups[0] ?? null) : asked.group;
  const plane = asked.plane ?? fullestPlane(inquiry, group);
  const opened = group === null ? null : (duty ?? openedDuty(inquiry, group, plane));
  return { inquiry, narrator: narrator.brief, language, group, plane, duty, opened, party, link };
}

/**
 * Everything before the drawing: the scene that a page of this width would show, measured with the widths of letters,
 * and what has no room in it.
 */
export function laidOut(svgRequest: SvgRequest): LaidOut {
  const { show = [], unfolded = [], width = WIDTH } = svgRequest;
  const lens = lensOf(svgRequest);
  const { inquiry, group, opened } = lens;
  const inner = width - 2 * marginOf(width);
  const hasPlate = inner >= FOR_PLATE;
  const routes = otherRoutes({ ...lens, show, unfolded });
  const others = writtenDuties(inquiry, group).filter(one => one !== opened);
  // Other routes take the room of the threads.
  const threads = others.slice(0, !hasPlate || routes === "shown" ? 0 : threadsBeside(inner));
  const letteringOf = memoizeLast(chainLettering);
  const scene = sceneOf({
    ...lens,
    show,
    unfolded,
    columns: opened === null || !hasPlate ? [] : [opened, ...threads],
    told: hasPlate ? "plate" : "cards",
    isStubbed: routes === "stubs",
    room: {
      width: inner,
      sizesOf: (picture: ChainPicture) => sizesOfLettering(picture, letteringOf(picture)),
      over: threads.length > 0 ? OVER : 0,
    },
  });
  const undrawn = undrawnOf(scene, others.slice(threads.length));
  return { ...scene, ink: letteringOf(scene.picture), undrawn };
}

export function chainSvgOf(svgRequest: SvgRequest): string {
  const { language, width = WIDTH, palette = palettes.light, prefix = "chain", leftOut = 0 } = svgRequest;
  const { request, ...parts } = laidOut(svgRequest);
  const words = chainWords({ ...request, ...parts, leftOut });
  return drawChain({ ...parts, palette, prefix, language, width, words });
}
