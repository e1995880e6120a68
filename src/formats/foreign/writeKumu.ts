import type { Dossier } from "../../schema/index.ts";
import { graphOf, type WrittenFields } from "./graphOf.ts";

/** Fields that Kumu takes as lists. */
const LISTS = new Set(["aliases", "roles", "statements", "sources", "country"]);

const fieldsAs = (fields: WrittenFields): Record<string, string | readonly string[]> =>
  Object.fromEntries(fields.map(([name, value]) => [name, LISTS.has(name) ? value.split(" | ") : value]));

/**
 * A dossier as Kumu takes it in JSON: elements and connections, joined by ids. It draws each connection in its
 * direction; what it has no field of its own for stands in one that it makes.
 */
export function writeKumu(dossier: Dossier, language: string): string {
  const { nodes, edges } = graphOf(dossier, language);
  const written = {
    elements: nodes.map(({ id, name, kind, fields }) => ({ id, label: name, type: kind, ...fieldsAs(fields) })),
    connections: edges.map(({ id, from, to, type, label, start, end, fields }) => ({
      id,
      from,
      to,
      type,
      direction: "directed",
      ...(label === "" ? {} : { label }),
      ...(start === "" ? {} : { start }),
      ...(end === "" ? {} : { end }),
      ...fieldsAs(fields),
    })),
  };
  return `${JSON.stringify(written, null, 2)}\n`;
}
