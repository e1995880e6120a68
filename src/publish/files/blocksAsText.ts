import type { OutlineBlock, Run } from "./outlineBlock.ts";

const RULES = { 1: "=", 2: "-" } as const;

const runAsText = ({ words, href }: Run): string =>
  href === undefined || href === words ? words : `${words} <${href}>`;

/** As plain text, which a letter or a terminal shows as it is. A line of the outline begins with its number. */
export function blocksAsText(blocks: readonly OutlineBlock[]): string {
  const lines: string[] = [];
  for (const block of blocks) {
    const words = block.runs.map(runAsText).join("").trim();
    const space = block.kind === "heading" ? "" : "    ".repeat(block.depth);
    // What belongs to a line stands close under it.
    if (block.kind === "heading" || block.depth === 0) lines.push("");
    if (block.kind === "heading") {
      const rule = block.level > 2 ? null : RULES[block.level as 1 | 2];
      lines.push(words, ...(rule === null ? [] : [rule.repeat(Math.min(72, [...words].length))]));
    } else if (block.kind === "paragraph") lines.push(space + words);
    else lines.push(`${space}${block.number === null ? "–" : `${block.number}.`} ${words}`);
  }
  return `${lines.join("\n").trim()}\n`;
}
