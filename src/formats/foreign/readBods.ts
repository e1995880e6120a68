/** Beneficial Ownership Data Standard 0.1 to 0.4: statements of who owns or controls whom. */
import { codes, isJsonObject, type JsonObject, type PartyKind } from "../../schema/index.ts";
import type { FilePlace, GivenFile, ReadFormat, TakeAnswers } from "../bringing/incoming.ts";
import { fieldsOf, type Gathering, gathering, listOf, refused, textOf } from "./gathering.ts";
import { type JsonFile, type JsonRecord, readJson } from "./readJson.ts";

type StatementKind = "entity" | "person" | "relationship";
type BodsStatement = {
  readonly kind: StatementKind;
  /** What other statements call it: of a record in 0.4, of the statement before. */
  readonly key: string;
  readonly place: FilePlace;
  readonly all: JsonObject;
  readonly details: JsonObject;
};

const LEFT_OUT = "left-out";

/** What the statements of each version call themselves. */
const KINDS: Readonly<Record<string, StatementKind>> = {
  entity: "entity",
  person: "person",
  relationship: "relationship",
  entityStatement: "entity",
  personStatement: "person",
  ownershipOrControlStatement: "relationship",
  beneficialOwnershipStatement: "relationship",
};

/** Interests that are a share in somebody, and need no question. Letters only, as versions write them differently. */
const SHARES = new Set(["shareholding", "votingrights"]);
/** Interests by which one owns in some other way. All other interests are power over what is done. */
const HOLDS = new Set([
  "rightstosurplusassetsondissolution",
  "rightstoprofitorincome",
  "beneficiaryoflegalarrangement",
]);

const ENTITY_READ = new Set([
  ...[
    "name",
    "alternateNames",
    "jurisdiction",
    "incorporatedInJurisdiction",
    "identifiers",
    "entityType",
    "isComponent",
  ],
  ...["uri", "unspecifiedEntityDetails"],
]);
const PERSON_READ = new Set(["names", "personType", "isComponent", "unspecifiedPersonDetails"]);
const RELATION_READ = new Set(["subject", "interestedParty", "interests", "isComponent"]);
/** Of a statement of 0.1 to 0.3, in which the details stand beside what the statement says of itself. */
const OF_THE_STATEMENT = new Set([
  ...["statementID", "statementId", "statementType", "statementDate", "publicationDetails", "source", "annotations"],
  ...["replacesStatements", "recordId", "recordType", "recordStatus", "declarationSubject", "declaration"],
]);

const lettersOf = (word: string): string => word.toLowerCase().replace(/[^a-z]/gu, "");

/** The type of an entity in 0.4 is an object with a type and a subtype. */
const typeOf = (value: unknown): string => textOf(fieldsOf(value).type) || textOf(value);

const idOf = (statement: JsonObject): string => textOf(statement.statementId ?? statement.statementID);

function statementsOf(json: Extract<JsonFile, { ok: true }>): readonly JsonRecord[] {
  if (json.isLines) return json.records;
  const list = Array.isArray(json.value) ? json.value : [json.value];
  return list.map((value: unknown, at) => ({ value, place: { pointer: Array.isArray(json.value) ? `/${at}` : "" } }));
}

function statementOf({ value, place }: JsonRecord): BodsStatement | null {
  if (!isJsonObject(value)) return null;
  const isNew = value.recordType !== undefined;
  const word = textOf(isNew ? value.recordType : value.statementType);
  const kind = Object.hasOwn(KINDS, word) ? KINDS[word] : undefined;
  const key = isNew ? textOf(value.recordId) || idOf(value) : idOf(value);
  if (kind === undefined || key === "") return null;
  return {
    kind,
    key,
    place: { ...place, id: key },
    all: value,
    details: isNew ? fieldsOf(value.recordDetails) : value,
  };
}

/** The statements that hold: of each record the last, without those that another replaces and those that are closed. */
function holding(statements: readonly BodsStatement[], { leave }: Gathering): readonly BodsStatement[] {
  const last = new Map<string, BodsStatement>();
  const dateOf = (one: BodsStatement) => textOf(one.all.statementDate);
  for (const one of statements) {
    const before = last.get(one.key);
    if (before === undefined || dateOf(one) >= dateOf(before)) last.set(one.key, one);
  }
  const replaced = new Set(statements.flatMap(({ all }) => listOf(all.replacesStatements).map(textOf)));
  return statements.filter(one => {
    const told = idOf(one.all) || one.key;
    if (last.get(one.key) !== one || replaced.has(idOf(one.all))) leave(one.kind, one.place, told, "repeated");
    else if (textOf(one.all.recordStatus) === "closed")
      leave(one.kind, one.place, told, "not-in-force", { status: "closed" });
    else return true;
    return false;
  });
}

const ENTITY_KINDS: Readonly<Record<string, PartyKind>> = {
  anonymousentity: "unknown",
  unknownentity: "unknown",
  state: "authority",
  statebody: "authority",
};

/** Why somebody is not named, in the file's own words. */
const reasonOf = (details: JsonObject): string => textOf(details.description) || textOf(details.reason);

export function readBods(file: GivenFile, answers: TakeAnswers): ReadFormat {
  const json = readJson(file);
  if (!json.ok) return refused(json.refusal);
  const gathered = gathering(file, answers);
  const { add, ask, leave, lose, take } = gathered;
  const records = statementsOf(json);
  const publication = fieldsOf(fieldsOf(records.find(({ value }) => isJsonObject(value))?.value).publicationDetails);
  gathered.file({
    publisher: textOf(fieldsOf(publication.publisher).name),
    published: gathered.date(publication.publicationDate, {}, "publicationDate"),
  });
  if (json.isLines) for (const { place, text } of json.broken) leave("statement", place, text, "not-of-the-format");
  const read = records.flatMap(record => {
    const statement = statementOf(record);
    if (!statement) leave("statement", record.place, JSON.stringify(record.value) ?? "", "not-of-the-format");
    return statement ?? [];
  });
  const statements = holding(read, gathered);
  const parties = new Map<string, string>();

  const evidenceOf = ({ all, place }: BodsStatement) => {
    const source = fieldsOf(all.source);
    const assertedBy = listOf(source.assertedBy).map(one => textOf(fieldsOf(one).name));
    return gathered.evidence(textOf(source.url) === "" ? [] : [textOf(source.url)], {
      accessed: gathered.date(source.retrievedAt, place, "retrievedAt"),
      authors: assertedBy.filter(Boolean),
    });
  };
  const loseOthers = ({ details, place }: BodsStatement, known: ReadonlySet<string>) => {
    for (const [field, value] of Object.entries(details)) {
      if (known.has(field) || OF_THE_STATEMENT.has(field)) continue;
      const text = JSON.stringify(value);
      if (value !== null && value !== false && text !== "[]" && text !== '""' && text !== "{}")
        lose(place, text ?? "", "no-place-for-field", { field });
    }
  };

  const takeEntity = (statement: BodsStatement) => {
    const { details, place } = statement;
    const kind = ENTITY_KINDS[lettersOf(typeOf(details.entityType))] ?? "organisation";
    const name = textOf(details.name);
    const jurisdiction = fieldsOf(details.jurisdiction ?? details.incorporatedInJurisdiction);
    take(statement.kind);
    parties.set(
      statement.key,
      add(
        "parties",
        {
          kind: name === "" ? "unknown" : kind,
          name,
          aliases: listOf(details.alternateNames).map(textOf).filter(Boolean),
          seat: gathered.country(jurisdiction.code ?? jurisdiction.name, place, "jurisdiction"),
          identifiers: listOf(details.identifiers).flatMap(one => {
            const { scheme, schemeName, id } = fieldsOf(one);
            const register = textOf(scheme) || textOf(schemeName);
            return register !== "" && textOf(id) !== "" ? [{ scheme: register, id: textOf(id) }] : [];
          }),
          url: gathered.url(details.uri, place, "uri"),
          remark: reasonOf(fieldsOf(details.unspecifiedEntityDetails)),
          evidence: evidenceOf(statement),
        },
        [place],
        statement.key,
      ),
    );
    loseOthers(statement, ENTITY_READ);
  };

  const takePerson = (statement: BodsStatement) => {
    const { details, place } = statement;
    const names = listOf(details.names).flatMap(one => {
      const { fullName, givenName, patronymicName, familyName } = fieldsOf(one);
      const parts = [givenName, patronymicName, familyName].map(textOf).filter(Boolean).join(" ");
      return textOf(fullName) || parts || [];
    });
    const isKnown = /^(?:known ?person)?$/iu.test(textOf(details.personType)) && names.length > 0;
    const [name = "", ...aliases] = names;
    take(statement.kind);
    parties.set(
      statement.key,
      add(
        "parties",
        {
          kind: isKnown ? "person" : "unknown",
          name,
          aliases: [...new Set(aliases)].filter(alias => alias !== name),
          remark: reasonOf(fieldsOf(details.unspecifiedPersonDetails)),
          evidence: evidenceOf(statement),
        },
        [place],
        statement.key,
      ),
    );
    // Numbers, births and addresses of persons stay where they are.
    loseOthers(statement, PERSON_READ);
  };

  /** The party at an end of a relation. Somebody not named is a party of its own each time, since it may be another. */
  const endOf = (statement: BodsStatement, field: "subject" | "interestedParty"): string | null => {
    const written = statement.details[field];
    const end = fieldsOf(written);
    const key = textOf(written) || textOf(end.describedByEntityStatement) || textOf(end.describedByPersonStatement);
    if (key !== "") return parties.get(key) ?? null;
    const unspecified = isJsonObject(end.unspecified) ? end.unspecified : end;
    const reason = textOf(unspecified.reason);
    if (reason === "" || /^no-?beneficial-?owners$/iu.test(reason)) return null;
    return add("parties", { kind: "unknown", remark: reasonOf(unspecified), evidence: evidenceOf(statement) }, [
      statement.place,
    ]);
  };

  const takeRelation = (statement: BodsStatement) => {
    const { details, place, kind } = statement;
    const interests = listOf(details.interests).map(fieldsOf);
    const ends = { to: endOf(statement, "subject"), from: endOf(statement, "interestedParty") };
    const told = interests.map(({ type }) => textOf(type)).join(", ") || statement.key;
    if (ends.from === null || ends.to === null || ends.from === ends.to) {
      leave(kind, place, told, ends.from === null && ends.to === null ? "names-nobody" : "names-one-only");
      return;
    }
    const typeAsked = (word: string): string => {
      const letters = lettersOf(word);
      if (SHARES.has(letters)) return "owns";
      const assumed = word === "" || HOLDS.has(letters) ? "owns" : "instructs";
      const choices = [...codes.linkTypes, LEFT_OUT];
      return word === ""
        ? ask({ id: "type", code: "no-link-type", choices, assumed })
        : ask({ id: `type:${word}`, code: "link-type", params: { word }, choices, assumed });
    };
    const byType = new Map<string, JsonObject[]>();
    for (const interest of interests.length > 0 ? interests : [{}]) {
      // Versions differ in where they put the type.
      const [word = ""] = textOf(interest.details).split("\n");
      const type = word === "invests-in" ? word : typeAsked(textOf(interest.type ?? interest.interestType));
      byType.set(type, [...(byType.get(type) ?? []), interest]);
    }
    byType.delete(LEFT_OUT);
    if (byType.size === 0) {
      leave(kind, place, told, "left-by-answer");
      return;
    }
    take(kind);
    for (const [type, ofType] of byType) {
      const dates = (field: string) =>
        ofType.map(interest => gathered.date(interest[field], place, field)).filter(date => date !== undefined);
      const ends_ = dates("endDate");
      const shares = ofType.flatMap(interest => {
        const share = type === "owns" || type === "invests-in" ? shareOf(fieldsOf(interest.share)) : undefined;
        return share === undefined ? [] : [share];
      });
      const [share, ...others] = shares;
      for (const other of others)
        if (JSON.stringify(other) !== JSON.stringify(share))
          lose(place, JSON.stringify(other), "value-not-taken", { field: "share" });
      add(
        "links",
        {
          type,
          from: ends.from,
          to: ends.to,
          label: ofType.every(({ type: word }) => SHARES.has(lettersOf(textOf(word))))
            ? ""
            : [...new Set(ofType.map(interest => textOf(interest.type)))].filter(Boolean).join(", "),
          start: dates("startDate").sort()[0],
          end: ends_.length === ofType.length ? ends_.sort().at(-1) : undefined,
          share,
          verification: "reported",
          remark: ofType
            .map(({ details: words }) => textOf(words).replace(/^invests-in\n?/u, ""))
            .filter(Boolean)
            .join("\n"),
          evidence: evidenceOf(statement),
        },
        [place],
        statement.key,
      );
    }
    loseOthers(statement, RELATION_READ);
  };

  for (const one of statements) {
    if (one.kind === "entity") takeEntity(one);
    else if (one.kind === "person") takePerson(one);
  }
  for (const one of statements) if (one.kind === "relationship") takeRelation(one);
  return gathered.done(["statement"]);
}

/** A share of 1 from per cent: exact, or between two ends. */
function shareOf({ exact, minimum, maximum, exclusiveMinimum, exclusiveMaximum }: JsonObject) {
  const part = (value: unknown): number | undefined =>
    typeof value === "number" && value >= 0 && value <= 100 ? Number((value / 100).toFixed(6)) : undefined;
  const [one, min, max] = [part(exact), part(minimum ?? exclusiveMinimum), part(maximum ?? exclusiveMaximum)];
  if (one !== undefined) return one;
  if (min === undefined && max === undefined) return undefined;
  if (min !== undefined && max !== undefined && min > max) return undefined;
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}
