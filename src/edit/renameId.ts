/** Changes an id in a working file, with all references to it. Every other byte of the file stays. */
import { applyEdits, type Edit, type Node, parseTree } from "jsonc-parser";
import { done, failed, type Result } from "../base/index.ts";
import { allowList, codesOfFormat, type Fields, type Shape } from "../redact/index.ts";
import { idForm, listNames, nearest, type Path, pointerOf, type Space } from "../schema/index.ts";

export type RenameTrouble =
  /** Nothing has this id; `near` is the id that may have been meant. */
  | { readonly code: "unknown-id"; readonly id: string; readonly near: string | null }
  /** Objects of several lists have this id; the caller must name the list, as `sources/ID`. */
  | { readonly code: "several"; readonly id: string; readonly lists: readonly string[] }
  | { readonly code: "bad-id"; readonly id: string }
  /** The id of a dossier's own duty must begin with `x-`. */
  | { readonly code: "bad-duty-id"; readonly id: string }
  | { readonly code: "taken"; readonly id: string; readonly at: string };

export type Renamed = {
  readonly text: string;
  /** JSON pointers of the id itself and of all references to it. */
  readonly places: readonly string[];
  /** JSON pointers of texts that still contain the old id as whole words: only the author knows whether it is meant. */
  readonly stillIn: readonly string[];
};

type FoundId = {
  readonly space: Space;
  readonly isGiven: boolean;
  readonly value: string;
  readonly path: Path;
  readonly node: Node;
};

const BYTE_ORDER_MARK = "\uFEFF";

/** Every id and reference below a value, by its shape in the allow-list. */
function* idsBelow(node: Node, shape: Shape, path: Path): Generator<FoundId> {
  if (typeof shape === "string") return;
  const asId = (space: Space, isGiven: boolean): FoundId[] =>
    node.type === "string" ? [{ space, isGiven, value: String(node.value), path, node }] : [];
  if ("id" in shape) yield* asId(shape.id, true);
  else if ("reference" in shape) yield* asId(shape.reference, false);
  else if ("list" in shape) {
    if (node.type === "array")
      for (const [index, item] of (node.children ?? []).entries()) yield* idsBelow(item, shape.list, [...path, index]);
  } else if ("either" in shape) yield* idsBelow(node, shape.either[node.type === "object" ? 1 : 0], path);
  else if ("byParty" in shape) {
    for (const [key, , inside] of propertiesOf(node)) {
      const at = [...path, String(key.value)];
      yield { space: "subject", isGiven: false, value: String(key.value), path: at, node: key };
      yield* idsBelow(inside, shape.byParty, at);
    }
  } else if ("evidence" in shape && node.type === "string")
    yield { space: "evidence", isGiven: false, value: String(node.value), path, node };
  else yield* idsInFields(node, "evidence" in shape ? shape.evidence : shape.fields, path);
}

function* idsInFields(node: Node, fields: Fields, path: Path): Generator<FoundId> {
  for (const [, field, inside] of propertiesOf(node)) {
    const shape = Object.hasOwn(fields, field) ? fields[field] : undefined;
    if (shape !== undefined) yield* idsBelow(inside, shape, [...path, field]);
  }
}

const propertiesOf = (node: Node): readonly (readonly [key: Node, field: string, value: Node])[] =>
  node.type !== "object"
    ? []
    : (node.children ?? []).flatMap(({ children }) => {
        const [key, value] = children ?? [];
        return key && value ? [[key, String(key.value), value] as const] : [];
      });

function idsIn(root: Node): readonly FoundId[] {
  const lists: readonly string[] = listNames;
  return propertiesOf(root).flatMap(([, field, value]) => {
    if (lists.includes(field))
      return [...idsBelow(value, { list: { fields: allowList.lists[field as (typeof listNames)[number]] } }, [field])];
    const shape = Object.hasOwn(allowList.head, field) ? allowList.head[field] : undefined;
    return shape === undefined ? [] : [...idsBelow(value, shape, [field])];
  });
}

/** Every text of the file, at any depth. */
function* textsIn(root: Node): Generator<{ readonly value: string; readonly path: Path }> {
  const open: { node: Node; path: Path }[] = [{ node: root, path: [] }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, path } = next;
    if (node.type === "string") yield { value: String(node.value), path };
    else if (node.type === "array")
      for (const [index, item] of (node.children ?? []).entries()) open.push({ node: item, path: [...path, index] });
    else for (const [, field, value] of propertiesOf(node)) open.push({ node: value, path: [...path, field] });
  }
}

const listOf = ({ path, space }: FoundId): string =>
  space === "dossier" || space === "sets" ? space : String(path[0]);
const isWord = (sign: string): boolean => /^[\p{L}\p{N}-]$/u.test(sign);

function standsIn(text: string, id: string): boolean {
  for (let at = text.indexOf(id); at >= 0; at = text.indexOf(id, at + 1))
    if (!isWord(text[at - 1] ?? " ") && !isWord(text[at + id.length] ?? " ")) return true;
  return false;
}

/**
 * Changes many ids in one pass, with all references to them, whatever form the old ones have.
 * @param text a JSON object without a byte order mark
 * @param fresh the new ids, which nothing in the file has, by `sources/ID`
 */
export function renameIds(text: string, fresh: ReadonlyMap<string, string>): string {
  const root = parseTree(text);
  if (!root) throw new Error("Only JSON can be changed.");
  const all = idsIn(root);
  const meant = new Map<Space, Map<string, string>>();
  for (const one of all) {
    const wanted = one.isGiven ? fresh.get(`${listOf(one)}/${one.value}`) : undefined;
    if (wanted !== undefined) meant.set(one.space, (meant.get(one.space) ?? new Map()).set(one.value, wanted));
  }
  let [changed, at] = ["", 0];
  for (const { space, value, node } of [...all].sort((one, other) => one.node.offset - other.node.offset)) {
    const wanted = meant.get(space)?.get(value);
    if (wanted === undefined) continue;
    changed += text.slice(at, node.offset) + JSON.stringify(wanted);
    at = node.offset + node.length;
  }
  return changed + text.slice(at);
}

/**
 * @param text of a working file that `parseDossier` reads without errors
 * @param wanted the id, or the id with its list where several lists have it: `sources/ID`
 */
export function renameId(text: string, wanted: string, fresh: string): Result<Renamed, RenameTrouble> {
  const mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
  const json = text.slice(mark.length);
  const root = parseTree(json);
  if (!root) throw new Error("Only JSON can be changed.");
  const at = wanted.indexOf("/");
  const [list, old] = at < 0 ? [null, wanted] : [wanted.slice(0, at), wanted.slice(at + 1)];
  const all = idsIn(root);
  const withId = all.filter(one => one.isGiven && one.value === old && (list === null || listOf(one) === list));
  const [first] = withId;
  if (!first) {
    const ids = all.filter(one => one.isGiven && (list === null || listOf(one) === list)).map(({ value }) => value);
    return failed({ code: "unknown-id", id: wanted, near: nearest(old, ids) });
  }
  const spaces = new Set(withId.map(({ space }) => space));
  if (spaces.size > 1) return failed({ code: "several", id: old, lists: [...new Set(withId.map(listOf))] });
  if (!idForm.test(fresh) || (first.space === "subject" && fresh === "dossier"))
    return failed({ code: "bad-id", id: fresh });
  if (first.space === "duties" && !fresh.startsWith("x-")) return failed({ code: "bad-duty-id", id: fresh });
  const own = all.filter(({ space }) => space === first.space);
  const taken = own.find(one => one.isGiven && one.value === fresh && fresh !== old);
  if (taken) return failed({ code: "taken", id: fresh, at: pointerOf(taken.path) });

  const meant = own.filter(({ value }) => value === old);
  const edits = meant.map(
    ({ node }): Edit => ({ offset: node.offset, length: node.length, content: JSON.stringify(fresh) }),
  );
  const changed = new Set(meant.map(({ path }) => pointerOf(path)));
  const others = new Set(all.filter(({ value }) => value === old).map(({ path }) => pointerOf(path)));
  const stillIn = [...textsIn(root)]
    .filter(({ value, path }) => standsIn(value, old) && !codesOfFormat.has(value) && !others.has(pointerOf(path)))
    .map(({ path }) => pointerOf(path))
    .sort();
  return done({ text: mark + applyEdits(json, edits), places: [...changed], stillIn });
}
