import type { Dossier, OverlayFamily } from "../schema/index.ts";
import { type Language, narratorOf } from "../text/index.ts";
import type { FigureView, SvgRequest } from "../views/index.ts";
import { type Drawing, FULL_WIDTH } from "./drawingsOf.ts";
import { inquiryInto } from "./table/inquiryInto.ts";

/** Views, and what draws them. */
export type DrawnViews = {
  readonly names: readonly FigureView[];
  readonly svg: (view: FigureView, request: SvgRequest) => string;
  /** A picture of 1200 × 630 px as SVG, for cards. */
  readonly social: (view: FigureView, request: SvgRequest) => string;
};

/** The drawings of the views of a folder, by language; the same for all its versions. */
export function viewDrawingsOf(
  dossier: Dossier,
  languages: readonly Language[],
  views: DrawnViews | undefined,
  show: readonly OverlayFamily[] = [],
): ReadonlyMap<Language, ReadonlyMap<FigureView, Drawing>> {
  const inquiry = inquiryInto(dossier);
  return new Map(
    languages.map(language => {
      const narrator = narratorOf(dossier, language, inquiry.chain.focus.known);
      const request: SvgRequest = { inquiry, narrator, language, width: FULL_WIDTH };
      const drawings = (views?.names ?? []).map(
        view => [view, { full: views!.svg(view, { ...request, show }), social: views!.social(view, request) }] as const,
      );
      return [language, new Map(drawings)];
    }),
  );
}
