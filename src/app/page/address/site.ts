/**
 * The pages of a site that stand under an address of their own: home, and each shipped dossier as `id/`, in another
 * language than the first `fr/` and `fr/id/`. Within the page everything goes by queries (`?dossier=id&lang=fr`), which
 * keep their meaning; only what leaves the page and comes to it is written so.
 */
export type OwnPages = {
  /** The path of the home page up to its last slash, or a relative one such as `../`. */
  readonly root: string;
  /** The dossiers that have a page of their own, by their ids. */
  readonly dossiers: readonly string[];
  /** The languages of which the pages stand in a folder of their own. */
  readonly folders: readonly string[];
  /** What a path of a page ends with: nothing on a host, `index.html` where a folder is read from a disk. */
  readonly file: string;
};

/** What asks for another page than home or a dossier. */
const OTHER = /[?&](?:src|local|network|compare)\b/;
const DOSSIER = /([?&])dossier=([\w-]*)(?:&|$)/;
const LANGUAGE = /([?&])lang=(\w*)(?:&|$)/;

/** The address of a page, of which only the query is known. */
export function addressIn({ root, dossiers, folders, file }: OwnPages, search: string): string {
  const id = DOSSIER.exec(search)?.[2];
  if (OTHER.test(search) || (id !== undefined && !dossiers.includes(id))) return root + search;
  const folder = LANGUAGE.exec(search)?.[2];
  const isApart = folder !== undefined && folders.includes(folder);
  const left = search.replace(DOSSIER, "$1");
  const query = (isApart ? left.replace(LANGUAGE, "$1") : left).replace(/[?&]$/, "");
  return root + (isApart ? `${folder}/` : "") + (id ? `${id}/` : "") + file + query;
}

/** The query of what an address asks for. One that asks for a dossier or a language itself is believed. */
export function searchIn({ root, dossiers, folders }: OwnPages, address: Pick<URL, "pathname" | "search">): string {
  const { pathname, search } = address;
  if (!pathname.startsWith(root)) return search;
  const steps = pathname.slice(root.length).split("/");
  const folder = folders.includes(steps[0]!) ? steps.shift() : "";
  const found = [
    dossiers.includes(steps[0]!) && !OTHER.test(search) && !DOSSIER.test(search) && `dossier=${steps[0]}`,
    folder && !LANGUAGE.test(search) && `lang=${folder}`,
    search.slice(1),
  ].filter(Boolean);
  return found[0] ? `?${found.join("&")}` : search;
}

/** Undefined until it is asked for. */
let site: OwnPages | null | undefined;

/** What was written on the page (`app/shell/site`); null where no page has an address of its own. */
function siteOnPage(): OwnPages | null {
  if (typeof document === "undefined") return null;
  const { root, dossiers, folders } = document.documentElement.dataset;
  if (root === undefined) return null;
  const { pathname, search } = window.location;
  const here = new URL(root, window.location.href).pathname;
  // Whoever comes by an old address, `?dossier=id` of the home page, stays with such addresses.
  if (DOSSIER.test(search) && pathname === here) return null;
  return { root: here, dossiers: dossiers!.split(" "), folders: folders!.split(" "), file: "" };
}

/** The site of this page. It is what the page said when it was loaded. */
export const siteHere = (): OwnPages | null => {
  if (site === undefined) site = siteOnPage();
  return site;
};

/** The query of what an address of this page asks for. */
export const searchHere = (address: Pick<URL, "pathname" | "search">): string => {
  const here = siteHere();
  return here ? searchIn(here, address) : address.search;
};

/** What the product is called. */
const PRODUCT = "Deep Labor";

/** Undefined until it is asked for. */
let made: string | null | undefined;

/** What a site is called that somebody has made of their own dossiers; null for the product's own page. */
export const siteName = (): string | null => {
  if (made === undefined)
    made = (typeof document === "undefined" ? null : document.documentElement.dataset.name) ?? null;
  return made;
};

/** What stands above every page. */
export const brandHere = (): string => siteName() ?? PRODUCT;

/** Undefined until it is asked for. */
let tried: boolean | undefined;

/** Whether a page beside this one says what was tried, as beside the product's own. */
export const hasTried = (): boolean => {
  tried ??= typeof document !== "undefined" && document.documentElement.dataset.tried !== undefined;
  return tried;
};

type WrittenSite = { readonly name: string | null; readonly hasTried: boolean };

/** Says where the pages stand and what their site is like, for pages that are written before anybody reads them. */
export const writeFor = (written: OwnPages, about: WrittenSite): void => {
  site = written;
  made = about.name;
  tried = about.hasTried;
};

/** The address of what the build has written beside the home page in a language, such as `assurance/`. */
export function addressBeside(folder: string, language: string): string {
  const here = siteHere();
  const { root = "./", folders = "" } = typeof document === "undefined" ? {} : document.documentElement.dataset;
  const known = here ? here.folders : folders.split(" ");
  return `${here ? here.root : root}${known.includes(language) ? `${language}/` : ""}${folder}/${here ? here.file : ""}`;
}
