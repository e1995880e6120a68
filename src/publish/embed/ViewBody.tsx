import type { Inquiry } from "../../model/index.ts";
import { capitalised, type Language, label, narratorOf, say, sayDate } from "../../text/index.ts";
import { type FigurePlan, FigureSvg, type FigureTable } from "../../views/index.ts";

export type ViewLinks = {
  /** The page of the chain, and the tables. */
  readonly index: string;
  readonly table: string;
  readonly svg: string;
  /** The folder of the latest version; null on the latest version itself. */
  readonly latest: string | null;
};

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

type Props = {
  readonly inquiry: Inquiry;
  readonly language: Language;
  readonly version: number;
  readonly links: ViewLinks;
  /** The narrower figure and the wider one. */
  readonly plans: readonly FigurePlan[];
};

/** The page of a view: what it finds, the picture, how to read it, its tables folded, and the way to the chain. */
export function ViewBody({ inquiry, language, version, links, plans }: Props) {
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
        {plans.map((plan, place) => (
          <div key={plan.width} className={place === 0 ? "size narrow-size" : "size wide-size"}>
            <FigureSvg figure={plan} labelledBy={NAME} choosing={null} />
          </div>
        ))}
      </div>
      {first.notes.map(note => (
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
