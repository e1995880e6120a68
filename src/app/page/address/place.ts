/**
 * What the page shows, with every choice of the reader. It is what an address says, so that a link shows what its
 * sender saw.
 */
import type { Language } from "../../../text/index.ts";
import {
  type AnyParameter,
  type ChoicesOf,
  everyParameter,
  type PlaceKind,
  type Sided,
  type Whence,
} from "./parameters.ts";

/** What an address says beyond the choices of its page. */
type Remains = {
  /** What could not be read, by the name of the parameter. */
  readonly unread: Readonly<Record<string, readonly string[]>>;
  /** The choices of other kinds of pages, handed on as they came. */
  readonly carried: Readonly<Record<string, string>>;
};

/** The library. */
export type HomePlace = { readonly kind: "home" } & ChoicesOf<"home"> & Remains;
/** One dossier, wherever it comes from. */
export type DossierPlace = { readonly kind: "dossier" } & ChoicesOf<"dossier"> & Remains;
/** All chains at once. */
export type NetworkPlace = { readonly kind: "network" } & ChoicesOf<"network"> & {
    /** Whether files opened here are part of the network: that stands in no address. */
    readonly own: boolean;
    /** The key of the draft that is part of it as well, which stands in no address either; null for none. */
    readonly draft: string | null;
  } & Remains;

/** Two chains beside each other. */
export type ComparePlace = { readonly kind: "compare" } & ChoicesOf<"compare"> & Remains;

export type Place = HomePlace | DossierPlace | NetworkPlace | ComparePlace;
export type PlaceOf<Kind extends PlaceKind> = Extract<Place, { readonly kind: Kind }>;

/** The entries of the table that a page of this kind has. */
export const parametersOf = (kind: PlaceKind): readonly AnyParameter[] =>
  everyParameter.filter(({ of }) => of.includes(kind));

const blankFields = (kind: PlaceKind): object => ({
  kind,
  ...Object.fromEntries(parametersOf(kind).map(({ field, codec }) => [field, codec.blank])),
  unread: {},
  carried: {},
});

const blankHome = blankFields("home") as HomePlace;
const blankDossier = blankFields("dossier") as DossierPlace;
const blankNetwork = { ...blankFields("network"), own: false, draft: null } as NetworkPlace;

/** The library without any choice but the language. */
export const homePlace = (language: Language | null): HomePlace => ({ ...blankHome, language });

/** A dossier with these choices and no others. */
export const dossierPlace = (
  from: Whence,
  choices: Partial<Omit<DossierPlace, "kind" | "from">> = {},
): DossierPlace => ({
  ...blankDossier,
  ...choices,
  from,
});

/** The network of the whole library, with these choices and no others. */
export const networkPlace = (choices: Partial<Omit<NetworkPlace, "kind">> = {}): NetworkPlace => ({
  ...blankNetwork,
  ...choices,
});

const blankCompare = blankFields("compare") as ComparePlace;

/** Two dossiers, or one twice, with these choices and no others. */
export const comparePlace = (
  sides: Sided<Whence>,
  choices: Partial<Omit<ComparePlace, "kind" | "sides">> = {},
): ComparePlace => ({ ...blankCompare, ...choices, sides });

/** Stands for the key of a file where the network shows all files that are open here; a draft follows it behind a comma. */
const IN_NETWORK = "network";

/** The files of the reader that a network shows, by what `ownKeyOf` says of it. */
export const ownInNetwork = (ownKey: string | null): Pick<NetworkPlace, "draft" | "own"> => ({
  own: ownKey !== null,
  draft: ownKey?.split(",")[1] ?? null,
});

/**
 * The page of these local files without any choice: their network, or the first of two that were compared.
 * @param publish the page on which the file is published
 */
export function barePlaceOf(ownKey: string, language: Language | null, publish = false): Place {
  const [first = ""] = ownKey.split(",");
  return first === IN_NETWORK
    ? networkPlace({ language, ...ownInNetwork(ownKey) })
    : dossierPlace({ kind: "own", key: first }, { language, ...(publish ? { view: "publish" } : {}) });
}

/** The key of the local file that is shown, or of several, with a comma between; null where none is. It stands in no address. */
export function ownKeyOf(place: Place): string | null {
  if (place.kind === "network")
    return place.draft !== null ? `${IN_NETWORK},${place.draft}` : place.own ? IN_NETWORK : null;
  if (place.kind === "compare") {
    const keys = place.sides.flatMap(from => (from.kind === "own" ? [from.key] : []));
    return keys.length === 0 ? null : keys.join(",");
  }
  return place.kind === "dossier" && place.from.kind === "own" ? place.from.key : null;
}

/** Identifies what is shown, whatever is chosen in it; null for the home page. */
export function subjectOf(place: Place): string | null {
  if (place.kind === "home") return null;
  if (place.kind !== "dossier") return place.kind;
  const { from } = place;
  switch (from.kind) {
    case "library":
      return `dossier ${from.id}`;
    case "src":
      return `src ${from.src}`;
    case "own":
      return `local ${from.key}`;
  }
}
