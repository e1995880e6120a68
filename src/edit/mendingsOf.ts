/** What can be done about a problem by one press, where it is known what. */
import { urlOf } from "../base/index.ts";
import { checkDossier } from "../model/index.ts";
import {
  changeText,
  forEachReference,
  isEvidenceField,
  isGroupKind,
  isHopType,
  isJsonObject,
  type JsonObject,
  type ListName,
  licenseOf,
  likelyId,
  listNames,
  type Parsed,
  type PartyKind,
  type Path,
  type Problem,
  type ProblemCode,
  valueAt,
} from "../schema/index.ts";
import { exchangeValues } from "./exchangeValues.ts";
import { fileOf } from "./itemChanges.ts";
import type { LikelyWords, Mending, MendingCode, MendingLabel } from "./mending.ts";
import { freeId, newIdOf, takenIds } from "./newIdOf.ts";
import { problemTurns } from "./problemTurns.ts";
import { renameField } from "./renameField.ts";
import { renameId } from "./renameId.ts";
import { syntaxMendings } from "./syntaxMendings.ts";
import { withoutValues } from "./withoutValues.ts";

type ToMend = {
  readonly problem: Problem;
  readonly text: string;
  readonly file: JsonObject;
  /** What stands there; undefined where nothing does. */
  readonly value: unknown;
  /** The object that has the field. */
  readonly owner: JsonObject;
  readonly ownerPath: Path;
  readonly words: LikelyWords;
};

const put = (path: Path, value: unknown) => (text: string) => changeText(text, [{ path, value }]);
const mending = (code: MendingCode, params: MendingLabel["params"], change: (text: string) => string): Mending => ({
  label: { code, params },
  change,
});

/** A value that is written in place of the present one. */
function write({ problem }: ToMend, value: unknown, code: MendingCode = "write"): readonly Mending[] {
  if (value === null || value === undefined || value === "") return [];
  const shown = typeof value === "string" ? value : JSON.stringify(value);
  return [mending(code, { value: shown }, put(problem.path, value))];
}

const takeOutAt = (path: Path): readonly Mending[] => [mending("take-out", {}, text => withoutValues(text, [path]))];

/** Fields that hold an address and nothing else. */
const ADDRESSES: ReadonlySet<string> = new Set(["url", "archivedUrl", "seenAt"]);

const textIn = (value: unknown): string => (typeof value === "string" ? value : "");
const siblingOf = ({ ownerPath }: ToMend, field: string): Path => [...ownerPath, field];

/** Exchanges two fields of one object, where both are there. */
function exchange(here: ToMend, one: string, other: string): readonly Mending[] {
  if (here.owner[one] === undefined || here.owner[other] === undefined) return [];
  return [
    mending("exchange", { one, other }, text => exchangeValues(text, siblingOf(here, one), siblingOf(here, other))),
  ];
}

/** The value as another field takes it: as it is, in a list, or as the name of a place. */
const FORMS: readonly ((value: unknown) => unknown)[] = [
  value => value,
  value => [value],
  value => ({ name: value }),
  value => [{ name: value }],
];

/** The field with the name that was meant, in its place; where the value does not fit, in the form that does. */
function renamed({ problem, value }: ToMend): readonly Mending[] {
  const to = textIn(problem.params.nearest);
  const options = Array.isArray(problem.params.options) ? problem.params.options : [to];
  if (to === "") return [];
  const inPlace = (name: string, path: Path, text: string) => renameField(text, path, name);
  return [to, ...options.filter(name => name !== to)].flatMap(name => {
    const path = [...problem.path.slice(0, -1), name];
    return FORMS.map(form =>
      mending("rename-field", { from: String(problem.path.at(-1)), to: name }, text => {
        const written = inPlace(name, problem.path, text);
        const fitted = form(value);
        return fitted === value ? written : put(path, fitted)(written);
      }),
    );
  });
}

/** A value that stands in the wrong field goes into the one that takes it. */
function moved({ problem, value }: ToMend): readonly Mending[] {
  const to = textIn(problem.params.belongs);
  if (to === "" || problem.params.present !== undefined) return [];
  const path = [...problem.path.slice(0, -1), to];
  return [mending("move", { to }, text => put(path, value)(withoutValues(text, [problem.path])))];
}

const TRUTHS: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["yes", true],
  ["oui", true],
  ["false", false],
  ["no", false],
  ["non", false],
]);

/** The value as the kind that is expected. */
function ofKind(here: ToMend): readonly Mending[] {
  const { problem, value } = here;
  const written = textIn(value).trim();
  const number = written === "" ? Number.NaN : Number(written.replace(",", "."));
  const asNumber = Number.isFinite(number) ? write(here, number) : [];
  const asText = typeof value === "number" || typeof value === "boolean" ? write(here, String(value)) : [];
  const inList = [mending("in-a-list", {}, put(problem.path, [value]))];
  const truth = TRUTHS.get(written.toLowerCase());
  const options = Array.isArray(problem.params.options) ? problem.params.options.map(String) : [];
  const only = options.length === 1 && typeof value !== "string" ? write(here, asLiteral(options[0]!)) : [];
  const fromList = Array.isArray(value) && value.length === 1 ? write(here, value[0]) : [];
  return [...only, ...asNumber, ...(truth === undefined ? [] : write(here, truth)), ...asText, ...fromList, ...inList];
}

/** The value of an option, which a problem tells as a text. */
const asLiteral = (option: string): unknown => (option === "true" ? true : option === "false" ? false : option);

/** A date as it was meant; of an impossible one the part that is possible. */
function asDate(here: ToMend): readonly Mending[] {
  const { value, words } = here;
  const written = typeof value === "number" ? String(value) : textIn(value);
  const meant = words.date(written);
  if (meant !== null) return write(here, meant, "write-date");
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(written);
  if (!parts) return /^(\d{4})-\d{2}$/u.test(written) ? write(here, written.slice(0, 4), "write-date") : [];
  return [written.slice(0, 7), written.slice(0, 4)].flatMap(date => write(here, date, "write-date"));
}

const HOST = /^(?:\/\/)?(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?::\d+)?(?:[/?#]|$)/u;

function asAddress(here: ToMend): readonly Mending[] {
  const written = textIn(here.value).trim();
  const whole = HOST.test(written) ? `https://${written.replace(/^\/\//u, "")}` : written;
  const encoded = whole.replace(/\s+/gu, "%20");
  const address = urlOf(encoded);
  if (address === null) return [];
  if (address.username === "" && address.password === "") return write(here, encoded);
  return write(here, encoded.replace(/\/\/[^/@]*@/u, "//"));
}

/** Underscores and blanks in a language tag are hyphens. The tag may be the name of a field. */
function asTag({ problem, value }: ToMend): readonly Mending[] {
  const key = String(problem.path.at(-1));
  const isKey = typeof value === "string" && /[\s_]/u.test(key);
  const meant = (isKey ? key : textIn(value)).trim().replace(/[\s_]+/gu, "-");
  if (isKey) return [mending("write", { value: meant }, text => renameField(text, problem.path, meant))];
  return meant === value ? [] : [mending("write", { value: meant }, put(problem.path, meant))];
}

const listOf = (path: Path): ListName | null => listNames.find(list => list === path[0]) ?? null;

/** All ids that a new id of this kind must not be. */
function takenFor({ file, problem }: ToMend): ReadonlySet<string> {
  const list = listOf(problem.path);
  if (list === null || problem.path.at(-1) === "set") return new Set();
  if (problem.path[2] !== "decisions") return takenIds(file, list);
  const proceedings = Array.isArray(file.proceedings) ? file.proceedings.filter(isJsonObject) : [];
  const decisions = proceedings.flatMap(one =>
    Array.isArray(one.decisions) ? one.decisions.filter(isJsonObject) : [],
  );
  return new Set(decisions.map(({ id }) => String(id)));
}

/** An id in the form that the format wants, there and wherever it is referred to. */
function inForm(here: ToMend, likely: (id: string) => string): readonly Mending[] {
  const { problem, value } = here;
  const id = textIn(value);
  const wanted = likely(id);
  if (wanted === "") return [];
  const fresh = freeId(wanted, takenFor(here));
  const list = problem.path.at(-1) === "set" ? "sets" : problem.path.length === 1 ? "dossier" : String(problem.path[0]);
  return [
    mending("rename-id", { id: fresh }, text => {
      const made = renameId(text, `${list}/${id}`, fresh);
      return made.ok ? made.value.text : text;
    }),
  ];
}

const asOwnDuty = (id: string): string => {
  const rest = likelyId(id).replace(/^x-/u, "");
  return rest === "" ? "" : `x-${rest}`;
};

/** Another id for an object that has one of another. What refers to that id goes on leading to the other. */
function newId(here: ToMend): readonly Mending[] {
  const { problem, value } = here;
  const own = listOf(problem.path) === "duties" ? asOwnDuty(textIn(value)) : textIn(value);
  const id = freeId(likelyId(own) === "" ? "object" : own, takenFor(here));
  return [mending("new-id", { id }, put(problem.path, id))];
}

/** The id "dossier" stands for the file itself: those references stay, all others follow the object. */
function notReserved(here: ToMend): readonly Mending[] {
  const { problem, file, value } = here;
  const id = freeId(`${textIn(value)}-2`, takenFor(here));
  const changes: { path: Path; value: unknown }[] = [{ path: problem.path, value: id }];
  for (const list of ["head", ...listNames] as const)
    for (const [index, item] of (list === "head" ? [file] : entriesOf(file[list])).entries())
      forEachReference(list, item, (kind, to, path) => {
        if (to !== value || (kind !== "party" && kind !== "link") || path.at(-2) === "pins") return;
        changes.push({ path: [...(list === "head" ? [] : [list, index]), ...path], value: id });
      });
  return [mending("rename-id", { id }, text => changeText(text, changes))];
}

const entriesOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** What leads nowhere leads to the nearest id, to a source that is made, or goes. */
function leadSomewhere(here: ToMend): readonly Mending[] {
  const { problem, value } = here;
  const { kind, nearest } = problem.params;
  const id = textIn(value);
  const isSource = kind === "source" || kind === "evidence";
  const made = isSource && likelyId(id) === id && id !== "";
  const source = { id, type: "unstated" };
  // A piece of evidence may be an object that names its source.
  const entry = problem.path.slice(0, problem.path.findLastIndex(isEvidenceField) + 2);
  const whole = isSource && problem.path.some(isEvidenceField) ? entry : problem.path;
  const isEntry = typeof whole.at(-1) === "number" && entriesOf(valueAt(here.file, whole.slice(0, -1))).length > 1;
  return [
    ...(nearest === undefined ? [] : write(here, nearest)),
    ...(made
      ? [
          mending("make-source", { id }, text =>
            changeText(text, [{ path: ["sources", Number.MAX_SAFE_INTEGER], value: source, insert: true }]),
          ),
        ]
      : []),
    // The only piece of evidence of a claim stays: without it there would be none.
    ...(isEntry ? takeOutAt(whole) : []),
  ];
}

/** The groups below a party over any hops, without these. */
function groupsBelow(file: JsonObject, party: unknown, without: readonly string[]): readonly string[] {
  const parties = entriesOf(file.parties).filter(isJsonObject);
  const hops = entriesOf(file.links).filter(link => isJsonObject(link) && isHopType(String(link.type))) as JsonObject[];
  const reached = new Set([party]);
  for (const one of reached) for (const { from, to } of hops) if (from === one) reached.add(to);
  const isNamed = hops.some(({ from, to }) => from === party || to === party);
  return parties
    .filter(({ id, kind }) => isGroupKind(kind as PartyKind) && (reached.has(id) || !isNamed))
    .map(({ id }) => String(id))
    .filter(id => !without.includes(id));
}

function withinTheCountry(here: ToMend): readonly Mending[] {
  const { owner, problem, file } = here;
  const abroad = entriesOf(problem.params.groups).map(String);
  // In a file with very many such problems, the later ones name no groups.
  if (abroad.length === 0) return [];
  const groups = groupsBelow(file, owner.party, abroad);
  if (groups.length === 0) return [];
  return [mending("limit-workers", { groups }, put(siblingOf(here, "workers"), groups))];
}

/** What was written as law is what somebody says of it. That it is the author's own reading, only the author can say. */
function notLaw(here: ToMend): readonly Mending[] {
  const at = (field: string) => siblingOf(here, field);
  const asStatement = (text: string) => {
    const stated = put(at("basis"), "statement")(text);
    const said = here.owner.position === "excluded" ? put(at("position"), "disclaims")(stated) : stated;
    // Which provision is meant stays to be read.
    const { provision, jurisdiction, remark } = here.owner;
    const named = [provision, jurisdiction].filter(one => typeof one === "string").join(", ");
    const told = remark === undefined && named !== "" ? put(at("remark"), named)(said) : said;
    return withoutValues(told, [at("provision"), at("jurisdiction")]);
  };
  return [mending("as-statement", {}, asStatement)];
}

const emptied: ReadonlySet<string> = new Set(["workers", "near", "saidBy"]);

/** An empty text or list says nothing. Without some lists an object says more, which the words tell. */
function withoutEmpty({ problem }: ToMend): readonly Mending[] {
  const field = String(problem.path.at(-1));
  const take = (text: string) => withoutValues(text, [problem.path]);
  return [emptied.has(field) ? mending("take-out-list", { field }, take) : mending("take-out", {}, take)];
}

/** A field that is missing and has a value that says no more than that nothing is known. */
function withPlain(here: ToMend): readonly Mending[] {
  const { problem, file } = here;
  const field = String(problem.path.at(-1));
  const list = listOf(problem.path);
  if (problem.path.length === 1 && (field === "parties" || field === "links"))
    return [mending("write", { value: "[]" }, put(problem.path, []))];
  if (field === "verification") return write(here, "unverified");
  if (field === "focus") return [mending("write", { value: "{}" }, put(problem.path, {}))];
  if (field !== "id" || list === null) return [];
  const id = newIdOf(file, list, here.owner);
  return [mending("new-id", { id }, put(problem.path, id))];
}

function asVerified(here: ToMend): readonly Mending[] {
  const origins = Number(here.problem.params.origins);
  return write(here, origins === 1 ? "single-source" : "unverified");
}

function asLicence(here: ToMend): readonly Mending[] {
  const meant = textIn(here.value)
    .trim()
    .replaceAll(/[\s_]+/gu, "-")
    .toUpperCase();
  return licenseOf(meant) === null ? [] : write(here, meant);
}

function inPlaces(here: ToMend): readonly Mending[] {
  const { problem } = here;
  const field = problem.path.at(-1);
  return field === "lat" || field === "lon" ? exchange(here, "lat", "lon") : takeOutAt(problem.path);
}

/** Of two fields with one name either may be kept: the last is the one that counts already. */
function twice({ problem, text, value }: ToMend): readonly Mending[] {
  const field = String(problem.path.at(-1));
  const keepFirst = (whole: string) => withoutValues(whole, [problem.path]);
  const left = fileOf(keepFirst(text));
  const first = left && valueAt(left, problem.path);
  const shown = (kept: unknown) => ({ field, value: typeof kept === "string" ? kept : (JSON.stringify(kept) ?? "") });
  return [
    mending("keep", shown(value), whole => withoutEarlier(whole, problem.path)),
    mending("keep", shown(first), keepFirst),
  ];
}

/** Takes out the first of two fields with one name: the last is the one that counts already. */
function withoutEarlier(text: string, path: Path): string {
  // The last is set aside under a name that no field has, and comes back when the other is gone.
  const aside = `${String(path.at(-1))} `;
  const set = renameField(text, path, aside);
  const gone = withoutValues(set, [path]);
  return renameField(gone, [...path.slice(0, -1), aside], String(path.at(-1)));
}

/** By code. Those that are not here need something that only the author knows. */
const MENDINGS: Partial<Record<ProblemCode, (here: ToMend) => readonly Mending[]>> = {
  "unknown-format": ({ problem }) => {
    const format = textIn(problem.params.newest);
    return [mending("write", { value: format }, put(["format"], format))];
  },
  "proto-key": ({ problem }) => takeOutAt(problem.path),
  "duplicate-key": twice,
  "missing-field": withPlain,
  "wrong-type": here => [...moved(here), ...ofKind(here)],
  "unknown-code": here => [...moved(here), ...write(here, here.problem.params.nearest)],
  "not-a-date": asDate,
  "impossible-date": asDate,
  "end-before-start": here => exchange(here, "start", "end"),
  "overturned-before-stated": here => [
    ...exchange(here, "stated", "overturned"),
    ...exchange(here, "date", "overturned"),
  ],
  "url-scheme": asAddress,
  "not-a-url": asAddress,
  "unknown-country": here => write(here, here.words.country(textIn(here.value)), "write-country"),
  "unknown-currency": here => write(here, here.words.currency(textIn(here.value)), "write-currency"),
  "unknown-language": asTag,
  "empty-text": withoutEmpty,
  "empty-list": withoutEmpty,
  "not-kebab-case": here => inForm(here, likelyId),
  "own-duty-id": here => inForm(here, asOwnDuty),
  "reserved-id": notReserved,
  "duplicate-id": newId,
  "range-reversed": ({ problem }) => [
    mending("exchange", { one: "min", other: "max" }, text =>
      exchangeValues(text, [...problem.path, "min"], [...problem.path, "max"]),
    ),
  ],
  "out-of-range": inPlaces,
  "not-a-sha256": here => {
    const [sum] = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/iu.exec(textIn(here.value).replaceAll(/\s/gu, "")) ?? [];
    return sum ? write(here, sum) : takeOutAt(here.problem.path);
  },
  "unknown-reference": leadSomewhere,
  "passes-on-to-itself": ({ problem }) => takeOutAt(problem.path),
  "joint-needs-partners": here => write(here, "holds"),
  "excluded-needs-law": here => [
    mending("write", { value: "disclaims" }, put(siblingOf(here, "position"), "disclaims")),
  ],
  "needs-basis-court": ({ problem }) => takeOutAt(problem.path),
  "decision-without-finality": ({ problem }) => takeOutAt(problem.path),
  "hop-on-unplaced": ({ value, file }) => {
    const index = entriesOf(file.parties).findIndex(party => isJsonObject(party) && party.id === value);
    if (index < 0) return [];
    return [
      mending("place-again", { party: textIn(value) }, text => withoutValues(text, [["parties", index, "placed"]])),
    ];
  },
  "two-of-one-set": ({ problem }) => takeOutAt(problem.path),
  "two-defaults": ({ problem }) => takeOutAt(problem.path),
  "few-origins": asVerified,
  "engages-no-group": here => [mending("write", { value: "unspecified" }, put(siblingOf(here, "type"), "unspecified"))],
  "workers-no-group": ({ problem, file }) =>
    // Without any it would be about every group.
    entriesOf(valueAt(file, problem.path.slice(0, -1))).length > 1 ? takeOutAt(problem.path) : [],
  "claim-as-law": notLaw,
  "law-abroad": withinTheCountry,
  "press-as-document": here => [...write(here, "single-source"), ...write(here, "reported")],
  // What a text says beside an address only its author can keep.
  "key-link": ({ problem }) => (ADDRESSES.has(String(problem.path.at(-1))) ? takeOutAt(problem.path) : []),
  "private-source-address": here => [
    ...takeOutAt(here.problem.path),
    ...["subscription", "public"].map(value => mending("write", { value }, put(siblingOf(here, "access"), value))),
  ],
  "unstated-source": here => ["press", "official-statement", "terms-or-policy"].flatMap(type => write(here, type)),
  "unread-ruling-has-end": ({ problem }) => takeOutAt(problem.path),
  "unknown-open-code": here => write(here, here.problem.params.nearest),
  "unknown-license": asLicence,
  "unknown-field": renamed,
};

/** Is the problem gone then, and has no other come? What could not be read before may have doubts of its own. */
function isProven(problem: Problem, text: string, before: Parsed, change: (text: string) => string): boolean {
  let changed: string;
  try {
    changed = change(text);
  } catch {
    // A change for another kind of value than the one that is there.
    return false;
  }
  if (changed === text) return false;
  const after = checkDossier(changed);
  if (before.dossier === null) return isReadFurther(problem, after.problems);
  const file = fileOf(text);
  const { come, go } = problemTurns({ ...before, file }, { ...after, file: fileOf(changed) });
  // Of several alike, any may be told as the one that goes.
  const isGone = go.some(({ code, path }) => code === problem.code && path[0] === problem.path[0]);
  const isMoreRead = after.leftOut.length < before.leftOut.length;
  return isGone && come.every(({ severity }) => isMoreRead && severity !== "error");
}

/** Of a file that cannot be read: can it be now, or as far as a later place at least? */
function isReadFurther(problem: Problem, [first]: readonly Problem[]): boolean {
  if (first?.code !== problem.code || first.pointer !== "") return true;
  return first.line > problem.line || (first.line === problem.line && first.column > problem.column);
}

/** Whether anything is known to mend such problems, as far as one can tell without reading the file. */
export const isMendable = ({ code }: Problem, isJson: boolean): boolean => !isJson || MENDINGS[code] !== undefined;

/**
 * The mendings of a problem, the likeliest first; none where only the author knows. Each was tried: the problem is gone
 * then, and no other has come. Takes one reading of the file for each.
 * @param before the file as `checkDossier` read it
 */
export function mendingsOf(problem: Problem, text: string, before: Parsed, words: LikelyWords): readonly Mending[] {
  const file = fileOf(text);
  const ownerPath = problem.path.slice(0, -1);
  const owner = file && valueAt(file, ownerPath);
  const known = file
    ? (MENDINGS[problem.code]?.({
        problem,
        text,
        file,
        value: valueAt(file, problem.path),
        owner: isJsonObject(owner) ? owner : {},
        ownerPath,
        words,
      }) ?? [])
    : syntaxMendings(problem);
  const proven: Mending[] = [];
  const texts = new Set<string>();
  const labels = new Set<string>();
  for (const one of known) {
    const name = JSON.stringify(one.label);
    if (labels.has(name) || !isProven(problem, text, before, one.change)) continue;
    const changed = one.change(text);
    if (texts.has(changed)) continue;
    texts.add(changed);
    labels.add(name);
    proven.push(one);
  }
  return proven;
}
