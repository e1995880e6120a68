/** Makes links of the edges of a graph. */
import { codes, type JsonObject, type Range } from "../../schema/index.ts";
import type { FilePlace } from "../bringing/incoming.ts";
import { codeOfWord } from "./codeOfWord.ts";
import type { Gathering } from "./gathering.ts";
import { areTypes, firstOf, type GraphEdge, type SortedFields, sortFields, sourcesOf } from "./graphFields.ts";
import { readRange } from "./rangeText.ts";
import { LEFT_OUT, partyKindOf } from "./takeNodes.ts";

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

type EdgeRead = {
  readonly edge: GraphEdge;
  readonly sorted: SortedFields;
  /** The word for what it is, wherever that stands. */
  readonly word: string;
  readonly label: string;
};

function readEdge(edge: GraphEdge, gathering: Gathering): EdgeRead {
  const sorted = sortFields(edge, edge.label, LINK_FIELDS, gathering);
  return { edge, sorted, word: edge.kind || firstOf(sorted, "kind"), label: edge.label || firstOf(sorted, "label") };
}

/** The type of link that a word of the file stands for; empty: that of all edges. */
const linkTypeOf = (word: string, { ask }: Gathering): string =>
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

/** Whether an edge goes as it is written, which is asked where it has no direction. */
const directionOf = ({ direction }: GraphEdge, { ask }: Gathering): string =>
  direction === "undirected"
    ? ask({ id: "direction", code: "direction", choices: ["as-written", "reversed", LEFT_OUT], assumed: "as-written" })
    : "as-written";

/** The party at an end of an edge. One that no record describes is made, once, and that is told. */
function endOf(
  key: string,
  place: FilePlace,
  parties: Map<string, string | null>,
  gathering: Gathering,
): string | null {
  const known = parties.get(key);
  if (known !== undefined || key === "") return known ?? null;
  gathering.lose(place, key, "made-of-reference");
  const kind = partyKindOf("", gathering);
  const id =
    kind === LEFT_OUT
      ? null
      : gathering.add(
          "parties",
          { kind, name: kind === "unknown" ? "" : key, evidence: gathering.evidence() },
          [place],
          key,
        );
  parties.set(key, id);
  return id;
}

/** What a link of some type takes of an edge, besides its ends. @param isTyped whether its word is its type */
function linkFieldsOf(
  { edge: { place }, sorted, word, label }: EdgeRead,
  type: string,
  isTyped: boolean,
  gathering: Gathering,
): JsonObject {
  const first = (field: string): string => firstOf(sorted, field);
  const share = type === "owns" || type === "invests-in" ? shareOf(first("share")) : undefined;
  if (first("share") !== "" && share === undefined)
    gathering.lose(place, first("share"), "value-not-taken", { field: "share" });
  if (!isTyped && word !== "") gathering.lose(place, word, "no-place-for-field", { field: "type" });
  // A word that is none of ours stays readable where the type says less than it.
  const said = label || (isTyped && codeOfWord("link-types", word) === null ? word : "");
  return {
    type,
    label: codeOfWord("link-types", said) === type ? "" : said,
    start: gathering.date(first("start"), place, "start"),
    end: gathering.date(first("end"), place, "end"),
    observed: gathering.date(first("observed"), place, "seen"),
    share,
    verification: "unverified",
    remark: first("remark"),
    evidence: gathering.evidence(sourcesOf(sorted, place, gathering)),
  };
}

/**
 * @param parties the ids of the parties by the keys of their nodes; those that only an edge names are added
 * @param called what the format calls an edge
 */
export function takeEdges(
  edges: readonly GraphEdge[],
  parties: Map<string, string | null>,
  called: string,
  gathering: Gathering,
): void {
  const { add, leave, take } = gathering;
  const read = edges.map(edge => readEdge(edge, gathering));
  const areTyped = areTypes(read.map(({ word }) => word));
  const areLabelledByType = !areTyped && areTypes(read.map(({ label }) => label));
  for (const one of read) {
    const { edge, word, label } = one;
    const { place } = edge;
    const told = `${edge.from} → ${edge.to}`;
    const [from, to] = [endOf(edge.from, place, parties, gathering), endOf(edge.to, place, parties, gathering)];
    if (from === null || to === null) {
      const isAnswered = parties.get(edge.from) === null || parties.get(edge.to) === null;
      leave(called, place, told, isAnswered ? "left-by-answer" : "names-nobody");
      continue;
    }
    if (from === to) {
      leave(called, place, told, "names-one-only");
      continue;
    }
    const type = linkTypeOf(areTyped ? word : areLabelledByType ? label : "", gathering);
    const turn = directionOf(edge, gathering);
    if (type === LEFT_OUT || turn === LEFT_OUT) {
      leave(called, place, told, "left-by-answer");
      continue;
    }
    take(called);
    const link = linkFieldsOf(one, type, areTyped, gathering);
    const [giver, taker] = turn === "reversed" ? [to, from] : [from, to];
    add("links", { ...link, from: giver, to: taker }, [place], place.id);
    if (edge.direction === "mutual") add("links", { ...link, from: taker, to: giver }, [place]);
  }
}
