/** Nodes and edges of other programs (Kumu, GEXF, GraphML) as parties and links. */
import { codes, type Range } from "../../schema/index.ts";
import type { FilePlace } from "../bringing/incoming.ts";
import { codeOfWord, foldedWord } from "./codeOfWord.ts";
import { addressOf, type Gathering } from "./gathering.ts";
import { readRange } from "./rangeText.ts";

/** What a node or an edge says of itself besides its ends, by the name of the field. */
export type GraphFields = ReadonlyMap<string, readonly string[]>;

export type GraphNode = {
  /** What edges call it. */
  readonly key: string;
  /** Null where the file gives none. */
  readonly name: string | null;
  readonly fields: GraphFields;
  readonly place: FilePlace;
};

export type GraphEdge = {
  readonly from: string;
  readonly to: string;
  readonly direction: "directed" | "undirected" | "mutual";
  /** The file's own word for what the edge is, where its format has a place for that. */
  readonly kind: string;
  readonly label: string;
  readonly fields: GraphFields;
  readonly place: FilePlace;
};

export type GraphKinds = { readonly node: string; readonly edge: string };

/** Different words of a file at most that are each asked about; with more of them they are names, not types. */
const MOST_WORDS = 30;
const LEFT_OUT = "left-out";

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

/** The fields that a link takes. */
const LINK_FIELDS: Readonly<Record<string, string>> = {
  type: "kind",
  kind: "kind",
  "connection type": "kind",
  relation: "kind",
  relationship: "kind",
  interaction: "kind",
  predicate: "kind",
  "edge type": "kind",
  label: "label",
  start: "start",
  "start date": "start",
  since: "start",
  end: "end",
  "end date": "end",
  until: "end",
  seen: "observed",
  share: "share",
  remark: "remark",
  description: "remark",
  sources: "sources",
  source: "sources",
};

/** Said in words when it goes out; what comes in is never surer than "unverified". */
const OWN_WORDS = new Set(["how sure", "over", "not placed", "above", "answer"]);

type Sorted = ReadonlyMap<string, readonly string[]>;

/** Sorts the fields of a record into those of ours; the others are lost, each with its value. */
function sortFields(
  { fields, place }: { readonly fields: GraphFields; readonly place: FilePlace },
  name: string,
  known: Readonly<Record<string, string>>,
  { lose }: Gathering,
): Sorted {
  const sorted = new Map<string, readonly string[]>();
  for (const [called, written] of fields) {
    const values = written.map(value => value.trim()).filter(Boolean);
    if (values.length === 0 || (values.length === 1 && values[0] === name)) continue;
    const word = foldedWord(called);
    const field = Object.hasOwn(known, word) ? known[word]! : null;
    if (field === null) {
      if (!OWN_WORDS.has(word)) lose(place, values.join(" | "), "no-place-for-field", { field: called });
    } else if (field === "kind" && sorted.has(field))
      lose(place, values.join(" | "), "no-place-for-field", { field: called });
    else sorted.set(field, [...(sorted.get(field) ?? []), ...values]);
  }
  return sorted;
}

const NUMBER = /^\d+(?:[.,]\d+)?$/u;
const numberOf = (written: string | undefined): number | undefined =>
  written !== undefined && NUMBER.test(written) ? Number(written.replace(",", ".")) : undefined;

/** A share of 1 as a number or two ends, or in per cent with the sign of it. */
function shareOf(written: string): Range | undefined {
  const read = readRange(written);
  if (read === null) return undefined;
  const part = (value: number): number => Number((/%/u.test(written) ? value / 100 : value).toFixed(6));
  const share =
    typeof read === "number"
      ? part(read)
      : Object.fromEntries(Object.entries(read).map(([end, value]) => [end, part(Number(value))]));
  return Object.values(typeof share === "number" ? { share } : share).every(value => value <= 1)
    ? (share as Range)
    : undefined;
}

/** The name of a node, which may be one of its fields. */
function nameOfNode({ name, fields }: GraphNode): string | null {
  if (name !== null) return name;
  for (const wanted of ["label", "name", "title"])
    for (const [field, [value = ""]] of fields)
      if (foldedWord(field) === wanted && value.trim() !== "") return value.trim();
  return null;
}

/** Whether words are types: few of them for all records. Many are names. */
function areTypes(words: readonly string[]): boolean {
  const distinct = new Set(words.map(foldedWord).filter(Boolean));
  return distinct.size > 0 && distinct.size <= MOST_WORDS;
}

/**
 * Takes a graph. Direction and types that it does not carry are asked once; parties that only an edge names are made
 * and told.
 */
export function bringGraph(
  gathering: Gathering,
  { nodes, edges }: { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] },
  kinds: GraphKinds,
): void {
  const { add, ask, leave, lose, take, evidence } = gathering;
  const parties = new Map<string, string | null>();
  const latest = new Map(nodes.map(node => [node.key, node]));

  const kindAsked = (word: string): string =>
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

  /** The addresses among the sources of a record; words have no source that they could lead to. */
  const sourcesOf = (sorted: Sorted, place: FilePlace): readonly string[] =>
    (sorted.get("sources") ?? [])
      .flatMap(one => one.split("|"))
      .filter(one => {
        const isAddress = addressOf(one) !== null;
        if (!isAddress && one.trim() !== "") lose(place, one, "value-not-taken", { field: "sources" });
        return isAddress;
      });

  const sortedNodes = new Map<GraphNode, Sorted>();
  for (const node of latest.values())
    sortedNodes.set(node, sortFields(node, nameOfNode(node) ?? node.key, PARTY_FIELDS, gathering));
  const kindOf = (node: GraphNode): string => sortedNodes.get(node)?.get("kind")?.[0] ?? "";
  const kindsAreTypes = areTypes([...latest.values()].map(kindOf));

  for (const node of nodes) {
    const { key, place } = node;
    if (latest.get(key) !== node) {
      leave(kinds.node, place, node.name ?? key, "repeated");
      continue;
    }
    const sorted = sortedNodes.get(node)!;
    const first = (field: string): string => sorted.get(field)?.[0] ?? "";
    const written = kindOf(node);
    const kind = kindAsked(kindsAreTypes ? written : "");
    if (kind === LEFT_OUT) {
      leave(kinds.node, place, node.name ?? key, "left-by-answer");
      parties.set(key, null);
      continue;
    }
    take(kinds.node);
    if (!kindsAreTypes && written !== "") lose(place, written, "no-place-for-field", { field: "type" });
    const countries = (sorted.get("country") ?? [])
      .flatMap(one => one.split("|"))
      .flatMap(one => gathering.country(one, place, "country") ?? []);
    const inLine = { min: numberOf(first("inLineMin")), max: numberOf(first("inLineMax")) };
    const isUnknown = kind === "unknown";
    const name = nameOfNode(node) ?? (isUnknown ? "" : key);
    parties.set(
      key,
      add(
        "parties",
        {
          kind,
          name: isUnknown && (name === "?" || codeOfWord("party-kinds", name) === "unknown") ? "" : name,
          shortName: first("shortName").slice(0, 24),
          aliases: sorted.get("aliases")?.flatMap(one => one.split("|").map(alias => alias.trim())),
          roles: sorted
            .get("roles")
            ?.flatMap(one => one.split("|").map(role => codeOfWord("roles", role) ?? role.trim())),
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
          evidence: evidence(sourcesOf(sorted, place)),
        },
        [place],
        key,
      ),
    );
  }

  const sortedEdges = edges.map(edge => sortFields(edge, edge.label, LINK_FIELDS, gathering));
  const wordAt = (at: number): string => edges[at]!.kind || (sortedEdges[at]!.get("kind")?.[0] ?? "");
  const typesAreWords = areTypes(edges.map((_, at) => wordAt(at)));
  const labelAt = (at: number): string => edges[at]!.label || (sortedEdges[at]!.get("label")?.[0] ?? "");
  const labelsAreTypes = !typesAreWords && areTypes(edges.map((_, at) => labelAt(at)));

  const typeAsked = (word: string): string =>
    word === ""
      ? ask({ id: "type", code: "no-link-type", choices: [...codes.linkTypes, LEFT_OUT], assumed: "unspecified" })
      : (codeOfWord("link-types", word) ??
        ask({
          id: `type:${word}`,
          code: "link-type",
          params: { word },
          choices: [...codes.linkTypes, LEFT_OUT],
          assumed: "unspecified",
        }));

  /** The party at an end of an edge. One that no record describes is made, once, and that is told. */
  const endOf = (key: string, place: FilePlace): string | null => {
    const known = parties.get(key);
    if (known !== undefined || key === "") return known ?? null;
    lose(place, key, "made-of-reference");
    const kind = kindAsked("");
    const id =
      kind === LEFT_OUT
        ? null
        : add("parties", { kind, name: kind === "unknown" ? "" : key, evidence: evidence() }, [place], key);
    parties.set(key, id);
    return id;
  };

  edges.forEach((edge, at) => {
    const { place, direction } = edge;
    const told = `${edge.from} → ${edge.to}`;
    const [from, to] = [endOf(edge.from, place), endOf(edge.to, place)];
    if (from === null || to === null) {
      const isAnswered = parties.get(edge.from) === null || parties.get(edge.to) === null;
      leave(kinds.edge, place, told, isAnswered ? "left-by-answer" : "names-nobody");
      return;
    }
    if (from === to) {
      leave(kinds.edge, place, told, "names-one-only");
      return;
    }
    const sorted = sortedEdges[at]!;
    const label = labelAt(at);
    const type = typeAsked(typesAreWords ? wordAt(at) : labelsAreTypes ? label : "");
    const turn =
      direction === "undirected"
        ? ask({
            id: "direction",
            code: "direction",
            choices: ["as-written", "reversed", LEFT_OUT],
            assumed: "as-written",
          })
        : "as-written";
    if (type === LEFT_OUT || turn === LEFT_OUT) {
      leave(kinds.edge, place, told, "left-by-answer");
      return;
    }
    take(kinds.edge);
    const first = (field: string): string => sorted.get(field)?.[0] ?? "";
    const share = type === "owns" || type === "invests-in" ? shareOf(first("share")) : undefined;
    if (first("share") !== "" && share === undefined)
      lose(place, first("share"), "value-not-taken", { field: "share" });
    if (!typesAreWords && wordAt(at) !== "") lose(place, wordAt(at), "no-place-for-field", { field: "type" });
    const word = typesAreWords ? wordAt(at) : "";
    // A word that is none of ours stays readable where the type says less than it.
    const said = label || (codeOfWord("link-types", word) === null ? word : "");
    const link = {
      type,
      label: codeOfWord("link-types", said) === type ? "" : said,
      start: gathering.date(first("start"), place, "start"),
      end: gathering.date(first("end"), place, "end"),
      observed: gathering.date(first("observed"), place, "seen"),
      share,
      verification: "unverified",
      remark: first("remark"),
      evidence: evidence(sourcesOf(sorted, place)),
    };
    const [giver, taker] = turn === "reversed" ? [to, from] : [from, to];
    add("links", { ...link, from: giver, to: taker }, [place], place.id);
    if (direction === "mutual") add("links", { ...link, from: taker, to: giver }, [place]);
  });
}
