import { pointerOf } from "../json/lineColumn.ts";
import type { Path } from "../json/scanJson.ts";
import { isJsonObject } from "../json/valueAt.ts";
import { listNames } from "../table/listNames.ts";
import { type Item, isOneOfFourteen, itemOf, type Reading, spaceOf } from "./reading.ts";

/** Reads the lists of the file into items. Leaves out a value that is no list, and an item that is no object. */
export function collectItems(reading: Reading): void {
  for (const list of listNames) {
    const value = reading.root[list];
    const items: Item[] = [];
    reading.items.set(list, items);
    if (value === undefined) {
      if (list !== "parties" && list !== "links") continue;
      reading.report("missing-field", [list], undefined, { field: list });
      reading.lostLists.add(list);
      continue;
    }
    if (!Array.isArray(value)) {
      reading.lostLists.add(list);
      if (list === "proceedings") reading.lostLists.add("decisions");
      reading.report("wrong-type", [list], value, { expected: "list" });
      reading.leftOut.push({ path: [list], code: "wrong-type" });
      continue;
    }
    value.forEach((entry, index) => {
      const path = [list, index];
      if (isJsonObject(entry)) items.push(itemOf(list, path, entry));
      else {
        reading.report("wrong-type", path, entry, { expected: "object" });
        reading.leftOut.push({ path, code: "wrong-type" });
      }
    });
  }
}

/** Registers every id with its object. The first object keeps an id that occurs twice. */
export function collectIds(reading: Reading): void {
  const claim = (space: string, id: unknown, item: Item, part: Path) => {
    if (typeof id !== "string" || id === "") return;
    const path = [...part, "id"];
    if (space === "subject" && id === "dossier") {
      reading.report("reserved-id", [...item.path, ...path], id);
      reading.leaveOut(item, path, "reserved-id");
      return;
    }
    let ids = reading.targets.get(space);
    if (!ids) {
      ids = new Map();
      reading.targets.set(space, ids);
    }
    const first = ids.get(id);
    if (!first && !(space === "duties" && isOneOfFourteen(id))) {
      ids.set(id, { item, part });
      return;
    }
    const firstAt = first ? pointerOf([...first.item.path, ...first.part]) : "";
    reading.report("duplicate-id", [...item.path, ...path], id, { first: firstAt });
    reading.leaveOut(item, path, "duplicate-id");
  };
  for (const list of listNames)
    for (const item of reading.itemsOf(list)) {
      claim(spaceOf(list), item.value.id, item, []);
      if (list !== "proceedings" || !Array.isArray(item.value.decisions)) continue;
      item.value.decisions.forEach((decision, index) => {
        if (isJsonObject(decision)) claim("decisions", decision.id, item, ["decisions", index]);
      });
    }
}
