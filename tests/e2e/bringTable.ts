/** A table as somebody copies it from a spreadsheet: thirty rows, of which six cannot come in as they stand. */
import type { Page } from "playwright-core";
import { pasteHere } from "./paste.ts";

export const wrongRows = [5, 9, 13, 17, 21, 25] as const;

const head = ["From", "To", "What", "To country", "Since", "How sure", "Source"];

/** Row 1 is the first below the headings. */
function cellsOf(row: number): readonly string[] {
  const [from, to] = row === 5 ? ["OpenAI", ""] : row === 9 ? ["", `Supplier ${row}`] : ["OpenAI", `Supplier ${row}`];
  const country = row === 13 ? "Wakanda" : row === 17 ? "ZZ" : "KE";
  const since = row === 21 ? "31/02/2021" : row === 25 ? "sometime" : `2021-0${1 + (row % 9)}`;
  return [from!, to!, "subcontracts to", country, since, "reported", `https://example.org/report?part=${row % 4}`];
}

export const wrongTable: string = [head, ...Array.from({ length: 30 }, (_, at) => cellsOf(at + 1))]
  .map(cells => cells.join("\t"))
  .join("\n");

/** A long table without mistakes. */
export const longTable = (rows: number): string =>
  [
    head,
    ...Array.from({ length: rows }, (_, at) => [
      `Buyer ${at % 97}`,
      `Supplier ${at}`,
      "subcontracts to",
      "KE",
      "2021",
      "reported",
      `https://example.org/report?part=${at % 50}`,
    ]),
  ]
    .map(cells => cells.join("\t"))
    .join("\n");

/** Pastes into the field for tables, as Ctrl+V does. */
export async function pasteTable(page: Page, text: string): Promise<void> {
  const field = page.locator(".bring textarea");
  await field.waitFor();
  await field.focus();
  await pasteHere(page, text);
  await page.locator(".bring-foot").waitFor();
}
