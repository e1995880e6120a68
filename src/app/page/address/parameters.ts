/** Everything that an address can say: one table, from which it is read, written, and checked against what a file has. */
import { claimFlags, type FileIndex, type HopDirection } from "../../../model/index.ts";
import { overlayFamilies, planes, verifications } from "../../../schema/index.ts";
import { type Language, languages } from "../../../text/index.ts";
import { type DossierView, viewNames } from "../../../views/index.ts";
import { type Codec, day, flag, list, oneOf, pair, repeated, set, someOf, text } from "./codecs.ts";

/**
 * The ways to show a dossier: the picture, the responsibilities, the outline as text, parties and relations as tables.
 */
export const pageViews: readonly DossierView[] = viewNames.flatMap(view => (view.of === "dossier" ? [view.id] : []));
/** The same, and the page that publishes the dossier, which stands in their place. */
export type PageView = DossierView | "publish";
export const everyView: readonly PageView[] = [...pageViews, "publish"];

/** What the rows of the responsibilities can be. */
export const rowKinds = ["parties", "groups"] as const;
export type RowKind = (typeof rowKinds)[number];

export const networkLayouts = ["layered", "free"] as const;
export const networkQuestions = ["several", "cuts", "groups", "brokers"] as const;
export const networkGroupings = ["none", "dossier", "country"] as const;
const directions = ["down", "up", "both"] as const satisfies readonly HopDirection[];

/** The most hops that can be asked for round one party; farther than that, the whole network is shown. */
export const MOST_HOPS = 9;

/** The kinds of pages: the library, one dossier, all chains at once, two chains beside each other. */
export type PlaceKind = "home" | "dossier" | "network" | "compare";

/** Where a dossier comes from. */
export type Whence =
  /** A dossier of the library, by its id. */
  | { readonly kind: "library"; readonly id: string }
  /** A file on this host, by its address as it is written. */
  | { readonly kind: "src"; readonly src: string }
  /**
   * A file that the reader opened here. Its key stands in no address, and is empty where nobody knows which file it
   * was.
   */
  | { readonly kind: "own"; readonly key: string };

/** The reason why something is left aside; the reader is told it. */
export type WhyAside =
  | "country"
  | "date"
  | "duty"
  | "floor"
  | "language"
  | "link"
  | "only"
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

/** What has to be known of a page to tell which of the ids and codes in its address exist. */
export type Known = {
  readonly home: null;
  readonly dossier: {
    readonly file: FileIndex;
    /** The codes that the rows of the responsibilities can be sorted and filtered by. */
    readonly rows: Readonly<Record<"sort" | "state" | "role" | "country", readonly string[]>>;
    /** The ids of the readings that are shown. */
    readonly world: readonly string[];
  };
  readonly network: {
    readonly hasParty: (key: string) => boolean;
    readonly hasLink: (key: string) => boolean;
  };
  /** Of each side its file, and the ids of the readings that are shown; null where it could not be opened. */
  readonly compare: Sided<{ readonly file: FileIndex; readonly world: readonly string[] } | null>;
};

/** What stands first, and what stands beside it. */
export type Sided<Item> = readonly [first: Item, second: Item];

type Rest<Kind extends PlaceKind> = {
  /** The name in the address, where it differs from the name of the field. */
  readonly name?: string;
  /** Other pages, which do not use the choice and hand it on as it came. */
  readonly through?: readonly PlaceKind[];
  /** The reason for leaving it aside where it cannot be read or does not exist. */
  readonly why?: WhyAside | ((named: string, known: Known[Kind]) => WhyAside);
  /** Tells whether what the value names exists; without this, everything that can be read does. */
  readonly isThere?: (named: string, known: Known[Kind]) => boolean;
};

export type Parameter<Field extends string, Kind extends PlaceKind, Value> = Rest<Kind> & {
  readonly field: Field;
  readonly name: string;
  /** The kinds of pages that have this choice. */
  readonly of: readonly Kind[];
  readonly codec: Codec<Value>;
};

const parameter = <Field extends string, const Kind extends PlaceKind, Value>(
  field: Field,
  of: readonly Kind[],
  codec: Codec<Value>,
  rest: Rest<Kind> = {},
): Parameter<Field, Kind, Value> => ({ name: field, ...rest, field, of, codec });

/** Written for an empty set: no dossier of the library. */
const NONE = "none";

/** Ids of the library. Null means all of it; an empty list means only the files that are opened here. */
const librarySet: Codec<readonly string[] | null> = {
  ...set,
  blank: null,
  parse(params, name) {
    const written = params.get(name) ?? "";
    return written === "all" || written === "" ? null : set.parse(params, name).filter(id => id !== NONE);
  },
  // This parameter is also what asks for the network's page, so it is always written.
  write: (params, name, value) => params.set(name, value === null ? "all" : value.join(",") || NONE),
  named: value => value ?? [],
  only: value => value,
};

const NOWHERE: Whence = { kind: "own", key: "" };

const whence: Codec<Whence> = {
  blank: NOWHERE,
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

const OWN = "own:";

/** Where a side of a comparison comes from; an id of the library has neither a dot nor a slash. */
function sideOf(written: string): Whence {
  if (written.startsWith(OWN)) return { kind: "own", key: written.slice(OWN.length) };
  return /[./]/u.test(written) ? { kind: "src", src: written } : { kind: "library", id: written };
}

function sideText(from: Whence): string {
  if (from.kind === "own") return `${OWN}${from.key}`;
  if (from.kind === "library") return from.id;
  // A comma parts the sides, and what looks like an id would be taken for one.
  return (/[./]/u.test(from.src) ? from.src : `./${from.src}`).replaceAll("%", "%25").replaceAll(",", "%2C");
}

const unescaped = (text: string): string => text.replaceAll("%2C", ",").replaceAll("%25", "%");

/** Two dossiers, or one twice. Of one that stands alone, both sides are that one. */
const sides: Codec<Sided<Whence>> = {
  blank: [NOWHERE, NOWHERE],
  parse(params, name) {
    const [first = "", second = first] = (params.get(name) ?? "").split(",").map(unescaped);
    return [sideOf(first), sideOf(second)];
  },
  unread: () => [],
  write: (params, name, value) => params.set(name, value.map(sideText).join(",")),
  named: () => [],
  only: value => value,
};

export type Around = { readonly party: string; readonly direction: HopDirection; readonly hops: number };

const reach = oneOf(directions, "both");

/** Only the neighbourhood of one party: the party, the direction (`reach`) and the number of hops. */
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

/** Parties and links of the network are named `dossier/party` and `dossier/link`. */
const partyOfNetwork = {
  why: "party",
  isThere: (key: string, { hasParty }: Known["network"]) => hasParty(key),
} as const;

/** The choices of one side of a comparison. */
const ofSide = <Side extends "first" | "second">(side: Side, letter: "a" | "b") => {
  const place = side === "first" ? 0 : 1;
  const named = <Name extends string>(name: Name) => ({ name: `${letter}.${name}` });
  return [
    parameter(`${side}Workers` as const, ["compare"], text, {
      ...named("workers"),
      why: "workers",
      isThere: (id, known) => Boolean(known[place]?.file.isGroup[known[place].file.partyAt.get(id) ?? -1]),
    }),
    parameter(`${side}Plane` as const, ["compare"], oneOf(planes, null), { ...named("plane"), why: "plane" }),
    parameter(`${side}Date` as const, ["compare"], day, { ...named("date"), why: "date" }),
    parameter(`${side}Known` as const, ["compare"], day, { ...named("known"), why: "date" }),
    parameter(`${side}Floor` as const, ["compare"], oneOf(verifications, null), { ...named("floor"), why: "floor" }),
    parameter(`${side}World` as const, ["compare"], list, {
      ...named("world"),
      why: "world",
      isThere: (id, known) => known[place]?.world.includes(id) ?? false,
    }),
  ] as const;
};

const toHome = { through: ["home"] } as const;
const toAll = { through: ["home", "network"] } as const;

/** All choices, in the order in which they stand in an address. */
const parameters = [
  /** The dossiers of the library that are shown together. */
  parameter("set", ["network"], librarySet, { name: "network" }),
  /** The files on this host that are shown with them. */
  parameter("src", ["network"], repeated),
  /** How the network is laid out. */
  parameter("layout", ["network"], oneOf(networkLayouts, "layered")),
  parameter("grouping", ["network"], oneOf(networkGroupings, "none"), { name: "by" }),
  /** The filters, as codes: a role, a country, and of the network a state towards the chosen duty. */
  parameter("role", ["home", "network"], text),
  parameter("country", ["home", "network"], text),
  parameter("state", ["network"], text),
  /** Also shows parties and relations that are not there on the day of their dossier. */
  parameter("over", ["network"], flag),
  /** Also shows the neighbours of parties that pass the filters. */
  parameter("near", ["network"], flag),
  parameter("around", ["network"], around, partyOfNetwork),
  /** Highlights the ways between two parties. */
  parameter("between", ["network"], pair, partyOfNetwork),
  /** Highlights the parties that stand below several of these; */
  parameter("common", ["network"], set, partyOfNetwork),
  /** of those, only the parties that stand above workers in this country. */
  parameter("towards", ["network"], text),
  /** Asks who stands out in the whole of it. */
  parameter("ask", ["network"], oneOf(networkQuestions, null)),
  /** The duty and the plane that the picture answers for; without them those that most is said of. */
  parameter("follow", ["network"], text),
  parameter("under", ["network"], oneOf(planes, null)),
  /** The folded parts of a large network that were opened, in that order. */
  parameter("open", ["network"], list),

  /** What is compared: two dossiers, or one twice, each with its own choices. */
  parameter("sides", ["compare"], sides, { name: "compare" }),
  ...ofSide("first", "a"),
  ...ofSide("second", "b"),
  parameter("duty", ["compare"], text, {
    why: "duty",
    isThere: (id, known) => known.some(side => side?.file.duties.includes(id)),
  }),

  parameter("from", ["dossier"], whence),
  /** The words that the library or the network is searched for. */
  parameter("find", ["home", "network"], text, { through: ["dossier"] }),
  parameter("workers", ["dossier"], text, {
    ...toAll,
    why: "workers",
    isThere: (id, { file }) => Boolean(file.isGroup[file.partyAt.get(id) ?? -1]),
  }),
  parameter("plane", ["dossier", "network"], oneOf(planes, null), { ...toHome, why: "plane" }),
  parameter("duty", ["dossier"], text, {
    why: "duty",
    isThere: (id, { file }) => file.duties.includes(id),
  }),
  parameter("duty", ["home", "network"], text),
  /** The party whose evidence is shown. Together with a duty: how this party stands towards it. */
  parameter("party", ["dossier"], text, { ...toHome, why: "party", isThere: (id, { file }) => file.partyAt.has(id) }),
  parameter("party", ["network"], text, partyOfNetwork),
  /** The link whose evidence is shown: a hop or an overlay. */
  parameter("link", ["dossier"], text, { ...toHome, why: "link", isThere: (id, { file }) => file.linkAt.has(id) }),
  parameter("link", ["network"], text, { why: "link", isThere: (key, { hasLink }) => hasLink(key) }),
  parameter("view", ["dossier"], oneOf(everyView, "chain"), { ...toAll, why: "view" }),
  /** What the rows of the responsibilities are, */
  parameter("rows", ["dossier"], oneOf(rowKinds, "parties"), { ...toHome, why: "rows" }),
  /** what they are sorted by (`layer`, `name`, `country`, a duty; with "-" before it, backwards), */
  parameter("sort", ["dossier"], text, { ...toHome, why: "sort", isThere: (by, { rows }) => rows.sort.includes(by) }),
  /**
   * and which are shown: by what one of their cells says, a role, a country (`none` where none is written), part of a
   * name.
   */
  parameter("state", ["dossier"], text, {
    ...toHome,
    why: "state",
    isThere: (code, { rows }) => rows.state.includes(code),
  }),
  parameter("role", ["dossier"], text, {
    why: "role",
    isThere: (code, { rows }) => rows.role.includes(code),
  }),
  parameter("country", ["dossier"], text, {
    why: "country",
    isThere: (code, { rows }) => rows.country.includes(code),
  }),
  parameter("named", ["dossier"], text, toHome),
  /** The lines of the evidence that are shown: those with this open about them. */
  parameter("only", ["dossier"], oneOf(claimFlags, null), { ...toAll, why: "only" }),
  /** The outline, or the evidence, with boxes to tick. */
  parameter("sheet", ["dossier"], flag, toAll),
  parameter("show", ["dossier", "network"], someOf(overlayFamilies), { ...toHome, why: "show" }),
  /** The groups of like parties that are unfolded. */
  parameter("unfold", ["dossier"], list, toAll),
  /** The object whose form is open where a dossier is written, as `list/id`. */
  parameter("open", ["dossier"], text),
  /** The step of the story. */
  parameter("step", ["dossier"], text, {
    ...toAll,
    why: "step",
    isThere: (id, { file }) => file.dossier.story.some(step => step.id === id),
  }),
  parameter("date", ["dossier"], day, { ...toAll, why: "date" }),
  parameter("known", ["dossier"], day, { ...toAll, why: "date" }),
  /** The days that the two are compared with, where the dossier is shown in time. */
  parameter("sinceDate", ["dossier"], day, { ...toAll, name: "since-date", why: "date" }),
  parameter("sinceKnown", ["dossier"], day, { ...toAll, name: "since-known", why: "date" }),
  parameter("floor", ["dossier", "network"], oneOf(verifications, null), { ...toHome, why: "floor" }),
  /** The chosen hypotheses. A set of which none is named follows the file's own choice. */
  parameter("world", ["dossier"], list, {
    ...toAll,
    why: (id, { file }) => (file.dossier.hypotheses.some(other => other.id === id) ? "world-twice" : "world"),
    isThere: (id, { world }) => world.includes(id),
  }),
  parameter("language", ["home", "dossier", "network", "compare"], language, { name: "lang", why: "language" }),
] as const;

type EntryOf<Kind extends PlaceKind, Entry = (typeof parameters)[number]> =
  Entry extends Parameter<infer _Field, infer Of, infer _Value> ? (Kind extends Of ? Entry : never) : never;

/** The choices of a page of this kind. */
export type ChoicesOf<Kind extends PlaceKind> = {
  readonly [Entry in EntryOf<Kind> as Entry["field"]]: Entry["codec"]["blank"];
};

/** An entry without its types, for code that goes through the whole table. */
export type AnyParameter = Parameter<string, PlaceKind, unknown>;

/**
 * The table without its types. Each entry only ever gets values that it has read itself, and what is known of its own
 * kinds of pages.
 */
export const everyParameter = parameters as readonly unknown[] as readonly AnyParameter[];
