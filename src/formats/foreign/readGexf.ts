/** GEXF 1.0 to 1.3, as Gephi and others write it. */

import type { FilePlace, GivenFile, ReadFormat, TakeAnswers } from "../bringing/incoming.ts";
import { readXml, type XmlElement } from "../grid/readXml.ts";
import { bringGraph } from "./bringGraph.ts";
import { type Gathering, gathering, refused } from "./gathering.ts";
import type { GraphEdge, GraphNode } from "./graphFields.ts";
import { readDate } from "./readDate.ts";

type Declared = { readonly title: string; readonly isList: boolean; standard: string };
/** A node or an edge while it is read. */
type OpenGexfElement = {
  readonly isEdge: boolean;
  readonly attributes: XmlElement["attributes"];
  readonly place: FilePlace;
  readonly depth: number;
  readonly values: Map<string, string[]>;
  /** Of its spells: the first beginning and the last end; an end that is open stays so. */
  readonly starts: string[];
  readonly ends: string[];
};

const KINDS = { node: "node", edge: "edge" };
/** How a graph is drawn. */
const DRAWN = new Set(["color", "position", "size", "shape", "thickness"]);

/** The values of a list of words: split at bars, commas and semicolons, in brackets or not. */
const listValues = (written: string): string[] =>
  written
    .replace(/^\s*[[(](.*)[\])]\s*$/su, "$1")
    .split(/[|,;]/u)
    .map(one => one.trim())
    .filter(Boolean);

/** A year may stand as a number with a fraction in files that were computed. */
const timeOf = (written: string | undefined): string =>
  written === undefined || /^-?inf(?:inity)?$/iu.test(written) ? "" : written.replace(/^(\d{4})\.0+$/u, "$1");

type DeclaredOf = { readonly node: Map<string, Declared>; readonly edge: Map<string, Declared> };

/** Takes an element that is closed as a node or an edge of the graph. */
function elementTaker(
  gathered: Gathering,
  declared: DeclaredOf,
  { nodes, edges }: { readonly nodes: GraphNode[]; readonly edges: GraphEdge[] },
) {
  /** A time that is a date; another number, such as a step of a simulation, is told and lost. */
  const datesOf = (name: string, written: readonly string[], place: FilePlace): string[] =>
    written.flatMap(one => {
      const date = readDate(one);
      if (date === null && one !== "") gathered.lose(place, one, "value-not-taken", { field: name });
      return date ?? [];
    });

  return ({ isEdge, attributes, place, values, starts, ends }: OpenGexfElement, defaultDirection: string): void => {
    for (const { title, standard } of declared[isEdge ? "edge" : "node"].values())
      if (standard !== "" && !values.has(title)) values.set(title, [standard]);
    const first = datesOf("start", starts.filter(Boolean), place).sort()[0];
    const last = ends.includes("") ? undefined : datesOf("end", ends, place).sort().at(-1);
    const id = attributes.id ?? "";
    if (isEdge) {
      // Our own files say beside the day how much of it is known.
      if (first !== undefined && !values.has("start")) values.set("start", [first]);
      if (last !== undefined && !values.has("end")) values.set("end", [last]);
      const direction = attributes.type ?? defaultDirection;
      if (attributes.weight !== undefined && Number(attributes.weight) !== 1) values.set("weight", [attributes.weight]);
      edges.push({
        from: attributes.source ?? "",
        to: attributes.target ?? "",
        direction: direction === "directed" || direction === "mutual" ? direction : "undirected",
        kind: attributes.kind ?? "",
        label: attributes.label ?? "",
        fields: values,
        place,
      });
      return;
    }
    for (const [name, date] of [
      ["start", first],
      ["end", last],
    ] as const)
      if (date !== undefined) gathered.lose(place, date, "no-place-for-field", { field: name });
    if (id === "" && !attributes.label) gathered.leave(KINDS.node, place, "", "names-nobody");
    else nodes.push({ key: id || attributes.label!, name: attributes.label?.trim() || null, fields: values, place });
  };
}

export function readGexf(file: GivenFile, answers: TakeAnswers): ReadFormat {
  const gathered = gathering(file, answers);
  const declared: DeclaredOf = { node: new Map(), edge: new Map() };
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  const open: OpenGexfElement[] = [];
  const meta: Record<string, string> = {};
  let defaultDirection = "undirected";
  let attributesOf: "node" | "edge" = "node";
  let attribute: Declared | null = null;
  let text: ((piece: string) => void) | null = null;

  const finish = elementTaker(gathered, declared, { nodes, edges });

  const refusal = readXml(file.bytes, {
    open: ({ name, attributes, line, depth }) => {
      const current = open.at(-1);
      switch (name) {
        case "graph":
          defaultDirection = attributes.defaultedgetype ?? "undirected";
          break;
        case "attributes":
          attributesOf = attributes.class === "edge" ? "edge" : "node";
          break;
        case "attribute":
          attribute = {
            title: attributes.title ?? attributes.id ?? "",
            isList: /^list/iu.test(attributes.type ?? ""),
            standard: "",
          };
          declared[attributesOf].set(attributes.id ?? "", attribute);
          break;
        case "default":
          text = piece => {
            if (attribute) attribute.standard += piece;
          };
          break;
        case "creator":
        case "description":
          meta[name] = "";
          text = piece => {
            meta[name] += piece;
          };
          break;
        case "meta":
          meta.date = attributes.lastmodifieddate ?? "";
          break;
        case "node":
        case "edge": {
          const id = attributes.id;
          open.push({
            isEdge: name === "edge",
            attributes,
            place: id === undefined ? { line } : { line, id },
            depth,
            values: new Map(),
            starts:
              (attributes.start ?? attributes.startopen) ? [timeOf(attributes.start ?? attributes.startopen)] : [],
            ends: (attributes.end ?? attributes.endopen) ? [timeOf(attributes.end ?? attributes.endopen)] : [],
          });
          if (name === "node" && (attributes.pid !== undefined || open.length > 1))
            gathered.loseField({ line }, "hierarchy");
          break;
        }
        case "spell":
        case "slice":
          current?.starts.push(timeOf(attributes.start ?? attributes.startopen));
          current?.ends.push(timeOf(attributes.end ?? attributes.endopen));
          break;
        case "attvalue": {
          if (!current) break;
          const key = attributes.for ?? attributes.id ?? "";
          const known = declared[current.isEdge ? "edge" : "node"].get(key);
          const title = known?.title || key;
          if (!known) gathered.undeclared({ line }, key);
          const value = attributes.value ?? "";
          const values = known?.isList ? listValues(value) : [value];
          // A value that changes over time: all of them, in order.
          current.values.set(title, [...(current.values.get(title) ?? []), ...values]);
          break;
        }
        default:
          if (current && DRAWN.has(name)) gathered.loseField({ line }, name);
      }
    },
    text: piece => text?.(piece),
    close: name => {
      if (name === "default" || name === "creator" || name === "description") text = null;
      if (name === "node" || name === "edge") {
        const done = open.pop();
        if (done) finish(done, defaultDirection);
      }
    },
  });
  if (refusal) return refused(refusal);
  gathered.file({ publisher: meta.creator?.trim(), published: readDate(meta.date ?? "") ?? undefined });
  bringGraph(gathered, { nodes, edges }, KINDS);
  return gathered.done(["node", "edge"]);
}
