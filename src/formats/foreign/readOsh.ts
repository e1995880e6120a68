/** Open Supply Hub: lists of facilities as contributors hand them in, and as the hub gives them out. */

import type { FilePlace, GivenFile, ReadFormat, TakeAnswers } from "../bringing/incoming.ts";
import type { Grid } from "../grid/grid.ts";
import { type Gathering, gathering, refused } from "./gathering.ts";
import { headOf, type SheetReader } from "./heads.ts";
import { readRange } from "./rangeText.ts";

const LEFT_OUT = "left-out";

/** What a column may be called, by what it holds. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  id: ["os_id", "oar_id", "facility_os_id"],
  name: ["name", "facility_name"],
  country: ["country", "country_code", "country_name"],
  address: ["address", "facility_address"],
  alias: ["native_language_name", "facility_name_native_language", "other_names"],
  parent: ["parent_company", "parent_company_name"],
  workers: ["number_of_workers"],
  lat: ["lat", "latitude"],
  lon: ["lng", "lon", "long", "longitude"],
};
/** Columns that say how a row came about, and codes that stand beside their words. */
const OF_THE_ROW = new Set([
  ...["contribution_date", "contributor", "contributors", "contributor_name", "country_name", "country_code"],
  ...["list", "row_index", "contributor_list"],
]);

const coordinate = (written: string, most: number): number | undefined => {
  const value = Number(written.trim() === "" ? Number.NaN : written);
  return Math.abs(value) <= most ? value : undefined;
};

export function readOsh(file: GivenFile, answers: TakeAnswers, sheetsIn: SheetReader): ReadFormat {
  const grids = sheetsIn(file);
  if (!grids.ok) return refused(grids.trouble);
  const gathered = gathering(file, answers);
  gathered.file();
  for (const grid of grids.value) {
    const heads = headOf(grid);
    if (heads.includes("name") || heads.includes("facility_name")) takeSheet(grid, heads, gathered);
    else if (grid.rows.length > 0) gathered.loseField({ sheet: grid.name }, grid.name);
  }
  return gathered.done(["row"]);
}

function takeSheet({ name: sheet, rows }: Grid, heads: readonly string[], gathered: Gathering): void {
  const { add, ask, evidence, leave, lose, take } = gathered;
  const columnsOf = (field: string): readonly number[] =>
    COLUMNS[field]!.map(head => heads.indexOf(head)).filter(at => at >= 0);
  const columns = new Map(Object.keys(COLUMNS).map(field => [field, columnsOf(field)]));
  const known = new Set([...columns.values()].flat());
  const facilities = new Map<string, string>();
  const parents = new Map<string, string>();
  const buyer = { id: "" };

  for (const { row, line, cells } of rows.slice(1)) {
    const place: FilePlace = { ...(sheet === "" ? {} : { sheet }), row, ...(line === undefined ? {} : { line }) };
    const cell = (field: string): string => {
      for (const at of columns.get(field)!) if ((cells[at] ?? "").trim() !== "") return cells[at]!.trim();
      return "";
    };
    const told = cells.filter(one => one.trim() !== "").join(" | ");
    const name = cell("name");
    if (name === "") {
      leave("row", place, told, "needs-field", { field: "name" });
      continue;
    }
    const number = cell("id");
    const key = number || [name, cell("country"), cell("address")].join("\n").toLowerCase();
    if (facilities.has(key)) {
      // The hub gives one row for each list that has a site: what one of them says is enough.
      leave("row", place, told, "same-row");
      continue;
    }
    take("row");
    const [lat, lon] = [coordinate(cell("lat"), 90), coordinate(cell("lon"), 180)];
    const at = lat !== undefined && lon !== undefined ? { lat, lon } : {};
    const address = cell("address");
    const facility = add(
      "parties",
      {
        kind: "organisation",
        name,
        aliases: cell("alias") === "" || cell("alias") === name ? [] : [cell("alias")],
        country: gathered.country(cell("country"), place, "country"),
        place:
          address !== "" || lat !== undefined ? { ...(address === "" ? {} : { name: address }), ...at } : undefined,
        identifiers: number === "" ? [] : [{ scheme: "os-hub", id: number }],
        evidence: evidence(),
      },
      [place],
    );
    facilities.set(key, facility);

    const parent = cell("parent");
    if (parent !== "" && parent.toLowerCase() !== name.toLowerCase()) {
      const owner =
        parents.get(parent.toLowerCase()) ??
        add("parties", { kind: "organisation", name: parent, evidence: evidence() }, [place]);
      parents.set(parent.toLowerCase(), owner);
      add("links", { type: "owns", from: owner, to: facility, verification: "unverified", evidence: evidence() }, [
        place,
      ]);
    }
    const workers = cell("workers");
    const value = workers === "" ? null : readRange(workers);
    if (value !== null)
      add(
        "figures",
        { about: facility, what: "size", value, unit: "persons", verification: "unverified", evidence: evidence() },
        [place],
      );
    else if (workers !== "") lose(place, workers, "value-not-taken", { field: "number_of_workers" });

    const answer = ask({ id: "buyer", code: "buyer", choices: null, assumed: "" }).trim();
    if (answer !== "" && answer !== LEFT_OUT) {
      if (buyer.id === "")
        buyer.id =
          parents.get(answer.toLowerCase()) ??
          add("parties", { kind: "organisation", name: answer, evidence: evidence() }, [place]);
      if (buyer.id !== facility)
        add(
          "links",
          { type: "commissions", from: buyer.id, to: facility, verification: "unverified", evidence: evidence() },
          [place],
        );
    }
    heads.forEach((head, column) => {
      const written = (cells[column] ?? "").trim();
      if (written !== "" && head !== "" && !known.has(column) && !OF_THE_ROW.has(head))
        lose({ ...place, column: column + 1 }, written, "no-place-for-field", { field: head });
    });
  }
}
