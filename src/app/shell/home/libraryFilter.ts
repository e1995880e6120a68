/** Narrows the library by what its dossiers have: a country, a duty on which something is written, a role. */
import type { Findable } from "../../documents/files/cardOf.ts";

export const filterKinds = ["country", "duty", "role"] as const;
export type FilterKind = (typeof filterKinds)[number];

/** What is asked for, as codes; null where anything will do. */
export type LibraryFilter = Readonly<Record<FilterKind, string | null>>;

type Filterable = Pick<Findable, "countries" | "roles"> & {
  readonly duties: readonly Pick<Findable["duties"][number], "id">[];
};

/** The codes that a dossier has of a kind. */
export function codesOf({ countries, duties, roles }: Filterable, kind: FilterKind): readonly string[] {
  switch (kind) {
    case "country":
      return countries;
    case "duty":
      return duties.map(({ id }) => id);
    case "role":
      return roles;
  }
}

/** Whether a dossier has all that is asked for. */
export const passes = (dossier: Filterable, asked: LibraryFilter): boolean =>
  filterKinds.every(kind => {
    const code = asked[kind];
    return code === null || codesOf(dossier, kind).includes(code);
  });

export const isFiltered = (asked: LibraryFilter): boolean => filterKinds.some(kind => asked[kind] !== null);
