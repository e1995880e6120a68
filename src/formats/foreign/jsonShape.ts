import type { GivenFile } from "../bringing/incoming.ts";
import { textOfBytes } from "../grid/textOfBytes.ts";

/**
 * What a file looks like from above: the keys of its outermost object, or of each object of its outermost list or of
 * its lines, as far as the first of them go. No value is read.
 */
export type JsonShape = {
  readonly form: "object" | "list" | "lines";
  /** Each set of keys that occurs, in order of appearance. */
  readonly keys: readonly ReadonlySet<string>[];
};

/** Letters that are looked at, at most. */
const LOOKED_AT = 8_000_000;
/** Different sets of keys, at most. */
const MOST_SETS = 300;

const shapes = new WeakMap<Uint8Array, JsonShape | null>();

const QUOTE = 34;
const BACKSLASH = 92;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const COLON = 58;

/** The place after a string that begins at a place. */
function afterString(text: string, from: number): number {
  for (let at = from + 1; ; at += 1) {
    at = text.indexOf('"', at);
    if (at < 0) return text.length;
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes += 1;
    if (slashes % 2 === 0) return at + 1;
  }
}

function scan(text: string): JsonShape | null {
  const start = text.search(/\S/u);
  const opening = text[start];
  if (start < 0 || (opening !== "{" && opening !== "[")) return null;
  const isList = opening === "[";
  const level = isList ? 2 : 1;
  const sets = new Map<string, ReadonlySet<string>>();
  let keys = new Set<string>();
  let depth = 0;
  let objects = 0;
  const end = Math.min(text.length, LOOKED_AT);
  const kept = () => {
    if (keys.size > 0) sets.set([...keys].sort().join("\n"), keys);
    keys = new Set();
  };
  for (let at = start; at < end && sets.size < MOST_SETS; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const next = afterString(text, at);
      if (depth === level) {
        let colon = next;
        while (colon < end && text.charCodeAt(colon) <= 32) colon += 1;
        if (text.charCodeAt(colon) === COLON && keys.size < 200) keys.add(text.slice(at + 1, next - 1));
      }
      at = next - 1;
    } else if (code === OPEN_OBJECT || code === OPEN_LIST) depth += 1;
    else if (code === CLOSE_OBJECT || code === CLOSE_LIST) {
      depth -= 1;
      if (depth === level - 1 && code === CLOSE_OBJECT) {
        objects += 1;
        kept();
      }
      if (depth === 0 && isList) break;
    }
  }
  // A text that is cut off still shows what it began with.
  kept();
  return { form: isList ? "list" : objects > 1 ? "lines" : "object", keys: [...sets.values()] };
}

/** The shape of a file in JSON, also of a damaged one; null where it does not begin as JSON does. */
export function jsonShape({ bytes }: GivenFile): JsonShape | null {
  const known = shapes.get(bytes);
  if (known !== undefined) return known;
  // UTF-16 needs two bytes a letter, and no letter may be cut.
  const shape = scan(textOfBytes(bytes.length > 2 * LOOKED_AT ? bytes.subarray(0, 2 * LOOKED_AT) : bytes).text);
  shapes.set(bytes, shape);
  return shape;
}

/** Whether an object in a file has all of these keys, one each of those written "a|b". */
export const hasKeys = (shape: JsonShape | null, ...wanted: readonly string[]): boolean =>
  shape?.keys.some(keys => wanted.every(one => one.split("|").some(key => keys.has(key)))) ?? false;
