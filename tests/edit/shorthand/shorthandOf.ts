/** Writes the parties and links of a dossier down as a few lines, for tests that read them again. */

import { nameKey } from "../../../src/edit/shorthand/gatherParties.ts";
import { linkTypeOf } from "../../../src/edit/shorthand/linkTypeOf.ts";
import { nearPrefix, prefixOf } from "../../../src/edit/shorthand/prefixOf.ts";
import {
  boundsOf,
  type Dossier,
  isGroupKind,
  isHopType,
  type Link,
  type Party,
  type PartyKind,
  type Range,
  type Text,
} from "../../../src/schema/index.ts";

const prefixOfKind: Readonly<Record<PartyKind, string>> = {
  organisation: "",
  person: "person: ",
  "worker-group": "workers: ",
  household: "household: ",
  unknown: "unknown: ",
  authority: "authority: ",
  representative: "union: ",
};

const textIn = (text: Text, language: string): string =>
  (typeof text === "string" ? text : (text[language] ?? Object.values(text)[0] ?? "")).replace(/\s+/gu, " ").trim();

/** Signs that mean something wherever they stand in a name. */
const SIGNS = /[>＞→|｜[\]［］{}"]|(?:^|\s)\/\/|[(（][^)）]*$/u;
/** Longer names stand in quotation marks, since a line of prose is no name. */
const PROSE = 80;
/** The most links of one line. */
const MOST_IN_WAY = 12;

/** Would this name be read as something else without quotation marks? */
function needsMarks(name: string): boolean {
  const prefix = /^([^:]*?)\s*[:：]/u.exec(name)?.[1];
  return (
    SIGNS.test(name) ||
    /^(?:[#“«„?？]|…$|\.\.\.$|https?:\/\/)/u.test(name) ||
    /(?:[)）]|[?？][\d+–-]*|(?:^|\s)[x×]~?\d[\d+–-]*)$/u.test(name) ||
    (prefix !== undefined && (prefixOf(prefix) !== null || nearPrefix(prefix) !== null)) ||
    isTypeName(name) ||
    name.length > PROSE
  );
}

const isTypeName = (name: string): boolean => {
  const read = linkTypeOf(name);
  return read.kind === "type" && read.isWhole;
};

const marked = (name: string): string => (needsMarks(name) ? `"${name.replaceAll('"', '""')}"` : name);

function rangeOf(range: Range): string {
  if (typeof range === "number") return `x${range}`;
  if ("about" in range) return `x~${range.about}`;
  const { min, max } = range;
  return max === undefined ? `x${min ?? 1}+` : `x${min ?? 0}-${max}`;
}

/** `?`, `?1-3` or `?+`: how many unknown ones in line. */
function inLineOf({ inLine }: Party): string {
  if (!inLine) return "?";
  const { min = 1, max } = inLine;
  if (max === undefined) return min === 1 ? "?+" : `?${min}+`;
  return min === max ? `?${min}` : `?${min}-${max}`;
}

/** Can a count be written? Fractions and negative numbers have no sign. */
const isCounted = (range: Range): boolean => {
  const { min, max } = boundsOf(range);
  return [min, max].every(
    one => one === null || one === undefined || (Number.isSafeInteger(one) && one >= 0 && one < 1e9),
  );
};

/**
 * The chain of a dossier in shorthand: who stands in it, of what kind, in which country, and what joins them. Evidence,
 * days and readings are not in it, and of how sure a link is, only whether it is the author's own reasoning.
 */
export function shorthandOf(dossier: Dossier): string {
  const { parties, links, language } = dossier;
  const byId = new Map(parties.map(party => [party.id, party]));
  const nameOf = ({ name }: Party): string => (name === undefined ? "" : textIn(name, language));
  const bearers = new Map<string, number>();
  for (const party of parties) {
    const key = nameKey(nameOf(party));
    bearers.set(key, (bearers.get(key) ?? 0) + 1);
  }

  const ways = waysOf(links.filter(({ from, to }) => byId.has(from) && byId.has(to)));
  const mentioned = new Map<string, number>();
  for (const way of ways)
    for (const id of [way[0]!.from, ...way.map(({ to }) => to)]) mentioned.set(id, (mentioned.get(id) ?? 0) + 1);

  const written = new Set<string>();
  const aboveWritten = new Set<string>();
  /** How many hop links join two parties: where several do, each says its type. */
  const hops = new Map<string, number>();
  for (const { type, from, to } of links)
    if (isHopType(type)) hops.set(`${from} ${to}`, (hops.get(`${from} ${to}`) ?? 0) + 1);

  const sayParty = (id: string, isInferred: boolean): string => {
    const party = byId.get(id)!;
    const name = nameOf(party);
    const isFirst = !written.has(id);
    written.add(id);
    const inferred = isInferred ? "?" : "";
    // Two with one name are told apart by their ids, and an unknown one without a name by a label.
    const own = name !== "" && bearers.get(nameKey(name)) === 1 ? "" : ` {${id}}`;
    if (name === "") {
      const label = (mentioned.get(id) ?? 0) > 1 || party.above === "unknown" ? own : "";
      if (!isFirst) return `?${label}${inferred}`;
      return `${party.placed === false ? "beside: " : ""}${inLineOf(party)}${label}${rest(party)}${inferred}`;
    }
    if (!isFirst) return marked(name) + own + inferred;
    const kind = party.kind === "unknown" && party.inLine ? "" : prefixOfKind[party.kind];
    const line = party.kind === "unknown" && party.inLine ? ` ${inLineOf(party)}` : "";
    return `${party.placed === false ? "beside: " : ""}${kind}${marked(name)}${own}${rest(party)}${line}${inferred}`;
  };
  const rest = ({ country, countries = [], count }: Party): string => {
    const codes = [...new Set([...(country === undefined ? [] : [country]), ...countries])];
    return `${codes.length > 0 ? ` (${codes.join(", ")})` : ""}${count === undefined || !isCounted(count) ? "" : ` ${rangeOf(count)}`}`;
  };
  const arrowOf = ({ type, from, to }: Link): string => {
    const usual = isGroupKind(byId.get(to)!.kind) ? "engages" : "unspecified";
    return type === usual && hops.get(`${from} ${to}`) === 1 ? " > " : ` >${type}> `;
  };
  const above = (id: string): string => {
    if (byId.get(id)!.above !== "unknown" || aboveWritten.has(id)) return "";
    aboveWritten.add(id);
    return "… > ";
  };

  const lines: string[] = [`# ${textIn(dossier.title, language)}`];
  for (const way of ways) {
    const [first] = way;
    const isInferred = first!.verification === "inferred";
    let line = above(first!.from) + sayParty(first!.from, false);
    for (const link of way) line += arrowOf(link) + sayParty(link.to, isInferred);
    lines.push(line);
  }
  for (const { id } of parties) {
    const torn = above(id);
    if (torn !== "" || !written.has(id)) lines.push(torn + sayParty(id, false));
  }
  return `${lines.join("\n")}\n`;
}

/** The links one behind the other as far as they go, each once. Those that are inferred stand in ways of their own. */
function waysOf(links: readonly Link[]): readonly (readonly Link[])[] {
  const left = new Set(links);
  const outOf = new Map<string, Link[]>();
  for (const link of links) {
    const others = outOf.get(link.from);
    if (others) others.push(link);
    else outOf.set(link.from, [link]);
  }
  const ways: Link[][] = [];
  for (const link of links) {
    if (!left.delete(link)) continue;
    const way = [link];
    while (way.length < MOST_IN_WAY) {
      const last = way.at(-1)!;
      const next = outOf
        .get(last.to)
        ?.find(one => left.has(one) && (one.verification === "inferred") === (link.verification === "inferred"));
      if (!next) break;
      left.delete(next);
      way.push(next);
    }
    ways.push(way);
  }
  return ways;
}
