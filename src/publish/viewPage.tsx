/**
 * The page of a view that is a figure, for articles: one file that loads nothing and can be read without scripts. The
 * picture stands in it at two widths, of which the style sheet shows the one that fits, so that no letter is ever
 * smaller than it was set.
 */
import { renderToStaticMarkup } from "react-dom/server";
import type { Inquiry } from "../model/index.ts";
import { type Language, narratorOf, say } from "../text/index.ts";
import { type FigurePlan, type FigureView, figuresAt } from "../views/index.ts";
import style from "./embed/embed.css?inline";
import { ViewBody, type ViewLinks } from "./embed/ViewBody.tsx";
import viewStyle from "./embed/view.css?inline";
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
};

/** px of the two pictures. The style sheet shows the wider one where it fits. */
const WIDTHS = [296, 560] as const;

export function viewPage({ script, head, token, ...request }: ViewPageRequest): string {
  const { inquiry, view, language } = request;
  const narrator = narratorOf(inquiry.file.dossier, language, inquiry.chain.focus.known);
  const figureAt = figuresAt(view, { inquiry, narrator, language });
  const plans = WIDTHS.map(figureAt);
  const [{ title, finding }] = plans as [FigurePlan, ...FigurePlan[]];
  return htmlPage({
    language,
    title,
    description: finding,
    style: `${style}${viewStyle}`,
    head: head(title, finding),
    body: renderToStaticMarkup(<ViewBody {...request} plans={plans} />),
    script,
    root: { "data-theme": "light", "data-close": say(language, "panel.close"), "data-token": token },
  });
}
