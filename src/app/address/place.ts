/** What the page shows, and everything a reader has chosen in it: what an address says, so that a link shows what its sender saw. */
import type { Language } from "../../text/index.ts";
import { type AnyParameter, type ChoicesOf, everyParameter, type PlaceKind, type Whence } from "./parameters.ts";

/** What an address says beyond the page it leads to. */
type Remains = {
  /** What could not be read of it, parameter by parameter. */
  readonly unread: Readonly<Record<string, readonly string[]>>;
  /** What it says for pages of another kind: it is handed on as it came. */
  readonly carried: Readonly<Record<string, string>>;
};

/** The library. */
export type HomePlace = { readonly kind: "home" } & ChoicesOf<"home"> & Remains;
/** One dossier, wherever it comes from. */
export type DossierPlace = { readonly kind: "dossier" } & ChoicesOf<"dossier"> & Remains;
/** All chains at once. */
export type NetworkPlace = { readonly kind: "network" } & ChoicesOf<"network"> & {
    /** Whether files opened here are part of it: that stands in no address. */
    readonly own: boolean;
  } & Remains;

export type Place = HomePlace | DossierPlace | NetworkPlace;
export type PlaceOf<Kind extends PlaceKind> = Extract<Place, { readonly kind: Kind }>;

/** Of the table: what belongs to a page of this kind. */
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
const blankNetwork = { ...blankFields("network"), own: false } as NetworkPlace;

/** The library, with nothing chosen but how it is told. */
export const homePlace = (language: Language | null): HomePlace => ({ ...blankHome, language });

/** A dossier with nothing chosen but this. */
export const dossierPlace = (
  from: Whence,
  choices: Partial<Omit<DossierPlace, "kind" | "from">> = {},
): DossierPlace => ({
  ...blankDossier,
  ...choices,
  from,
});

/** The network of the whole library, with nothing chosen but this. */
export const networkPlace = (choices: Partial<Omit<NetworkPlace, "kind">> = {}): NetworkPlace => ({
  ...blankNetwork,
  ...choices,
});

/** Stands for the key of a file where all that are open here are part of the network. */
const IN_NETWORK = "network";

/** Key of the file opened here that is shown; null where none is. It stands in no address. */
export function ownKeyOf(place: Place): string | null {
  if (place.kind === "network") return place.own ? IN_NETWORK : null;
  return place.kind === "dossier" && place.from.kind === "own" ? place.from.key : null;
}

/** What is shown, whatever is chosen in it; null for the home page. */
export function subjectOf(place: Place): string | null {
  if (place.kind !== "dossier") return place.kind === "network" ? "network" : null;
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
