/** GraphML, as NetworkX, igraph, Gephi and yEd write it. */

import type { FilePlace, GivenFile, ReadFormat, TakeAnswers } from "../bringing/incoming.ts";
import { readXml } from "../grid/readXml.ts";
import { bringGraph } from "./bringGraph.ts";
import { foldedWord } from "./codeOfWord.ts";
import { type Gathering, gathering, refused } from "./gathering.ts";
import type { GraphEdge, GraphNode } from "./graphFields.ts";

type GraphKey = { readonly name: string; readonly of: string; readonly isDrawing: boolean; standard: string };
type OpenGraphElement = {
  readonly element: "node" | "edge" | "hyperedge";
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly place: FilePlace;
  readonly isGroup: boolean;
  direction: "directed" | "undirected" | "mutual";
  readonly values: Map<string, string[]>;
  /** What yEd writes at it. */
  readonly labels: string[];
};

const KINDS = { node: "node", edge: "edge" };
/** Where yEd (the first two) and yFiles write what is read at a node or an edge. */
const LABELS = new Set(["NodeLabel", "EdgeLabel", "Label.Text"]);
/** What the name of a node is called. */
const NAMES = ["label", "name", "title", "nodelabel"];

const nameAndFields = (values: Map<string, string[]>, labels: readonly string[]) => {
  const fields = new Map(values);
  const named = NAMES.map(wanted => [...fields.keys()].find(name => foldedWord(name) === wanted)).find(
    name => name !== undefined && (fields.get(name)?.[0]?.trim() ?? "") !== "",
  );
  const drawn = labels.map(one => one.replace(/\s+/gu, " ").trim()).filter(Boolean);
  const name = named === undefined ? (drawn.shift() ?? "") : (fields.get(named)?.[0]?.trim() ?? "");
  if (named !== undefined) fields.delete(named);
  return { name, fields, more: drawn.filter(one => one !== name) };
};

type Taken = {
  readonly nodes: GraphNode[];
  readonly edges: GraphEdge[];
  /** Boxes around nodes. */
  readonly groups: { readonly node: GraphNode }[];
};

/** Takes an element that is closed as a node, an edge or a group of the graph. */
function elementTaker(gathered: Gathering, keys: ReadonlyMap<string, GraphKey>, { nodes, edges, groups }: Taken) {
  return ({ element, id, from, to, place, isGroup, direction, values, labels }: OpenGraphElement): void => {
    for (const { name, of, isDrawing, standard } of keys.values())
      if (!isDrawing && standard !== "" && (of === element || of === "all") && !values.has(name))
        values.set(name, [standard]);
    if (element === "hyperedge") {
      gathered.leave("hyperedge", place, id, "no-work-in-it", { kind: "hyperedge" });
      return;
    }
    if (element === "edge") {
      const [first, ...more] = labels.map(one => one.replace(/\s+/gu, " ").trim()).filter(Boolean);
      const fields = new Map(values);
      if (more.length > 0) fields.set("edge label", more);
      for (const name of ["weight"]) if (Number(fields.get(name)?.[0]) === 1) fields.delete(name);
      edges.push({ from, to, direction, kind: "", label: first ?? "", fields, place });
      return;
    }
    const { name, fields, more } = nameAndFields(values, labels);
    if (more.length > 0) fields.set("description", [...(fields.get("description") ?? []), ...more]);
    if (id === "" && name === "") {
      gathered.leave(KINDS.node, place, "", "names-nobody");
      return;
    }
    const node = { key: id || name, name: name || null, fields, place };
    if (isGroup) groups.push({ node });
    else nodes.push(node);
  };
}

/** An arrow at neither end is a line without direction, whatever the graph says of all its edges. */
function directionOf({ source = "none", target = "none" }: Readonly<Record<string, string | undefined>>) {
  if (target === "none") return "undirected";
  return source === "none" ? "directed" : "mutual";
}

export function readGraphml(file: GivenFile, answers: TakeAnswers): ReadFormat {
  const gathered = gathering(file, answers);
  const keys = new Map<string, GraphKey>();
  const nodes: GraphNode[] = [];
  const groups: { readonly node: GraphNode }[] = [];
  const edges: GraphEdge[] = [];
  const open: OpenGraphElement[] = [];
  const directions: string[] = [];
  let key: GraphKey | null = null;
  let text: string | null = null;

  const finish = elementTaker(gathered, keys, { nodes, edges, groups });

  const refusal = readXml(file.bytes, {
    open: ({ name, prefix, attributes, line }) => {
      const current = open.at(-1);
      if (prefix === "y" || prefix === "yfiles") {
        if (LABELS.has(name)) text = "";
        else if (name === "Label" && attributes.Text !== undefined) current?.labels.push(attributes.Text);
        else if (name === "Arrows" && current?.element === "edge") current.direction = directionOf(attributes);
        return;
      }
      switch (name) {
        case "key":
          key = {
            name: attributes["attr.name"] ?? attributes.id ?? "",
            of: attributes.for ?? "all",
            isDrawing: attributes["yfiles.type"] !== undefined || attributes["attr.uri"] !== undefined,
            standard: "",
          };
          keys.set(attributes.id ?? "", key);
          break;
        case "default":
          text = "";
          break;
        case "graph":
          directions.push(attributes.edgedefault ?? "undirected");
          if (current) gathered.loseField({ line }, "hierarchy");
          break;
        case "node":
        case "edge":
        case "hyperedge": {
          const { id } = attributes;
          const usual = directions.at(-1) ?? "undirected";
          const isDirected = attributes.directed === undefined ? usual === "directed" : attributes.directed === "true";
          open.push({
            element: name,
            id: id ?? "",
            from: attributes.source ?? "",
            to: attributes.target ?? "",
            place: id === undefined ? { line } : { line, id },
            isGroup: attributes["yfiles.foldertype"] !== undefined,
            direction: isDirected ? "directed" : "undirected",
            values: new Map(),
            labels: [],
          });
          break;
        }
        case "data":
          if (!keys.has(attributes.key ?? "")) gathered.undeclared({ line }, attributes.key ?? "");
          key = keys.get(attributes.key ?? "") ?? {
            name: attributes.key ?? "",
            of: "all",
            isDrawing: false,
            standard: "",
          };
          text = key.isDrawing ? null : "";
          break;
      }
    },
    text: piece => {
      if (text !== null) text += piece;
    },
    close: name => {
      const current = open.at(-1);
      switch (name) {
        case "NodeLabel":
        case "EdgeLabel":
        case "Label.Text":
          if (current && text !== null) current.labels.push(text);
          text = null;
          break;
        case "default":
          if (key && text !== null) key.standard = text.trim();
          text = null;
          break;
        case "data":
          if (current && key && !key.isDrawing && text !== null && text.trim() !== "")
            current.values.set(key.name, [...(current.values.get(key.name) ?? []), text.trim()]);
          text = null;
          break;
        case "graph":
          directions.pop();
          break;
        case "node":
        case "edge":
        case "hyperedge": {
          const done = open.pop();
          if (done) finish(done);
          break;
        }
      }
    },
  });
  if (refusal) return refused(refusal);
  gathered.file();
  // A group is a box around nodes; it is a party where an edge leads to it.
  const ends = new Set(edges.flatMap(({ from, to }) => [from, to]));
  for (const { node } of groups) {
    if (ends.has(node.key)) nodes.push(node);
    else gathered.leave("group", node.place, node.name ?? node.key, "no-parties-in-it", { kind: "group" });
  }
  bringGraph(gathered, { nodes, edges }, KINDS);
  return gathered.done(["node", "edge"]);
}
