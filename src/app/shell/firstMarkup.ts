/** The first window of a page, written before anybody reads it: by the components that draw it for a reader. */
import { createElement, type ReactNode } from "react";
import { prerender } from "react-dom/static";
import type { ChainSizes } from "../../layout/index.ts";
import { htmlLink, plainTable } from "../../publish/index.ts";
import { type Language, loadMessages, narratorOf, say, standfirstOf } from "../../text/index.ts";
import { type ChainPicture, chainLettering, sizesOfLettering } from "../../views/index.ts";
import { openDossier } from "../documents/files/openDossier.ts";
import type { OpenDossier } from "../documents/files/readDossier.ts";
import { DossierPage } from "../dossier/DossierPage.tsx";
import { parsePlace } from "../page/address/parsePlace.ts";
import { brandHere, type OwnPages, writeFor } from "../page/address/site.ts";
import { StillContext } from "../page/slices/useStill.ts";
import { Frame } from "./Frame.tsx";
import { HomePage, TopLinks } from "./pages.ts";

export type FirstRequest = {
  /** The dossier of the library whose page it is; null for the home page. */
  readonly id: string | null;
  readonly language: Language;
  /** Whether the address says the language. */
  readonly isAsked: boolean;
  readonly site: OwnPages;
  /** What the site is called; null for the product's own. */
  readonly name: string | null;
  /** Whether a page beside it says what was tried. */
  readonly hasTried: boolean;
  /** px of the page within its margins, for each of which it is written. */
  readonly widths: readonly number[];
};

export type FirstMarkup = {
  /** The title of the window. */
  readonly title: string;
  /** What it is about, in a sentence, for those who link to it. */
  readonly description: string;
  /** The markup by widths. */
  readonly markups: readonly string[];
  /** What is said to those whose browser runs nothing. */
  readonly note: string;
  /** What is said where the page is opened from a disk, from which browsers load no modules. */
  readonly noteOnDisk: string;
  /** Leads to the table, in words; null where there is none. */
  readonly toTable: string | null;
  /** A page of everything on record; null on the home page. */
  readonly table: string | null;
};

/** As the texts of the picture are measured where there is no browser, in whole px, as a browser tells them. */
function sizesOf(picture: ChainPicture): ChainSizes {
  const sizes = sizesOfLettering(picture, chainLettering(picture));
  return {
    ...sizes,
    card: (...asked) => Math.round(sizes.card(...asked)),
    label: (...asked) => Math.round(sizes.label(...asked)),
    border(...asked) {
      const { above, below } = sizes.border(...asked);
      return { above: Math.round(above), below: Math.round(below) };
    },
    note: (...asked) => Math.round(sizes.note(...asked)),
    verdict: (...asked) => Math.round(sizes.verdict(...asked)),
    head: (...asked) => Math.round(sizes.head(...asked)),
    stub: (...asked) => Math.round(sizes.stub!(...asked)),
    chainHead: (...asked) => Math.round(sizes.chainHead!(...asked)),
    unplaced: (...asked) => Math.round(sizes.unplaced(...asked)),
    beside: (...asked) => Math.round(sizes.beside(...asked)),
  };
}

async function markupOf(node: ReactNode): Promise<string> {
  let trouble: unknown = null;
  const { prelude } = await prerender(node, {
    progressiveChunkSize: Number.POSITIVE_INFINITY,
    // What stands below is left out by the build, and its place keeps what waits for it.
    onError(error) {
      if (!(error instanceof Error && error.message.endsWith("below the first window."))) trouble ??= error;
    },
  });
  const markup = await new Response(prelude).text();
  if (trouble) throw trouble;
  return markup;
}

/** What the page says of itself. */
function wordsOf(opened: OpenDossier | null, language: Language): Pick<FirstMarkup, "title" | "description"> {
  if (!opened?.dossier)
    return {
      title: `${brandHere()} – ${say(language, "page.home.title")}`,
      description: say(language, "page.home.title"),
    };
  const narrator = narratorOf(opened.dossier, language, null).brief;
  const title = narrator.text(opened.dossier.title).text;
  return { title: `${title} – ${brandHere()}`, description: standfirstOf(opened.dossier, narrator)?.text ?? title };
}

/** @throws where the library has no such dossier, or it cannot be read */
export async function firstMarkup({
  id,
  language,
  isAsked,
  site,
  name,
  hasTried,
  widths,
}: FirstRequest): Promise<FirstMarkup> {
  const opened = id === null ? null : await openDossier(id);
  if (id !== null && !opened?.file) throw new Error(`The library has no dossier ${id} that can be read.`);
  await Promise.all([
    HomePage.load(),
    TopLinks.load(),
    loadMessages(language, "page", "labels", "library", "details", "definitions", "publishing", "views"),
  ]);
  const place = parsePlace(
    `?${[id === null ? "" : `dossier=${id}`, isAsked ? `lang=${language}` : ""].filter(Boolean).join("&")}`,
  );
  const reader = {
    language,
    say: (...[key, params]: [Parameters<typeof say>[1], Parameters<typeof say>[2]?]) => say(language, key, params),
  };
  const markups: string[] = [];
  for (const width of widths) {
    writeFor(site, { name, hasTried });
    const page = opened ? createElement(DossierPage, { opened, kind: "shipped", name: id! }) : createElement(HomePage);
    markups.push(
      await markupOf(
        createElement(StillContext, { value: { width, sizesOf } }, createElement(Frame, { place, reader }, page)),
      ),
    );
  }
  return {
    ...wordsOf(opened, language),
    markups,
    note: say(language, "table.still"),
    noteOnDisk: say(language, "table.still.disk"),
    toTable: opened && say(language, "table.still.whole"),
    table: opened?.dossier
      ? plainTable({
          dossier: opened.dossier,
          language,
          head: [htmlLink("icon", `${site.root}icon.svg`, { type: "image/svg+xml" })],
        })
      : null,
  };
}
