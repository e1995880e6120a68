import type { AssuranceSheet, SheetTable } from "./assuranceSheet.ts";

const row = (cells: readonly string[]): string => `| ${cells.map(cell => cell.replaceAll("|", "\\|")).join(" | ")} |`;

const tableOf = ({ heads, rows }: SheetTable): string =>
  [row(heads), row(heads.map((_, nth) => (nth === 0 ? "---" : "--:"))), ...rows.map(row)].join("\n");

/** `docs/assurance.md`. */
export const sheetMarkdown = ({ title, lead, parts }: AssuranceSheet): string =>
  `${[
    `# ${title}`,
    lead.join(" "),
    ...parts.flatMap(part => [
      `## ${part.title}`,
      ...part.words,
      ...(part.table === null ? [] : [tableOf(part.table)]),
      ...(part.list.length === 0 ? [] : [part.list.map(item => `- ${item}`).join("\n")]),
    ]),
  ].join("\n\n")}\n`;
