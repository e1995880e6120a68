import type { Dossier } from "../schema/index.ts";
import { type FigureView, figureViews } from "../views/index.ts";

/** The views that a published folder has beside the chain: those that are asked for, or else those the story opens. */
export const viewsFor = (
  { story }: Pick<Dossier, "story">,
  asked: readonly FigureView[] | null,
): readonly FigureView[] =>
  figureViews.filter(view => (asked === null ? story.some(step => step.view === view) : asked.includes(view)));
