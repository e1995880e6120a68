/** All places in a working file whose texts do not leave, except those of unknown fields. */
import { type Dossier, isJsonObject, type JsonObject, type Path } from "../schema/index.ts";
import { type AllowList, allowList, type Fields, type Shape } from "./allowList.ts";
import { citedIn } from "./citedIn.ts";

/** Indices of the objects that are published only in part, or not at all. */
export type Hidden = {
  /** Withheld parties, by index in `parties`. */
  readonly parties: ReadonlySet<number>;
  /** Sources whose person is not named, by index in `sources`. */
  readonly sources: ReadonlySet<number>;
  /** Quotes that do not leave, by index in `quotes`. */
  readonly quotes: ReadonlySet<number>;
  /** The ids of sources whose words do not leave. */
  readonly silent: ReadonlySet<string>;
};

export type HiddenPlace = {
  readonly path: Path;
  readonly text: string;
  /** `key`: a key of an object in a private place; `number`: a JSON number. */
  readonly form: "text" | "key" | "number";
  /**
   * - `private`: it is in a private place
   * - `name`: it is another name of a withheld party
   * - `register`: it is the number of a withheld party in a register
   * - `hidden`: it is a public field of a withheld party or an unnamed source
   * - `locator`: it is the place of a quote in an unnamed source
   * - `cited`: a named source says it of a withheld party; it is searched for names, but is public as a whole
   * - `quote`: it is said by a person who is not named and did not agree to be quoted
   */
  readonly kind: "private" | "name" | "register" | "hidden" | "locator" | "cited" | "quote";
  /** Whose private text it is. If it has an owner, it stops publishing even if it is the public name of another. */
  readonly owner: "withheld" | "unnamed" | null;
};

/** The private field for notes of editors to each other, which say nothing of persons. */
const REVIEW = "review";
/** The private field of the dossier that lists texts which may stand in public. */
const MAY_STAND = "mayStand";

/** Each text, number and key below a value, in the order of the file, without recursion. */
function leavesBelow(value: unknown, path: Path, isSkipped: (path: Path) => boolean, withKeys: boolean) {
  const leaves: { path: Path; text: string; form: HiddenPlace["form"] }[] = [];
  const open: { value: unknown; path: Path }[] = [{ value, path }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value: one, path: at } = next;
    if (isSkipped(at)) continue;
    if (Array.isArray(one))
      for (let index = one.length - 1; index >= 0; index -= 1) open.push({ value: one[index], path: [...at, index] });
    else if (isJsonObject(one))
      for (const [key, inside] of Object.entries(one).reverse()) {
        open.push({ value: inside, path: [...at, key] });
        if (withKeys && !isSkipped([...at, key])) leaves.push({ path: [...at, key], text: key, form: "key" });
      }
    else if (typeof one === "string") leaves.push({ path: at, text: one, form: "text" });
    else if (typeof one === "number") leaves.push({ path: at, text: String(one), form: "number" });
  }
  return leaves;
}

/** Every private place, however deep, also within unknown fields. */
function privatePlaces(raw: unknown, ownerOf: (path: Path) => HiddenPlace["owner"]): HiddenPlace[] {
  const places: HiddenPlace[] = [];
  const open: { value: unknown; path: Path }[] = [{ value: raw, path: [] }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, path } = next;
    if (typeof value !== "object" || value === null) continue;
    for (const [key, inside] of Object.entries(value).reverse()) {
      const at: Path = [...path, Array.isArray(value) ? Number(key) : key];
      if (key !== "private") {
        open.push({ value: inside, path: at });
        continue;
      }
      const depth = at.length;
      const list: unknown = isJsonObject(inside) ? inside[MAY_STAND] : undefined;
      // The listed texts are left out; anything else in the field is searched for.
      const isListed = (one: Path) =>
        depth === 1 &&
        one[depth] === MAY_STAND &&
        Array.isArray(list) &&
        (one.length === depth + 1 || (one.length === depth + 2 && typeof list[Number(one[depth + 1])] !== "object"));
      const isSkipped = (one: Path) => one.length === depth + 1 && one[depth] === REVIEW;
      const owner = ownerOf(at);
      for (const leaf of leavesBelow(inside, at, isSkipped, true))
        if (!isListed(leaf.path)) places.push({ ...leaf, kind: "private", owner });
    }
  }
  return places;
}

/** The places in a value that do not leave, by the allow-list; `known` tells which texts are codes, dates or ids. */
function* besides(
  value: unknown,
  allowed: Shape | undefined,
  known: Shape | undefined,
  path: Path,
): Generator<Omit<HiddenPlace, "owner">> {
  if (allowed === undefined) yield* textsOf(value, known, path);
  else if (allowed === "consent-to-quote") yield* textsOf(value, known, path);
  else if (typeof allowed === "string" || typeof known !== "object") return;
  else if ("list" in allowed && "list" in known) {
    if (Array.isArray(value))
      for (const [index, item] of value.entries()) yield* besides(item, allowed.list, known.list, [...path, index]);
  } else if ("either" in allowed && "either" in known) {
    if (isJsonObject(value)) yield* besides(value, allowed.either[1], known.either[1], path);
  } else if ("fields" in allowed && "fields" in known && isJsonObject(value))
    for (const [field, inside] of Object.entries(value))
      if (field !== "private") yield* besides(inside, allowed.fields[field], known.fields[field], [...path, field]);
}

/** The texts and numbers of a value. If its shape is unknown (undefined), these are all of them. */
function* textsOf(value: unknown, shape: Shape | undefined, path: Path): Generator<Omit<HiddenPlace, "owner">> {
  const kind = path[2] === "aliases" || path[2] === "shortName" ? "name" : "hidden";
  if (shape === undefined) {
    const isPrivate = (at: Path) => at[at.length - 1] === "private";
    for (const leaf of leavesBelow(value, path, isPrivate, false)) yield { ...leaf, kind };
    return;
  }
  if (typeof shape === "string") {
    if (shape === "constant" || shape === "year" || shape === "schema-address") return;
    if (shape === "plain") {
      // Dates, codes, tags and booleans identify nobody; an exact coordinate does.
      if (typeof value === "number") yield { path, text: String(value), form: "number", kind };
      return;
    }
    for (const leaf of leavesBelow(value, path, () => false, false)) yield { ...leaf, kind };
    return;
  }
  if ("id" in shape || "reference" in shape) return;
  if ("list" in shape) {
    if (Array.isArray(value))
      for (const [index, item] of value.entries()) yield* textsOf(item, shape.list, [...path, index]);
    return;
  }
  if ("either" in shape) {
    yield* textsOf(value, shape.either[isJsonObject(value) ? 1 : 0], path);
    return;
  }
  if ("byParty" in shape || !isJsonObject(value)) return;
  const fields = "fields" in shape ? shape.fields : shape.evidence;
  for (const [field, inside] of Object.entries(value)) {
    if (field === "private") continue;
    const isRegister = path[2] === "identifiers" && field === "id";
    const isCited = "evidence" in shape && field !== "remark";
    for (const leaf of textsOf(inside, fields[field], [...path, field]))
      yield isRegister ? { ...leaf, kind: "register" } : isCited ? { ...leaf, kind: "cited" } : leaf;
  }
}

/** The places in a quote: its words if they do not leave, and always its locator and fields that quotes do not have. */
function* ofQuote(quote: unknown, isGone: boolean, known: Fields, path: Path): Generator<Omit<HiddenPlace, "owner">> {
  if (!isJsonObject(quote)) return;
  for (const [field, value] of Object.entries(quote)) {
    if (field === "private") continue;
    const shape = known[field];
    const isWords = field === "quote" || field === "translation";
    if (shape !== undefined && field !== "locator" && !(isGone && (isWords || field === "remark"))) continue;
    const kind = isWords ? "quote" : field === "locator" ? "locator" : "hidden";
    for (const leaf of leavesBelow(value, [...path, field], () => false, false)) yield { ...leaf, kind };
  }
}

/**
 * Every place whose text must not be readable in anything that leaves, by kind, and within a kind in the order of the
 * file.
 * @param raw the JSON of the working file, since unknown fields may hold private places, too
 */
export function hiddenPlaces(
  dossier: Dossier,
  raw: unknown,
  hidden: Hidden,
  { withheld, unnamed, lists }: AllowList = allowList,
): readonly HiddenPlace[] {
  const file = raw as Readonly<Record<"parties" | "sources" | "quotes", readonly unknown[] | undefined>>;
  const unnamedIds = new Set([...hidden.sources].map(index => dossier.sources[index]!.id));
  const ownerOf = ([list, index]: Path): HiddenPlace["owner"] => {
    if (list === "parties" && hidden.parties.has(Number(index))) return "withheld";
    if (list === "sources" && hidden.sources.has(Number(index))) return "unnamed";
    return list === "quotes" && unnamedIds.has(dossier.quotes[Number(index)]?.source ?? "") ? "unnamed" : null;
  };
  const places = privatePlaces(raw, ownerOf);
  for (const index of hidden.parties)
    for (const place of besides(file.parties?.[index], { fields: withheld }, { fields: lists.parties }, [
      "parties",
      index,
    ]))
      places.push({ ...place, owner: "withheld" });
  for (const index of hidden.sources)
    for (const place of besides(file.sources?.[index], { fields: unnamed }, { fields: lists.sources }, [
      "sources",
      index,
    ]))
      places.push({ ...place, owner: "unnamed" });
  dossier.quotes.forEach(({ source }, index) => {
    if (!unnamedIds.has(source)) return;
    for (const place of ofQuote(file.quotes?.[index], hidden.quotes.has(index), lists.quotes, ["quotes", index]))
      places.push({ ...place, owner: "unnamed" });
  });
  // The remark of a quote within evidence leaves.
  const inPassing: Fields = { ...lists.quotes, supports: "plain", quoteId: "plain" };
  for (const { item, path } of citedIn(raw))
    if (unnamedIds.has(item.source)) {
      const { remark: _, ...words } = item as JsonObject;
      for (const place of ofQuote(words, hidden.silent.has(item.source), inPassing, path))
        places.push({ ...place, owner: "unnamed" });
    }
  return places;
}

/** The texts that the author lists as allowed to stand. A value of any other type is private like everything else. */
export function mayStandOf(raw: unknown): readonly string[] {
  const own: unknown = isJsonObject(raw) && isJsonObject(raw.private) ? raw.private[MAY_STAND] : undefined;
  if (!Array.isArray(own)) return [];
  return own
    .filter((one): one is string | number => typeof one === "string" || typeof one === "number")
    .map(String)
    .filter(text => text.trim() !== "");
}
