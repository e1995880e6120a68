/** How cells name parties: by name where that leads back to the party alone, else by id. */
import { type Dossier, inAllLanguages, type Text } from "../../schema/index.ts";
import { isUnknownName, nameKey } from "./partyBook.ts";

export type PartyNames = {
  readonly of: (id: string) => string;
  /** Whether a party would be met by this name. */
  readonly isKnown: (name: string) => boolean;
};

/** What a cell would part, or read as something else than a name. */
const UNFIT = /[\n;]|^["↳]|^\s|\s$|^dossier$/iu;

export function partyNames({ parties, language }: Pick<Dossier, "parties" | "language">): PartyNames {
  const owners = new Map<string, Set<string>>();
  const add = (id: string, name: Text | undefined) => {
    for (const version of inAllLanguages(name)) {
      const key = nameKey(version);
      owners.set(key, (owners.get(key) ?? new Set()).add(id));
    }
  };
  const ids = new Set(parties.map(({ id }) => id));
  for (const { id, name } of parties) add(id, name);
  const names = new Map(
    parties.map(({ id, name }) => {
      const shown = typeof name === "string" ? name : (name?.[language] ?? inAllLanguages(name)[0] ?? "");
      const isFit = shown !== "" && !UNFIT.test(shown) && !isUnknownName(shown) && (!ids.has(shown) || shown === id);
      return [id, isFit && owners.get(nameKey(shown))?.size === 1 ? shown : id] as const;
    }),
  );
  const others = new Set(
    parties.flatMap(({ shortName, aliases = [] }) => [shortName, ...aliases].flatMap(inAllLanguages).map(nameKey)),
  );
  return {
    of: id => names.get(id) ?? id,
    isKnown: name => ids.has(name.trim()) || owners.has(nameKey(name)) || others.has(nameKey(name)),
  };
}
