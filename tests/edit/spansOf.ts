import { addressOfPath, fileOf, type ItemAddress } from "../../src/edit/index.ts";
import { listNames, locateValues, type Path } from "../../src/schema/index.ts";

export const nameOfItem = (address: ItemAddress): string =>
  address.list === "head" ? "head" : `${address.list} ${address.id}`;

/** The bytes of every object of a file, and of every field of the dossier itself, by their names. */
export function spansOf(text: string): ReadonlyMap<string, string> {
  const file = fileOf(text)!;
  const lists: readonly string[] = listNames;
  const paths: readonly Path[] = [
    ...listNames.flatMap(list => (Array.isArray(file[list]) ? file[list] : []).map((_, index): Path => [list, index])),
    ...Object.keys(file).flatMap((field): Path[] => (lists.includes(field) ? [] : [[field]])),
  ];
  return new Map(
    locateValues(text, paths).map(({ start, end }, place) => {
      const path = paths[place]!;
      const name = path.length === 1 ? `head ${path[0]}` : nameOfItem(addressOfPath(file, path));
      return [name, text.slice(start, end)];
    }),
  );
}
