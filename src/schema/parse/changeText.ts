/** Saving edits the text of the file itself. Whatever is not changed stays as its author wrote it, byte for byte. */
import { applyEdits, type Edit, type Node, type ParseError, parseTree } from "jsonc-parser";
import { locate, type Path } from "../json/scanJson.ts";

export type TextChange = {
  readonly path: Path;
  /** JSON. `undefined` removes the value at the path. */
  readonly value: unknown;
  /** In a list: insert the value before the one at this index, or at the end, instead of replacing it. */
  readonly insert?: boolean;
};

/** How the text is formatted, so that new values are formatted alike. */
type JsonStyle = {
  readonly indentation: string;
  readonly lineEnd: string;
  /** Is it written on more than one line? */
  readonly hasLines: boolean;
  /** Does a blank stand after the colon of the first field? */
  readonly isSpaced: boolean;
};

const BYTE_ORDER_MARK = "\uFEFF";

/**
 * The text with these changes made one after the other. Missing objects and lists on the path are made; a new field
 * comes last in its object; removing a value that is not there does nothing.
 *
 * jsonc-parser's own `modify` is not used: it formats the whole lines it touches, and of a file written on one line
 * that is the whole file.
 * @param text of a file that `parseDossier` could read
 * @throws an Error where the text is no JSON, or where a path leads into a value that has no such parts
 */
export function changeText(text: string, changes: readonly TextChange[]): string {
  const mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
  let json = text.slice(mark.length);
  const style = styleOf(json);
  for (const change of changes) {
    const edit = editFor(json, change, style);
    if (edit) json = applyEdits(json, [edit]);
  }
  return mark + json;
}

/**
 * The text with values behind the last of a list, written as that one is. However many they are, the text is read once.
 * @param path of the list; where it is not there, it is made
 * @throws an Error where the text is no JSON, or where something else than a list stands there
 */
export function appendValues(text: string, path: Path, values: readonly unknown[]): string {
  if (values.length === 0) return text;
  const mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
  const json = text.slice(mark.length);
  const list = path.reduce<Node | undefined>((node, key) => node && childOf(node, key), rootOf(json));
  if (list && list.type !== "array") throw new Error(`${JSON.stringify(path)} is no list.`);
  const last = list?.children?.at(-1);
  if (!list || !last) return changeText(text, [{ path, value: values }]);
  const style = styleOf(json);
  const gap = gapBefore(json, list, last, style);
  const written = /[\r\n]/.test(gap)
    ? values.map(value => inLines(value, indentAt(json, last.offset), style))
    : values.map(value => inOneLine(value, json.slice(last.offset, endOf(last)), style));
  const content = written.map(one => `,${gap}${one}`).join("");
  return mark + applyEdits(json, [{ offset: endOf(last), length: 0, content }]);
}

export type PartChange = {
  /** Of the object or list that is changed. */
  readonly path: Path;
  /** Their paths lead on from there. */
  readonly changes: readonly TextChange[];
};

/**
 * The text with changes in many of its parts, none of which lies in another. However many they are, the text is read
 * once.
 * @throws an Error where the text is no JSON, or where there is no such part
 */
export function changeParts(text: string, parts: readonly PartChange[]): string {
  const mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
  const json = text.slice(mark.length);
  const style = styleOf(json);
  const spans = locate(
    json,
    parts.map(({ path }) => path),
  );
  const order = parts.map((part, index) => ({ part, span: spans[index]! })).sort((a, b) => a.span.start - b.span.start);
  const pieces: string[] = [mark];
  let at = 0;
  for (const { part, span } of order) {
    const changed = part.changes.reduce(
      (written, change) => {
        const edit = editFor(written, change, style);
        return edit ? applyEdits(written, [edit]) : written;
      },
      json.slice(span.start, span.end),
    );
    pieces.push(json.slice(at, span.start), changed);
    at = span.end;
  }
  return [...pieces, json.slice(at)].join("");
}

const styleOf = (json: string): JsonStyle => ({
  indentation: /[\r\n]([ \t]+)\S/.exec(json)?.[1] ?? "  ",
  lineEnd: /\r\n|\n|\r/.exec(json)?.[0] ?? "\n",
  hasLines: /[\r\n]/.test(json.trim()),
  isSpaced: /^\s*\{\s*"(?:[^"\\]|\\.)*"\s*:(?=\S)/.exec(json) === null,
});

function rootOf(json: string): Node {
  const errors: ParseError[] = [];
  const root = parseTree(json, errors, { disallowComments: true });
  if (!root || errors.length > 0) throw new Error("Only JSON can be changed.");
  return root;
}

/** The value of a field or at an index. The last of repeated fields counts, as for `JSON.parse`. */
function childOf({ type, children = [] }: Node, key: string | number): Node | undefined {
  if (type === "array") return children[Number(key)];
  return children.findLast(property => property.children?.[0]?.value === key)?.children?.[1];
}

function editFor(json: string, { path, value, insert }: TextChange, style: JsonStyle): Edit | null {
  let node = rootOf(json);
  for (const [depth, key] of path.entries()) {
    if (node.type !== (typeof key === "number" ? "array" : "object"))
      throw new Error(`${JSON.stringify(path)} leads into a value that has no ${JSON.stringify(key)}.`);
    const isLast = depth === path.length - 1;
    const child = childOf(node, key);
    if (value === undefined && (!child || isLast)) return child ? removal(node, child) : null;
    if (!child || (isLast && insert)) return insertion(json, node, key, nested(path.slice(depth + 1), value), style);
    node = child;
  }
  return replacement(json, node, value, style);
}

/** The value inside the objects and lists that lead to it. */
const nested = (path: Path, value: unknown): unknown =>
  path.reduceRight<unknown>((inner, key) => (typeof key === "number" ? [inner] : { [key]: inner }), value);

const endOf = ({ offset, length }: Node): number => offset + length;

function replacement(json: string, node: Node, value: unknown, style: JsonStyle): Edit {
  const { offset, length } = node;
  const old = json.slice(offset, endOf(node));
  const wasLine = /^[[{].+[\]}]$/.test(old);
  const content =
    wasLine || !style.hasLines ? inOneLine(value, old, style) : inLines(value, indentAt(json, offset), style);
  return { offset, length, content };
}

/** Removes a value with the comma and the blanks before it, or behind it where the value is the first. */
function removal(parent: Node, child: Node): Edit {
  const children = parent.children!;
  const gone = parent.type === "array" ? child : child.parent!;
  const index = children.indexOf(gone);
  const [before, after] = [children[index - 1], children[index + 1]];
  const start = before ? endOf(before) : after ? gone.offset : parent.offset + 1;
  const end = before ? endOf(gone) : after ? after.offset : endOf(parent) - 1;
  return { offset: start, length: end - start, content: "" };
}

function insertion(json: string, parent: Node, key: string | number, value: unknown, style: JsonStyle): Edit {
  const children = parent.children!;
  const name = typeof key === "number" ? "" : `${JSON.stringify(key)}:${style.isSpaced ? " " : ""}`;
  const at = typeof key === "number" ? Math.min(key, children.length) : children.length;
  const before = children[at - 1];
  const neighbour = before ?? children[at];
  if (!neighbour) return intoEmpty(json, parent, name, value, style);
  const gap = gapBefore(json, parent, neighbour, style);
  const written = /[\r\n]/.test(gap)
    ? inLines(value, indentAt(json, neighbour.offset), style)
    : inOneLine(value, json.slice(parent.offset, endOf(parent)), style);
  return before
    ? { offset: endOf(before), length: 0, content: `,${gap}${name}${written}` }
    : { offset: neighbour.offset, length: 0, content: `${name}${written},${gap}` };
}

function intoEmpty(json: string, parent: Node, name: string, value: unknown, style: JsonStyle): Edit {
  const { offset, length } = parent;
  const [open, close] = parent.type === "array" ? ["[", "]"] : ["{", "}"];
  if (!style.hasLines) return { offset, length, content: `${open}${name}${inOneLine(value, "", style)}${close}` };
  const outer = indentAt(json, offset);
  const inner = outer + style.indentation;
  const content = [open, `${inner}${name}${inLines(value, inner, style)}`, `${outer}${close}`].join(style.lineEnd);
  return { offset, length, content };
}

/** The blanks between a comma and the next value in this object or list. */
function gapBefore(json: string, parent: Node, neighbour: Node, { isSpaced }: JsonStyle): string {
  const index = parent.children!.indexOf(neighbour);
  const previous = parent.children![index - 1];
  if (previous) return json.slice(endOf(previous), neighbour.offset).replace(",", "");
  // No comma stands before the first value: its blanks are a model only where each value has a line of its own.
  const gap = json.slice(parent.offset + 1, neighbour.offset);
  return /[\r\n]/.test(gap) ? gap : isSpaced ? " " : "";
}

/** The blanks that begin the line. */
function indentAt(json: string, offset: number): string {
  const line = json
    .slice(0, offset)
    .split(/[\r\n]/)
    .at(-1)!;
  return /^[ \t]*/.exec(line)![0];
}

const inLines = (value: unknown, outer: string, { indentation, lineEnd }: JsonStyle): string =>
  JSON.stringify(value, null, indentation).replaceAll("\n", `${lineEnd}${outer}`);

/** @param beside the text of an object or list whose formatting is followed */
function inOneLine(value: unknown, beside: string, { isSpaced }: JsonStyle): string {
  if (!isSpaced) return JSON.stringify(value);
  const inside = /^[[{]\s/.test(beside) ? " " : "";
  // These line breaks stand between values only: within a string JSON escapes them.
  return JSON.stringify(value, null, 1)
    .replace(/,\n\s*/g, ", ")
    .replace(/([[{])\n\s*/g, `$1${inside}`)
    .replace(/\n\s*/g, inside);
}
