/** What a line of a cell begins with that goes on with the one before: items of a list may have line breaks. */
const GOES_ON = "↳";

/** The items of a cell, one a line. Blank ones are kept where others follow, so that lines of cells stay in step. */
export function linesOfCell(cell: string): readonly string[] {
  const items: string[] = [];
  for (const line of cell.split("\n"))
    if (line.startsWith(GOES_ON) && items.length > 0) items.push(`${items.pop()}\n${line.slice(1)}`);
    else items.push(line);
  while (items.length > 0 && items.at(-1)!.trim() === "") items.pop();
  return items;
}

/** A cell with these items, one a line. */
export const cellOfLines = (items: readonly string[]): string =>
  items
    .map(item => item.replaceAll("\n", `\n${GOES_ON}`))
    .join("\n")
    .replace(/\n+$/u, "");

/** The items of a cell in which they may stand side by side as well. */
export const itemsOfCell = (cell: string, apart: RegExp): readonly string[] =>
  cell
    .split(apart)
    .map(item => item.trim())
    .filter(item => item !== "");
