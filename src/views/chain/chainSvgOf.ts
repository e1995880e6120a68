/** Draws the chain of a dossier under a lens as a file, in plain Node: its scene, laid out and drawn. */
import { memoizeLast } from "../../base/index.ts";
import type { ChainPlan } from "../../layout/index.ts";
import { fullestPlane, type Inquiry, type PartyIndex } from "../../model/index.ts";
import type { Plane } from "../../schema/index.ts";
import type { Language, Narrator } from "../../text/index.ts";
import { type Palette, palettes } from "../../theme/index.ts";
import { type ChainLettering, chainLettering, sizesOfLettering } from "./chainLettering.ts";
import type { ChainPicture, OverlayPicture } from "./chainPicture.ts";
import { chainWords } from "./chainWords.ts";
import { drawChain, marginOf } from "./drawChain.ts";
import { type Scene, sceneOf } from "./sceneOf.ts";

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

export type LaidOut = Scene<ChainPlan> & { readonly ink: ChainLettering };

const WIDTH = 1200;

/** What is drawn: what the request asks for, or else the defaults, in words as short as a picture needs. */
export function lensOf({ inquiry, narrator, language, ...asked }: SvgRequest) {
  const { duty = null, party = null, link = null } = asked;
  const group = asked.group === undefined ? (inquiry.chain.groups[0] ?? null) : asked.group;
  const plane = asked.plane ?? fullestPlane(inquiry, group);
  return { inquiry, narrator: narrator.brief, language, group, plane, duty, party, link };
}

/**
 * Everything before the drawing: the scene that a page of this width would show, measured with the widths of letters.
 */
export function laidOut(svgRequest: SvgRequest): LaidOut {
  const { show = [], unfolded = [], width = WIDTH } = svgRequest;
  const letteringOf = memoizeLast(chainLettering);
  const sizesOf = (picture: ChainPicture) => sizesOfLettering(picture, letteringOf(picture));
  const room = { width: width - 2 * marginOf(width), sizesOf };
  const scene = sceneOf({ ...lensOf(svgRequest), show, unfolded, room });
  return { ...scene, ink: letteringOf(scene.picture) };
}

export function chainSvgOf(svgRequest: SvgRequest): string {
  const { language, width = WIDTH, palette = palettes.light, prefix = "chain", leftOut = 0 } = svgRequest;
  const { request, ...parts } = laidOut(svgRequest);
  const words = chainWords({ ...request, ...parts, leftOut });
  return drawChain({ ...parts, palette, prefix, language, width, words });
}
