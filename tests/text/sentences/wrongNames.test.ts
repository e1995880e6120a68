/** Names and kinds that come to those who write from memory, and what they are told to write. */
import { describe, expect, it } from "vitest";
import { parseDossier } from "../../../src/schema/index.ts";
import { sayProblem } from "../../../src/text/index.ts";
import { smallDossier } from "../../schema/smallDossier.ts";

type Path = readonly (string | number)[];

/** The small dossier with a value put, or taken out where it is undefined, at a path. */
function changed(path: Path, value: unknown): string {
  const copy = structuredClone(smallDossier) as Record<string, unknown>;
  let at = copy as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  const key = path.at(-1)!;
  if (value === undefined) delete at[key];
  else at[key] = value;
  return JSON.stringify(copy);
}

/** What is told of a file that is broken there, in one language. */
function told(language: "en" | "fr", path: Path, value: unknown): { readonly severity: string; readonly said: string } {
  const [problem, ...more] = parseDossier(changed(path, value)).problems.filter(one =>
    path.slice(0, 2).every((key, place) => one.path[place] === key),
  );
  expect(more).toEqual([]);
  const { what, fix } = sayProblem(language, problem!);
  return { severity: problem!.severity, said: `${what} ${fix}`.replaceAll(/[\u00a0\u202f]/gu, " ") };
}

const kept = "it is kept in the file and is not read.";
const ifNot = "If not, leave it, or move it to “remark” or “private”.";

describe("a name that the format does not have, or a value of another kind", () => {
  it.each<[Path, unknown, string, string]>([
    [
      ["sources", 1, "date"],
      "2023-01",
      "warning",
      `“date” is not a field of a source; ${kept} Did you mean “published”? It is the day of publication. Such a value stands in “published” or “accessed”. ${ifNot}`,
    ],
    [
      ["sources", 1, "year"],
      "2023",
      "warning",
      `“year” is not a field of a source; ${kept} Did you mean “published”? It is the day of publication. Such a value stands in “published” or “accessed”. ${ifNot}`,
    ],
    [
      ["links", 1, "since"],
      "2019",
      "warning",
      `“since” is not a field of a link; ${kept} Did you mean “start”? Such a value stands in “start”, “end” or “observed”. ${ifNot}`,
    ],
    [
      ["links", 1, "until"],
      "2022",
      "warning",
      `“until” is not a field of a link; ${kept} Did you mean “end”? Such a value stands in “start”, “end” or “observed”. ${ifNot}`,
    ],
    [
      ["parties", 1, "city"],
      "Nairobi",
      "warning",
      `“city” is not a field of a party; ${kept} Did you mean “place”? It is an object whose “name” is the name of the place. ${ifNot}`,
    ],
    [
      ["proceedings", 0],
      {
        id: "case",
        title: "Case",
        status: "pending",
        country: "KE",
        duties: ["x-housing"],
        evidence: [],
        filed: "2020",
      },
      "warning",
      `“filed” is not a field of a proceeding; ${kept} Did you mean “start”?`,
    ],
    [
      ["figures", 0, "qualifier"],
      "about",
      "warning",
      `“qualifier” is not a field of a figure; ${kept} Did you mean “remark”? ${ifNot}`,
    ],
    [
      ["money", 0, "to"],
      "hands",
      "warning",
      `“to” is not a field of an amount; ${kept} Did you mean “payee”? It is the id of the party that is paid.`,
    ],
    [
      ["money", 0, "recipient"],
      "hands",
      "warning",
      `Did you mean “payee”? It is the id of the party that is paid. ${ifNot}`,
    ],
    [["links", 0, "sources"], ["report"], "notice", "Leave it, or move it to “remark” if it may be read"],
    [
      ["money", 1],
      { id: "pay", kind: "worker-pay", amount: 12.5, per: "hour", verification: "reported", evidence: ["report"] },
      "error",
      "It is a value of “unit”: move it there.",
    ],
    [["conditions", 0, "who"], ["hands"], "warning", "Did you mean “saidBy”?"],
    [["parties", 1, "website"], "https://example.org/", "warning", "Did you mean “url”?"],
    [["quotes", 0, "page"], "3", "warning", "Did you mean “locator”?"],
    [["story", 0, "nmae"], "x", "notice", "Leave it, or move it to “remark” if it may be read, to “private” if not."],
    [
      ["assertions", 0, "position"],
      "law",
      "error",
      "It is a word of “basis”, which says “contract” already. Possible are “holds”, “holds-jointly”, “passes-on”, “disclaims”, “excluded”, “not-applicable” or “unknown”.",
    ],
    [["parties", 0, "country"], "Kenya", "error", "Write “KE” (Kenya), if that is meant."],
    [["conditions", 0, "duty"], "social-security", "error", "The fourteen are "],
    [
      ["figures", 0, "what"],
      undefined,
      "error",
      "Add “what”: on a figure a word for what is counted: “size”, “women-share”, “countries”, “parties-in-total”, or one of your own; on a search, in words, what was looked for.",
    ],
    [["lookedFor", 0, "what"], undefined, "error", "Add “what”: on a figure"],
    [
      ["links", 2, "type"],
      "employs",
      "error",
      "Write “engages”, if that is meant. Possible are “commissions”, “subcontracts-to”",
    ],
    [["links", 2, "type"], "Outsources to", "error", "Write “subcontracts-to”, if that is meant."],
    [["assertions", 0, "position"], "denies", "error", "Write “disclaims”, if that is meant."],
    [["assertions", 0, "basis"], "ruling", "error", "Write “court”, if that is meant."],
    [["money", 0, "unit"], "hourly", "error", "Write “hour”, if that is meant."],
  ])("is answered by what to write: %j as %j", (path, value, severity, said) => {
    const answer = told("en", path, value);
    expect(answer.severity).toBe(severity);
    expect(answer.said).toContain(said);
  });

  it("is answered in French as well", () => {
    expect(told("fr", ["sources", 1, "date"], "2023-01").said).toBe(
      "« date » n’est pas un champ d’une source ; il reste dans le fichier et n’est pas lu. Vouliez-vous dire « published » ? C’est le jour de publication. Une telle valeur se met dans « published » ou « accessed ». Sinon, laissez-le, ou mettez-le dans « remark » ou « private ».",
    );
    const pay = { id: "pay", kind: "worker-pay", amount: 12.5, per: "hour", verification: "reported", evidence: [] };
    expect(told("fr", ["money", 1], { ...pay, evidence: ["report"] }).said).toContain(
      "C’est une valeur de « unit » : mettez-la là, et retirez-la d’ici.",
    );
    expect(told("fr", ["conditions", 0, "duty"], "social-security").said).toContain("Les quatorze sont ");
  });

  it("names all fourteen duties where one is not among them", () => {
    const { said } = told("en", ["conditions", 0, "duty"], "social-security");
    for (const duty of ["employment-status", "pay-wage", "social-protection", "grievance-remedy"])
      expect(said).toContain(duty);
    expect(said).toContain("a duty of your own stands in “duties”, with an id that begins with “x-”.");
  });
});
