import type { Dossier, OverlayFamily } from "../schema/index.ts";
import { type Language, narratorOf } from "../text/index.ts";
import type { SvgRequest } from "../views/index.ts";
import { inquiryInto } from "./table/inquiryInto.ts";

export type Drawing = {
  /** SVG. */
  readonly full: string;
  readonly social: string;
};

/** px of the drawing. */
export const FULL_WIDTH = 1280;
/** Pixels of each kind of picture for one px of the drawing. */
export const PIXELS_PER_PX = { full: 2, social: 1 } as const;

type Draw = {
  readonly svg: (request: SvgRequest) => string;
  readonly social: (request: SvgRequest) => string;
};

/**
 * The drawings of a folder. They cost the most and are the same for all its versions.
 * @param show the families of relations beside the hops that the picture draws as lines; a card tells them in words
 */
export function drawingsOf(
  dossier: Dossier,
  languages: readonly Language[],
  { svg, social }: Draw,
  show: readonly OverlayFamily[] = [],
): ReadonlyMap<Language, Drawing> {
  const inquiry = inquiryInto(dossier);
  return new Map(
    languages.map(language => {
      const narrator = narratorOf(dossier, language, inquiry.chain.focus.known);
      const request: SvgRequest = { inquiry, narrator, language, width: FULL_WIDTH };
      return [language, { full: svg({ ...request, show }), social: social(request) }];
    }),
  );
}
