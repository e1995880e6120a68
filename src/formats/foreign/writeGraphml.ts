import type { Dossier } from "../../schema/index.ts";
import { fieldNames, graphOf, type WrittenFields } from "./graphOf.ts";
import { xmlAttributes, xmlText } from "./xmlText.ts";

/** A dossier in GraphML: parties as nodes, links as edges, all that is said of them as text. */
export function writeGraphml(dossier: Dossier, language: string): string {
  const graph = graphOf(dossier, language);
  const nodes = graph.nodes.map(({ id, name, kind, fields }) => ({
    id,
    fields: [["label", name] as const, ["kind", kind] as const, ...fields],
  }));
  const edges = graph.edges.map(({ id, from, to, type, label, start, end, fields }) => {
    const own = [
      ["type", type],
      ["label", label],
      ["start", start],
      ["end", end],
    ] as const;
    return { id, from, to, fields: [...own.filter(([, value]) => value !== ""), ...fields] };
  });
  const keyOf = (of: "node" | "edge", name: string): string => `${of}-${name.replaceAll(" ", "-")}`;
  const keys = (of: "node" | "edge", names: readonly string[]): string[] =>
    names.map(
      name => `  <key${xmlAttributes({ id: keyOf(of, name), for: of, "attr.name": name, "attr.type": "string" })}/>`,
    );
  const data = (of: "node" | "edge", fields: WrittenFields): string[] =>
    fields.map(([name, value]) => `      <data${xmlAttributes({ key: keyOf(of, name) })}>${xmlText(value)}</data>`);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys("node", fieldNames(nodes)),
    ...keys("edge", fieldNames(edges)),
    `  <graph${xmlAttributes({ id: dossier.id, edgedefault: "directed" })}>`,
    ...nodes.flatMap(({ id, fields }) => [
      `    <node${xmlAttributes({ id })}>`,
      ...data("node", fields),
      "    </node>",
    ]),
    ...edges.flatMap(({ id, from, to, fields }) => [
      `    <edge${xmlAttributes({ id, source: from, target: to })}>`,
      ...data("edge", fields),
      "    </edge>",
    ]),
    "  </graph>",
    "</graphml>",
    "",
  ];
  return lines.join("\n");
}
