import type { OutlineBlock, Run } from "./outlineBlock.ts";

/** Whatever CommonMark or GitHub’s dialect takes for a sign within a line; “!” is one before a link alone. */
const SIGNS = /[\\`*_{}[\]<>~|#]|&(?=#?\w+;)|!$/gu;
/** What begins a list or a rule, at the beginning of a paragraph. */
const BEGINNING = /^(?:([+-])|(\d+)([.)]))/u;
const ENDS = /^(?:[\s\p{P}\p{S}]|$)/u;

const escaped = (words: string): string => words.replace(SIGNS, sign => `\\${sign}`);

const atBeginning = (words: string): string =>
  words.replace(BEGINNING, (_, bullet?: string, number?: string, end?: string) =>
    bullet === undefined ? `${number}\\${end}` : `\\${bullet}`,
  );

/** An address in angle brackets ends only where these do. */
const addressOf = (href: string): string => `<${href.replace(/[<>\\\s]/gu, encodeURIComponent)}>`;

/** @param around the characters before and after the run: marks of emphasis within a word would stand as they are */
function runAsMarkdown({ words, isStrong, isEmphasis, href }: Run, around: readonly [string, string]): string {
  const inner = words.trim();
  if (inner === "") return words;
  const [before, after] = words.split(inner) as [string, string];
  const linked = href === undefined ? escaped(inner) : `[${escaped(inner)}](${addressOf(href)})`;
  const sign = isStrong ? "**" : isEmphasis ? "*" : "";
  const isApart = ENDS.test(before.slice(-1) || around[0]) && ENDS.test(after || around[1]);
  return isApart ? `${before}${sign}${linked}${sign}${after}` : `${before}${linked}${after}`;
}

/** Two runs that stand out in the same way are one: a mark that ends at once beside one that begins is read otherwise. */
function joined(runs: readonly Run[]): readonly Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    const isSame = last?.isStrong === run.isStrong && last?.isEmphasis === run.isEmphasis && last?.href === run.href;
    if (last && isSame) all[all.length - 1] = { ...last, words: last.words + run.words };
    else all.push(run);
  }
  return all;
}

function lineOf(runs: readonly Run[]): string {
  const all = joined(runs);
  return all
    .map((run, place) =>
      runAsMarkdown(run, [all[place - 1]?.words.slice(-1) ?? "", all[place + 1]?.words.slice(0, 1) ?? ""]),
    )
    .join("")
    .trim();
}

/** As CommonMark. Lines have their numbers in words, because a list of Markdown counts for itself. */
export function blocksAsMarkdown(blocks: readonly OutlineBlock[]): string {
  const lines: string[] = [];
  for (const [place, block] of blocks.entries()) {
    const words = lineOf(block.runs);
    const space = block.kind === "heading" ? "" : "  ".repeat(block.depth);
    // Items within a line stand close; everything else is set apart by an empty line.
    if (!(block.kind === "item" && block.depth > 0 && blocks[place - 1]?.kind === "item")) lines.push("");
    if (block.kind === "heading") lines.push(`${"#".repeat(block.level)} ${words}`);
    else if (block.kind === "paragraph") lines.push(space + atBeginning(words));
    else if (block.number === null) lines.push(`${space}- ${atBeginning(words)}`);
    else lines.push(`${space}- **${block.number}** ${words}`);
  }
  return `${lines.join("\n").trim()}\n`;
}
