/**
 * The page of a view that is a figure, for articles: one file that loads nothing and can be read without scripts. The
 * picture stands in it at two widths, of which the style sheet shows the one that fits, so that no letter is ever
 * smaller than it was set.
 */
import { renderToStaticMarkup } from "react-dom/server";
import type { Inquiry } from "../model/index.ts";
import { capitalised, type Language, label, narratorOf, say, sayDate } from "../text/index.ts";
import { type FigurePlan, FigureSvg, type FigureTable, type FigureView, figuresAt } from "../views/index.ts";
import style from "./embed/embed.css?inline";
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
  readonly links: {
    /** The page of the chain, and the tables. */
    readonly index: string;
    readonly table: string;
    readonly svg: string;
    /** The folder of the latest version; null on the latest version itself. */
    readonly latest: string | null;
  };
  /** Elements of the head, as HTML, for a page of this title and description. */
  readonly head: (title: string, description: string) => readonly string[];
  /** The name of the embed in the addresses of its folder. */
  readonly token: string;
};

/** px of the pictures. `view.css` shows each from its width on. */
const WIDTHS = [312, 560] as const;

const NAME = "view-title";
/** The address of the page itself, with its query. */
const HERE = "";

function Table({ table }: { readonly table: FigureTable }) {
  return (
    <table className="plain">
      <caption>{table.caption}</caption>
      <thead>
        <tr>
          {table.head.map(cell => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the page is written once
          <tr key={place}>
            {row.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells follow the head
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type BodyProps = Omit<ViewPageRequest, "script" | "head" | "token"> & { readonly plans: readonly FigurePlan[] };

function ViewBody({ inquiry, language, version, links, plans }: BodyProps) {
  const { dossier } = inquiry.file;
  const narrator = narratorOf(dossier, language, inquiry.chain.focus.known).brief;
  const [first] = plans as [FigurePlan, ...FigurePlan[]];
  const { date, known } = inquiry.chain.focus;
  const tags = [
    ...(dossier.fictional ? [capitalised(say(language, "page.fictional"))] : []),
    ...(dossier.status === "draft" ? [capitalised(label(language, "dossier-statuses", "draft"))] : []),
  ];
  const days = [
    date === null ? null : say(language, "page.as-of", { date: sayDate(language, date, "short") }),
    known === null ? null : say(language, "page.known-on", { date: sayDate(language, known, "short") }),
  ].filter(part => part !== null);
  const title = narrator.text(dossier.title);
  return (
    <main>
      <p className="beyond">
        <a href={HERE} target="_blank" rel="noopener">
          <span>{say(language, "embed.cut")}</span> <b>{say(language, "embed.cut.open")}</b>{" "}
          <span aria-hidden="true">↗</span>
        </a>
      </p>
      <header>
        {tags.length > 0 && (
          <p className="tags">
            {tags.map(tag => (
              <b key={tag}>{tag}</b>
            ))}
          </p>
        )}
        <h1 id={NAME}>{first.title}</h1>
        <p className="standfirst" data-deep-labor="standfirst">
          {first.finding}
        </p>
      </header>
      <div className="sizes" data-deep-labor="picture">
        {plans.map(plan => (
          <div key={plan.width} className={`size at-${plan.width}`}>
            <FigureSvg figure={plan} labelledBy={NAME} choosing={null} />
          </div>
        ))}
      </div>
      {first.notes.map(note => (
        <p key={note} className="quiet">
          {note}
        </p>
      ))}
      <div className="foot">
        <footer>
          <p>
            <a href={links.index} target="_blank" rel="noopener" lang={title.language} dir={title.direction}>
              {title.text}
            </a>{" "}
            <a href={links.table} target="_blank" rel="noopener">
              {say(language, "embed.table.link")}
            </a>{" "}
            <span className="logo">Deep Labor</span>
          </p>
        </footer>
        <details>
          <summary>{capitalised([...days, say(language, "embed.view.tables")].join(" · "))}</summary>
          {first.tables.map(table => (
            <Table key={table.caption} table={table} />
          ))}
          <p className="quiet">
            {say(language, "publish.version", { version })} ·{" "}
            <a href={links.svg} target="_blank" rel="noopener">
              SVG
            </a>
          </p>
        </details>
      </div>
      {links.latest !== null && (
        <p className="quiet">
          {say(language, "publish.newer")} <a href={links.latest}>{say(language, "publish.newer.link")}</a>
        </p>
      )}
    </main>
  );
}

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
