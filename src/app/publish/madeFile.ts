/**
 * Makes the files to download from what may leave. Everything is made in this page, and searched for leaks before the
 * reader gets it.
 */
import scripts from "virtual:embed-scripts";
import { type Zippable, zipSync } from "fflate";
import { done, failed, type Result } from "../../base/index.ts";
import {
  bundlePage,
  drawingsOf,
  embedPage,
  emptyFolder,
  folderAfter,
  type HeldFolder,
  inquiryInto,
  type Leak,
  leaksIn,
  namesInVersions,
  PIXELS_PER_PX,
  placeInFolder,
  publishPlan,
  viewDrawingsOf,
} from "../../publish/index.ts";
import type { Published } from "../../redact/index.ts";
import { dayOf } from "../../schema/index.ts";
import { languages as allLanguages, type Language, loadMessages, narratorOf } from "../../text/index.ts";
import {
  type AltText,
  altTextOf,
  chainSvgOf,
  type FigureView,
  socialSvgOf,
  viewSocialOf,
  viewSvgOf,
} from "../../views/index.ts";
import { pngOf } from "./pngOf.ts";

/** What is being done; each of these takes long. */
export type Stage = "pictures" | "pages" | "search" | "packing";

/** What is in it. */
export type MadeFiles = {
  /** Of the folder, or the only one. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The version in it, and whether it is a new one; null where it has none. */
  readonly version: { readonly number: number; readonly isNew: boolean } | null;
  /** Whether every picture has a PNG. */
  readonly hasPng: boolean;
};

/** Why nothing is made. `damaged`: versions that are not what they were when they were published. */
export type MadeTrouble =
  | { readonly kind: "damaged"; readonly versions: readonly number[] }
  | {
      readonly kind: "leaks";
      readonly leaks: readonly Leak[];
      /** Those in versions that were published before and stay, by their numbers. */
      readonly earlier: ReadonlyMap<number, readonly Leak[]>;
    };

type Folder = {
  readonly published: Published;
  readonly languages: readonly Language[];
  readonly token: string;
  readonly base: string | null;
  /** The views that get a page and a picture of their own. */
  readonly views: readonly FigureView[];
  /** What was published before; null for a new folder. */
  readonly before: HeldFolder | null;
  /** The numbers of versions to withdraw. */
  readonly withdraw: readonly number[];
};

/** Lets the page show its progress. */
const pause = () => new Promise(resolve => window.setTimeout(resolve, 30));

/** Loads all words that pages in these languages can say. */
async function wordsOf(languages: readonly Language[]): Promise<void> {
  await Promise.all(
    languages.map(code => loadMessages(code, "page", "publishing", "labels", "details", "definitions", "views")),
  );
}

/**
 * Finds what must not be readable in these files. The words of the product itself are loaded first, so that they are
 * not taken for leaks.
 */
async function leaksHere(
  published: Pick<Published, "secrets">,
  files: Iterable<readonly [name: string, content: string | Uint8Array]>,
): Promise<readonly Leak[]> {
  if (published.secrets.length > 0) await wordsOf(allLanguages.map(({ code }) => code));
  return leaksIn(published, files, () => scripts);
}

/** All packed files have the same time, so that the same input gives the same bytes. */
const PACKED = { mtime: new Date(1980, 0, 1) };
const isPacked = (name: string): boolean => name.endsWith(".png");

/** A folder as a ZIP file. */
export function packed(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const [name, bytes] of files) entries[name] = [bytes, { ...PACKED, level: isPacked(name) ? 0 : 9 }];
  return zipSync(entries);
}

/** The files of the whole folder, as `deep-labor publish` writes it: a new one, or the one before with one more version. */
export async function folderMade(
  { published, languages, token, base, views, before, withdraw }: Folder,
  onStage: (stage: Stage) => void,
): Promise<Result<MadeFiles, MadeTrouble>> {
  const { dossier } = published;
  onStage("pictures");
  await wordsOf(languages);
  await pause();
  const drawings = drawingsOf(dossier, languages, { svg: chainSvgOf, social: socialSvgOf });
  const ofViews = viewDrawingsOf(dossier, languages, { names: views, svg: viewSvgOf, social: viewSocialOf });
  const pngs = new Map<string, Uint8Array | null>();
  for (const { full, social } of [...drawings.values(), ...[...ofViews.values()].flatMap(one => [...one.values()])]) {
    pngs.set(full, await pngOf(full, PIXELS_PER_PX.full));
    pngs.set(social, await pngOf(social, PIXELS_PER_PX.social));
  }
  onStage("pages");
  await pause();
  const folder = before ?? emptyFolder;
  const place = placeInFolder(folder, token);
  const planned = publishPlan(
    {
      dossier,
      token,
      languages,
      base,
      scripts,
      pictures: {
        svg: ({ language }) => drawings.get(language)!.full,
        social: ({ language }) => drawings.get(language)!.social,
        png: svg => pngs.get(svg) ?? null,
      },
      views: {
        names: views,
        svg: (view, { language }) => ofViews.get(language)!.get(view)!.full,
        social: (view, { language }) => ofViews.get(language)!.get(view)!.social,
      },
    },
    place,
    withdraw,
    dayOf(new Date()),
  );
  if (!planned.ok) return failed({ kind: "damaged", versions: planned.trouble.map(({ version }) => version) });
  const { version, isNew } = planned.value.made;
  const made = folderAfter(folder.files, token, place, planned.value);
  onStage("search");
  await pause();
  // What stays in the dossier’s place is searched like what is made, with what earlier versions name.
  const own = [...made].filter(([name]) => name.startsWith(`e/${token}/`));
  const earlier = namesInVersions(published, place).secrets;
  const leaks = await leaksHere({ secrets: [...published.secrets, ...earlier] }, own);
  if (leaks.length > 0) {
    const isEarlier = (of: number) => of !== version && place.versions.some(one => one.version === of);
    const numberOf = ({ name }: Leak) => Number(/^e\/[^/]+\/(\d+)\//u.exec(name)?.[1] ?? 0);
    const earlier = new Map<number, readonly Leak[]>();
    for (const one of leaks.filter(leak => isEarlier(numberOf(leak))))
      earlier.set(numberOf(one), [...(earlier.get(numberOf(one)) ?? []), one]);
    return failed({ kind: "leaks", leaks: leaks.filter(one => !isEarlier(numberOf(one))), earlier });
  }
  onStage("packing");
  await pause();
  const hasPng = [...pngs.values()].every(png => png !== null);
  return done({ files: made, version: { number: version, isNew }, hasPng });
}

/** A single HTML file that opens from a disk. */
export async function bundleOf(
  published: Published,
  language: Language,
  name: string,
  onStage: (stage: Stage) => void,
): Promise<Result<MadeFiles, MadeTrouble>> {
  onStage("pages");
  await wordsOf([language]);
  await pause();
  const html = bundlePage({ dossier: published.dossier, language, scripts, pictures: { svg: chainSvgOf } });
  onStage("search");
  await pause();
  const leaks = await leaksHere(published, [[name, html]]);
  if (leaks.length > 0) return failed({ kind: "leaks", leaks, earlier: new Map() });
  return done({ files: new Map([[name, new TextEncoder().encode(html)]]), version: null, hasPng: true });
}

/** The page that an article would embed, before it is published, and the alternative text of its picture. */
export async function previewOf(
  { dossier }: Published,
  language: Language,
  token: string,
): Promise<{ readonly alt: AltText; readonly html: (query: string) => string }> {
  await wordsOf([language]);
  const inquiry = inquiryInto(dossier);
  const narrator = narratorOf(dossier, language, inquiry.chain.focus.known);
  const alt = altTextOf({ inquiry, narrator, language });
  const links = { table: "table.html", data: "data.json", csv: "data.csv", svg: "full.svg", latest: null };
  return {
    alt,
    html: query =>
      embedPage({
        inquiry,
        language,
        script: scripts.inPage,
        version: 1,
        links,
        description: alt.short,
        token,
        query,
      }),
  };
}
