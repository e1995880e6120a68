import { addressOfPath } from "../../../edit/index.ts";
import { type JsonObject, type Path, valueAt } from "../../../schema/index.ts";
import { type Language, type StopPlace, say, sayField } from "../../../text/index.ts";
import { itemWith, nameOfItem } from "../nameOfItem.ts";

/** What stands at a path of a file, in the words of the thing: its kind, its name, and the name of the field. */
export function thingAt(file: JsonObject, path: Path, language: Language): StopPlace {
  const address = addressOfPath(file, path);
  const { list } = address;
  const item = list === "head" ? file : itemWith(file, list, address.id);
  const within = path.slice(list === "head" ? 0 : 2).filter((key): key is string => typeof key === "string");
  return {
    kind: say(language, `edit.kind.${list}`),
    name: item ? nameOfItem(list, item, file, language) : "",
    field: within.length === 0 ? "" : sayField(language, list, within),
    id: path.at(-1) === "id" ? String(valueAt(file, path)) : null,
  };
}
