import type { ItemAddress } from "../../../edit/index.ts";
import type { JsonObject, ListName } from "../../../schema/index.ts";
import type { Language } from "../../../text/index.ts";
import { itemWith, nameOfItem } from "../../forms/nameOfItem.ts";

/** Lists whose objects are named after parties and duties alone. Sources, quotes and searches tell who was spoken to. */
const NAMED: readonly ListName[] = ["parties", "links", "assertions", "conditions", "money", "duties"];

/** Words and speakers of an object that may tell more than the parties it is about. */
const UNSAID = { label: undefined, saidBy: undefined };

const isReserved = (item: JsonObject): boolean => item.withheld !== undefined || item.private !== undefined;

/** The objects of a list that an object names by their ids. */
const namedIn = (item: JsonObject, file: JsonObject, list: ListName): readonly JsonObject[] =>
  Object.values(item)
    .flat()
    .map(value => itemWith(file, list, value))
    .filter(one => one !== null);

/**
 * What an object, or the dossier, is called where others may read it, as in the history of the browser: by its parties
 * and duties, and by nothing that is withheld or private.
 * @returns empty where it is not to be named
 */
export function openNameOf(file: JsonObject, address: ItemAddress, language: Language): string {
  if (address.list === "head") return nameOfItem("head", file, file, language);
  const { list, id } = address;
  const item = itemWith(file, list, id);
  if (!item || !NAMED.some(one => one === list)) return "";
  const about = [item, ...namedIn(item, file, "parties"), ...namedIn(item, file, "links")];
  if (about.some(isReserved)) return "";
  return nameOfItem(list, list === "duties" ? item : { ...item, ...UNSAID }, file, language);
}
