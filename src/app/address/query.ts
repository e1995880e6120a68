/** What the address says: everything a reader has chosen, so that a link shows what its sender saw. */
import {
  dateTrouble,
  type OverlayFamily,
  overlayFamilies,
  type Plane,
  planes,
  type Verification,
  verifications,
} from "../../schema/index.ts";
import { isLanguage, type Language } from "../../text/index.ts";
import { type DossierView, viewNames } from "../../views/index.ts";
import { type NetworkQuery, parseNetwork, setNetwork } from "./networkQuery.ts";

/** How a dossier is shown: the picture, who answers for what, the same as text, parties and relations as tables. */
export const pageViews: readonly DossierView[] = viewNames.flatMap(view => (view.of === "dossier" ? [view.id] : []));
/** Those, and what stands in their place: how the dossier leaves. */
export type PageView = DossierView | "publish";
export const everyView: readonly PageView[] = [...pageViews, "publish"];

/** What the rows of who answers for what are. */
export const rowKinds = ["parties", "groups"] as const;
export type RowKind = (typeof rowKinds)[number];

export type Query = {
  /** Id in the library. Of `dossier`, `src`, `local` and `network` at most one is there, but for `network` with files opened here; without any it is the home page. */
  readonly dossier: string | null;
  /** Where a file lies on this host, as it is written. */
  readonly src: string | null;
  /**
   * Key of a file the reader opened here; empty where it is not known which. Never in an address. With `network`: files
   * opened here are part of it.
   */
  readonly local: string | null;
  /** All chains at once; null on every other page. */
  readonly network: NetworkQuery | null;
  /** Sought in the library, or in the network. */
  readonly find: string | null;
  readonly workers: string | null;
  readonly plane: Plane | null;
  readonly duty: string | null;
  /** Chosen to read its evidence. Together with a duty: how this party stands towards it. */
  readonly party: string | null;
  /** Chosen to read its evidence: the hop it is part of, or the overlay. */
  readonly link: string | null;
  readonly view: PageView;
  /** Of who answers for what: what the rows are, */
  readonly rows: RowKind;
  /** in which order (`layer`, `name`, `country`, a duty; "-" before it: the other way round), */
  readonly sort: string | null;
  /** and which are left: what a cell of it says, a role, a country (`none`: nothing is written), part of a name. */
  readonly state: string | null;
  readonly role: string | null;
  readonly country: string | null;
  readonly named: string | null;
  /** The outline with boxes to tick. */
  readonly sheet: boolean;
  readonly show: readonly OverlayFamily[];
  /** Groups of like parties that are opened. */
  readonly unfold: readonly string[];
  /** Step of the story. */
  readonly step: string | null;
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
  src: null,
  local: null,
  network: null,
  find: null,
  workers: null,
  plane: null,
  duty: null,
  party: null,
  link: null,
  view: "chain",
  rows: "parties",
  sort: null,
  state: null,
  role: null,
  country: null,
  named: null,
  sheet: false,
  show: [],
  unfold: [],
  step: null,
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
  const list = (name: string): readonly string[] => (text(name) ?? "").split(",").filter(item => item !== "");
  const language = text("lang");
  const network = parseNetwork(params);
  const dossier = network ? null : text("dossier");
  // The network has such filters of its own.
  const ofRows = (name: string): string | null => (network ? null : text(name));
  const src = network || dossier !== null ? null : text("src");
  return {
    dossier,
    src,
    local: network === null && dossier === null && src === null && params.has("local") ? "" : null,
    network,
    find: text("find"),
    workers: text("workers"),
    plane: oneOf(planes, text("plane")),
    duty: text("duty"),
    party: text("party"),
    link: text("link"),
    view: oneOf(everyView, text("view")) ?? "chain",
    rows: oneOf(rowKinds, ofRows("rows")) ?? "parties",
    sort: ofRows("sort"),
    state: ofRows("state"),
    role: ofRows("role"),
    country: ofRows("country"),
    named: ofRows("named"),
    sheet: text("sheet") === "1",
    show: overlayFamilies.filter(family => list("show").includes(family)),
    unfold: list("unfold"),
    step: text("step"),
    language: language !== null && isLanguage(language) ? language : null,
    date: dateIn(text("date")),
    known: dateIn(text("known")),
    floor: oneOf(verifications, text("floor")),
    world: list("world"),
  };
}

/** Everything that is chosen, as the query of an address; the key of a local file never stands in it. */
export function searchOf(query: Partial<Query>): string {
  const params = new URLSearchParams();
  const set = (name: string, value: string | null | undefined) => {
    if (value) params.set(name, value);
  };
  if (query.network) setNetwork(params, query.network);
  set("dossier", query.dossier);
  set("src", query.src);
  set("find", query.find);
  set("workers", query.workers);
  set("plane", query.plane);
  set("duty", query.duty);
  set("party", query.party);
  set("link", query.link);
  set("view", query.view === "chain" ? null : query.view);
  if (!query.network) {
    set("rows", query.rows === "parties" ? null : query.rows);
    set("sort", query.sort);
    set("state", query.state);
    set("role", query.role);
    set("country", query.country);
    set("named", query.named);
  }
  set("sheet", query.sheet ? "1" : null);
  set("show", query.show?.join(","));
  set("unfold", query.unfold?.join(","));
  set("step", query.step);
  set("date", query.date);
  set("known", query.known);
  set("floor", query.floor);
  set("world", query.world?.join(","));
  set("lang", query.language);
  // Both are allowed in a query and easier to read.
  return `?${params.toString().replaceAll("%2C", ",").replaceAll("%2F", "/")}`;
}

/** The address of every local file: nothing of it, not even its id, may stand where a browser keeps or sends it. */
export const LOCAL = "?local";

/** A relative address, so that the page works from any path of any host. `"?"` is the page without any choice. */
export const hrefOf = (query: Partial<Query>): string => (typeof query.local === "string" ? LOCAL : searchOf(query));

/** What is shown, whatever is chosen in it; null for the home page. */
export function subjectOf({ dossier, src, local, network }: Query): string | null {
  if (network) return "network";
  if (dossier !== null) return `dossier ${dossier}`;
  if (src !== null) return `src ${src}`;
  return local === null ? null : `local ${local}`;
}
