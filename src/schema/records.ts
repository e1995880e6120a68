/** What a dossier file is: the checks of every record, made from the table of fields, and the types of what was read. */
import * as z from "zod";
import {
  closed,
  country,
  currency,
  date,
  filledList,
  id,
  inLine,
  language,
  open,
  ownDutyId,
  plainText,
  privateJson,
  range,
  rangeBeside,
  reference,
  text,
  url,
} from "./fields.ts";
import { codesById } from "./table/codesById.ts";
import type { FieldRow, FieldRows, Kind, ObjectRow, One, Plain } from "./table/fieldRow.ts";
import { fieldTable } from "./table/fieldTable.ts";
import { type ListName, listNames } from "./table/listNames.ts";
import { rowsWithin } from "./table/rowAt.ts";
import type { Text } from "./table/text.ts";
import type { EvidenceItem, RecordOf } from "./table/valueOf.ts";

const duty = reference.meta({
  id: "DutyId",
  title: "Duty",
  description: "One of the fourteen duties, or one of the dossier's own (x-…).",
});

const objects = new Map<string, z.ZodObject>();

/** The checks of a small object, made once: the JSON Schema names each. */
function objectOf(name: string): z.ZodObject {
  const known = objects.get(name);
  if (known) return known;
  const row: ObjectRow = fieldTable.objects[name as keyof typeof fieldTable.objects];
  const bare = recordOf(row.fields);
  const made = row.name === undefined ? bare : bare.meta({ id: row.name, title: row.title, description: row.says });
  objects.set(name, made);
  return made;
}

/** An amount is no range with fields beside it, nor are these an amount without one. */
const amount = () =>
  z.union([objectOf("comparedAmount"), objectOf("amountInWords"), rangeBeside(...Object.keys(rowsWithin("amount")))]);

let evidence: z.ZodType | undefined;
function evidenceList(): z.ZodType {
  evidence ??= z
    .array(
      z.union([reference.describe("Id of a source or of a quote."), objectOf("citedSource"), objectOf("citedQuote")]),
    )
    .meta({
      id: "Evidence",
      title: "Evidence",
      description: "Source ids, quote ids, or objects with a source or a quoteId. May be empty.",
    });
  return evidence;
}

const degrees = (most: number) => z.number().min(-most, { error: "out-of-range" }).max(most, { error: "out-of-range" });

const plains: Readonly<Record<Plain, () => z.ZodType>> = {
  text: () => text,
  plain: () => plainText,
  date: () => date,
  country: () => country,
  currency: () => currency,
  language: () => language,
  url: () => url,
  boolean: () => z.boolean(),
  number: () => z.number().positive({ error: "out-of-range" }),
  latitude: () => degrees(90),
  longitude: () => degrees(180),
  sha256: () => z.string().regex(/^[0-9a-fA-F]{64}$/, { error: "not-a-sha256" }),
  range: () => range,
  share: () => range,
  "in-line": () => inLine,
  amount,
  evidence: evidenceList,
  private: () => privateJson,
  positions: () => z.record(z.string(), z.unknown()),
};

function checkOfOne(one: One): z.ZodType {
  if (typeof one === "string") return plains[one]();
  if ("id" in one) return one.id === "duties" ? ownDutyId : id;
  if ("ref" in one) return one.ref === "duty" ? duty : reference;
  if ("code" in one) return closed(one.only ?? codesById[one.code]);
  if ("openCode" in one) return open(codesById[one.openCode]);
  if ("always" in one) return z.literal(one.always);
  return objectOf(one.object);
}

function checkOf(kind: Kind): z.ZodType {
  if (typeof kind !== "string" && "listOf" in kind) {
    const entry = checkOf(kind.listOf);
    return kind.filled ? filledList(entry) : z.array(entry);
  }
  if (typeof kind !== "string" && "either" in kind) return z.union(kind.either.map(checkOfOne));
  return checkOfOne(kind);
}

function fieldOf({ is, required, says }: FieldRow): z.ZodType {
  const check = checkOf(is);
  const made = required ? check : check.optional();
  return says === undefined ? made : made.describe(says);
}

const recordOf = (rows: FieldRows): z.ZodObject =>
  z.strictObject(Object.fromEntries(Object.entries(rows).map(([field, row]) => [field, fieldOf(row)])));

/** How the JSON Schema names an object of each list, and what it says of the list. */
const names: Readonly<Record<ListName, readonly [name: string, title: string, object: string, list: string]>> = {
  duties: [
    "OwnDuty",
    "A duty of the dossier's own",
    "A duty beside the fourteen that every dossier can speak of.",
    "Duties of the dossier's own, beside the fourteen.",
  ],
  parties: ["Party", "Party", "Who stands in the chain or beside it.", "Who stands in the chain or beside it."],
  links: [
    "Link",
    "Link",
    "A relation between two parties: a hop of the chain, or an overlay beside it.",
    "Who hands work to whom, and what else joins them.",
  ],
  assertions: [
    "Assertion",
    "Assertion",
    "Someone says how a party stands towards a duty.",
    "How parties stand towards duties, and who says so.",
  ],
  conditions: ["Condition", "Condition", "How a duty reached the workers.", "How duties reached the workers."],
  money: ["Money", "Money", "An amount somebody pays, as it is stated.", "Amounts, as they are stated."],
  figures: [
    "Figure",
    "Figure",
    "A number about a party, a link or the whole, as it is stated.",
    "Numbers, as they are stated.",
  ],
  proceedings: [
    "Proceeding",
    "Proceeding",
    "A case before a court or an authority.",
    "Cases before courts and authorities.",
  ],
  hypotheses: [
    "Hypothesis",
    "Hypothesis",
    "One of several readings of a set; exactly one is chosen.",
    "Readings of which one of a set is chosen.",
  ],
  sources: ["Source", "Source", "Where something was read, heard or seen.", "Where it was read, heard or seen."],
  quotes: ["Quote", "Quote", "Verbatim words of a source.", "Verbatim words of sources."],
  lookedFor: [
    "LookedFor",
    "Looked for",
    "Searched and not found; never drawn as a link.",
    "What was searched for and not found.",
  ],
  story: [
    "StoryStep",
    "Story step",
    "One step of a walk through the chain.",
    "A walk through the chain, step by step.",
  ],
};

/** The checks of an object of each list, in the order in which the lists are read. */
export const lists = Object.fromEntries(
  listNames.map(list => {
    const [name, title, description] = names[list];
    return [list, recordOf(fieldTable.lists[list]).meta({ id: name, title, description })];
  }),
) as Readonly<Record<ListName, z.ZodObject>>;

const head = recordOf(fieldTable.head);
/** The dossier with unchecked lists: they are read object by object, so that a bad object does not affect others. */
export const dossierHead = head.extend(Object.fromEntries(listNames.map(list => [list, z.unknown().optional()])));

/** A chain needs these, though they may be empty. */
const NEEDED: ReadonlySet<ListName> = new Set(["parties", "links"]);

export const dossier = head
  .extend(
    Object.fromEntries(
      listNames.map(list => {
        const items = z.array(lists[list]);
        return [list, (NEEDED.has(list) ? items : items.optional()).describe(names[list][3])];
      }),
    ),
  )
  .meta({
    title: "Deep Labor dossier",
    description: "A chain of parties from the clients down to the people who do the work, with who answers for what.",
  });

type ListItem<List extends ListName> = RecordOf<(typeof fieldTable.lists)[List]>;

export type { EvidenceItem } from "./table/valueOf.ts";
export type Party = ListItem<"parties">;
export type Link = ListItem<"links">;
export type Assertion = ListItem<"assertions">;
export type Condition = ListItem<"conditions">;
export type Money = ListItem<"money">;
export type Figure = ListItem<"figures">;
export type Decision = RecordOf<typeof fieldTable.objects.decision.fields>;
export type Proceeding = Omit<ListItem<"proceedings">, "country"> & {
  /** Absent only where the file gives none that can be read. */
  readonly country?: string | undefined;
};
export type Hypothesis = ListItem<"hypotheses">;
export type Source = ListItem<"sources">;
export type Quote = ListItem<"quotes">;
export type Evidence = EvidenceItem[];
export type Response = RecordOf<typeof fieldTable.objects.response.fields>;
export type LookedFor = ListItem<"lookedFor">;
export type StoryStep = ListItem<"story">;
export type OwnDuty = ListItem<"duties">;
type Head = RecordOf<typeof fieldTable.head>;
/** A dossier as it was read: every list is there, every reference in it leads somewhere. */
export type Dossier = Readonly<Omit<Head, "updated" | "title" | "id" | "language">> & {
  /** Empty where the file gives none that can be read. */
  readonly id: string;
  readonly title: Text;
  readonly language: string;
  /** Absent only where the file gives none that can be read. */
  readonly updated?: string | undefined;
  readonly duties: readonly OwnDuty[];
  readonly parties: readonly Party[];
  readonly links: readonly Link[];
  readonly assertions: readonly Assertion[];
  readonly conditions: readonly Condition[];
  readonly money: readonly Money[];
  readonly figures: readonly Figure[];
  readonly proceedings: readonly Proceeding[];
  readonly hypotheses: readonly Hypothesis[];
  readonly sources: readonly Source[];
  readonly quotes: readonly Quote[];
  readonly lookedFor: readonly LookedFor[];
  readonly story: readonly StoryStep[];
};
