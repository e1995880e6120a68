/** Makes parties of the nodes of a graph. */
import { codes } from "../../schema/index.ts";
import { codeOfWord, foldedWord } from "./codeOfWord.ts";
import type { Gathering } from "./gathering.ts";
import { areTypes, firstOf, type GraphNode, type SortedFields, sortFields, sourcesOf } from "./graphFields.ts";
import { readRange } from "./rangeText.ts";

/** The answer by which nothing is made of what was asked about. */
export const LEFT_OUT = "left-out";

/** The fields that a party takes, by what they may be called. */
const PARTY_FIELDS: Readonly<Record<string, string>> = {
  type: "kind",
  kind: "kind",
  "element type": "kind",
  category: "kind",
  country: "country",
  pays: "country",
  countries: "country",
  seat: "seat",
  description: "description",
  name: "aliases",
  label: "aliases",
  aliases: "aliases",
  "also called": "aliases",
  url: "url",
  website: "url",
  roles: "roles",
  role: "roles",
  "in line at least": "inLineMin",
  "in line at most": "inLineMax",
  count: "count",
  "how many": "count",
  remark: "remark",
  "short name": "shortName",
  sources: "sources",
  source: "sources",
};

/** The name of a node, which may be one of its fields. */
function nameOfNode({ name, fields }: GraphNode): string | null {
  if (name !== null) return name;
  for (const wanted of ["label", "name", "title"])
    for (const [field, [value = ""]] of fields)
      if (foldedWord(field) === wanted && value.trim() !== "") return value.trim();
  return null;
}

const NUMBER = /^\d+(?:[.,]\d+)?$/u;
const numberOf = (written: string | undefined): number | undefined =>
  written !== undefined && NUMBER.test(written) ? Number(written.replace(",", ".")) : undefined;

/** The kind of party that a word of the file stands for; empty: that of all nodes. */
export const partyKindOf = (word: string, { ask }: Gathering): string =>
  word === ""
    ? ask({
        id: "kind",
        code: "no-party-kind",
        choices: [...codes.partyKinds, LEFT_OUT],
        assumed: "organisation",
      })
    : (codeOfWord("party-kinds", word) ??
      ask({
        id: `kind:${word}`,
        code: "party-kind",
        params: { word },
        choices: [...codes.partyKinds, LEFT_OUT],
        assumed: "organisation",
      }));

/** Adds the party that a node is, and returns its id. */
function addNode(node: GraphNode, kind: string, sorted: SortedFields, gathering: Gathering): string {
  const { key, place } = node;
  const first = (field: string): string => firstOf(sorted, field);
  const countries = (sorted.get("country") ?? [])
    .flatMap(one => one.split("|"))
    .flatMap(one => gathering.country(one, place, "country") ?? []);
  const inLine = { min: numberOf(first("inLineMin")), max: numberOf(first("inLineMax")) };
  const isUnknown = kind === "unknown";
  const name = nameOfNode(node) ?? (isUnknown ? "" : key);
  return gathering.add(
    "parties",
    {
      kind,
      name: isUnknown && (name === "?" || codeOfWord("party-kinds", name) === "unknown") ? "" : name,
      shortName: first("shortName").slice(0, 24),
      aliases: sorted.get("aliases")?.flatMap(one => one.split("|").map(alias => alias.trim())),
      roles: sorted.get("roles")?.flatMap(one => one.split("|").map(role => codeOfWord("roles", role) ?? role.trim())),
      country: countries.length === 1 ? countries[0] : undefined,
      countries: countries.length > 1 ? [...new Set(countries)] : undefined,
      seat: gathering.country(first("seat"), place, "seat"),
      count: first("count") === "" ? undefined : (readRange(first("count")) ?? undefined),
      inLine:
        isUnknown && (inLine.min ?? inLine.max) !== undefined
          ? { ...(inLine.min ? { min: inLine.min } : {}), ...(inLine.max ? { max: inLine.max } : {}) }
          : undefined,
      description: first("description"),
      url: gathering.url(first("url"), place, "url"),
      remark: first("remark"),
      evidence: gathering.evidence(sourcesOf(sorted, place, gathering)),
    },
    [place],
    key,
  );
}

/**
 * Takes nodes: of each key the last.
 * @param called what the format calls a node
 * @returns the ids of the parties by the keys of their nodes; null where an answer leaves one out
 */
export function takeNodes(
  nodes: readonly GraphNode[],
  called: string,
  gathering: Gathering,
): Map<string, string | null> {
  const { leave, lose, take } = gathering;
  const latest = new Map(nodes.map(node => [node.key, node]));
  const sortedNodes = new Map<GraphNode, SortedFields>();
  for (const node of latest.values())
    sortedNodes.set(node, sortFields(node, nameOfNode(node) ?? node.key, PARTY_FIELDS, gathering));
  const areKinds = areTypes([...sortedNodes.values()].map(sorted => firstOf(sorted, "kind")));
  const parties = new Map<string, string | null>();
  for (const node of nodes) {
    const { key, place } = node;
    const sorted = sortedNodes.get(node);
    if (!sorted) {
      leave(called, place, node.name ?? key, "repeated");
      continue;
    }
    const written = firstOf(sorted, "kind");
    const kind = partyKindOf(areKinds ? written : "", gathering);
    if (kind === LEFT_OUT) {
      leave(called, place, node.name ?? key, "left-by-answer");
      parties.set(key, null);
      continue;
    }
    take(called);
    if (!areKinds && written !== "") lose(place, written, "no-place-for-field", { field: "type" });
    parties.set(key, addNode(node, kind, sorted, gathering));
  }
  return parties;
}
