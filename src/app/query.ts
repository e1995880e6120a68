/** What the address says: everything a reader has chosen, so that a link shows what its sender saw. */
import { dateTrouble, type Plane, planes, type Verification, verifications } from "../schema/index.ts";
import { isLanguage, type Language } from "../text/index.ts";

export type Query = {
  /** Without one it is the home page. */
  readonly dossier: string | null;
  readonly workers: string | null;
  readonly plane: Plane | null;
  readonly duty: string | null;
  readonly language: Language | null;
  /** `Date` of the format. */
  readonly date: string | null;
  readonly known: string | null;
  readonly floor: Verification | null;
  /** Chosen hypotheses; of a set that is not named, the file's own choice. */
  readonly world: readonly string[];
};

export const blankQuery: Query = {
  dossier: null,
  workers: null,
  plane: null,
  duty: null,
  language: null,
  date: null,
  known: null,
  floor: null,
  world: [],
};

const oneOf = <Code extends string>(codes: readonly Code[], value: string | null): Code | null =>
  codes.find(code => code === value) ?? null;
const dateIn = (value: string | null): string | null => (value !== null && dateTrouble(value) === null ? value : null);

/** Reads `location.search`. What cannot be read is as if it were not there (`leftAside` tells the reader); ids are checked by those who have the file. */
export function parseQuery(search: string): Query {
  const params = new URLSearchParams(search);
  const text = (name: string): string | null => params.get(name) || null;
  const language = text("lang");
  return {
    dossier: text("dossier"),
    workers: text("workers"),
    plane: oneOf(planes, text("plane")),
    duty: text("duty"),
    language: language !== null && isLanguage(language) ? language : null,
    date: dateIn(text("date")),
    known: dateIn(text("known")),
    floor: oneOf(verifications, text("floor")),
    world: (text("world") ?? "").split(",").filter(id => id !== ""),
  };
}

/** A relative address, so that the page works from any path of any host. `"?"` is the page without any choice. */
export function hrefOf(query: Partial<Query>): string {
  const params = new URLSearchParams();
  const set = (name: string, value: string | null | undefined) => {
    if (value) params.set(name, value);
  };
  set("dossier", query.dossier);
  set("workers", query.workers);
  set("plane", query.plane);
  set("duty", query.duty);
  set("date", query.date);
  set("known", query.known);
  set("floor", query.floor);
  set("world", query.world?.join(","));
  set("lang", query.language);
  // A comma is allowed in a query and easier to read.
  return `?${params.toString().replaceAll("%2C", ",")}`;
}
