/**
 * Runs before everything else: asks at once for all that the address needs, which otherwise one script after the other
 * would find out. It knows addresses only roughly, since what it asks for in vain does no harm.
 */

/** The files that the build has made, as addresses beside the page. */
export type AheadFiles = {
  /** What a page needs beyond the frame. */
  readonly pages: Readonly<Record<"home" | "dossier" | "src" | "network", readonly string[]>>;
  /** Language → words of every page, those of all pages but the home page, those of the home page, of the network. */
  readonly words: Readonly<Record<string, readonly [page: string, labels: string, library: string, network: string]>>;
  /** The type of the first window. */
  readonly fonts: readonly string[];
};

declare const FILES: AheadFiles;
const files = FILES;

const params = new URLSearchParams(location.search);
const written = document.documentElement.dataset;
const id = params.get("dossier") ?? written.dossier ?? "";
const page = params.has("network") ? "network" : id ? "dossier" : params.get("src") ? "src" : "home";
const language = [params.get("lang") ?? written.folder ?? "", ...navigator.languages]
  .map(tag => tag.toLowerCase().split("-")[0]!)
  .find(code => Object.hasOwn(files.words, code));
const [words, labels, library, network] = files.words[language ?? "en"]!;

/** What a file is asked for as, by its suffix. */
const manners: Readonly<Record<string, Partial<HTMLLinkElement>>> = {
  js: { rel: "modulepreload" },
  json: { rel: "preload", as: "fetch", crossOrigin: "" },
  css: { rel: "preload", as: "style", crossOrigin: "" },
  woff2: { rel: "preload", as: "font", crossOrigin: "" },
};

const asked = [
  ...files.pages[page],
  words,
  page === "home" ? library : labels,
  ...(page === "network" ? [network] : []),
  ...(page === "dossier" && written.dossiers?.split(" ").includes(id) ? [`${written.library}${id}.read.json`] : []),
  ...(page === "home" || page === "network" ? [`${written.library}cards.json`] : []),
  ...files.fonts,
];
for (const file of asked) {
  const link = Object.assign(document.createElement("link"), manners[file.split(".").at(-1)!]);
  link.href = (written.root ?? "") + file;
  document.head.append(link);
}
