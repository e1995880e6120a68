/** FollowTheMoney: entities, one in a line, in a list, or in a diagram of Aleph (`.ftm`). */
import { codes, currencies, isJsonObject, type JsonObject, type Range } from "../../schema/index.ts";
import type { LossCode } from "../bringing/bringingCodes.ts";
import type { FilePlace, GivenFile, ReadFormat, TakeAnswers, TakeParams } from "../bringing/incoming.ts";
import { codeOfWord } from "./codeOfWord.ts";
import {
  otherRelations,
  type PartyRelation,
  partySchemata,
  registerProperties,
  relationSchemata,
} from "./ftmSchemata.ts";
import { fieldsOf, type Gathering, gathering, listOf, refused, textOf } from "./gathering.ts";
import { readRange } from "./rangeText.ts";
import { type JsonFile, type JsonRecord, readJson } from "./readJson.ts";

type FtmRecord = {
  readonly id: string;
  readonly schema: string;
  readonly place: FilePlace;
  readonly values: Map<string, string[]>;
  /** How many records make it up; 0 where it only stands within others. */
  readonly parts: number;
};

const LEFT_OUT = "left-out";
/** Entities within entities are read so deep. */
const MOST_DEEP = 20;
/** One record that joins more parties than so many pairs is a list, not a relation. */
const MOST_PAIRS = 100;
/** Pixels for a unit of the diagrams of Aleph. */
const PIXELS = 15;

/** Properties that say how a record came about, of each entity; nothing of them is missed. */
const OF_THE_RECORD = new Set([
  ...["alephUrl", "createdAt", "modifiedAt", "retrievedAt", "publisher", "publisherUrl", "sourceUrl", "indexText"],
  ...["namesMentioned", "proof", "recordId", "keywords"],
]);

/** The records of a file, whatever it holds them in. */
function recordsOf(json: Extract<JsonFile, { ok: true }>): readonly JsonRecord[] {
  if (json.isLines) return json.records;
  const { value } = json;
  const list = isJsonObject(value) && Array.isArray(value.entities) ? value.entities : value;
  const start = list === value ? "" : "/entities";
  if (Array.isArray(list))
    return list.map((one, at) => ({ value: one as unknown, place: { pointer: `${start}/${at}` } }));
  return [{ value, place: { pointer: "" } }];
}

const isEntity = (value: unknown): value is JsonObject & { readonly id: unknown; readonly schema: string } =>
  isJsonObject(value) && typeof value.schema === "string" && textOf(value.id) !== "";

/** Entities by id. Records of one id are parts of one entity; entities within entities count as those they are. */
function entitiesIn(records: readonly JsonRecord[], { leave }: Gathering): ReadonlyMap<string, FtmRecord> {
  const entities = new Map<string, FtmRecord>();
  const enter = (record: JsonObject & { readonly schema: string }, place: FilePlace, deep: number): string => {
    const id = textOf(record.id);
    const known = entities.get(id);
    // A part that says less than another part of what it is, such as LegalEntity beside Company, does not decide it.
    const schema = known && known.schema !== "LegalEntity" ? known.schema : record.schema;
    const values = known?.values ?? new Map<string, string[]>();
    const parts = (known?.parts ?? 0) + (deep === 0 ? 1 : 0);
    entities.set(id, { id, schema, place: known?.place ?? { ...place, id }, values, parts });
    for (const [name, written] of Object.entries(fieldsOf(record.properties))) {
      const kept = values.get(name) ?? [];
      for (const value of Array.isArray(written) ? written : [written]) {
        const text = isEntity(value) && deep < MOST_DEEP ? enter(value, place, deep + 1) : textOf(value);
        if (text !== "" && !kept.includes(text)) kept.push(text);
      }
      values.set(name, kept);
    }
    return id;
  };
  for (const { value, place } of records) {
    if (!isEntity(value)) {
      leave("record", place, JSON.stringify(value) ?? "", "not-of-the-format");
      continue;
    }
    enter(value, place, 0);
  }
  return entities;
}

export function readFtm(file: GivenFile, answers: TakeAnswers): ReadFormat {
  const json = readJson(file);
  if (!json.ok) return refused(json.refusal);
  const gathered = gathering(file, answers);
  const { add, ask, evidence, lose } = gathered;
  gathered.file();
  const entities = entitiesIn(recordsOf(json), gathered);
  if (json.isLines)
    for (const { place, text } of json.broken) gathered.leave("record", place, text, "not-of-the-format");
  /** All records of an entity have one fate. */
  const take = ({ schema, parts }: FtmRecord) => {
    for (let part = 0; part < Math.max(1, parts); part += 1) gathered.take(schema);
  };
  const leave = ({ schema, place, parts }: FtmRecord, what: string, code: LossCode, params?: TakeParams) => {
    for (let part = 0; part < Math.max(1, parts); part += 1) gathered.leave(schema, place, what, code, params);
  };

  const parties = new Map<string, string>();
  const first = (entity: FtmRecord, name: string): string => entity.values.get(name)?.[0] ?? "";
  const all = (entity: FtmRecord, name: string): readonly string[] => entity.values.get(name) ?? [];

  /** Tells of each property that was not read, with its values. */
  const loseOthers = (entity: FtmRecord, read: ReadonlySet<string>) => {
    for (const [name, values] of entity.values)
      if (!read.has(name) && !OF_THE_RECORD.has(name) && values.length > 0)
        lose(entity.place, values.join(" | "), "no-place-for-field", { field: name });
  };
  const evidenceOf = (entity: FtmRecord) =>
    evidence([...all(entity, "sourceUrl")], {
      publisher: first(entity, "publisher"),
      accessed: gathered.date(first(entity, "retrievedAt"), entity.place, "retrievedAt"),
    });

  const takeParty = (entity: FtmRecord) => {
    const { place } = entity;
    const kindWord = first(entity, "classification");
    const kind = codes.partyKinds.find(code => code === kindWord) ?? partySchemata[entity.schema]!;
    const isPerson = entity.schema === "Person";
    const composed = ["firstName", "secondName", "middleName", "lastName"].map(name => first(entity, name)).join(" ");
    const names = [...all(entity, "name"), ...(composed.trim() === "" ? [] : [composed.replace(/\s+/gu, " ").trim()])];
    const aliases = ["alias", "previousName", "weakAlias", "abbreviation"].flatMap(name => all(entity, name));
    const countries = [
      ...new Set(
        ["country", "mainCountry"].flatMap(name =>
          all(entity, name).flatMap(code => gathered.country(code, place, name) ?? []),
        ),
      ),
    ];
    const [name = "", ...more] =
      kind === "unknown" ? names.filter(one => codeOfWord("party-kinds", one) !== "unknown") : names;
    const numbers = Object.entries(registerProperties).flatMap(([property, scheme]) =>
      // The numbers of persons are no matter of the public.
      isPerson && property !== "wikidataId" ? [] : all(entity, property).map(id => ({ scheme, id })),
    );
    take(entity);
    parties.set(
      entity.id,
      add(
        "parties",
        {
          kind: name === "" ? "unknown" : kind,
          name,
          aliases: [...new Set([...more, ...aliases])].filter(alias => alias !== name),
          country: countries.length === 1 ? countries[0] : undefined,
          countries: countries.length > 1 ? countries : undefined,
          seat: gathered.country(first(entity, "jurisdiction"), place, "jurisdiction"),
          identifiers: numbers,
          description: first(entity, "description"),
          remark: [...all(entity, "summary"), ...all(entity, "notes")].join("\n"),
          url: gathered.url(first(entity, "website"), place, "website"),
          evidence: evidenceOf(entity),
        },
        [place],
        entity.id,
      ),
    );
    loseOthers(
      entity,
      new Set([
        ...["name", "alias", "previousName", "weakAlias", "abbreviation", "country", "mainCountry", "jurisdiction"],
        ...["firstName", "secondName", "middleName", "lastName", "description", "summary", "notes", "website"],
        ...(kindWord === kind ? ["classification"] : []),
        ...(isPerson ? ["wikidataId"] : Object.keys(registerProperties)),
      ]),
    );
  };

  /** Who stands at an end of a relation, and whether the file describes them at all. */
  const endsOf = (entity: FtmRecord, name: string): readonly string[] =>
    all(entity, name).flatMap(id => parties.get(id) ?? []);

  const datesOf = (entity: FtmRecord) => {
    const read = (name: string) => gathered.date(first(entity, name), entity.place, name);
    const [start, end, day] = [read("startDate"), read("endDate"), read("date")];
    return {
      start: start ?? (end === undefined ? day : undefined),
      end: end ?? (start === undefined ? day : undefined),
    };
  };

  /** Adds one link for each pair, and gives their ids; leaves a record of which a side is missing. */
  const takeLinks = (
    entity: FtmRecord,
    givers: readonly string[],
    takers: readonly string[],
    link: JsonObject,
  ): readonly string[] => {
    const pairs = givers
      .flatMap(from => takers.map(to => ({ from, to })))
      .filter(({ from, to }) => from !== to)
      .slice(0, MOST_PAIRS);
    if (pairs.length === 0) {
      const code = givers.length + takers.length === 0 ? "names-nobody" : "names-one-only";
      leave(entity, [...entity.values.values()].flat().join(" | "), code);
      return [];
    }
    take(entity);
    return pairs.map(({ from, to }) =>
      add(
        "links",
        { ...link, from, to, verification: "reported", evidence: evidenceOf(entity) },
        [entity.place],
        entity.id,
      ),
    );
  };

  /** An amount and its currency: as it was paid, else as somebody converted it. */
  const amountOf = (entity: FtmRecord): readonly [string, string] => {
    for (const [name, currency] of [
      ["amount", first(entity, "currency").toUpperCase()],
      ["amountEur", "EUR"],
      ["amountUsd", "USD"],
    ] as const)
      if (first(entity, name) !== "") return [first(entity, name), currency];
    return ["", ""];
  };

  const takeMoney = (entity: FtmRecord, kind: string, link: string | undefined, ends: JsonObject) => {
    const [written, currency] = amountOf(entity);
    if (written === "") return;
    const amount = Number(written.replace(/[\s']/gu, ""));
    if (!Number.isFinite(amount) || kind === LEFT_OUT) {
      lose(entity.place, written, "value-not-taken", { field: "amount" });
      return;
    }
    if (currency !== "" && !currencies.has(currency))
      lose(entity.place, currency, "value-not-taken", { field: "currency" });
    add(
      "money",
      {
        kind,
        ...ends,
        link,
        amount,
        currency: currencies.has(currency) ? currency : undefined,
        ...datesOf(entity),
        verification: "reported",
        evidence: evidenceOf(entity),
      },
      [entity.place],
    );
  };

  const RELATION_READ = [
    "role",
    "startDate",
    "endDate",
    "date",
    "summary",
    "description",
    "amount",
    "currency",
    "amountEur",
    "amountUsd",
  ];

  const takeRelation = (entity: FtmRecord, { from, to, type: usual, asks }: PartyRelation) => {
    const [role, kind] = [first(entity, "role"), first(entity, "ownershipType")];
    // A link with words of its own has its type in the kind of ownership alone.
    const own = [role, kind].flatMap(word => codes.linkTypes.filter(code => code === word))[0];
    const asked = {
      id: `type:${entity.schema}`,
      code: "link-type",
      params: { word: entity.schema },
      choices: [...codes.linkTypes, LEFT_OUT],
      assumed: usual,
    } as const;
    const [givers, takers] = [endsOf(entity, from), endsOf(entity, to)];
    const isWhole = givers.length > 0 && takers.length > 0;
    const type = own ?? (asks === "type" && isWhole ? ask(asked) : usual);
    const turn =
      asks === "direction" && own === undefined && isWhole
        ? ask({
            id: "direction",
            code: "direction",
            choices: ["as-written", "reversed", LEFT_OUT],
            assumed: "as-written",
          })
        : "as-written";
    if (type === LEFT_OUT || turn === LEFT_OUT) {
      leave(entity, role || kind, "left-by-answer");
      return;
    }
    const share = type === "owns" || type === "invests-in" ? shareOf(first(entity, "percentage")) : undefined;
    if (first(entity, "percentage") !== "" && share === undefined)
      lose(entity.place, first(entity, "percentage"), "value-not-taken", { field: "percentage" });
    const ids = takeLinks(entity, turn === "reversed" ? takers : givers, turn === "reversed" ? givers : takers, {
      type,
      label: own === undefined ? role || kind : role === own ? "" : role,
      ...datesOf(entity),
      share,
      remark: [...all(entity, "summary"), ...all(entity, "description")].join("\n"),
    });
    if (ids.length === 0) return;
    const purpose = first(entity, "purpose");
    const ownKind = codes.moneyKinds.find(code => code === purpose);
    if (entity.schema === "Payment" && amountOf(entity)[0] !== "") {
      const kind =
        ownKind ??
        ask({
          id: "money-kind",
          code: "money-kind",
          choices: [...codes.moneyKinds, LEFT_OUT],
          assumed: "contract-total",
        });
      takeMoney(entity, kind, ids[0], { payer: givers[0], payee: takers[0], label: ownKind ? "" : purpose });
    }
    loseOthers(
      entity,
      new Set([from, to, "percentage", "ownershipType", ...RELATION_READ, ...(purpose === "" ? [] : ["purpose"])]),
    );
  };

  const contractsUsed = new Set<string>();
  const takeAward = (entity: FtmRecord) => {
    const contracts = all(entity, "contract").flatMap(id => entities.get(id) ?? []);
    const givers = [...new Set(contracts.flatMap(contract => endsOf(contract, "authority")))];
    const role = first(entity, "role");
    const own = codes.linkTypes.find(code => code === role);
    const title = contracts.map(contract => first(contract, "title")).find(Boolean) ?? "";
    const signed = contracts.map(contract => first(contract, "contractDate")).find(Boolean);
    const { start, end } = datesOf(entity);
    const takers = endsOf(entity, "supplier");
    const ids = takeLinks(entity, givers, takers, {
      type: own ?? "commissions",
      // Our own titles are made of the two names, and say no more than they.
      label: own !== undefined && title.includes(" → ") ? "" : title || role,
      start: start ?? gathered.date(signed, entity.place, "contractDate"),
      end,
      remark: [...all(entity, "summary"), ...all(entity, "description")].join("\n"),
    });
    for (const contract of contracts) if (ids.length > 0) contractsUsed.add(contract.id);
    if (ids.length === 1) takeMoney(entity, "contract-total", ids[0], { payer: givers[0], payee: takers[0] });
    else if (ids.length > 1 && first(entity, "amount") !== "")
      lose(entity.place, first(entity, "amount"), "amount-of-several");
    if (ids.length > 0) loseOthers(entity, new Set(["contract", "supplier", ...RELATION_READ]));
  };

  const takeCase = (entity: FtmRecord, sides: readonly FtmRecord[]) => {
    const { place } = entity;
    const country = all(entity, "country").flatMap(code => gathered.country(code, place, "country") ?? [])[0];
    const title = first(entity, "name");
    if (country === undefined || title === "") {
      leave(entity, title, "needs-field", { field: title === "" ? "name" : "country" });
      for (const side of sides) leave(side, first(side, "role"), "names-one-only");
      return;
    }
    take(entity);
    const end = gathered.date(first(entity, "closeDate"), place, "closeDate");
    const status = codes.proceedingStatuses.find(code => code === first(entity, "status"));
    const choices = codes.proceedingStatuses.filter(code => code !== "closed");
    const against: string[] = [];
    const concerns: string[] = [];
    for (const side of sides) {
      const who = endsOf(side, "party");
      if (who.length === 0) {
        leave(side, first(side, "role"), "names-nobody");
        continue;
      }
      take(side);
      (/defend|respond|accus|against/iu.test(first(side, "role")) ? against : concerns).push(...who);
    }
    add(
      "proceedings",
      {
        title,
        status:
          end !== undefined
            ? "closed"
            : status !== undefined && status !== "closed"
              ? status
              : ask({ id: "case-status", code: "case-status", choices, assumed: "pending" }),
        court: first(entity, "court"),
        country,
        against: [...new Set(against)],
        concerns: [...new Set(concerns)],
        start: gathered.date(first(entity, "fileDate"), place, "fileDate"),
        end,
        remark: [...all(entity, "summary"), ...all(entity, "description")].join("\n"),
        evidence: evidenceOf(entity),
      },
      [place],
      entity.id,
    );
    loseOthers(
      entity,
      new Set([
        "name",
        "court",
        "country",
        "fileDate",
        "closeDate",
        "summary",
        "description",
        ...(status ? ["status"] : []),
      ]),
    );
  };

  const inOrder = [...entities.values()];
  const isParty = ({ schema }: FtmRecord): boolean => Object.hasOwn(partySchemata, schema);
  const namedIn = (wanted: (entity: FtmRecord) => boolean): ReadonlySet<string> =>
    new Set(inOrder.filter(wanted).flatMap(({ values }) => [...values.values()].flat()));
  const isRelation = ({ schema }: FtmRecord): boolean =>
    Object.hasOwn(relationSchemata, schema) || /^(?:Contract|ContractAward|CourtCaseParty)$/u.test(schema);
  const related = namedIn(isRelation);
  const mentioned = namedIn(entity => !isRelation(entity) && !isParty(entity) && !otherRelations.has(entity.schema));
  for (const entity of inOrder) {
    if (!isParty(entity)) continue;
    const name = [...all(entity, "name"), ...all(entity, "email")][0] ?? "";
    // Whoever sent or got a message of a leak is not thereby a party to anything.
    if (related.has(entity.id)) takeParty(entity);
    else if (mentioned.has(entity.id)) leave(entity, name, "only-mentioned");
    else if (all(entity, "name").length === 0 && first(entity, "lastName") === "") leave(entity, name, "names-nobody");
    else takeParty(entity);
  }
  const sidesOf = new Map<string, FtmRecord[]>();
  for (const entity of inOrder)
    if (entity.schema === "CourtCaseParty")
      for (const id of all(entity, "case").slice(0, 1)) sidesOf.set(id, [...(sidesOf.get(id) ?? []), entity]);
  for (const entity of inOrder) {
    const { schema } = entity;
    if (Object.hasOwn(relationSchemata, schema)) takeRelation(entity, relationSchemata[schema]!);
    else if (schema === "ContractAward") takeAward(entity);
    else if (schema === "CourtCase") takeCase(entity, sidesOf.get(entity.id) ?? []);
  }
  for (const entity of inOrder) {
    const { schema } = entity;
    const title = first(entity, "title") || first(entity, "name") || first(entity, "fileName");
    if (schema === "Contract") {
      if (contractsUsed.has(entity.id)) {
        take(entity);
        loseOthers(entity, new Set(["title", "authority", "contractDate"]));
      } else leave(entity, title, "names-one-only");
    } else if (schema === "CourtCaseParty") {
      const isTold = all(entity, "case").some(id => entities.get(id)?.schema === "CourtCase");
      if (!isTold) leave(entity, first(entity, "role"), "names-one-only");
    } else if (
      !(isParty(entity) || Object.hasOwn(relationSchemata, schema)) &&
      schema !== "ContractAward" &&
      schema !== "CourtCase"
    )
      leave(entity, title, otherRelations.has(schema) ? "no-work-in-it" : "no-parties-in-it", { kind: schema });
  }

  if (!json.isLines) takePins(json.value, parties, gathered);
  return gathered.done(["entity"]);
}

/** A share of 1 from per cent, which may be a number or two ends. */
function shareOf(written: string): Range | undefined {
  const percent = readRange(written.replace(/(\d),(\d)/gu, "$1.$2"));
  if (percent === null) return undefined;
  const part = (value: number): number => Number((value / 100).toFixed(6));
  const ends = typeof percent === "number" ? { exact: percent } : percent;
  if (Object.values(ends).some(value => Number(value) > 100)) return undefined;
  return typeof percent === "number"
    ? part(percent)
    : (Object.fromEntries(Object.entries(percent).map(([end, value]) => [end, part(Number(value))])) as Range);
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
