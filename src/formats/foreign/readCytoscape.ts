/** Cytoscape: elements as cytoscape.js takes and gives them, and as the program Cytoscape exports them (`.cyjs`). */
import { isJsonObject, type JsonObject } from "../../schema/index.ts";
import type { GivenFile, ReadFormat, TakeAnswers } from "../bringing/incoming.ts";
import { bringGraph } from "./bringGraph.ts";
import { fieldsOf, gathering, listOf, refused, textOf } from "./gathering.ts";
import type { GraphEdge, GraphFields, GraphNode } from "./graphFields.ts";
import { type JsonRecord, readJson } from "./readJson.ts";

const KINDS = { node: "node", edge: "edge" };
/** Of the data of an element: its ends and names, which are read by themselves, and how it is drawn. */
const OF_BOTH = ["id", "SUID", "selected", "name", "shared name", "shared_name", "width", "height", "parent"];
const OF_NODE: ReadonlySet<string> = new Set(OF_BOTH);
const OF_EDGE: ReadonlySet<string> = new Set([
  ...OF_BOTH,
  ...["source", "target", "label", "type", "family", "state", "stateLabel"],
  ...["interaction", "shared interaction", "shared_interaction"],
]);

type Element = JsonRecord & { readonly isEdge: boolean | null };

/** The elements of a file: in one list, or nodes and edges apart. */
function elementsIn(whole: unknown): readonly Element[] {
  const listed = (list: unknown, pointer: string, isEdge: boolean | null): readonly Element[] =>
    listOf(list).map((value, at) => ({ value, place: { pointer: `${pointer}/${at}` }, isEdge }));
  if (Array.isArray(whole)) return listed(whole, "", null);
  const { elements } = fieldsOf(whole);
  if (Array.isArray(elements)) return listed(elements, "/elements", null);
  const { nodes, edges } = fieldsOf(elements);
  return [...listed(nodes, "/elements/nodes", false), ...listed(edges, "/elements/edges", true)];
}

function isEdgeOf({ value, isEdge }: Element, data: JsonObject): boolean {
  const { group } = fieldsOf(value);
  return isEdge ?? (group === "edges" || (group !== "nodes" && ("source" in data || "target" in data)));
}

function graphFields(data: JsonObject, left: ReadonlySet<string>): GraphFields {
  return new Map(
    Object.entries(data).flatMap(([name, value]) => {
      if (left.has(name)) return [];
      const values = Array.isArray(value) ? value.map(textOf) : [textOf(value) || (JSON.stringify(value) ?? "")];
      return [[name, values.filter(one => one !== "" && one !== '""' && one !== "null")] as const];
    }),
  );
}

function nodeOf(data: JsonObject, place: JsonRecord["place"]): GraphNode | null {
  const [id, label] = [textOf(data.id), textOf(data.label)];
  const name = textOf(data.name) || textOf(data["shared name"] ?? data.shared_name) || label;
  const key = id || name;
  const fields = new Map(graphFields(data, OF_NODE));
  // What is written on the box begins with the name, and says no more of the party than other fields do.
  if (label.startsWith(name)) fields.delete("label");
  return key === "" ? null : { key, name: name || null, fields, place: id === "" ? place : { ...place, id } };
}

function edgeOf(data: JsonObject, place: JsonRecord["place"]): GraphEdge {
  const id = textOf(data.id);
  const kind = data.interaction ?? data["shared interaction"] ?? data.shared_interaction ?? data.type;
  return {
    from: textOf(data.source),
    to: textOf(data.target),
    direction: "directed",
    kind: textOf(kind),
    label: textOf(data.label),
    fields: graphFields(data, OF_EDGE),
    place: id === "" ? place : { ...place, id },
  };
}

export function readCytoscape(file: GivenFile, answers: TakeAnswers): ReadFormat {
  const json = readJson(file);
  if (!json.ok) return refused(json.refusal);
  const whole = json.isLines ? fieldsOf(json.records[0]?.value) : json.value;
  const gathered = gathering(file, answers);
  gathered.file({ title: textOf(fieldsOf(fieldsOf(whole).data).name), description: undefined });
  const elements = elementsIn(whole);
  const dataOf = ({ value }: Element): JsonObject => fieldsOf(fieldsOf(value).data);
  const ends = new Set(elements.flatMap(one => [textOf(dataOf(one).source), textOf(dataOf(one).target)]));
  const parents = new Set(elements.map(one => textOf(dataOf(one).parent)).filter(Boolean));
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  for (const element of elements) {
    const { value, place } = element;
    const data = dataOf(element);
    if (!isJsonObject(value) || !isJsonObject(value.data)) {
      const kind = isEdgeOf(element, data) ? KINDS.edge : KINDS.node;
      gathered.leave(kind, place, JSON.stringify(value) ?? "", "names-nobody");
      continue;
    }
    if (isEdgeOf(element, data)) {
      edges.push(edgeOf(data, place));
      continue;
    }
    const node = nodeOf(data, place);
    if (node === null) gathered.leave(KINDS.node, place, JSON.stringify(value) ?? "", "names-nobody");
    // A box round others that no edge leads to is a way to draw them.
    else if (parents.has(node.key) && !ends.has(node.key))
      gathered.leave("box", node.place, node.name ?? node.key, "no-work-in-it", { kind: "box" });
    else nodes.push(node);
  }
  bringGraph(gathered, { nodes, edges }, KINDS);
  if (parents.size > 0) gathered.loseField({ pointer: "/elements" }, "parent");
  if (elements.some(({ value }) => fieldsOf(value).position !== undefined))
    gathered.loseField({ pointer: "/elements" }, "position");
  return gathered.done([KINDS.node, KINDS.edge]);
}
