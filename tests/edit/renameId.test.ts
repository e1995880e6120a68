/** For another base seed: `SEED=7 npx vitest run tests/edit/renameId.test.ts`. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { renameId } from "../../src/edit/index.ts";
import { parseDossier } from "../../src/schema/index.ts";
import { canaryDossier } from "../redact/canaryDossier.ts";
import { randomSecrets } from "../redact/randomSecrets.ts";
import { smallFile } from "../redact/refusedFiles.ts";

const BASE = Number(process.env.SEED ?? 20_000_000);

function renamed(text: string, id: string, fresh: string) {
  const result = renameId(text, id, fresh);
  if (!result.ok) throw new Error(JSON.stringify(result.trouble));
  return result.value;
}
const troubleWith = (text: string, id: string, fresh: string) => {
  const result = renameId(text, id, fresh);
  return result.ok ? null : result.trouble;
};
const errorsOf = (text: string) => parseDossier(text).problems.filter(({ severity }) => severity === "error");

describe("an id is renamed with all that refers to it", () => {
  it("byte for byte otherwise, with the mark, the line ends and the unknown fields of its author", () => {
    const text = `\uFEFF{\r\n\t"format": "deep-labor/1", "id":"a", "title": "agency  and \\u0061gency",\r\n "language":"en","updated":"2026",
      "parties" : [ {"id": "client","kind":"organisation","name":"C"},{"id":"agency" , "kind":"organisation","name":"A","odd":{"id":"agency"}} ,
      {"id":"w","kind":"worker-group","name":"W", "private": {"who": "agency"}}],
      "clients":["client"], "links":[{"id":"agency-w","type":"engages","from":"\\u0061gency","to":"w","verification":"inferred","evidence":[]}]}\r\n`;
    const { text: after, places, stillIn } = renamed(text, "agency", "middle");
    expect(after).toBe(
      text.replace('{"id":"agency" ,', '{"id":"middle" ,').replace('"from":"\\u0061gency"', '"from":"middle"'),
    );
    expect(places).toEqual(["/parties/1/id", "/links/0/from"]);
    expect(stillIn).toEqual(["/parties/1/odd/id", "/parties/2/private/who", "/title"]);
  });

  it("every id of a dossier with every field, there and back", () => {
    const { text } = canaryDossier();
    const dossier = parseDossier(text).dossier!;
    const ids = [
      `dossier/${dossier.id}`,
      ...(
        [
          "duties",
          "parties",
          "links",
          "assertions",
          "conditions",
          "money",
          "figures",
          "proceedings",
          "hypotheses",
          "sources",
          "quotes",
          "lookedFor",
          "story",
        ] as const
      ).flatMap(list => dossier[list].map(({ id }) => `${list}/${id}`)),
      ...dossier.proceedings.flatMap(({ decisions }) => (decisions ?? []).map(({ id }) => `proceedings/${id}`)),
    ];
    for (const id of ids) {
      const plain = id.slice(id.indexOf("/") + 1);
      const fresh = id.startsWith("duties/") ? "x-a-new-one" : "a-new-one";
      const there = renamed(text, id, fresh);
      expect({ id, errors: errorsOf(there.text) }).toEqual({ id, errors: [] });
      const back = renamed(there.text, `${id.split("/")[0]}/${fresh}`, plain);
      expect(back.text, id).toBe(text);
      expect(back.places.length, id).toBe(there.places.length);
    }
  });

  it(`every id of the shipped dossiers and of random ones from seed ${BASE}, without an error`, () => {
    const root = new URL("../../data/dossiers/", import.meta.url);
    const files = [
      ...readdirSync(root).map(name => readFileSync(new URL(name, root), "utf8")),
      ...Array.from({ length: 20 }, (_, at) => JSON.stringify(randomSecrets(BASE + at))),
    ];
    console.log(`renamed in ${files.length} files, from seed ${BASE}`);
    for (const text of files) {
      const dossier = parseDossier(text).dossier!;
      for (const { id } of [...dossier.parties, ...dossier.sources.slice(0, 3)]) {
        const list = dossier.parties.some(party => party.id === id) ? "parties" : "sources";
        const there = renamed(text, `${list}/${id}`, "a-new-one");
        expect(errorsOf(there.text)).toEqual([]);
        expect(there.text.length - text.length).toBe(there.places.length * ("a-new-one".length - id.length));
      }
    }
  });
});

describe("an id is not renamed", () => {
  const text = smallFile({
    more: { duties: [{ id: "x-own", label: "L", definition: "D", question: "Q", nature: "both" }] },
  });
  it.each<[string, string, string, object]>([
    ["where nothing has it", "midle-firm", "m", { code: "unknown-id", id: "midle-firm", near: "middle-firm" }],
    [
      "where no list of that name has it",
      "sources/client",
      "m",
      { code: "unknown-id", id: "sources/client", near: null },
    ],
    ["to what is no id", "middle-firm", "Middle Firm", { code: "bad-id", id: "Middle Firm" }],
    ["to a word that has a meaning", "middle-firm", "dossier", { code: "bad-id", id: "dossier" }],
    ["to an id that a link has", "middle-firm", "l1", { code: "taken", id: "l1", at: "/links/0/id" }],
    ["where a duty would not begin with x-", "x-own", "own", { code: "bad-duty-id", id: "own" }],
  ])("%s", (_, id, fresh, trouble) => {
    expect(troubleWith(text, id, fresh)).toEqual(trouble);
  });

  it("where several things have it, unless it is said which", () => {
    const twice = text.replaceAll("talk-in-may", "client");
    expect(troubleWith(twice, "client", "m")).toEqual({ code: "several", id: "client", lists: ["parties", "sources"] });
    expect(renamed(twice, "sources/client", "talk").places).toEqual([
      "/links/1/evidence/0",
      "/sources/0/id",
      "/quotes/0/source",
    ]);
  });
});
