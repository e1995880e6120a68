/**
 * Files that were written for an earlier state of the format stay valid, and mean what they meant. In
 * `fixtures/files-before` lie the seven dossiers and the small cases of the gallery as they stood before `standfirst`,
 * `shortTitle`, `shortName`, `extent`, money of the kinds `award` and `investment`, and the status `ruling-not-read`
 * came into the format. These files are never edited. A test that fails here shows that a file which somebody keeps
 * would not open any more, or would say something else.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { traceRecords } from "../src/cli/trace/traceRecord.ts";
import { checkDossier, type Inquiry, indexDossier, inquiryOf } from "../src/model/index.ts";
import { redact } from "../src/redact/index.ts";
import { changeText, parseDossier, planes } from "../src/schema/index.ts";

const folder = path.resolve(import.meta.dirname, "fixtures/files-before");
const files = readdirSync(folder)
  .filter(name => name.endsWith(".dossier.json"))
  .map(name => [name.replace(".dossier.json", ""), readFileSync(path.join(folder, name), "utf8")] as const);

const schemaIn = (name: string): object =>
  JSON.parse(readFileSync(path.resolve(import.meta.dirname, "../public/schema", name), "utf8"));
const options = { strict: false, allErrors: true } as const;
const schemas = [
  new Ajv2020(options).compile(schemaIn("dossier-1.schema.json")),
  new Ajv(options).compile(schemaIn("dossier-1.draft-07.schema.json")),
];

function inquiryInto(text: string): Inquiry {
  const { dossier, leftOut } = parseDossier(text);
  if (!dossier) throw new Error("a file that cannot be read");
  return inquiryOf(indexDossier(dossier, leftOut.length === 0));
}

const everything = (inquiry: Inquiry) => ({
  groups: inquiry.chain.groups,
  duties: inquiry.file.duties,
  planes,
});

/** Each value of a file that is neither an object nor a list, with its place. */
function leavesOf(value: unknown, place: readonly (string | number)[] = []): (readonly [string, unknown])[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => leavesOf(item, [...place, index]));
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([key, item]) => leavesOf(item, [...place, key]));
  return [[place.join("/"), value]];
}

/** One line for each group and duty: the verdict in each plane, and the condition where one is written. */
function verdictsOf(text: string): string {
  const inquiry = inquiryInto(text);
  const lines = new Map<string, string[]>();
  for (const { workers, duty, plane, verdict, condition } of traceRecords(inquiry, everything(inquiry))) {
    const row = `${workers} · ${duty}${condition ? ` (${condition})` : ""}`;
    lines.set(row, [...(lines.get(row) ?? []), `${plane} ${verdict}`]);
  }
  return [...lines].map(([row, verdicts]) => `${row}: ${verdicts.join(" · ")}\n`).join("");
}

test("the seven dossiers of before are among the files", () => {
  expect(files.length).toBeGreaterThan(15);
  expect(files.map(([name]) => name)).toEqual(
    expect.arrayContaining([
      "clic-and-walk",
      "flamanville",
      "google-raters",
      "mechanical-turk",
      "meta-nairobi-moderators",
      "microsoft-voice-assistant",
      "openai-sama",
    ]),
  );
});

describe.each(files)("the file of before %s", (name, text) => {
  test("is read whole, and nothing in it is an error or an unknown field", () => {
    const { dossier, problems, leftOut } = checkDossier(text);
    expect(dossier).not.toBeNull();
    expect(leftOut).toEqual([]);
    expect(problems.filter(({ severity, code }) => severity === "error" || code === "unknown-field")).toEqual([]);
  });

  test("is valid by both JSON Schemas", () => {
    for (const validate of schemas) {
      validate(JSON.parse(text));
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  test("can be asked about every duty in every plane", () => {
    const inquiry = inquiryInto(text);
    const { groups, duties } = everything(inquiry);
    const records = [...traceRecords(inquiry, everything(inquiry))];
    expect(records).toHaveLength(groups.length * duties.length * planes.length);
    expect(() => JSON.stringify(records)).not.toThrow();
  });

  test("keeps every other byte when one value is changed and changed back", () => {
    const { updated } = JSON.parse(text) as { updated: string };
    const changed = changeText(text, [{ path: ["updated"], value: "2001-02-03" }]);
    expect(changeText(changed, [{ path: ["updated"], value: updated }])).toBe(text);
  });

  test("is published with everything that it says, except what the list of differences names", () => {
    const made = redact(text);
    if (!made.ok) throw new Error(JSON.stringify(made.trouble));
    const { differences, text: published } = made.value;
    const left = new Map(leavesOf(JSON.parse(published)));
    const isNamed = (place: string): boolean =>
      differences.some(({ path: at }) => place === at.join("/") || place.startsWith(`${at.join("/")}/`));
    const lost = leavesOf(JSON.parse(text)).filter(([place, value]) => left.get(place) !== value && !isNamed(place));
    expect(lost).toEqual([]);
    // A file of before has no field that publishing does not know.
    expect(differences.filter(({ code }) => code === "unknown")).toEqual([]);
  });

  test("is published once more, from what was published, as the same bytes", () => {
    const once = redact(text);
    if (!once.ok) throw new Error(JSON.stringify(once.trouble));
    const again = redact(once.value.text);
    expect(again.ok && again.value.text).toBe(once.value.text);
  });

  test("has the verdicts that it had", async () => {
    await expect(verdictsOf(text)).toMatchFileSnapshot(`fixtures/files-before/verdicts/${name}.txt`);
  });
});
