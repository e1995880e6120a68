import { type Dossier, dateOfDay, firstDay, lastDay } from "../../schema/index.ts";
import { fieldNames, graphOf, type WrittenFields } from "./graphOf.ts";
import { xmlAttributes, xmlText } from "./xmlText.ts";

const NAMESPACE = "http://gexf.net/1.3";

/** GEXF has whole days only; the date as it was written stands in a field beside. */
const dayOf = (date: string, day: (date: string) => number): string =>
  date === "" ? "" : (dateOfDay(day(date)) ?? "");

/** A dossier in GEXF 1.3: parties as nodes, links as edges of a kind each, statements and sources in words. */
export function writeGexf(dossier: Dossier, language: string): string {
  const { title, nodes, edges } = graphOf(dossier, language);
  const isDynamic = edges.some(({ start, end }) => start !== "" || end !== "");
  const datesOf = (edge: (typeof edges)[number]): WrittenFields =>
    (["start", "end"] as const).flatMap(name => (edge[name] === "" ? [] : [[name, edge[name]] as const]));
  const written = edges.map(edge => ({
    ...edge,
    fields: [["type", edge.type] as const, ...datesOf(edge), ...edge.fields],
  }));
  const described = nodes.map(node => ({ ...node, fields: [["kind", node.kind] as const, ...node.fields] }));

  const declared = (of: "node" | "edge", names: readonly string[]): string[] => [
    `    <attributes class="${of}">`,
    ...names.map(name => `      <attribute${xmlAttributes({ id: name, title: name, type: "string" })}/>`),
    "    </attributes>",
  ];
  const values = (fields: WrittenFields): string[] => [
    "        <attvalues>",
    ...fields.map(([name, value]) => `          <attvalue${xmlAttributes({ for: name, value })}/>`),
    "        </attvalues>",
  ];
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<gexf xmlns="${NAMESPACE}" version="1.3">`,
    `  <meta${xmlAttributes({ lastmodifieddate: dayOf(dossier.updated ?? "", firstDay) })}>`,
    "    <creator>Deep Labor</creator>",
    `    <description>${xmlText(title)}</description>`,
    "  </meta>",
    `  <graph defaultedgetype="directed"${isDynamic ? ' mode="dynamic" timeformat="date"' : ""}>`,
    ...declared("node", fieldNames(described)),
    ...declared("edge", fieldNames(written)),
    "    <nodes>",
    ...described.flatMap(({ id, name, fields }) => [
      `      <node${xmlAttributes({ id, label: name })}>`,
      ...values(fields),
      "      </node>",
    ]),
    "    </nodes>",
    "    <edges>",
    ...written.flatMap(({ id, from, to, type, label, start, end, fields }) => [
      `      <edge${xmlAttributes({ id, source: from, target: to, kind: type, label, start: dayOf(start, firstDay), end: dayOf(end, lastDay) })}>`,
      ...values(fields),
      "      </edge>",
    ]),
    "    </edges>",
    "  </graph>",
    "</gexf>",
    "",
  ];
  return lines.join("\n");
}
