import { applyEdits, type Edit, type Node, parseTree } from "jsonc-parser";
import type { Path } from "../schema/index.ts";

/** The values that are to go, as a tree of their paths. */
type Going = { isGone: boolean; readonly inside: Map<string | number, Going> };

function goingOf(paths: readonly Path[]): Going {
  const root: Going = { isGone: false, inside: new Map() };
  for (const path of paths) {
    let at = root;
    for (const key of path) {
      let next = at.inside.get(key);
      if (!next) {
        next = { isGone: false, inside: new Map() };
        at.inside.set(key, next);
      }
      at = next;
    }
    at.isGone = true;
  }
  return root;
}

const BYTE_ORDER_MARK = "\uFEFF";
const endOf = ({ offset, length }: Node): number => offset + length;

/**
 * The text without the values at these paths, each taken out with its comma, and the blanks before it. All other bytes
 * stay. What `changeText` does for one value after the other, at the cost of one reading.
 * @param paths in the text as it is; a path that leads to nothing, or into what goes anyway, changes nothing
 * @throws where the text is no JSON
 */
export function withoutValues(text: string, paths: readonly Path[]): string {
  const mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
  const json = text.slice(mark.length);
  const root = parseTree(json);
  if (!root) throw new Error("Only JSON can be changed.");
  const edits: Edit[] = [];
  const open: [Node, Going][] = [[root, goingOf(paths)]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, going] = next;
    const children = node.children ?? [];
    const gone = new Set<Node>();
    for (const [key, below] of going.inside) {
      const value = childAt(node, key);
      if (!value) continue;
      if (below.isGone) gone.add(node.type === "array" ? value : value.parent!);
      else open.push([value, below]);
    }
    edits.push(...removals(node, children, gone));
  }
  return mark + applyEdits(json, edits);
}

/** The value of a field or at an index. The last of repeated fields counts, as for `JSON.parse`. */
function childAt({ type, children = [] }: Node, key: string | number): Node | undefined {
  if (type === "array") return typeof key === "number" ? children[key] : undefined;
  if (type !== "object") return undefined;
  return children.findLast(property => property.children?.[0]?.value === key)?.children?.[1];
}

function removals(parent: Node, children: readonly Node[], gone: ReadonlySet<Node>): Edit[] {
  if (gone.size === 0) return [];
  const span = (start: number, end: number): Edit => ({ offset: start, length: end - start, content: "" });
  if (gone.size === children.length) return [span(parent.offset + 1, endOf(parent) - 1)];
  const firstKept = children.findIndex(child => !gone.has(child));
  return children.flatMap((child, index) => {
    if (!gone.has(child)) return [];
    return index < firstKept
      ? [span(child.offset, children[index + 1]!.offset)]
      : [span(endOf(children[index - 1]!), endOf(child))];
  });
}
