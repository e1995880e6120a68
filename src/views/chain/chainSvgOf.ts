/** From a dossier under a lens to the picture of its chain as a file, in plain Node: folded, worded, laid out, drawn. */
import { type ChainPlan, capacityFor, type FoldedChain, foldChain, layoutChain } from "../../layout/index.ts";
import { fullestPlane, type Inquiry, type PartyIndex } from "../../model/index.ts";
import type { Plane } from "../../schema/index.ts";
import type { Language, Narrator } from "../../text/index.ts";
import { type Palette, palettes } from "../../theme/index.ts";
import { type ChainInk, chainInk, sizesOfInk } from "./chainInk.ts";
import type { ChainPicture, OverlayPicture } from "./chainPicture.ts";
import { chainWords } from "./chainWords.ts";
import { drawChain, marginOf } from "./drawChain.ts";
import { type PictureRequest, pictureOf, writtenDuties } from "./pictureOf.ts";

export type SvgRequest = {
  readonly inquiry: Inquiry;
  /** In the same language. */
  readonly narrator: Narrator;
  readonly language: Language;
  /** Workers whose chain stands in front; the first there are. */
  readonly group?: PartyIndex | null;
  /** The one with the most statements. */
  readonly plane?: Plane;
  /** Ids of what is looked at. */
  readonly duty?: string | null;
  readonly party?: string | null;
  readonly link?: string | null;
  readonly show?: readonly OverlayPicture["family"][];
  /** Ids of parties whose fold is opened; `all` opens every one. */
  readonly unfolded?: readonly string[];
  /** px to fill; the picture is wider where its cards and threads do not fit. */
  readonly width?: number;
  readonly palette?: Palette;
  /** Begins every id, so that several pictures can stand in one page. */
  readonly prefix?: string;
  /** Parts of the file that could not be read. */
  readonly leftOut?: number;
};

export type LaidOut = {
  readonly request: PictureRequest;
  readonly folded: FoldedChain;
  readonly picture: ChainPicture;
  readonly ink: ChainInk;
  readonly plan: ChainPlan;
};

const WIDTH = 1200;

/** Everything up to the drawing: the same parts that make the picture on a page, with widths of letters for a browser. */
export function laidOut(asked: SvgRequest): LaidOut {
  const { inquiry, language, show = [], unfolded = [], width = WIDTH } = asked;
  const { duty = null, party = null, link = null } = asked;
  const { chain, file } = inquiry;
  const narrator = asked.narrator.brief;
  const group = asked.group === undefined ? (chain.groups[0] ?? null) : asked.group;
  const plane = asked.plane ?? (group === null ? "legal" : fullestPlane(inquiry, group));
  const room = width - 2 * marginOf(width);
  const written = group === null ? [] : writtenDuties(inquiry, group);
  const columns = group === null ? 0 : new Set(duty === null ? written : [...written, duty]).size;
  const chosen = file.dossier.links.find(({ id }) => id === link);
  const ids = [party, chosen?.from, chosen?.to];
  const keep = new Set(ids.flatMap(id => (id && file.partyAt.has(id) ? [file.partyAt.get(id)!] : [])));
  const folded = foldChain(inquiry, { group, capacity: capacityFor(room, columns), keep, unfolded });
  const request: PictureRequest = { inquiry, narrator, language, folded, group, plane, duty, party, link, show };
  const picture = pictureOf(request);
  const ink = chainInk(picture);
  const plan = layoutChain({
    folded,
    width: room,
    threads: picture.columns.map(({ knots }) => knots),
    verdictLayer: group === null ? null : chain.layer[group]!,
    crosses: picture.crosses,
    overlays: picture.overlays.map(({ line }) => line),
    sizes: sizesOfInk(picture, ink),
  });
  return { request, folded, picture, ink, plan };
}

export function chainSvgOf(asked: SvgRequest): string {
  const { language, width = WIDTH, palette = palettes.light, prefix = "chain", leftOut = 0 } = asked;
  const { request, ...parts } = laidOut(asked);
  const words = chainWords({ ...request, ...parts, leftOut });
  return drawChain({ ...parts, palette, prefix, language, width, words });
}
