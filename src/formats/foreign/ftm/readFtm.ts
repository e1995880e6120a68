/** FollowTheMoney: entities, one in a line, in a list, or in a diagram of Aleph (`.ftm`). */
import type { GivenFile, ReadFormat, TakeAnswers } from "../../bringing/incoming.ts";
import { fieldsOf, type Gathering, gathering, listOf, refused, textOf } from "../gathering.ts";
import { readJson } from "../readJson.ts";
import { allOf, entitiesIn, type FtmEntity, firstOf, recordsOf } from "./ftmEntities.ts";
import { otherRelations, partySchemata, relationSchemata } from "./ftmSchemata.ts";
import { type FtmTaking, ftmTaking } from "./ftmTaking.ts";
import { takeAward } from "./takeAward.ts";
import { takeCase } from "./takeCase.ts";
import { takeParty } from "./takeParty.ts";
import { takeRelation } from "./takeRelation.ts";

/** Pixels for a unit of the diagrams of Aleph. */
const PIXELS = 15;

const isParty = ({ schema }: FtmEntity): boolean => Object.hasOwn(partySchemata, schema);
const isRelation = ({ schema }: FtmEntity): boolean =>
  Object.hasOwn(relationSchemata, schema) || /^(?:Contract|ContractAward|CourtCaseParty)$/u.test(schema);

export function readFtm(file: GivenFile, answers: TakeAnswers): ReadFormat {
  const json = readJson(file);
  if (!json.ok) return refused(json.refusal);
  const gathered = gathering(file, answers);
  gathered.file();
  const taking = ftmTaking(gathered, entitiesIn(recordsOf(json), gathered));
  if (json.isLines)
    for (const { place, text } of json.broken) gathered.leave("record", place, text, "not-of-the-format");
  takeParties(taking);
  const contractsTold = takeRelations(taking);
  tellOthers(taking, contractsTold);
  if (!json.isLines) takePins(json.value, taking.parties, gathered);
  return gathered.done(["entity"]);
}

/** Takes the parties that a relation names, and those that nothing else in the file mentions. */
function takeParties(taking: FtmTaking): void {
  const { leave } = taking;
  const inOrder = [...taking.entities.values()];
  const namedIn = (wanted: (entity: FtmEntity) => boolean): ReadonlySet<string> =>
    new Set(inOrder.filter(wanted).flatMap(({ values }) => [...values.values()].flat()));
  const related = namedIn(isRelation);
  const mentioned = namedIn(entity => !isRelation(entity) && !isParty(entity) && !otherRelations.has(entity.schema));
  for (const entity of inOrder) {
    if (!isParty(entity)) continue;
    const name = [...allOf(entity, "name"), ...allOf(entity, "email")][0] ?? "";
    // Whoever sent or got a message of a leak is not thereby a party to anything.
    if (related.has(entity.id)) takeParty(entity, taking);
    else if (mentioned.has(entity.id)) leave(entity, name, "only-mentioned");
    else if (allOf(entity, "name").length === 0 && firstOf(entity, "lastName") === "")
      leave(entity, name, "names-nobody");
    else takeParty(entity, taking);
  }
}

/** Takes relations and cases; returns the ids of the contracts that are told by them. */
function takeRelations(taking: FtmTaking): ReadonlySet<string> {
  const contractsTold = new Set<string>();
  const inOrder = [...taking.entities.values()];
  const sidesOf = new Map<string, FtmEntity[]>();
  for (const entity of inOrder)
    if (entity.schema === "CourtCaseParty")
      for (const id of allOf(entity, "case").slice(0, 1)) sidesOf.set(id, [...(sidesOf.get(id) ?? []), entity]);
  for (const entity of inOrder) {
    const { schema } = entity;
    if (Object.hasOwn(relationSchemata, schema)) takeRelation(entity, relationSchemata[schema]!, taking);
    else if (schema === "ContractAward") for (const id of takeAward(entity, taking)) contractsTold.add(id);
    else if (schema === "CourtCase") takeCase(entity, sidesOf.get(entity.id) ?? [], taking);
  }
  return contractsTold;
}

/** Tells what became of the records that are neither a party nor a relation by themselves. */
function tellOthers({ entities, take, leave, loseOthers }: FtmTaking, contractsTold: ReadonlySet<string>): void {
  for (const entity of entities.values()) {
    const { schema } = entity;
    const title = firstOf(entity, "title") || firstOf(entity, "name") || firstOf(entity, "fileName");
    if (schema === "Contract") {
      if (contractsTold.has(entity.id)) {
        take(entity);
        loseOthers(entity, new Set(["title", "authority", "contractDate"]));
      } else leave(entity, title, "names-one-only");
    } else if (schema === "CourtCaseParty") {
      const isTold = allOf(entity, "case").some(id => entities.get(id)?.schema === "CourtCase");
      if (!isTold) leave(entity, firstOf(entity, "role"), "names-one-only");
    } else if (
      !(isParty(entity) || Object.hasOwn(relationSchemata, schema)) &&
      schema !== "ContractAward" &&
      schema !== "CourtCase"
    )
      leave(entity, title, otherRelations.has(schema) ? "no-work-in-it" : "no-parties-in-it", { kind: schema });
  }
}

/** Where a diagram has its entities. */
function takePins(value: unknown, parties: ReadonlyMap<string, string>, { loseField, set }: Gathering): void {
  const layout = fieldsOf(fieldsOf(value).layout);
  const pins: Record<string, { x: number; y: number }> = {};
  for (const vertex of listOf(layout.vertices).map(fieldsOf)) {
    const id = parties.get(textOf(vertex.entityId));
    const { x, y } = fieldsOf(vertex.position);
    if (id !== undefined && typeof x === "number" && typeof y === "number") pins[id] = { x: x * PIXELS, y: y * PIXELS };
  }
  if (Object.keys(pins).length > 0) set("views", { network: { pins } });
  if (listOf(layout.groupings).length > 0) loseField({ pointer: "/layout/groupings" }, "groupings");
}
