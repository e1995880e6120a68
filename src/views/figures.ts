/**
 * The views of a dossier that are figures, each with what makes it, and as files: the picture, and the one beside a link
 * to it. A view that is named as a figure and has no entry here does not compile.
 */

import { wholePicture } from "./chain/wholePicture.ts";
import { evidenceFigureOf } from "./coverage/evidenceFigureOf.ts";
import { lensOf, type SvgRequest } from "./drawing/chainSvgOf.ts";
import type { FigurePlan, FigureRequest } from "./figure/figurePlan.ts";
import { FIGURE_WIDTH, figureSvgOf, figureWidthIn } from "./figure/figureSvgOf.ts";
import { mapFigureOf } from "./map/mapFigureOf.ts";
import { moneyFigureOf } from "./money/moneyFigureOf.ts";
import { socialSvgOf } from "./social/socialSvgOf.ts";
import { timeFigureOf } from "./time/timeFigureOf.ts";
import type { FigureView } from "./viewNames.ts";

export const figures: Readonly<Record<FigureView, (request: FigureRequest) => FigurePlan>> = {
  money: moneyFigureOf,
  time: timeFigureOf,
  map: mapFigureOf,
  evidence: evidenceFigureOf,
};

/** The figure of what a request for the chain asks for, at a width in px, and the chain that it is about. */
function madeFor(view: FigureView, asked: SvgRequest) {
  const { inquiry, narrator, language, group, plane, duty } = lensOf(asked);
  const request = { inquiry, narrator, language, group, plane, duty };
  const whole = wholePicture({ ...request, party: null, link: null });
  return {
    whole,
    figureAt: (width: number): FigurePlan => figures[view]({ ...request, whole, width, show: asked.show }),
  };
}

/** @returns for each width in px the figure of this view */
export const figuresAt = (view: FigureView, asked: SvgRequest): ((width: number) => FigurePlan) =>
  madeFor(view, asked).figureAt;

export function viewSvgOf(view: FigureView, asked: SvgRequest): string {
  const { width = FIGURE_WIDTH, palette, prefix } = asked;
  const { whole, figureAt } = madeFor(view, asked);
  return figureSvgOf(figureAt(figureWidthIn(width)), {
    whole,
    ...(palette && { palette }),
    ...(prefix !== undefined && { prefix }),
  });
}

export function viewSocialOf(view: FigureView, asked: SvgRequest): string {
  const { title, finding, sentences } = madeFor(view, asked).figureAt(FIGURE_WIDTH);
  return socialSvgOf(asked, { title, sentences: sentences?.map(({ words }) => words) ?? [finding] });
}
