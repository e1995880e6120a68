/**
 * Everything that is made of one file, as short texts: each with the output in which it stands, its language, and the
 * object of the file under whose id it stands, where it does.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { tracePage } from "../../src/cli/trace/tracePage.ts";
import { traceRecords } from "../../src/cli/trace/traceRecord.ts";
import {
  findingsOf,
  type Inquiry,
  indexDossier,
  inquiryOf,
  type Lens,
  type TraceRecord,
} from "../../src/model/index.ts";
import { publishFolder } from "../../src/publish/index.ts";
import { redact } from "../../src/redact/index.ts";
import { type Plane, parseDossier, planes } from "../../src/schema/index.ts";
import { type Language, narratorOf, tellFinding } from "../../src/text/index.ts";
import { altTextOf, chainSvgOf, type OutlineLine, outlineOf, type SvgRequest, wordsOf } from "../../src/views/index.ts";

/** A code list, as the data has it. */
export const codeList = (
  name: string,
): readonly { readonly code: string; readonly label: Readonly<Record<Language, string>> }[] =>
  JSON.parse(readFileSync(path.resolve(import.meta.dirname, `../../data/codelists/${name}.json`), "utf8")).codes;

export type Unit = {
  readonly output: string;
  readonly language: Language;
  readonly text: string;
  /** As in `assertion a1`: nothing but this object may be spoken of. */
  readonly about: string | null;
  /** Where a whole row or entry has to speak of one object. */
  readonly isWhole?: boolean;
  /** Where it stands under a group of workers and a plane. */
  readonly asked?: Asked;
  /** The cells of a row. */
  readonly cells?: readonly string[];
  /** Of a verdict in the embed: the duties for which it stands, beside those who answer how it reached the workers. */
  readonly verdictOn?: readonly string[];
  /** What was chosen; the file’s own choices where nothing is. */
  readonly lens: Lens;
};

export type Asked = { readonly workers: string; readonly plane: Plane };

/** The text as a reader sees it: without marks of direction, with plain spaces and one kind of quotation marks. */
export const plainText = (text: string): string =>
  text
    .replace(/[\u2066-\u2069\u200e\u200f\u061c\ufeff]/gu, "")
    .replace(/[\u00a0\u202f\u2009]/gu, " ")
    .replace(/« ?| ?»|[“”]/gu, '"')
    .replace(/ +/gu, " ")
    .trim();

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'" };
const unescaped = (text: string): string => text.replace(/&(#?\w+);/gu, (whole, name) => ENTITIES[name] ?? whole);

/** Elements that stand within a sentence. Every other one ends it; beside a quote, `small` says where it stands. */
const INLINE = new Set("a abbr b bdi cite code data em i mark q span strong sub sup time tspan u wbr br".split(" "));
const VOID = new Set("area base br col hr img input link meta source track wbr".split(" "));
const TOLD = /\s(aria-label|title|alt|content)="([^"]*)"/gu;

const KINDS: Readonly<Record<string, string>> = { case: "proceeding", l: "link", p: "party", s: "place" };
const RECORD = /^(assertion|condition|money|figure|case|decision|party|link|rating|source|quote|l|p|s)-(.+)$/u;

/** Of what all texts of one output are. */
type Told = Pick<Unit, "output" | "language" | "lens" | "asked">;

type Element = {
  readonly name: string;
  /** The object of the file under whose id it stands. */
  readonly about: string | null;
  readonly workers: string | null;
  readonly plane: string | null;
  readonly duties: readonly string[] | null;
  /** The lines of one text in a picture. */
  readonly isBlock: boolean;
  readonly isVerdict: boolean;
  /** An entry that speaks of one object: its cells, or its blocks. */
  readonly cells: string[] | null;
};

const attributeIn = (attributes: string, name: string): string | null =>
  new RegExp(`\\s${name}="([^"]*)"`, "u").exec(attributes)?.[1] ?? null;

/** The duties of a cell: its own, or each of those for which it stands in a plane, as in `legal pay-wage promised pay-wage`. */
function dutiesUnder(attributes: string): string[] | null {
  const duty = attributeIn(attributes, "data-duty");
  if (duty !== null) return [duty];
  return (
    attributeIn(attributes, "data-at")
      ?.split(" ")
      .filter((_, place) => place % 2 === 1) ?? null
  );
}

function objectUnder(attributes: string): string | null {
  const links = attributeIn(attributes, "data-links");
  if (links) return `links ${links}`;
  const record = RECORD.exec(attributeIn(attributes, "id") ?? "");
  return record ? `${KINDS[record[1]!] ?? record[1]} ${record[2]}` : null;
}

/** The texts of a page or a picture: each block, each row of a table, each entry, each name of an element. */
function textsIn(markup: string, told: Told): Unit[] {
  const units: Unit[] = [];
  const stack: Element[] = [];
  let block = "";
  /** The headings under which the tables of a page stand. */
  let [workers, plane]: [string | null, string | null] = [null, null];
  const nearest = (field: "about" | "workers" | "plane"): string | null =>
    stack.findLast(element => element[field] !== null)?.[field] ?? null;
  const asked = (): { readonly asked: Asked } | undefined => {
    const one = { workers: nearest("workers") ?? workers, plane: nearest("plane") ?? plane };
    return one.workers !== null && planes.some(known => known === one.plane) ? { asked: one as Asked } : undefined;
  };
  const plain = (text: string): string => plainText(unescaped(text).replace(/\s+/gu, " "));
  const add = (text: string, more: Partial<Unit> = {}): void => {
    const words = plain(text);
    const verdictOn = stack.some(({ isVerdict }) => isVerdict)
      ? { verdictOn: stack.findLast(({ duties }) => duties !== null)?.duties ?? [] }
      : undefined;
    if (words !== "") units.push({ ...told, text: words, about: nearest("about"), ...asked(), ...verdictOn, ...more });
  };
  const end = (): void => {
    const entry = stack.findLast(({ cells }) => cells !== null);
    if (entry?.cells && block.trim() !== "")
      if (entry.name === "tr" && entry.cells.length > 0) entry.cells[entry.cells.length - 1] += ` ${block}`;
      else entry.cells.push(block);
    // The description of a picture has lines of its own.
    for (const part of stack.at(-1)?.name === "desc" ? block.split("\n") : [block]) add(part);
    if (/^h[34]$/u.test(stack.at(-1)?.name ?? "")) plane = planeNamed(told.language, plain(block)) ?? plane;
    block = "";
  };
  const bare = markup.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->|<[!?][^>]*>/gu, "");
  let at = 0;
  for (const found of bare.matchAll(/<(\/?)([a-zA-Z0-9]+)((?:[^>"]|"[^"]*")*)>/gu)) {
    block += bare.slice(at, found.index);
    at = found.index + found[0].length;
    const [, close, name = "", attributes = ""] = found;
    // In a picture the texts of the lines of one block say one thing.
    const isLine = name === "text" && stack.some(element => element.isBlock);
    if (!INLINE.has(name) && !isLine) end();
    if (close) {
      const place = stack.findLastIndex(element => element.name === name);
      for (const { cells } of stack.splice(place))
        if (cells) add(cells.join(" | "), { isWhole: true, cells: cells.map(plain) });
      continue;
    }
    const id = attributeIn(attributes, "id") ?? "";
    if (/^h[23]$/u.test(name)) [workers, plane] = [/^workers-(.+)$/u.exec(id)?.[1] ?? null, null];
    if (/^t[dh]$/u.test(name)) stack.findLast(element => element.name === "tr")?.cells?.push("");
    // A row of a table, or a statement in the embed with all that it rests on.
    const isEntry = name === "tr" || (name === "div" && attributeIn(attributes, "class") === "claim");
    if (!VOID.has(name) && !attributes.endsWith("/"))
      stack.push({
        name,
        about: objectUnder(attributes),
        workers: attributeIn(attributes, "data-workers"),
        plane: attributeIn(attributes, "data-plane"),
        duties: dutiesUnder(attributes),
        isBlock: /\sdata-lines="/u.test(attributes),
        isVerdict: name === "p" && attributeIn(attributes, "class") === "verdict",
        cells: isEntry ? [] : null,
      });
    for (const [, , words] of attributes.matchAll(TOLD)) add(words!);
    if (name === "tspan" || name === "br" || isLine) block += " ";
  }
  end();
  return units;
}

const planeLabels: Readonly<Record<string, Readonly<Record<string, string>>>> = Object.fromEntries(
  codeList("planes").map(({ code, label }) => [code, label]),
);
const planeNamed = (language: Language, words: string): string | null =>
  planes.find(plane => planeLabels[plane]![language] === words) ?? null;

const linesOf = (text: string, told: Told): Unit[] =>
  text
    .split("\n")
    .map(line => plainText(line))
    .filter(line => line !== "")
    .map(line => ({ ...told, text: line, about: null }));

function outlineUnits(inquiry: Inquiry, language: Language, lens: Lens): Unit[] {
  const narrator = narratorOf(inquiry.file.dossier, language, inquiry.chain.focus.known);
  const units: Unit[] = [];
  const add = (text: string | null | undefined, about: string | null = null): void => {
    if (text) units.push({ output: "outline", language, text: plainText(text), about, lens });
  };
  const tell = (line: OutlineLine): void => {
    const about = `${line.kind} ${line.id}`;
    const own = line.kind === "quote" ? `quoted ${line.citations[0]?.source.replace("source ", "")}` : about;
    const all = [wordsOf(line.sentence), ...line.facts.map(wordsOf), line.text?.words, line.remark?.words];
    for (const words of all) add(words, own);
    for (const { citation } of [...line.citations, ...(line.answer?.citations ?? [])]) {
      add(citation.source.named.words, own);
      for (const { words } of citation.facts) add(words, own);
    }
    if (line.answer)
      for (const words of [line.answer.title, line.answer.date, line.answer.text?.words]) add(words, own);
    for (const one of [...line.quotes, ...line.below]) tell(one);
  };
  for (const section of outlineOf({ inquiry, narrator, language }).sections) {
    add(section.lead);
    for (const part of section.parts) {
      add(part.lead);
      for (const { sentence, notes } of part.duty?.verdicts ?? []) for (const words of [sentence, ...notes]) add(words);
      for (const { words } of part.duty?.conditions ?? []) add(words);
      for (const { lines } of part.lists) for (const line of lines) tell(line);
    }
  }
  return units;
}

export type Outputs = {
  readonly units: readonly Unit[];
  /** By name within the folder. */
  readonly files: ReadonlyMap<string, string>;
};

function inquiryInto(text: string, lens: Lens): Inquiry {
  const { dossier, leftOut } = parseDossier(text);
  if (!dossier) throw new Error("a random dossier is a valid one");
  return inquiryOf(indexDossier(dossier, leftOut.length === 0), lens);
}

const LANGUAGES = ["en", "fr"] as const;

/** What is published of a file: pages, pictures and tables, as on the file’s own day. */
export function publishedOutputs(text: string): Outputs {
  const made = redact(text);
  if (!made.ok) throw new Error(JSON.stringify(made.trouble));
  const { latest } = publishFolder(
    {
      dossier: made.value.dossier,
      token: "AB12cd34",
      languages: LANGUAGES,
      base: "https://graphics.example.org/chains/",
      scripts: { inPage: "document.title;", loader: 'const known = "%PUBLISHED%";' },
      pictures: { svg: chainSvgOf, social: () => "<svg/>", png: null },
    },
    { versions: [], sums: null },
  );
  const files = new Map(
    [...latest].map(([name, bytes]) => [name.replace(/^e\/[^/]+\//u, ""), new TextDecoder().decode(bytes)]),
  );
  const units = LANGUAGES.flatMap(language => {
    const ending = language === "en" ? "" : ".fr";
    const lens = {};
    return [
      ...textsIn(files.get(`index${ending}.html`)!, { output: "embed", language, lens }),
      ...textsIn(files.get(`table${ending}.html`)!, { output: "table", language, lens }),
      ...textsIn(files.get(`full${ending}.svg`)!, { output: "svg", language, lens }),
      ...linesOf(files.get(`alt${ending}.txt`)!, { output: "alt text", language, lens }),
    ];
  });
  return { units, files };
}

/**
 * What is told of a file under a lens: the outline, the findings of every group and plane, the trace, and drawings.
 * @param one chooses the group and the plane that are drawn
 */
export function toldOutputs(text: string, lens: Lens, one: number): readonly Unit[] {
  const inquiry = inquiryInto(text, lens);
  const { dossier, duties } = inquiry.file;
  const { groups, focus } = inquiry.chain;
  const plane = planes[one % planes.length]!;
  const group = groups[one % Math.max(1, groups.length)] ?? null;
  return LANGUAGES.flatMap(language => {
    const narrator = narratorOf(dossier, language, focus.known);
    // Other routes are drawn as well: on shared cards in little room, or unfolded.
    const routes: Partial<SvgRequest> = one % 2 === 0 ? { show: ["money"], width: 700 } : { unfolded: ["all"] };
    const request: SvgRequest = { inquiry, narrator, language, group, plane, ...routes };
    const terminal = { columns: 100_000, style: (_: unknown, words: string) => words };
    const told = (output: string) => ({ output, language, lens });
    const drawn = group === null ? {} : { asked: { workers: dossier.parties[group]!.id, plane } };
    return [
      ...outlineUnits(inquiry, language, lens),
      ...groups.flatMap(workers =>
        planes.flatMap(each =>
          findingsOf(inquiry, workers, each, 0).flatMap(finding =>
            linesOf(tellFinding(narrator, finding), {
              ...told("findings"),
              asked: { workers: dossier.parties[workers]!.id, plane: each },
            }),
          ),
        ),
      ),
      ...linesOf(tracePage(inquiry, { groups, duties, planes }, [], language, terminal), told("trace")),
      ...textsIn(chainSvgOf(request), { ...told("svg"), ...drawn }),
      ...linesOf(altTextOf(request).long, { ...told("alt text"), ...drawn }),
    ];
  });
}

/** What `trace --json` prints. */
export function tracedRecords(text: string, lens: Lens): readonly TraceRecord[] {
  const inquiry = inquiryInto(text, lens);
  return [...traceRecords(inquiry, { groups: inquiry.chain.groups, duties: inquiry.file.duties, planes })];
}
