/** What taking the parties, relations and cases of a file of FollowTheMoney has in common. */
import type { LossCode } from "../../bringing/bringingCodes.ts";
import type { TakeParams } from "../../bringing/incoming.ts";
import type { Gathering } from "../gathering.ts";
import { allOf, type FtmEntity, firstOf } from "./ftmEntities.ts";

/** Properties that say how a record came about, of each entity; nothing of them is missed. */
const OF_THE_RECORD = new Set([
  ...["alephUrl", "createdAt", "modifiedAt", "retrievedAt", "publisher", "publisherUrl", "sourceUrl", "indexText"],
  ...["namesMentioned", "proof", "recordId", "keywords"],
]);

export type FtmTaking = {
  readonly gathered: Gathering;
  readonly entities: ReadonlyMap<string, FtmEntity>;
  /** The ids of parties by those of their entities, as far as they are taken. */
  readonly parties: Map<string, string>;
  /** All records of an entity have one fate. */
  readonly take: (entity: FtmEntity) => void;
  readonly leave: (entity: FtmEntity, what: string, code: LossCode, params?: TakeParams) => void;
  /** Tells of each property that was not read, with its values. */
  readonly loseOthers: (entity: FtmEntity, read: ReadonlySet<string>) => void;
  readonly evidenceOf: (entity: FtmEntity) => readonly string[];
  /** The parties at an end of a relation, as far as the file describes them. */
  readonly endsOf: (entity: FtmEntity, name: string) => readonly string[];
  readonly datesOf: (entity: FtmEntity) => { readonly start: string | undefined; readonly end: string | undefined };
};

export function ftmTaking(gathered: Gathering, entities: ReadonlyMap<string, FtmEntity>): FtmTaking {
  const parties = new Map<string, string>();
  const take = ({ schema, parts }: FtmEntity) => {
    for (let part = 0; part < Math.max(1, parts); part += 1) gathered.take(schema);
  };
  const leave = ({ schema, place, parts }: FtmEntity, what: string, code: LossCode, params?: TakeParams) => {
    for (let part = 0; part < Math.max(1, parts); part += 1) gathered.leave(schema, place, what, code, params);
  };

  const loseOthers = (entity: FtmEntity, read: ReadonlySet<string>) => {
    for (const [name, values] of entity.values)
      if (!read.has(name) && !OF_THE_RECORD.has(name) && values.length > 0)
        gathered.lose(entity.place, values.join(" | "), "no-place-for-field", { field: name });
  };
  const evidenceOf = (entity: FtmEntity) =>
    gathered.evidence([...allOf(entity, "sourceUrl")], {
      publisher: firstOf(entity, "publisher"),
      accessed: gathered.date(firstOf(entity, "retrievedAt"), entity.place, "retrievedAt"),
    });

  const endsOf = (entity: FtmEntity, name: string): readonly string[] =>
    allOf(entity, name).flatMap(id => parties.get(id) ?? []);

  const datesOf = (entity: FtmEntity) => {
    const read = (name: string) => gathered.date(firstOf(entity, name), entity.place, name);
    const [start, end, day] = [read("startDate"), read("endDate"), read("date")];
    return {
      start: start ?? (end === undefined ? day : undefined),
      end: end ?? (start === undefined ? day : undefined),
    };
  };

  return { gathered, entities, parties, take, leave, loseOthers, evidenceOf, endsOf, datesOf };
}
