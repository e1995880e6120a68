/** Reads a network from two CSV files: the parties, and who leads to whom. */

export type CsvNetwork = {
  readonly names: readonly string[];
  /** Indices in `names`. */
  readonly links: readonly (readonly [from: number, to: number])[];
};

/** What is wrong with a file, in a sentence that says where, and what to do. */
export class CsvTrouble extends Error {}

type Row = { readonly line: number; readonly cells: readonly string[] };
type File = { readonly name: string; readonly text: string };

/** The rows of a file by RFC 4180, without empty lines, each with the line on which it begins. */
function rowsOf({ name, text }: File): Row[] {
  const rows: Row[] = [];
  let [line, at] = [1, text.charCodeAt(0) === 0xfeff ? 1 : 0];
  while (at < text.length) {
    const begun = line;
    const cells: string[] = [];
    for (let isOver = false; !isOver; ) {
      let cell = "";
      if (text[at] === '"') {
        const opened = line;
        for (at += 1; ; at += 1) {
          if (at >= text.length)
            throw new CsvTrouble(
              `${name}, line ${opened}: a quote opens here and never ends. Close it, or double it (“""”) where it is part of the text.`,
            );
          if (text[at] === "\n") line += 1;
          if (text[at] !== '"') cell += text[at];
          else if (text[at + 1] === '"') {
            cell += '"';
            at += 1;
          } else break;
        }
        at += 1;
        if (at < text.length && !",\r\n".includes(text[at]!))
          throw new CsvTrouble(
            `${name}, line ${line}: text stands behind a closing quote. Double each quote within (“""”), or put a comma behind it.`,
          );
      } else {
        const start = at;
        while (at < text.length && !",\r\n".includes(text[at]!)) at += 1;
        cell = text.slice(start, at);
      }
      cells.push(cell.trim());
      isOver = text[at] !== ",";
      if (!isOver) at += 1;
    }
    if (text[at] === "\r") at += 1;
    if (text[at] === "\n") at += 1;
    line += 1;
    if (cells.some(cell => cell !== "")) rows.push({ line: begun, cells });
  }
  return rows;
}

const heads = {
  id: ["id", "key"],
  name: ["name", "label"],
  from: ["from", "from_id", "source", "source_id", "client", "client_id"],
  to: ["to", "to_id", "target", "target_id", "supplier", "supplier_id"],
} as const;

type Column = keyof typeof heads;

/** The table of a file, by the names of its columns. */
function tableOf(file: File, needed: readonly Column[]) {
  const [head, ...rows] = rowsOf(file);
  if (!head)
    throw new CsvTrouble(`${file.name} is empty. Its first line has to name its columns, such as ${needed.join(",")}.`);
  const written = head.cells.map(cell => cell.toLowerCase());
  const places = Object.entries(heads).map(([column, names]) => [
    column,
    written.findIndex(cell => (names as readonly string[]).includes(cell)),
  ]);
  const placeOf = Object.fromEntries(places) as Record<Column, number>;
  for (const column of needed)
    if (placeOf[column] < 0)
      throw new CsvTrouble(
        `${file.name}, line ${head.line}: no column is called ${heads[column].join(" or ")}. Name it in the first line of the file.`,
      );
  return { rows, cell: ({ cells }: Row, column: Column): string => cells[placeOf[column]] ?? "" };
}

/** @throws CsvTrouble */
export function networkFromCsv(nodes: File, edges: File): CsvNetwork {
  const parties = tableOf(nodes, ["id"]);
  const places = new Map<string, { readonly place: number; readonly line: number }>();
  const names = parties.rows.map((row, place) => {
    const id = parties.cell(row, "id");
    if (id === "") throw new CsvTrouble(`${nodes.name}, line ${row.line}: no id. Give it one that no other line has.`);
    const known = places.get(id);
    if (known)
      throw new CsvTrouble(
        `${nodes.name}, line ${row.line}: the id “${id}” stands on line ${known.line} already. Leave out one of the two.`,
      );
    places.set(id, { place, line: row.line });
    return parties.cell(row, "name") || id;
  });
  if (names.length === 0) throw new CsvTrouble(`${nodes.name} has no line behind its first. Add one for each party.`);
  const hops = tableOf(edges, ["from", "to"]);
  const links = hops.rows.map(row => {
    const [from, to] = (["from", "to"] as const).map(column => {
      const id = hops.cell(row, column);
      const known = places.get(id);
      if (!known)
        throw new CsvTrouble(
          `${edges.name}, line ${row.line}: “${id}” is no id of ${nodes.name}. Add it there, or leave out this line.`,
        );
      return known.place;
    });
    return [from!, to!] as const;
  });
  return { names, links };
}
