/** Beneficial Ownership Data Standard 0.1 to 0.4: statements of who owns or controls whom. */
import { isJsonObject } from "../../../schema/index.ts";
import type { GivenFile, ReadFormat, TakeAnswers } from "../../bringing/incoming.ts";
import { fieldsOf, type Gathering, gathering, refused, textOf } from "../gathering.ts";
import { type JsonFile, type JsonRecord, readJson } from "../readJson.ts";
import { statementsIn } from "./bodsStatement.ts";
import { takeParty } from "./takeParty.ts";
import { takeRelation } from "./takeRelation.ts";

function recordsOf(json: Extract<JsonFile, { ok: true }>): readonly JsonRecord[] {
  if (json.isLines) return json.records;
  const list = Array.isArray(json.value) ? json.value : [json.value];
  return list.map((value: unknown, at) => ({ value, place: { pointer: Array.isArray(json.value) ? `/${at}` : "" } }));
}

/** What the first statement says of who published it stands for the file. */
function tellPublisher(records: readonly JsonRecord[], gathered: Gathering): void {
  const publication = fieldsOf(fieldsOf(records.find(({ value }) => isJsonObject(value))?.value).publicationDetails);
  gathered.file({
    publisher: textOf(fieldsOf(publication.publisher).name),
    published: gathered.date(publication.publicationDate, {}, "publicationDate"),
  });
}

export function readBods(file: GivenFile, answers: TakeAnswers): ReadFormat {
  const json = readJson(file);
  if (!json.ok) return refused(json.refusal);
  const gathered = gathering(file, answers);
  const records = recordsOf(json);
  tellPublisher(records, gathered);
  if (json.isLines)
    for (const { place, text } of json.broken) gathered.leave("statement", place, text, "not-of-the-format");
  const statements = statementsIn(records, gathered);
  const parties = new Map<string, string>();
  for (const one of statements) if (one.kind !== "relationship") parties.set(one.key, takeParty(one, gathered));
  for (const one of statements) if (one.kind === "relationship") takeRelation(one, parties, gathered);
  return gathered.done(["statement"]);
}
