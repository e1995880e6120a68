/** The form of each object of the format, made from the table of fields. */
import {
  type AskedField,
  type AskedWhen,
  type FieldRow,
  type FieldRows,
  type FormPart,
  formParts,
  type Kind,
  listNames,
  type One,
  type Path,
  rankAmong,
  rowsOf,
  rowsWithin,
  type TargetKind,
} from "../../schema/index.ts";
import { mayDescribe } from "../../text/index.ts";
import type { FieldKind, FieldPlan, FormOf, FormPlan, PickedKind } from "./formPlan.ts";

type WrittenItem = Readonly<Record<string, unknown>>;

const mayBeDescription = ({ name, nameIsDescription }: WrittenItem): boolean =>
  nameIsDescription !== undefined ||
  (typeof name === "string" ? [name] : Object.values(name ?? {})).some(
    one => typeof one === "string" && mayDescribe(one),
  );
const isOfCourt = ({ basis, decision, proceeding, finality }: WrittenItem): boolean =>
  basis === "court" || decision !== undefined || proceeding !== undefined || finality !== undefined;
const isJoint = ({ position, jointWith }: WrittenItem): boolean =>
  position === "holds-jointly" || jointWith !== undefined;

/** Whether a field is asked for, by the object as it is written: always where the field has a value. */
const askedWhen: Readonly<Record<AskedWhen, (item: WrittenItem) => boolean>> = {
  "is-group": ({ kind }) => kind === "worker-group" || kind === "household",
  // A role with times is an object; the picker offers plain ones.
  "roles-are-plain": ({ roles }) => !Array.isArray(roles) || roles.every(role => typeof role === "string"),
  "may-be-description": mayBeDescription,
  "is-unplaced": ({ placed, placeEvidence }) => placed === false || placeEvidence !== undefined,
  "is-unknown-or-in-line": ({ kind, inLine }) => kind === "unknown" || inLine !== undefined,
  "is-of-law": ({ basis, jurisdiction, provision }) =>
    basis === "law" || jurisdiction !== undefined || provision !== undefined,
  "is-of-court": isOfCourt,
  "is-of-court-without-decision": item => isOfCourt(item) && item.decision === undefined,
  "passes-on": ({ position, to, retains }) => position === "passes-on" || to !== undefined || retains !== undefined,
  "is-joint": isJoint,
  "is-joint-or-liable": item => isJoint(item) || item.liability !== undefined,
};

/** What a form asks first in each of its parts, where that is not in the order of the table. */
const FIRST: Readonly<Partial<Record<FormOf, readonly string[]>>> = {
  head: [
    ...["subtitle", "shortTitle", "language", "status", "authors", "publisher", "license", "corrections"],
    ...["fictional", "remark", "views", "$schema"],
  ],
  parties: [
    ...["nameIsDescription", "roles", "description", "count", "placed", "near", "placeEvidence", "above", "withheld"],
    ...["shortName", "aliases", "countries", "seat", "place.name", "place.lat", "place.lon", "identifiers", "url"],
  ],
  assertions: [
    ...["to", "retains", "jointWith", "liability", "saidBy", "jurisdiction", "provision"],
    ...["decision", "proceeding", "finality", "stated"],
  ],
  conditions: ["description", "party", "saidBy", "stated"],
  money: ["link", "workers", "statistic"],
  sources: [
    ...["authors", "language", "archivedUrl", "seenAt", "doi", "derivedFrom", "access"],
    ...["person.place", "person.firstHand"],
  ],
  quotes: ["locator", "quoteLanguage", "translation", "translatedBy"],
};
/** What every form asks last. */
const LAST = ["hypotheses", "remark", "id", "private"];

/** What writes a value that stands alone. */
function controlOf(one: One, { lines, most, isQuote }: AskedField): FieldKind {
  if (typeof one === "object") {
    if ("id" in one) return { is: one.id === "sets" ? "plain" : "id" };
    if ("ref" in one) return { is: "ref", to: pickedOf(one) };
    if ("code" in one) return { is: "code", codes: one.code, ...(one.only && { only: one.only }) };
    if ("openCode" in one) return { is: "code", codes: one.openCode, open: true };
    if ("always" in one) return { is: "flag", value: one.always };
    throw new Error(`The fields of ${one.object} are asked for one by one.`);
  }
  switch (one) {
    case "text":
      return { is: "words", ...(lines && { lines }), ...(most && { most }) };
    case "plain":
      return { is: "plain", ...(lines && { lines }), ...(isQuote && { isQuote }) };
    case "url":
    case "sha256":
      return { is: "plain" };
    case "boolean":
      return { is: "yesNo" };
    case "number":
    case "latitude":
    case "longitude":
      return { is: "number" };
    case "share":
    case "in-line":
      return { is: "range" };
    case "private":
    case "positions":
      return { is: "json" };
    default:
      return { is: one };
  }
}

const pickedOf = ({ ref, group }: Extract<One, { readonly ref: TargetKind }>): PickedKind =>
  // A piece of evidence is chosen in a blank of its own.
  group ? "group" : (ref as PickedKind);

const LISTS: Readonly<Partial<Record<string, FieldKind>>> = {
  text: { is: "wordsList" },
  plain: { is: "plains" },
  country: { is: "countries" },
  language: { is: "languages" },
};

/** What writes a list of values that each stand alone. */
function listControlOf(one: One): FieldKind {
  if (typeof one === "string") return LISTS[one]!;
  if ("ref" in one) return { is: "refs", to: pickedOf(one) };
  if ("openCode" in one) return { is: "codes", codes: one.openCode, open: true };
  return { is: "list", of: entryPlans(one) };
}

/** The blanks of one entry of a list of small objects. */
const entryPlans = (kind: Kind): readonly FieldPlan[] =>
  inOrder(
    Object.entries(rowsWithin(kind)).flatMap(([field, row]) => plansOf(row, [field])),
    [],
  ).map(({ plan }) => plan);

type PlacedBlank = { readonly plan: FieldPlan; readonly part: NonNullable<AskedField["part"]> };

/** The blanks that write a field: one, or for a small object that of each of its fields. */
function plansOf(row: FieldRow, path: readonly string[]): readonly PlacedBlank[] {
  const { is, ask = {} } = row;
  if (ask.part === "none") return [];
  const place = (kind: FieldKind, { name, when, part = "more" }: AskedField = ask): PlacedBlank => ({
    plan: { ...kind, path, ...(name && { name }), ...(when && { when: askedWhen[when] }) },
    part,
  });
  if (typeof is === "string") return [place(controlOf(is, ask))];
  if ("either" in is) return [place({ is: "figure" })];
  if ("listOf" in is) {
    const { listOf } = is;
    if (typeof listOf === "string" || !("either" in listOf)) return [place(listControlOf(listOf))];
    const [one, other] = listOf.either;
    if (typeof one === "object" && "ref" in one) return [place({ is: "saidBy" })];
    // A picker writes plain codes; a list writes those that have more to say, and plain ones among them.
    const timed: FieldKind = { is: "list", of: entryPlans(other), plainField: Object.keys(rowsWithin(other))[0]! };
    return [place(listControlOf(one)), place(timed, { name: `timed-${path.at(-1)}` })];
  }
  if (!("object" in is)) return [place(controlOf(is, ask))];
  return Object.entries(rowsWithin(is)).flatMap(([field, inner]) =>
    inner.is === "private" ? [] : plansOf(inner, [...path, field]),
  );
}

/** Stable: what is not named stays where the table has it, between what comes first and what comes last. */
function inOrder(placed: readonly PlacedBlank[], first: readonly string[]): readonly PlacedBlank[] {
  const rankOf = ({ plan }: PlacedBlank): number => rankAmong(plan.path.join("."), first, LAST);
  return [...placed].sort((one, other) => rankOf(one) - rankOf(other));
}

/** Places of what may never be published: of the object itself, and of the small objects in it. */
const privatesOf = (rows: FieldRows, above: Path): readonly Path[] => [
  ...("private" in rows ? [[...above, "private"]] : []),
  ...Object.entries(rows).flatMap(([field, { is }]) =>
    typeof is === "object" && "object" in is ? privatesOf(rowsWithin(is), [...above, field]) : [],
  ),
];

function formFrom(list: FormOf): FormPlan {
  const rows = rowsOf(list);
  const placed = inOrder(
    Object.entries(rows).flatMap(([field, row]) => (row.is === "private" ? [] : plansOf(row, [field]))),
    FIRST[list] ?? [],
  );
  const inPart = (wanted: PlacedBlank["part"]) => placed.filter(({ part }) => part === wanted).map(({ plan }) => plan);
  const parts = formParts.flatMap((part): readonly (readonly [FormPart, readonly FieldPlan[]])[] => {
    const plans = inPart(part);
    return plans.length > 0 ? [[part, plans]] : [];
  });
  const asked = inPart("asked");
  return {
    blanks: Object.fromEntries(inPart("blank").map(plan => [plan.path.join("."), plan])),
    parts: Object.fromEntries(parts),
    ...(asked.length > 0 && { asked }),
    privates: privatesOf(rows, []),
  };
}

export const forms = Object.fromEntries(
  (["head", ...listNames] as const).map(list => [list, formFrom(list)]),
) as Readonly<Record<FormOf, FormPlan>>;

/** The form of an object of this list; `head` is the dossier itself. */
export const formOf = (list: FormOf): FormPlan => forms[list];
