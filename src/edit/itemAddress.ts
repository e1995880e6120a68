import { isJsonObject, type JsonObject, type ListName, type Path } from "../schema/index.ts";
import { isListName } from "./newIdOf.ts";

/** An object of a list by its id, or the dossier itself. Places in a list shift; ids stay. */
export type ItemAddress = { readonly list: ListName; readonly id: string } | { readonly list: "head" };

/** Written for an object without an id that can be used: its place in the list. */
const PLACE = /^#(\d+)$/;

/** The path of the object in the file; null where it is not there. Of two with one id, the first. */
export function pathOfItem(file: JsonObject, address: ItemAddress): Path | null {
  if (address.list === "head") return [];
  const items = file[address.list];
  if (!Array.isArray(items)) return null;
  const place = PLACE.exec(address.id)?.[1];
  const index = place ? Number(place) : items.findIndex(item => isJsonObject(item) && item.id === address.id);
  return index >= 0 && index < items.length ? [address.list, index] : null;
}

export type AddressedItem = {
  readonly item: JsonObject;
  readonly address: { readonly list: ListName; readonly id: string };
};

/** The objects of a list, each with the address that leads to it alone: of two with one id, the second by its place. */
export function itemsIn(file: JsonObject, list: ListName): readonly AddressedItem[] {
  const items = file[list];
  if (!Array.isArray(items)) return [];
  const seen = new Set<string>();
  return items.flatMap((item: unknown, index): readonly AddressedItem[] => {
    if (!isJsonObject(item)) return [];
    const id = typeof item.id === "string" ? item.id : "";
    const isFirst = id !== "" && !seen.has(id);
    seen.add(id);
    return [{ item, address: { list, id: isFirst ? id : `#${index}` } }];
  });
}

/** The address of the object that a path of the file leads into. */
export function addressOfPath(file: JsonObject, [list, index]: Path): ItemAddress {
  const items = typeof list === "string" ? file[list] : undefined;
  if (typeof index !== "number" || !Array.isArray(items) || !isListName(list)) return { list: "head" };
  const item: unknown = items[index];
  const id = isJsonObject(item) && typeof item.id === "string" ? item.id : "";
  const isFirst = id !== "" && items.findIndex(other => isJsonObject(other) && other.id === id) === index;
  return { list, id: isFirst ? id : `#${index}` };
}

/** The objects of a list as they are written, without what is no object. */
export function objectsIn(file: JsonObject, list: string): readonly JsonObject[] {
  const items = file[list];
  return Array.isArray(items) ? items.filter(isJsonObject) : [];
}
