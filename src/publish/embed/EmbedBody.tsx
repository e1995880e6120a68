import { capitalised, label, standfirstOf } from "../../text/index.ts";
import { dayWords, ShownText, shortenedNote } from "../../views/index.ts";
import { othersOf } from "./cellsOf.ts";
import { EmbedBeside } from "./EmbedBeside.tsx";
import { EmbedChain } from "./EmbedChain.tsx";
import { EmbedControls } from "./EmbedControls.tsx";
import { EmbedMore } from "./EmbedMore.tsx";
import { EmbedShapes } from "./EmbedShapes.tsx";
import { EmbedCaption } from "./EmbedStory.tsx";
import { EmbedBeyond, EmbedTags } from "./EmbedTags.tsx";
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

type Props = { readonly looks: readonly GroupLook[]; readonly links: EmbedLinks; readonly version: number | null };

/** A link that saves what lies within the page, and opens what lies beside it outside of the frame. */
const download = (href: string) => (href.startsWith("data:") ? { href, download: "" } : { href, target: "_blank" });

/** Whether the line that follows each choice stands for an author’s standfirst: a fixed sentence would contradict it. */
const followsIn = (looks: readonly GroupLook[]): boolean => (looks[0]?.duty ?? null) !== null;

/** The first finding of the plane that opens, and of those that differ from it on the duty that is shown. */
function openingHeadline([look]: readonly GroupLook[]): string {
  if (!look) return "";
  const { planes, opening, duty } = look;
  const column = planes.find(({ plane }) => plane === opening)!.picture.columns.find(one => one.duty === duty);
  const others = column ? othersOf(look, opening, column) : [];
  const told = [opening, ...others.map(({ plane }) => plane)].flatMap(
    plane => planes.find(one => one.plane === plane)!.headline[0] ?? [],
  );
  return [...new Set(told)].join(" ");
}

/** What a reader should know first: in the author’s words, else the first finding, while nothing can be chosen. */
function Standfirst({ looks }: { readonly looks: readonly GroupLook[] }) {
  const { dossier, narrator } = useEmbed();
  const shown = standfirstOf(dossier, narrator);
  const found = shown ? "" : openingHeadline(looks);
  if (!shown && found === "") return null;
  return (
    <p className={!shown && followsIn(looks) ? "standfirst unscripted" : "standfirst"} data-deep-labor="standfirst">
      {shown ? <ShownText shown={shown} /> : found}
    </p>
  );
}

/** The chain of a group, with the name of the duty that is shown where nothing can be chosen. */
function Look({
  look,
  isFirst,
  known,
}: {
  readonly look: GroupLook;
  readonly isFirst: boolean;
  readonly known: ReadonlySet<string>;
}) {
  const { language, narrator, say, inquiry } = useEmbed();
  const { picture } = look.planes[0]!;
  const duty = picture.columns.find(column => column.duty === look.duty);
  return (
    <section
      className="look"
      data-workers={look.workers}
      data-plane={look.opening}
      data-duty={look.duty ?? undefined}
      hidden={!isFirst}
    >
      <div className={inquiry.chain.groups.length > 1 ? "over" : "over one"}>
        {inquiry.chain.groups.length > 1 && (
          <p className="for">{say("page.findings.group", { group: narrator.nameWithin(look.workers) })}</p>
        )}
        {duty && (
          <p className="lens">
            <b>
              <ShownText shown={duty.label} />
            </b>
            {look.planes.map(({ plane }) => (
              <span key={plane} data-plane={plane} hidden={plane !== look.opening}>
                {` · ${label(language, "planes", plane)}`}
              </span>
            ))}
          </p>
        )}
        {picture.headings.span && <p className="span">{picture.headings.span}</p>}
      </div>
      <EmbedChain look={look} known={known} />
      <div className="place" />
    </section>
  );
}

/**
 * For whom, on which duty and with which verdict, as `reader.ts` says it after each choice: it is seen where a frame is
 * lower than the embed, and heard after each choice.
 */
function ToldFirst({ look }: { readonly look: GroupLook }) {
  const { dossier, language, narrator, say } = useEmbed();
  const { planes, opening, duty: chosen } = look;
  const isStandfirst = standfirstOf(dossier, narrator) === null && chosen !== null;
  const { picture } = planes.find(({ plane }) => plane === opening)!;
  const card = picture.cards.find(({ isChosenGroup }) => isChosenGroup);
  const column = picture.columns.find(({ duty }) => duty === chosen);
  const others = column ? othersOf(look, opening, column) : [];
  const parts = [
    card?.name.text,
    column?.label.text,
    column?.verdict.words,
    column?.verdict.conditionWords,
    ...others.map(({ plane, words }) => `${say("page.label", { label: label(language, "planes", plane) })} ${words}`),
  ];
  return (
    <p className={isStandfirst ? "told-first standfirst scripted" : "told-first scripted"} aria-live="polite">
      {parts.filter(Boolean).join(" · ")}
    </p>
  );
}

/**
 * An embed in the order of reading: title, standfirst, one line of choices, the picture with the plate of one duty, one
 * line that says of which day it is and holds everything else.
 */
export function EmbedBody({ looks, links, version }: Props) {
  const { dossier, inquiry, language, narrator, say } = useEmbed();
  const shown = shownIn(looks, inquiry);
  const knownIds = new Set(shown.parties.map(index => dossier.parties[index]!.id));
  const days = dayWords(inquiry, language, "short");
  const files = [
    { href: links.table, words: say("publish.file.table") },
    { href: links.csv, words: "CSV" },
    { href: links.data, words: "JSON" },
    { href: links.svg, words: "SVG" },
  ];
  const elsewhere = looks.length < inquiry.chain.groups.length ? (looks[0]?.elsewhere ?? 0) : 0;
  return (
    <main>
      <EmbedShapes looks={looks} />
      <EmbedBeyond language={language} />
      <header>
        <EmbedTags dossier={dossier} language={language} />
        <h1>
          <ShownText shown={narrator.text(dossier.title)} />
        </h1>
        <Standfirst looks={looks} />
      </header>
      {looks.length === 0 && <p>{say("page.groups.none")}</p>}
      {looks[0] && <ToldFirst look={looks[0]} />}
      <EmbedControls looks={looks} />
      {looks.map((look, place) => (
        <Look key={look.workers} look={look} isFirst={place === 0} known={knownIds} />
      ))}
      <EmbedCaption />
      <EmbedBeside shown={shown} />
      {elsewhere > 0 && <p className="quiet">{say("embed.elsewhere", { count: elsewhere })}</p>}
      {shortenedNote(dossier, language).map(note => (
        <p key={note} className="quiet">
          {note}
        </p>
      ))}
      <div className="foot">
        <footer>
          <p>
            <a {...download(links.table)}>{say("embed.table.link")}</a>
            {dossier.story.length > 0 && (
              <>
                {" "}
                <button type="button" className="scripted" data-go="1">
                  {say("door.story")}
                </button>
              </>
            )}{" "}
            <span className="logo">Deep Labor</span>
          </p>
        </footer>
        <EmbedMore looks={looks} shown={shown} days={capitalised(days.join(" · "))}>
          <p>
            {version !== null && `${say("publish.version", { version })} · `}
            {files.map(({ href, words }, place) => (
              <span key={words}>
                {place > 0 && " · "}
                <a {...download(href)}>{words}</a>
              </span>
            ))}
          </p>
        </EmbedMore>
      </div>
      {links.latest !== null && (
        <p className="quiet">
          {say("publish.newer")} <a href={links.latest}>{say("publish.newer.link")}</a>
        </p>
      )}
    </main>
  );
}
