import { describe, expect, test } from "vitest";
import { checkDossier } from "../../src/model/index.ts";
import { generatedCase, networkFromCsv, ownCase } from "./networkCases.ts";

const read = (nodes: string, edges: string) =>
  networkFromCsv({ name: "nodes.csv", text: nodes }, { name: "edges.csv", text: edges });

describe("a network from two files", () => {
  test("is read by what its columns are called, in whatever order and case", () => {
    expect(read("Label,ID\nBrand,7\nMill,9\n", "year,Supplier,CLIENT\n2020,9,7\n")).toEqual({
      names: ["Brand", "Mill"],
      links: [[0, 1]],
    });
    expect(read("key\na\nb", "Source,Target\na,b")).toEqual({ names: ["a", "b"], links: [[0, 1]] });
    expect(read("id,name\na,A\nb,B", "from_id,to_id\nb,a").links).toEqual([[1, 0]]);
  });

  test("may have quotes, commas and line ends within them, a mark of bytes, and lines of nothing", () => {
    const nodes = '\uFEFFid,name\r\n1,"Smith, ""Sons"" & Co."\r\n\r\n2,"Two\r\nlines"\r\n';
    expect(read(nodes, 'from,to\r\n"1","2"\r\n').names).toEqual(['Smith, "Sons" & Co.', "Two\r\nlines"]);
  });

  test.each([
    ["", "from,to", "nodes.csv is empty. Its first line has to name its columns, such as id."],
    ["id\n", "from,to", "nodes.csv has no line behind its first. Add one for each party."],
    ["number,name\n1,A", "from,to", "nodes.csv, line 1: no column is called id or key."],
    ["id\na\n\na", "from,to", "nodes.csv, line 4: the id “a” stands on line 2 already."],
    ["id,name\n,A", "from,to", "nodes.csv, line 2: no id."],
    ["id\na", "from,year\na,1", "edges.csv, line 1: no column is called to or to_id"],
    ["id\na", 'from,to\n"a",a\n"x\ny",a', "edges.csv, line 3: “x\ny” is no id of nodes.csv. Add it there, or"],
    ["id\na", 'from,to\na,a\n"a,a\n', "edges.csv, line 3: a quote opens here and never ends."],
    ["id\na", 'from,to\n"a"b,a\n', "edges.csv, line 2: text stands behind a closing quote."],
  ])("says which line is wrong and what to do: %j, %j", (nodes, edges, said) => {
    expect(() => read(nodes, edges)).toThrow(said);
  });

  test("is drawn by our page as a dossier without errors, and told to the others as the same", () => {
    const { dossier, told } = ownCase(read("id\na\nb\nc", "from,to\na,b\na,b\nb,c\nc,c"));
    const { problems, leftOut } = checkDossier(JSON.stringify(dossier));
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(leftOut).toEqual([]);
    expect(dossier.clients).toEqual(["p0"]);
    expect(told.hops.map(([from, to]) => [from, to])).toEqual([
      [0, 1],
      [0, 1],
      [1, 2],
    ]);
  });
});

test("a generated network is the same for all pages", () => {
  const { dossier, told } = generatedCase(500);
  expect(told.boxes).toEqual(dossier.parties.map(({ name }) => name));
  expect(told.hops).toHaveLength(dossier.links.length);
  const [from, to] = told.hops[7]!;
  expect([dossier.parties[from]!.id, dossier.parties[to]!.id]).toEqual([dossier.links[7]!.from, dossier.links[7]!.to]);
});
