import type { Inquiry } from "../../model/index.ts";
import { capitalised, type Language, narratorOf, say } from "../../text/index.ts";
import { dayWords, type FigurePlan, FigureTableElement, type StillFigure, StillFigureSvg } from "../../views/index.ts";
import { EmbedBeyond, EmbedTags } from "./EmbedTags.tsx";

export type ViewLinks = {
  /** The page of the chain, and the tables. */
  readonly index: string;
  readonly table: string;
  readonly svg: string;
  /** The folder of the latest version; null on the latest version itself. */
  readonly latest: string | null;
};

const NAME = "view-title";

type Props = {
  readonly inquiry: Inquiry;
  readonly language: Language;
  readonly version: number;
  readonly links: ViewLinks;
  /** What the figures say, at whatever width. */
  readonly plan: FigurePlan;
  /** The narrower figure and the wider one. */
  readonly figures: readonly StillFigure[];
};

/** The page of a view: what it finds, the picture, how to read it, its tables folded, and the way to the chain. */
export function ViewBody({ inquiry, language, version, links, plan, figures }: Props) {
  const { dossier } = inquiry.file;
  const narrator = narratorOf(dossier, language, inquiry.chain.focus.known).brief;
  const days = dayWords(inquiry, language, "short");
  const title = narrator.text(dossier.title);
  return (
    <main>
      <EmbedBeyond language={language} />
      <header>
        <EmbedTags dossier={dossier} language={language} />
        <h1 id={NAME}>{plan.title}</h1>
        <p className="standfirst" data-deep-labor="standfirst">
          {plan.finding}
        </p>
      </header>
      <div className="sizes" data-deep-labor="picture">
        {figures.map((figure, place) => (
          <div key={figure.width} className={place === 0 ? "size narrow-size" : "size wide-size"}>
            <StillFigureSvg figure={figure} labelledBy={NAME} />
          </div>
        ))}
      </div>
      {plan.notes.map(note => (
        <p key={note} className="quiet">
          {note}
        </p>
      ))}
      <p className="to-chain">
        <a href={links.index} target="_blank" rel="noopener" lang={title.language} dir={title.direction}>
          {title.text}
        </a>
      </p>
      <div className="foot">
        <footer>
          <p>
            <a href={links.table} target="_blank" rel="noopener">
              {say(language, "embed.table.link")}
            </a>{" "}
            <span className="logo">Deep Labor</span>
          </p>
        </footer>
        <details>
          <summary>{capitalised([...days, say(language, "embed.view.tables")].join(" · "))}</summary>
          {plan.tables.map(table => (
            <FigureTableElement key={table.caption} table={table} className="plain" />
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
