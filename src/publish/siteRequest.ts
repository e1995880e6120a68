/** A site of one's own dossiers: what the module that writes its pages is given, and what it gives back. */
import { languages } from "../text/index.ts";

/** A dossier that anybody may read. */
export type SiteDossier = {
  /** The name of its folder in the site. */
  readonly id: string;
  /** Of the published file. */
  readonly text: string;
  /** The path in the site of its picture for cards; null where there is none. */
  readonly picture: string | null;
};

export type SiteRequest = {
  /** The text of the kit that the build has made of the page. */
  readonly kit: string;
  /** In the order of the home page. */
  readonly dossiers: readonly SiteDossier[];
  /** All languages of the product; the pages in the first stand at the root. */
  readonly languages: readonly (typeof languages)[number]["code"][];
  /** What the site is called; null for the product's own. */
  readonly name: string | null;
  /** Whether the site has a page beside its home page that says what was tried (`assurance/`). */
  readonly hasTried?: boolean;
  /** What the site says of itself, in paragraphs. */
  readonly about: readonly string[];
  /** Rules for its own colours, as CSS. */
  readonly colours: string;
  /** The absolute address at which the site will stand, with a slash at its end; null if it is not known. */
  readonly base: string | null;
};

/** A file of the site: its path with "/", and its text. */
export type SiteFile = { readonly path: string; readonly content: string };

/** The folders of a site that no dossier can have. */
const TAKEN: readonly string[] = [
  "assets",
  "assurance",
  "e",
  "licences",
  "schema",
  ...languages.map(({ code }) => code),
];

/** Whether a dossier of this id can have a page of its own in a site. */
export const canHavePage = (id: string): boolean => !TAKEN.includes(id);
