/** Makes a party of a statement of an entity or a person. */
import type { PartyKind } from "../../../schema/index.ts";
import { fieldsOf, type Gathering, listOf, textOf } from "../gathering.ts";
import { type BodsStatement, evidenceOf, lettersOf, loseOthers, reasonOf } from "./bodsStatement.ts";

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

const ENTITY_KINDS: Readonly<Record<string, PartyKind>> = {
  anonymousentity: "unknown",
  unknownentity: "unknown",
  state: "authority",
  statebody: "authority",
};

/** The type of an entity in 0.4 is an object with a type and a subtype. */
const typeOf = (value: unknown): string => textOf(fieldsOf(value).type) || textOf(value);

function takeEntity(statement: BodsStatement, gathered: Gathering): string {
  const { details, place } = statement;
  const kind = ENTITY_KINDS[lettersOf(typeOf(details.entityType))] ?? "organisation";
  const name = textOf(details.name);
  const jurisdiction = fieldsOf(details.jurisdiction ?? details.incorporatedInJurisdiction);
  gathered.take(statement.kind);
  const id = gathered.add(
    "parties",
    {
      kind: name === "" ? "unknown" : kind,
      name,
      aliases: listOf(details.alternateNames).map(textOf).filter(Boolean),
      seat: gathered.country(jurisdiction.code ?? jurisdiction.name, place, "jurisdiction"),
      identifiers: listOf(details.identifiers).flatMap(one => {
        const { scheme, schemeName, id: number } = fieldsOf(one);
        const register = textOf(scheme) || textOf(schemeName);
        return register !== "" && textOf(number) !== "" ? [{ scheme: register, id: textOf(number) }] : [];
      }),
      url: gathered.url(details.uri, place, "uri"),
      remark: reasonOf(fieldsOf(details.unspecifiedEntityDetails)),
      evidence: evidenceOf(statement, gathered),
    },
    [place],
    statement.key,
  );
  loseOthers(statement, ENTITY_READ, gathered);
  return id;
}

/** Numbers, births and addresses of persons stay where they are. */
function takePerson(statement: BodsStatement, gathered: Gathering): string {
  const { details, place } = statement;
  const names = listOf(details.names).flatMap(one => {
    const { fullName, givenName, patronymicName, familyName } = fieldsOf(one);
    const parts = [givenName, patronymicName, familyName].map(textOf).filter(Boolean).join(" ");
    return textOf(fullName) || parts || [];
  });
  const isKnown = /^(?:known ?person)?$/iu.test(textOf(details.personType)) && names.length > 0;
  const [name = "", ...aliases] = names;
  gathered.take(statement.kind);
  const id = gathered.add(
    "parties",
    {
      kind: isKnown ? "person" : "unknown",
      name,
      aliases: [...new Set(aliases)].filter(alias => alias !== name),
      remark: reasonOf(fieldsOf(details.unspecifiedPersonDetails)),
      evidence: evidenceOf(statement, gathered),
    },
    [place],
    statement.key,
  );
  loseOthers(statement, PERSON_READ, gathered);
  return id;
}

/** Returns the id of the party that an entity or a person becomes. */
export const takeParty = (statement: BodsStatement, gathered: Gathering): string =>
  statement.kind === "entity" ? takeEntity(statement, gathered) : takePerson(statement, gathered);
