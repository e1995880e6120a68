/** Kumu: elements and connections, as its import takes them and as its export of a whole project writes them. */
import { isJsonObject, type JsonObject } from "../../schema/index.ts";
import type { FilePlace, GivenFile, ReadFormat, TakeAnswers } from "../bringing/incoming.ts";
import { bringGraph } from "./bringGraph.ts";
import { fieldsOf, type Gathering, gathering, listOf, refused, textOf } from "./gathering.ts";
import type { GraphEdge, GraphFields, GraphNode } from "./graphFields.ts";
import { seemsWorkbook } from "./heads.ts";
import { kumuSheets } from "./kumuSheets.ts";
import { type JsonRecord, readJson } from "./readJson.ts";
import { sheetsIn } from "./sheetsIn.ts";

const KINDS = { node: "element", edge: "connection" };
/** Of a whole project: how it is drawn. */
const DRAWN = ["maps", "perspectives", "presentations"];
/** Of a record: how it is drawn, and what stands elsewhere. */
const OF_THE_RECORD = new Set([
  "id",
  "_id",
  "label",
  "direction",
  "from",
  "to",
  "attributes",
  "type",
  "image",
  "loops",
]);
const TYPE_FIELDS = /^(?:(?:element|connection) )?type$/iu;

/** The fields of a record, of either shape. */
function bodyOf(record: JsonObject): JsonObject {
  return { ...record, ...fieldsOf(record.attributes) };
}

function graphFields(body: JsonObject): GraphFields {
  const fields = new Map<string, readonly string[]>();
  for (const [name, value] of Object.entries(body)) {
    if (OF_THE_RECORD.has(name.toLowerCase()) || TYPE_FIELDS.test(name)) continue;
    const values = listOf(value).length > 0 ? listOf(value).map(textOf) : [textOf(value)];
    fields.set(name, values);
  }
  // False says that something common is not so.
  for (const name of ["delayed", "reversed"]) if (fields.get(name)?.[0] === "false") fields.delete(name);
  return fields;
}

const typeOf = (body: JsonObject): string =>
  textOf(Object.entries(body).find(([name, value]) => TYPE_FIELDS.test(name) && textOf(value) !== "")?.[1]);

/** The value of a field, whatever the case of its name. */
const fieldIn = (body: JsonObject, wanted: string): string =>
  textOf(body[wanted] ?? Object.entries(body).find(([name]) => name.toLowerCase() === wanted)?.[1]);

function nodeOf({ value, place }: JsonRecord): { readonly node: GraphNode | null; readonly place: FilePlace } {
  if (!isJsonObject(value)) return { node: null, place };
  const body = bodyOf(value);
  const id = textOf(body._id ?? body.id);
  const label = fieldIn(body, "label");
  const key = id || label;
  const fields = new Map([["type", [typeOf(body)]], ...graphFields(body)]);
  const own = id === "" ? place : { ...place, id };
  return { node: key === "" ? null : { key, name: label || null, fields, place: own }, place: own };
}

/** Elements and connections as a graph; what is no object, or has no name, is left. */
function takeKumu(gathered: Gathering, elements: readonly JsonRecord[], connections: readonly JsonRecord[]): void {
  const nodes: GraphNode[] = [];
  const byLabel = new Map<string, string>();
  for (const record of elements) {
    const { node, place } = nodeOf(record);
    if (node === null) {
      gathered.leave(KINDS.node, place, JSON.stringify(record.value) ?? "", "names-nobody");
      continue;
    }
    nodes.push(node);
    if (node.name !== null && !byLabel.has(node.name.toLowerCase())) byLabel.set(node.name.toLowerCase(), node.key);
  }
  const keys = new Set(nodes.map(({ key }) => key));
  const endOf = (written: unknown): string => {
    const text = textOf(isJsonObject(written) ? (written._id ?? written.id ?? written.label) : written);
    return keys.has(text) ? text : (byLabel.get(text.toLowerCase()) ?? text);
  };
  const edges: GraphEdge[] = [];
  for (const { value, place } of connections) {
    if (!isJsonObject(value)) {
      gathered.leave(KINDS.edge, place, JSON.stringify(value) ?? "", "names-nobody");
      continue;
    }
    const body = bodyOf(value);
    const id = textOf(body._id ?? body.id);
    const direction = fieldIn(body, "direction").toLowerCase();
    edges.push({
      from: endOf(body.from),
      to: endOf(body.to),
      direction: direction === "mutual" || direction === "directed" ? direction : "undirected",
      kind: typeOf(body),
      label: fieldIn(body, "label"),
      fields: graphFields(body),
      place: id === "" ? place : { ...place, id },
    });
  }
  bringGraph(gathered, { nodes, edges }, KINDS);
}

const recordsIn = (whole: JsonObject, list: string): readonly JsonRecord[] =>
  listOf(whole[list]).map((value, at) => ({ value, place: { pointer: `/${list}/${at}` } }));

function readSheets(file: GivenFile, answers: TakeAnswers): ReadFormat {
  const grids = sheetsIn(file);
  if (!grids.ok) return refused(grids.trouble);
  const gathered = gathering(file, answers);
  gathered.file();
  const { elements, connections } = kumuSheets(grids.value);
  takeKumu(gathered, elements, connections);
  return gathered.done(["element", "connection"]);
}

export function readKumu(file: GivenFile, answers: TakeAnswers): ReadFormat {
  if (seemsWorkbook(file)) return readSheets(file, answers);
  const json = readJson(file);
  if (!json.ok) return refused(json.refusal);
  const whole = json.isLines ? fieldsOf(json.records[0]?.value) : fieldsOf(json.value);
  const gathered = gathering(file, answers);
  gathered.file({ title: textOf(whole.name), description: undefined });
  takeKumu(gathered, recordsIn(whole, "elements"), recordsIn(whole, "connections"));
  listOf(whole.loops).forEach((loop, at) => {
    gathered.leave("loop", { pointer: `/loops/${at}` }, fieldIn(bodyOf(fieldsOf(loop)), "label"), "no-work-in-it", {
      kind: "loop",
    });
  });
  for (const field of DRAWN) if (listOf(whole[field]).length > 0) gathered.loseField({ pointer: `/${field}` }, field);
  return gathered.done(["element", "connection"]);
}
