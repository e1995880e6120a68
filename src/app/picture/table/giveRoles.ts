/** The role of each part of a table. A head of a row and one of a column are the same element. */
const roleOf = (part: Element): string | null => {
  switch (part.localName) {
    case "table":
      return "table";
    case "thead":
    case "tbody":
    case "tfoot":
      return "rowgroup";
    case "tr":
      return "row";
    case "td":
      return "cell";
    case "th":
      return part.closest("thead") ? "columnheader" : "rowheader";
    default:
      return null;
  }
};

/**
 * Says of the parts of a table what they are. Their elements say it already, but some browsers forget it where a style
 * lays them out as blocks and grids.
 * @param body a group of rows; the table and its other groups are done with it
 */
export function giveRoles(body: HTMLTableSectionElement): void {
  const table = body.closest("table")!;
  const parts = [
    table,
    ...table.querySelectorAll("thead, thead *, tfoot, tfoot *"),
    body,
    ...body.querySelectorAll("*"),
  ];
  for (const part of parts) {
    const role = roleOf(part);
    if (role !== null) part.setAttribute("role", role);
  }
}
