/** A table as a clipboard takes it: marked up for programs that know tables, with tabs for all others. */
import { markupText, sheetText } from "../../base/index.ts";
import { showControls, withoutIsolates } from "../../text/index.ts";

export type TableText = {
  readonly head: readonly string[];
  /** Rows as long as the head. */
  readonly rows: readonly (readonly string[])[];
  /** Stands below the table in a row of its own: where it is from, and what of it is shown. */
  readonly note: string;
};

/**
 * A text in one line, which no spreadsheet takes for a formula, without hidden characters and without marks that only
 * set directions on a page.
 */
const cellText = (text: string): string =>
  sheetText(withoutIsolates(showControls(withoutIsolates(text)))).replace(/[\t\r\n]+/gu, " ");

/** A text that begins with a quotation mark is quoted: otherwise a spreadsheet would join the cells after it. */
const tabbed = (text: string): string => (text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text);

export function copiedTable({ head, rows, note }: TableText): { readonly html: string; readonly text: string } {
  const lines = [head, ...rows, [note]].map(cells => cells.map(cellText));
  const marked = (tag: "td" | "th", cells: readonly string[]): string =>
    `<tr>${cells.map(cell => `<${tag}>${markupText(cell)}</${tag}>`).join("")}</tr>`;
  return {
    html: `<table>${lines.map((cells, place) => marked(place === 0 ? "th" : "td", cells)).join("")}</table>`,
    text: lines.map(cells => `${cells.map(tabbed).join("\t")}\r\n`).join(""),
  };
}
