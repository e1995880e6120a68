import { capitalised, label, sayDate } from "../../text/index.ts";
import { ShownText, shortenedNote } from "../../views/index.ts";
import { EmbedChain } from "./EmbedChain.tsx";
import { EmbedClaims } from "./EmbedClaims.tsx";
import { EmbedControls } from "./EmbedControls.tsx";
import { EmbedProse } from "./EmbedProse.tsx";
import { EmbedShapes } from "./EmbedShapes.tsx";
import { EmbedSources } from "./EmbedSources.tsx";
import { EmbedStory } from "./EmbedStory.tsx";
import { EmbedVerdicts } from "./EmbedVerdicts.tsx";
import type { GroupLook } from "./looksOf.ts";
import { shownIn } from "./shownIn.ts";
import { useEmbed } from "./useEmbed.ts";

/** The addresses to which an embed leads: relative, absolute, or `data:` for a page that stands alone. */
export type EmbedLinks = {
  readonly table: string;
  readonly data: string;
  readonly csv: string;
  readonly svg: string;
  /** The folder of the latest version; null on the latest version itself. */
  readonly latest: string | null;
};

/** The address of the page itself, with its query. */
const HERE = "";

type Props = { readonly looks: readonly GroupLook[]; readonly links: EmbedLinks; readonly version: number | null };

/** A link that saves what lies within the page, and opens what lies beside it outside of the frame. */
const download = (href: string) => (href.startsWith("data:") ? { href, download: "" } : { href, target: "_blank" });

/** Everything that an embed says, in the order of reading. */
export function EmbedBody({ looks, links, version }: Props) {
  const { dossier, inquiry, language, narrator, say } = useEmbed();
  const shown = shownIn(looks, dossier);
  const knownIds = new Set(shown.parties.map(index => dossier.parties[index]!.id));
  const tags = [
    ...(dossier.fictional ? [capitalised(say("page.fictional"))] : []),
    ...(dossier.status === "draft" ? [capitalised(label(language, "dossier-statuses", "draft"))] : []),
  ];
  const { date, known: knownDay } = inquiry.chain.focus;
  const blank = (look: GroupLook) => inquiry.file.duties.length - look.planes[0]!.picture.columns.length;
  const files = [
    { href: links.table, words: say("publish.file.table") },
    { href: links.csv, words: "CSV" },
    { href: links.data, words: "JSON" },
    { href: links.svg, words: "SVG" },
  ];
  return (
    <main>
      <EmbedShapes looks={looks} />
      {/* This stands first, so that keys lead to it first. It is shown at the lower edge of a frame that is cut. */}
      <p className="beyond">
        <a href={HERE} target="_blank" rel="noopener">
          <span>{say("embed.cut")}</span> <b>{say("embed.cut.open")}</b> <span aria-hidden="true">↗</span>
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
        <h1>
          <ShownText shown={narrator.text(dossier.title)} />
        </h1>
        {dossier.subtitle && (
          <p className="subtitle">
            <ShownText shown={narrator.text(dossier.subtitle)} />
          </p>
        )}
        {dossier.standfirst && (
          <p className="standfirst" data-deep-labor="standfirst">
            <ShownText shown={narrator.prose(dossier.standfirst)} />
          </p>
        )}
      </header>
      {shortenedNote(dossier, language).map(note => (
        <p key={note} className="quiet">
          {note}
        </p>
      ))}
      {looks.length === 0 && <p>{say("page.groups.none")}</p>}
      <EmbedControls looks={looks} />
      {looks.map((look, place) => (
        <section
          key={look.workers}
          className="look"
          data-workers={look.workers}
          data-plane={look.opening}
          data-duty={look.planes[0]!.picture.columns[0]?.duty}
          hidden={place > 0}
        >
          <p className="for quiet">{say("page.findings.group", { group: narrator.nameWithin(look.workers) })}</p>
          {look.planes.map(({ plane, headline }) => (
            <p key={plane} className={plane === look.opening ? "headline on" : "headline"} data-plane={plane}>
              {headline.map(sentence => (
                <span key={sentence}>{sentence} </span>
              ))}
            </p>
          ))}
          <EmbedChain look={look} known={knownIds} />
          <div className="place" />
          {look.planes[0]!.money.map(sentence => (
            <p key={sentence} className="share">
              {sentence}
            </p>
          ))}
        </section>
      ))}
      {looks.map((look, place) => (
        <section
          key={look.workers}
          className={place === 0 ? "answers-all on" : "answers-all"}
          data-table={look.workers}
        >
          <EmbedVerdicts look={look} />
          {blank(look) > 0 && (
            <p className="quiet">{say("embed.blank", { count: blank(look), total: inquiry.file.duties.length })}</p>
          )}
        </section>
      ))}
      <EmbedStory />
      <EmbedClaims {...shown} />
      <EmbedSources />
      <footer>
        <p>
          {files.map(({ href, words }, place) => (
            <span key={words}>
              {place > 0 && " · "}
              <a {...download(href)}>{words}</a>
            </span>
          ))}
        </p>
        <p className="quiet">
          {[
            date === null ? null : say("page.as-of", { date: sayDate(language, date) }),
            knownDay === null ? null : say("page.known-on", { date: sayDate(language, knownDay) }),
            version === null ? null : say("publish.version", { version }),
          ]
            .filter(part => part !== null)
            .join(" · ")}
          <span className="logo"> · Deep Labor</span>
        </p>
        {links.latest !== null && (
          <p className="quiet">
            {say("publish.newer")} <a href={links.latest}>{say("publish.newer.link")}</a>
          </p>
        )}
        {(dossier.corrections ?? []).length > 0 && (
          <ul className="corrections">
            {dossier.corrections!.map(({ date: day, text }) => (
              <li key={`${day} ${JSON.stringify(text)}`}>
                {say("page.correction", { date: sayDate(language, day) })} <EmbedProse text={text} />
              </li>
            ))}
          </ul>
        )}
      </footer>
    </main>
  );
}
