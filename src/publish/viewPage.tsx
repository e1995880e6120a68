/**
 * The page of a view that is a figure, for articles: one file that loads nothing and can be read without scripts. The
 * picture stands in it at two widths, of which the style sheet shows the one that fits, so that no letter is ever
 * smaller than it was set.
 */
import { renderToStaticMarkup } from "react-dom/server";
import svgPath from "svgpath";
import type { Inquiry } from "../model/index.ts";
import type { OverlayFamily } from "../schema/index.ts";
import { type Language, narratorOf, say } from "../text/index.ts";
import { type FigurePlan, type FigureView, figuresAt, stillFigures, stillSamples } from "../views/index.ts";
import { ViewBody, type ViewLinks } from "./embed/ViewBody.tsx";
import style from "./embed/view.css?inline";
import { colourRules } from "./page/colourRules.ts";
import { htmlPage } from "./page/htmlPage.ts";

export type ViewPageRequest = {
  /** The inquiry into the published dossier. */
  readonly inquiry: Inquiry;
  readonly view: FigureView;
  readonly language: Language;
  /** The embed's script for its own page, to be inlined. */
  readonly script: string;
  readonly version: number;
  readonly links: ViewLinks;
  /** Elements of the head, as HTML, for a page of this title and description. */
  readonly head: (title: string, description: string) => readonly string[];
  /** The name of the embed in the addresses of its folder. */
  readonly token: string;
  /** The families of relations beside the hops that the map draws; none by default. */
  readonly show?: readonly OverlayFamily[];
};

/** Elements that have nothing in them, which HTML ends as XML does where they are part of a picture. */
const EMPTY = /><\/(?:circle|path|rect)>/gu;

/** A path of relative steps, in which the same mark at two places is the same words, so that it packs well. */
const relative = (path: string): string => svgPath(path).rel().round(2).toString();
const PATH = /(?<=<path[^>]* d=")[^"]+/gu;

/** px of the two pictures. The style sheet shows the wider one where it fits. */
const WIDTHS = [296, 560] as const;

export function viewPage({ script, head, token, show = [], ...request }: ViewPageRequest): string {
  const { inquiry, view, language } = request;
  const narrator = narratorOf(inquiry.file.dossier, language, inquiry.chain.focus.known);
  const figureAt = figuresAt(view, { inquiry, narrator, language, show });
  const plans = WIDTHS.map(figureAt);
  const [plan] = plans as [FigurePlan, ...FigurePlan[]];
  const { title, finding } = plan;
  const still = stillFigures(plans, language);
  const looks = `${style}${still.style}`;
  return htmlPage({
    language,
    title,
    description: finding,
    style: `${colourRules(looks)}${looks}`,
    head: head(title, finding),
    body: renderToStaticMarkup(<ViewBody {...request} plan={plan} figures={still.figures} />)
      .replaceAll(EMPTY, "/>")
      .replaceAll(PATH, relative),
    script,
    root: {
      "data-theme": "light",
      "data-close": say(language, "panel.close"),
      "data-token": token,
      "data-samples": JSON.stringify(stillSamples),
    },
  });
}
