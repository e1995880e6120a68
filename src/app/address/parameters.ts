/** Everything that an address can say: one table, from which it is read, written, and checked against what a file has. */
import type { FileIndex, HopDirection } from "../../model/index.ts";
import { overlayFamilies, planes, verifications } from "../../schema/index.ts";
import { type Language, languages } from "../../text/index.ts";
import { type DossierView, viewNames } from "../../views/index.ts";
import { type Codec, day, flag, list, oneOf, pair, repeated, set, someOf, text } from "./codecs.ts";

/** How a dossier is shown: the picture, who answers for what, the same as text, parties and relations as tables. */
export const pageViews: readonly DossierView[] = viewNames.flatMap(view => (view.of === "dossier" ? [view.id] : []));
/** Those, and what stands in their place: how the dossier leaves. */
export type PageView = DossierView | "publish";
export const everyView: readonly PageView[] = [...pageViews, "publish"];

/** What the rows of who answers for what are. */
export const rowKinds = ["parties", "groups"] as const;
export type RowKind = (typeof rowKinds)[number];

export const networkLayouts = ["layered", "free"] as const;
export const networkGroupings = ["none", "dossier", "country"] as const;
const directions = ["down", "up", "both"] as const satisfies readonly HopDirection[];

/** Farther than that from one party, the network is all there is. */
export const MOST_HOPS = 9;

/** What a page shows: the library, one dossier, all chains at once. */
export type PlaceKind = "home" | "dossier" | "network";

/** Where a dossier comes from. */
export type Whence =
  /** By its id in the library. */
  | { readonly kind: "library"; readonly id: string }
  /** From this host, by its address as it is written. */
  | { readonly kind: "src"; readonly src: string }
  /** A file the reader opened here. Its key stands in no address; it is empty where it is not known which file it was. */
  | { readonly kind: "own"; readonly key: string };

/** Why something is left aside: what the reader is told of it. */
export type WhyAside =
  | "country"
  | "date"
  | "duty"
  | "floor"
  | "language"
  | "link"
  | "party"
  | "plane"
  | "role"
  | "rows"
  | "show"
  | "sort"
  | "state"
  | "step"
  | "view"
  | "workers"
  | "world"
  | "world-twice";

/** What is asked of what the page shows, to tell what of an address it has. */
export type Known = {
  readonly home: null;
  readonly dossier: {
    readonly file: FileIndex;
    /** What can be asked of the rows of who answers for what. */
    readonly rows: Readonly<Record<"sort" | "state" | "role" | "country", readonly string[]>>;
    /** The readings shown. */
    readonly world: readonly string[];
  };
  readonly network: {
    readonly hasParty: (key: string) => boolean;
    readonly hasLink: (key: string) => boolean;
  };
};

type Rest<Kind extends PlaceKind> = {
  /** In the address, where it is not called as it is called here. */
  readonly name?: string;
  /** Other pages, which make nothing of it and hand it on as it came. */
  readonly through?: readonly PlaceKind[];
  /** Why it is left aside where it cannot be read, or is not there. */
  readonly why?: WhyAside | ((named: string, known: Known[Kind]) => WhyAside);
  /** Whether what it names is there; without it, what can be read is. */
  readonly isThere?: (named: string, known: Known[Kind]) => boolean;
};

export type Parameter<Field extends string, Kind extends PlaceKind, Value> = Rest<Kind> & {
  readonly field: Field;
  readonly name: string;
  /** The pages that it belongs to. */
  readonly of: readonly Kind[];
  readonly codec: Codec<Value>;
};

const parameter = <Field extends string, const Kind extends PlaceKind, Value>(
  field: Field,
  of: readonly Kind[],
  codec: Codec<Value>,
  rest: Rest<Kind> = {},
): Parameter<Field, Kind, Value> => ({ name: field, ...rest, field, of, codec });

/** No dossier of the library. */
const NONE = "none";

/** Ids of the library; null: all of it; none: files opened here alone. */
const librarySet: Codec<readonly string[] | null> = {
  ...set,
  blank: null,
  parse(params, name) {
    const written = params.get(name) ?? "";
    return written === "all" || written === "" ? null : set.parse(params, name).filter(id => id !== NONE);
  },
  // The page itself is asked for by it.
  write: (params, name, value) => params.set(name, value === null ? "all" : value.join(",") || NONE),
  named: value => value ?? [],
  only: value => value,
};

const whence: Codec<Whence> = {
  blank: { kind: "own", key: "" },
  parse(params) {
    const id = params.get("dossier");
    const src = params.get("src");
    if (id) return { kind: "library", id };
    return src ? { kind: "src", src } : whence.blank;
  },
  unread: () => [],
  write(params, _, from) {
    if (from.kind === "library") params.set("dossier", from.id);
    if (from.kind === "src") params.set("src", from.src);
  },
  named: () => [],
  only: from => from,
};

export type Around = { readonly party: string; readonly direction: HopDirection; readonly hops: number };

const reach = oneOf(directions, "both");

/** Only who is so near to one party: that party, up or down from it (`reach`), and how far (`hops`). */
const around: Codec<Around | null> = {
  blank: null,
  parse(params, name) {
    const party = params.get(name);
    if (!party) return null;
    const hops = Number(params.get("hops"));
    const isFar = Number.isInteger(hops) && hops >= 1 && hops <= MOST_HOPS;
    return { party, direction: reach.parse(params, "reach"), hops: isFar ? hops : 1 };
  },
  unread: () => [],
  write(params, name, value) {
    if (value === null) return;
    params.set(name, value.party);
    reach.write(params, "reach", value.direction);
    if (value.hops !== 1) params.set("hops", String(value.hops));
  },
  named: value => (value === null ? [] : [value.party]),
  only: (value, isThere) => (value !== null && isThere(value.party) ? value : null),
};

const language: Codec<Language | null> = oneOf(
  languages.map(({ code }) => code),
  null,
);

/** Parties of the network are named `dossier/party`, links alike. */
const partyOfNetwork = {
  why: "party",
  isThere: (key: string, { hasParty }: Known["network"]) => hasParty(key),
} as const;

const toHome = { through: ["home"] } as const;
const toAll = { through: ["home", "network"] } as const;

/** In the order in which they stand in an address. */
const parameters = [
  /** Which dossiers are shown as one, */
  parameter("set", ["network"], librarySet, { name: "network" }),
  /** with what lies on this host, */
  parameter("src", ["network"], repeated),
  /** how they are drawn, */
  parameter("layout", ["network"], oneOf(networkLayouts, "layered")),
  parameter("grouping", ["network"], oneOf(networkGroupings, "none"), { name: "by" }),
  /** and what is left out of them: codes of a role, a country, a state towards the duty chosen. */
  parameter("role", ["network"], text),
  parameter("country", ["network"], text),
  parameter("state", ["network"], text),
  /** Also what is not there on the day of its dossier. */
  parameter("over", ["network"], flag),
  /** Also those who are joined to parties that pass. */
  parameter("near", ["network"], flag),
  parameter("around", ["network"], around, partyOfNetwork),
  /** The ways between two parties stand out. */
  parameter("between", ["network"], pair, partyOfNetwork),
  /** Who stands below several of these stands out; */
  parameter("common", ["network"], set, partyOfNetwork),
  /** of those, who stands above workers of this country. */
  parameter("towards", ["network"], text),

  parameter("from", ["dossier"], whence),
  /** Sought in the library, or in the network. */
  parameter("find", ["home", "network"], text, { through: ["dossier"] }),
  parameter("workers", ["dossier"], text, {
    ...toAll,
    why: "workers",
    isThere: (id, { file }) => Boolean(file.isGroup[file.partyAt.get(id) ?? -1]),
  }),
  parameter("plane", ["dossier", "network"], oneOf(planes, null), { ...toHome, why: "plane" }),
  parameter("duty", ["dossier"], text, {
    ...toHome,
    why: "duty",
    isThere: (id, { file }) => file.duties.includes(id),
  }),
  parameter("duty", ["network"], text),
  /** Chosen to read its evidence. Together with a duty: how this party stands towards it. */
  parameter("party", ["dossier"], text, { ...toHome, why: "party", isThere: (id, { file }) => file.partyAt.has(id) }),
  parameter("party", ["network"], text, partyOfNetwork),
  /** Chosen to read its evidence: the hop it is part of, or the overlay. */
  parameter("link", ["dossier"], text, { ...toHome, why: "link", isThere: (id, { file }) => file.linkAt.has(id) }),
  parameter("link", ["network"], text, { why: "link", isThere: (key, { hasLink }) => hasLink(key) }),
  parameter("view", ["dossier"], oneOf(everyView, "chain"), { ...toAll, why: "view" }),
  /** Of who answers for what: what the rows are, */
  parameter("rows", ["dossier"], oneOf(rowKinds, "parties"), { ...toHome, why: "rows" }),
  /** in which order (`layer`, `name`, `country`, a duty; "-" before it: the other way round), */
  parameter("sort", ["dossier"], text, { ...toHome, why: "sort", isThere: (by, { rows }) => rows.sort.includes(by) }),
  /** and which are left: what a cell of it says, a role, a country (`none`: nothing is written), part of a name. */
  parameter("state", ["dossier"], text, {
    ...toHome,
    why: "state",
    isThere: (code, { rows }) => rows.state.includes(code),
  }),
  parameter("role", ["dossier"], text, {
    ...toHome,
    why: "role",
    isThere: (code, { rows }) => rows.role.includes(code),
  }),
  parameter("country", ["dossier"], text, {
    ...toHome,
    why: "country",
    isThere: (code, { rows }) => rows.country.includes(code),
  }),
  parameter("named", ["dossier"], text, toHome),
  /** The outline with boxes to tick. */
  parameter("sheet", ["dossier"], flag, toAll),
  parameter("show", ["dossier", "network"], someOf(overlayFamilies), { ...toHome, why: "show" }),
  /** Groups of like parties that are opened. */
  parameter("unfold", ["dossier"], list, toAll),
  /** Step of the story. */
  parameter("step", ["dossier"], text, {
    ...toAll,
    why: "step",
    isThere: (id, { file }) => file.dossier.story.some(step => step.id === id),
  }),
  parameter("date", ["dossier"], day, { ...toAll, why: "date" }),
  parameter("known", ["dossier"], day, { ...toAll, why: "date" }),
  parameter("floor", ["dossier", "network"], oneOf(verifications, null), { ...toHome, why: "floor" }),
  /** Chosen hypotheses; of a set that is not named, the file's own choice. */
  parameter("world", ["dossier"], list, {
    ...toAll,
    why: (id, { file }) => (file.dossier.hypotheses.some(other => other.id === id) ? "world-twice" : "world"),
    isThere: (id, { world }) => world.includes(id),
  }),
  parameter("language", ["home", "dossier", "network"], language, { name: "lang", why: "language" }),
] as const;

type EntryOf<Kind extends PlaceKind, Entry = (typeof parameters)[number]> =
  Entry extends Parameter<infer _Field, infer Of, infer _Value> ? (Kind extends Of ? Entry : never) : never;

/** What can be chosen on a page of this kind. */
export type ChoicesOf<Kind extends PlaceKind> = {
  readonly [Entry in EntryOf<Kind> as Entry["field"]]: Entry["codec"]["blank"];
};

/** An entry without its types, for what goes through all of the table. */
export type AnyParameter = Parameter<string, PlaceKind, unknown>;

/**
 * The table without its types: each entry is given the values that it has read itself, and what is known of the pages
 * that it belongs to.
 */
export const everyParameter = parameters as readonly unknown[] as readonly AnyParameter[];
