/**
 * Makes the files of a published dossier in the folder, `e/<token>/` and `e/<token>/<n>/`, as bytes by path. It is
 * pure: it reads no clock, and the same input gives the same bytes.
 *
 * A numbered version is written once. It cannot know whether a newer one exists, so it says that one may, and leads to
 * the folder above it, where the latest version and the corrections are. Only the latest one lists the versions, and it
 * does not link to those that were withdrawn.
 */
import type { Dossier, OverlayFamily } from "../schema/index.ts";
import { languages as allLanguages, type Language, say } from "../text/index.ts";
import { altTextOf, type FigureView, type SvgRequest, viewNameOf } from "../views/index.ts";
import { altFile } from "./altFile.ts";
import { cardHead } from "./cardHead.ts";
import { dataCsv } from "./dataCsv.ts";
import { dataJson } from "./dataJson.ts";
import { type Drawing, drawingsOf, PIXELS_PER_PX } from "./drawingsOf.ts";
import { embedHeights } from "./embed/embedHeights.ts";
import { embedPage } from "./embedPage.tsx";
import { fileName, folderOf } from "./fileNames.ts";
import { dataFiles, type FolderFormat, outlineFiles } from "./files/folderFormats.ts";
import { jsonLd } from "./files/jsonLd.ts";
import { formBefore } from "./formBefore.ts";
import { loaderWith } from "./loaderWith.ts";
import { oembed } from "./oembed.ts";
import { htmlLink, jsonBlock } from "./page/htmlPage.ts";
import { SUMS, sumsIn, sumsOf } from "./sums.ts";
import { inquiryInto } from "./table/inquiryInto.ts";
import { type Reading, readingOf } from "./table/reading.ts";
import { tablePage } from "./table/tablePage.ts";
import { titleOf } from "./titleOf.ts";
import { type DrawnViews, viewDrawingsOf } from "./viewDrawingsOf.ts";
import { viewPage } from "./viewPage.tsx";

export type Pictures = {
  readonly svg: (request: SvgRequest) => string;
  /** A picture of 1200 × 630 px as SVG, for cards. */
  readonly social: (request: SvgRequest) => string;
  /**
   * Null where nothing can turn SVG into PNG. Returns null for a picture that cannot be drawn, which is then left out.
   */
  readonly png: ((svg: string, pixelsPerPx: number) => Uint8Array | null) | null;
};

export type Scripts = {
  /** Inlined into the embed page. */
  readonly inPage: string;
  /** The loader as it was built; `embed.js` is this loader with the facts about its folder. */
  readonly loader: string;
};

export type FolderRequest = {
  /** The published dossier. */
  readonly dossier: Dossier;
  readonly token: string;
  /** At least one; `index.html` is in the first. */
  readonly languages: readonly Language[];
  /** The views that have a page and a picture of their own, beside the chain; none by default. */
  readonly views?: DrawnViews;
  /** The families of relations beside the hops that embed, picture and map draw as lines; none by default. */
  readonly show?: readonly OverlayFamily[];
  /** The absolute address at which the folder will stand, with a slash at its end; null if it is not known. */
  readonly base: string | null;
  readonly scripts: Scripts;
  readonly pictures: Pictures;
};

/** What the folder already holds of this dossier. */
export type HeldVersions = {
  /** In order. */
  readonly versions: readonly number[];
  /** `SHA256SUMS` of the last version; null if there is none, or if it must not be continued. */
  readonly sums: string | null;
  /** `data.json` of the last version, which an earlier release may have written in another form. */
  readonly data?: string | null;
  /** Maps the versions that were withdrawn to their days. */
  readonly withdrawn?: ReadonlyMap<number, string>;
  /** The bytes of a file of the last version, by name; null where it has none of that name. */
  readonly held?: (name: string) => Uint8Array | null;
};

export type PublishedFolder = {
  readonly version: number;
  /** False if the last version in the folder says the same already. */
  readonly isNew: boolean;
  /** By path within the folder. */
  readonly numbered: ReadonlyMap<string, Uint8Array>;
  readonly latest: ReadonlyMap<string, Uint8Array>;
};

type Files = Map<string, string | Uint8Array>;

const encoder = new TextEncoder();

type DrawnImages = { readonly svg: string; readonly full: Uint8Array | null; readonly social: Uint8Array | null };

const drawn = ({ full, social }: Drawing, { png }: Pictures): DrawnImages => ({
  svg: full,
  full: png === null ? null : png(full, PIXELS_PER_PX.full),
  social: png === null ? null : png(social, PIXELS_PER_PX.social),
});

type ToldIn = {
  readonly reading: Reading;
  readonly pictures: DrawnImages;
  readonly heights: string;
  readonly outlines: ReturnType<typeof outlineFiles>;
  readonly views: ReadonlyMap<FigureView, DrawnImages>;
};

type FolderPlace = {
  readonly version: number;
  /** If this is the latest: the numbered versions, each with the day on which it was withdrawn, or null. */
  readonly versions: readonly { readonly version: number; readonly withdrawn: string | null }[] | null;
};

/**
 * Adds the files of a language: the embed, the pages of the views, the table, the pictures, the words for them.
 * @param at the address of the place; null where it is not known
 */
function addLanguage(
  files: Files,
  language: Language,
  request: FolderRequest,
  told: ReadonlyMap<Language, ToldIn>,
  data: readonly FolderFormat[],
  { version, versions }: FolderPlace,
  at: string | null,
): void {
  const { dossier, token, languages, base, scripts, show = [] } = request;
  const [first] = languages as [Language, ...Language[]];
  const isLatest = versions !== null;
  const { reading, pictures, views } = told.get(language)!;
  const name = (stem: string, ending: string, of: Language = language) => fileName(stem, ending, of, first);
  const { inquiry } = reading;
  const alt = altTextOf(reading);
  const [index, table, svg] = [name("index", "html"), name("table", "html"), name("full", "svg")];
  const latest = isLatest ? null : "../";
  const cardWith = (
    page: string,
    told: { readonly title?: string; readonly description: string },
    social: string | null,
  ) =>
    at === null || base === null
      ? []
      : cardHead({
          ...{ dossier, language, at, ...told },
          canonical: base + folderOf(token, null) + page,
          image: social === null ? null : at + social,
        });
  const card = (page: string): readonly string[] =>
    cardWith(page, { description: alt.short }, pictures.social ? name("social", "png") : null);
  const page = embedPage({
    inquiry,
    language,
    script: scripts.inPage,
    version,
    links: { table, data: "data.json", csv: "data.csv", svg, latest },
    description: alt.short,
    head: [...card(language === first ? "" : index), ...(isLatest ? [] : [htmlLink("latest-version", "../")])],
    token,
    show,
    views: new Map([...views.keys()].map(view => [view, name(view, "html")])),
  });
  files.set(index, page);
  // A loader of another folder knows nothing about this one, and loads the page of a language by this name.
  if (language === first) files.set(`index.${language}.html`, page);
  for (const [view, drawing] of views) {
    const [html, picture] = [name(view, "html"), name(view, "svg")];
    files.set(picture, drawing.svg);
    if (drawing.full) files.set(name(view, "png"), drawing.full);
    if (drawing.social) files.set(name(`${view}-social`, "png"), drawing.social);
    const page = viewPage({
      ...{ inquiry, view, language, script: scripts.inPage, version, token, show },
      links: { index, table, svg: picture, latest: isLatest ? null : `../${html}` },
      head: (title, description) => [
        ...cardWith(html, { title, description }, drawing.social ? name(`${view}-social`, "png") : null),
        ...(isLatest ? [] : [htmlLink("latest-version", `../${html}`)]),
      ],
    });
    files.set(html, page);
  }
  const linked = jsonLd({ reading, version, description: alt.short, at, table });
  const head = [
    ...card(table),
    ...(isLatest ? [] : [htmlLink("latest-version", `../${table}`)]),
    ...languages
      .filter(other => other !== language)
      .map(other => htmlLink("alternate", name("table", "html", other), { hreflang: other })),
    jsonBlock("application/ld+json", linked),
  ];
  const file = (href: string, words: string) => ({ href, words });
  const outlines = told
    .get(language)!
    .outlines.map(({ ending, ...rest }) => ({ ...rest, name: name("outline", ending) }));
  for (const { name: path, content } of outlines) files.set(path, content);
  files.set(
    table,
    tablePage({
      reading,
      title: titleOf(dossier, language),
      description: alt.short,
      head,
      version,
      links: {
        table,
        latest,
        versions: (versions ?? []).map(one => ({ ...one, href: `${one.version}/${table}` })).reverse(),
        languages: languages
          .filter(other => other !== language)
          .map(other => ({
            code: other,
            name: allLanguages.find(({ code }) => code === other)!.name,
            href: name("table", "html", other),
          })),
        files: [
          file(index, say(language, "publish.file.embed")),
          file(svg, say(language, "publish.file.svg")),
          ...(pictures.full ? [file(name("full", "png"), say(language, "publish.file.png"))] : []),
          file("data.json", say(language, "publish.file.json")),
          file("data.csv", say(language, "publish.file.csv")),
          file(name("alt", "txt"), say(language, "publish.file.alt")),
          ...[...outlines, ...data].map(({ name: path, format }) =>
            file(path, say(language, `publish.format.${format}`)),
          ),
          ...[...views.keys()].map(view =>
            file(name(view, "html"), say(language, "publish.file.view", { view: say(language, viewNameOf(view)) })),
          ),
          file(SUMS, say(language, "publish.file.sums")),
        ],
      },
    }),
  );
  files.set(svg, pictures.svg);
  if (pictures.full) files.set(name("full", "png"), pictures.full);
  if (pictures.social) files.set(name("social", "png"), pictures.social);
  files.set(name("alt", "txt"), altFile(alt, language));
  if (language === first) files.set("data.jsonld", `${JSON.stringify(linked, null, 2)}\n`);
}

/** The files of one place, by name. */
function filesOf(
  request: FolderRequest,
  told: ReadonlyMap<Language, ToldIn>,
  data: readonly FolderFormat[],
  place: FolderPlace,
): ReadonlyMap<string, Uint8Array> {
  const { version, versions } = place;
  const { dossier, token, languages, base, scripts } = request;
  const [first] = languages as [Language, ...Language[]];
  const at = base === null ? null : base + folderOf(token, versions === null ? version : null);
  const files: Files = new Map();
  const hasSocial = told.get(first)!.pictures.social !== null;

  for (const language of languages) addLanguage(files, language, request, told, data, place, at);
  files.set("data.json", dataJson(dossier));
  files.set("data.csv", dataCsv(dossier));
  for (const { name, content } of data) files.set(name, content);
  const titles = Object.fromEntries(languages.map(language => [language, titleOf(dossier, language)]));
  const heights = Object.fromEntries(languages.map(language => [language, told.get(language)!.heights]));
  files.set("embed.js", loaderWith(scripts.loader, { languages, titles, heights }));
  if (at !== null) {
    const answer = oembed({ dossier, language: first, at, thumbnail: hasSocial ? `${at}social.png` : null });
    files.set("oembed.json", `${JSON.stringify(answer, null, 2)}\n`);
  }
  const bytes = new Map(
    [...files].map(([name, content]) => [name, typeof content === "string" ? encoder.encode(content) : content]),
  );
  return bytes.set(SUMS, encoder.encode(sumsOf(bytes)));
}

const isPng = (name: string): boolean => name.endsWith(".png");
const sumsText = (files: ReadonlyMap<string, Uint8Array>): string => new TextDecoder().decode(files.get(SUMS));

/**
 * The pictures of the last version as PNG, where all else has its bytes. A PNG is made of its SVG: machines and browsers
 * draw it with other bytes, and that is no difference.
 */
function heldPictures(
  again: ReadonlyMap<string, Uint8Array>,
  { sums, held }: HeldVersions,
): ReadonlyMap<string, Uint8Array> | null {
  if (!held || sums === null) return null;
  const [made, had] = [sumsIn(sumsText(again)), sumsIn(sums)];
  if (made.size !== had.size || [...made].some(([name, sum]) => !isPng(name) && had.get(name) !== sum)) return null;
  const pictures = new Map<string, Uint8Array>();
  for (const name of made.keys()) {
    if (!isPng(name)) continue;
    const bytes = held(name);
    if (bytes === null) return null;
    pictures.set(name, bytes);
  }
  return pictures;
}

/** The same files with these pictures, and their sums made anew. */
function withPictures(
  files: ReadonlyMap<string, Uint8Array>,
  pictures: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, Uint8Array> {
  const all = new Map([...files].map(([name, bytes]) => [name, pictures.get(name) ?? bytes]));
  return all.set(SUMS, encoder.encode(sumsOf(all)));
}

/** The last version as it would be made now, with its own pictures where all else has its bytes. */
function heldAgain(again: ReadonlyMap<string, Uint8Array>, held: HeldVersions) {
  const pictures = heldPictures(again, held);
  const files = pictures === null ? again : withPictures(again, pictures);
  return { files, pictures, isSame: sumsText(files) === held.sums };
}

const within = (folder: string, files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> =>
  new Map([...files].map(([name, bytes]) => [folder + name, bytes]));

type ToldFiles = (place: FolderPlace) => ReadonlyMap<string, Uint8Array>;

/** What the files of both places hold alike, made once. */
function toldFiles(request: FolderRequest): ToldFiles {
  const { dossier, languages, pictures } = request;
  const inquiry = inquiryInto(dossier);
  const drawings = drawingsOf(dossier, languages, pictures, request.show);
  const viewDrawings = viewDrawingsOf(dossier, languages, request.views, request.show);
  const byLanguage = new Map<Language, ToldIn>();
  for (const language of languages) {
    const reading = readingOf(inquiry, language);
    const heights = embedHeights(inquiry, language);
    const views = new Map(
      [...viewDrawings.get(language)!].map(([view, drawing]) => [view, drawn(drawing, pictures)] as const),
    );
    const outlines = outlineFiles(reading);
    byLanguage.set(language, { reading, pictures: drawn(drawings.get(language)!, pictures), heights, outlines, views });
  }
  const data = dataFiles(byLanguage.get(languages[0]!)!.reading);
  return place => filesOf(request, byLanguage, data, place);
}

export function publishFolder(request: FolderRequest, held: HeldVersions): PublishedFolder {
  const { token } = request;
  const last = held.versions.at(-1) ?? 0;
  // The number of a version that was withdrawn is never given again.
  const isOpen = last > 0 && held.sums !== null && !held.withdrawn?.has(last);
  const asNow = toldFiles(request);
  const again = isOpen ? heldAgain(asNow({ version: last, versions: null }), held) : null;
  const before = again === null || again.isSame ? null : formBefore(held.data, request.dossier);
  const asBefore = before === null ? null : toldFiles({ ...request, dossier: before });
  const againBefore = asBefore === null ? null : heldAgain(asBefore({ version: last, versions: null }), held);
  const standing = [againBefore, again].find(one => one?.isSame) ?? null;
  const told = standing !== null && standing === againBefore ? asBefore! : asNow;
  const isSame = standing !== null;
  const version = isSame ? last : last + 1;
  const numbered = standing?.files ?? told({ version, versions: null });
  const versions = (isSame ? held.versions : [...held.versions, version]).map(one => ({
    version: one,
    withdrawn: held.withdrawn?.get(one) ?? null,
  }));
  const made = told({ version, versions });
  const latest = standing?.pictures ? withPictures(made, standing.pictures) : made;
  return {
    version,
    isNew: !isSame,
    numbered: within(folderOf(token, version), numbered),
    latest: within(folderOf(token, null), latest),
  };
}
