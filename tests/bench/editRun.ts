/** A run of edits of a file as somebody makes them in forms: the same for the same file and seed. */
import { addItem, fileOf, type ItemAddress, pathOfItem, setField, takeOutValue } from "../../src/edit/index.ts";
import { isJsonObject, type JsonObject, type Path } from "../../src/schema/index.ts";
import { randomOf } from "./generateChain.ts";

/** One edit, as it is asked for: of an object by its list and id, whatever its place. */
export type AskedEdit =
  | {
      readonly kind: "value" | "new field";
      readonly address: ItemAddress;
      readonly path: Path;
      readonly value: unknown;
    }
  | { readonly kind: "new object"; readonly list: "assertions" | "links"; readonly value: JsonObject }
  | { readonly kind: "object taken out"; readonly address: ItemAddress };

export const editKinds = ["value", "new field", "new object", "object taken out"] as const;

const LETTERS = "abcdefghijklmnop";

/**
 * Nine in ten are letters of names and remarks, one key each, in visits of twenty; the others are codes, new objects and
 * objects that go again.
 */
export function editRun(text: string, count: number, seed = 1): readonly AskedEdit[] {
  const random = randomOf(seed);
  const file = fileOf(text)!;
  const itemsOf = (list: "parties" | "links" | "assertions") =>
    (Array.isArray(file[list]) ? file[list] : []).filter(isJsonObject);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const remarks = new Map<string, string>();
  const added: string[] = [];
  const edits: AskedEdit[] = [];
  let [typed, list] = [String(pick(itemsOf("parties")).id), "parties" as "parties" | "links"];
  for (let at = 0; at < count; at += 1) {
    if (at % 20 === 0) {
      list = random() < 0.5 ? "parties" : "links";
      typed = String(pick(itemsOf(list)).id);
    }
    const kind = random();
    if (kind < 0.9) {
      const known = remarks.get(typed);
      const value = (known ?? "") + pick([...LETTERS]);
      remarks.set(typed, value);
      const address = { list, id: typed };
      // What the file had before of it is written over.
      edits.push({ kind: known === undefined ? "new field" : "value", address, path: ["remark"], value });
    } else if (kind < 0.95) {
      const address = { list: "links", id: String(pick(itemsOf("links")).id) } as const;
      edits.push({ kind: "value", address, path: ["verification"], value: pick(["documented", "single-source"]) });
    } else if (kind < 0.98 || added.length === 0) {
      const id = `added-${at}`;
      const party = String(pick(itemsOf("parties")).id);
      added.push(id);
      const said = { position: "holds", basis: "statement", verification: "unverified", evidence: [] };
      edits.push({ kind: "new object", list: "assertions", value: { id, party, duty: "pay-wage", ...said } });
    } else edits.push({ kind: "object taken out", address: { list: "assertions", id: added.pop()! } });
  }
  return edits;
}

/** The text after an edit, by our own functions. */
export function editedText(text: string, edit: AskedEdit): string {
  if (edit.kind === "new object") return addItem(text, edit.list, edit.value);
  if (edit.kind === "object taken out") return takeOutValue(text, pathOfItem(fileOf(text)!, edit.address)!);
  return setField(text, edit.address, edit.path, edit.value);
}

/** Where an edit goes in this JSON, and what is put there; undefined takes it out. */
export function placeOfEdit(file: JsonObject, edit: AskedEdit): readonly [path: Path, value: unknown] {
  if (edit.kind === "new object") {
    const items = file[edit.list];
    return [[edit.list, Array.isArray(items) ? items.length : 0], edit.value];
  }
  const item = pathOfItem(file, edit.address)!;
  return edit.kind === "object taken out" ? [item, undefined] : [[...item, ...edit.path], edit.value];
}
