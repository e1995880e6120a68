/** Valid inputs with slips, damage and spite in them. */
import type { Chance } from "./fuzz.ts";

/** Pieces at which readers of text, tables and markup stumble. */
const PIECES: readonly string[] = [
  ...'{}[]",:\\/<>&;=\t\n\r\u0000',
  "\r\n",
  "\\u0000",
  "\\ud800",
  "\ud800",
  "\u202e",
  "\ufeff",
  "\u2028",
  "__proto__",
  '"__proto__": {"x": 1},',
  "constructor",
  "null",
  "true",
  "[]",
  "{}",
  '""',
  "1e999",
  "-0",
  "9007199254740993",
  "0x10",
  "2020-13-45",
  "<!DOCTYPE a [<!ENTITY b 'c'>]>",
  "&b;",
  "<![CDATA[",
  "]]>",
  "<!--",
  "</",
  "<?xml version='1.1' encoding='utf-16'?>",
  "=1+1",
  ",,,,",
  ";;;;",
  "a".repeat(300),
  "[".repeat(70),
  "é",
  "数",
  "👩‍👩‍👧",
];

/** A text with some places changed: pieces taken out, doubled, moved, or put in. */
export function mutatedText(text: string, { random, below, pick }: Chance): string {
  let result = text;
  for (let slips = 1 + below(4); slips > 0; slips -= 1) {
    const at = below(result.length + 1);
    const end = Math.min(result.length, at + 1 + below(random() < 0.8 ? 12 : 400));
    const kind = random();
    if (kind < 0.2) result = result.slice(0, at) + result.slice(end);
    else if (kind < 0.3) result = result.slice(0, end) + result.slice(at);
    else if (kind < 0.4) {
      const to = below(result.length + 1);
      result = result.slice(0, to) + result.slice(at, end) + result.slice(to);
    } else if (kind < 0.45) result = result.slice(0, at);
    else result = result.slice(0, at) + pick(PIECES) + result.slice(random() < 0.5 ? at : end);
  }
  return result;
}

/** Bytes with some changed: bits turned, numbers at their ends, pieces taken out, doubled or cut off. */
export function mutatedBytes(bytes: Uint8Array, { random, below, pick }: Chance): Uint8Array {
  let result: Uint8Array = bytes.slice();
  for (let slips = 1 + below(5); slips > 0 && result.length > 0; slips -= 1) {
    const at = below(result.length);
    const end = Math.min(result.length, at + 1 + below(random() < 0.8 ? 8 : 200));
    const kind = random();
    if (kind < 0.4) result[at]! ^= 1 << below(8);
    else if (kind < 0.6) result[at] = pick([0, 1, 0x7f, 0x80, 0xff, 0xfe, 0x22, 0x3c, 0x7b]);
    else if (kind < 0.7) result = new Uint8Array([...result.subarray(0, at), ...result.subarray(end)]);
    else if (kind < 0.8) result = new Uint8Array([...result.subarray(0, end), ...result.subarray(at)]);
    else if (kind < 0.85) result = result.slice(0, at);
    else if (at + 4 <= result.length)
      new DataView(result.buffer, result.byteOffset).setUint32(
        at,
        pick([0, 1, 0xffff_ffff, 0x7fff_ffff, 0xffff]),
        true,
      );
  }
  return result;
}

const VALUES: readonly unknown[] = [
  ...[null, true, false, 0, -1, 7.5, 1e300, "", " ", "x", [], {}, [null], [[]], { id: 1 }, { en: "a", fr: "b" }],
  ...[
    "__proto__",
    "constructor",
    "2020",
    "2020-02-30",
    "a b",
    "\ud800",
    "\u0000",
    "https://a.example/?b#c",
    "javascript:1",
  ],
  ...[{ min: 2, max: 1 }, { about: 3 }, { from: "2020", to: "2019" }, "x".repeat(600), Array(50).fill("a")],
];

/** JSON in which some values are others: of another kind, of another place, gone, or twice. */
export function mutatedJson(value: unknown, { random, below, pick }: Chance): unknown {
  const copy = structuredClone(value);
  const places: { readonly at: Record<string | number, unknown>; readonly key: string | number }[] = [];
  const open: unknown[] = [copy];
  for (let next = open.pop(); next !== undefined; next = open.pop())
    if (typeof next === "object" && next !== null)
      for (const [key, inner] of Object.entries(next)) {
        places.push({ at: next as Record<string, unknown>, key: Array.isArray(next) ? Number(key) : key });
        if (inner !== undefined) open.push(inner);
      }
  for (let slips = places.length === 0 ? 0 : 1 + below(4); slips > 0; slips -= 1) {
    const { at, key } = pick(places);
    const other = pick(places);
    const kind = random();
    if (kind < 0.35) at[key] = structuredClone(pick(VALUES));
    else if (kind < 0.6) at[key] = structuredClone(other.at[other.key]);
    else if (kind < 0.75) {
      if (Array.isArray(at)) at.splice(Number(key), 1);
      else delete at[key];
    } else if (kind < 0.85 && Array.isArray(at)) at.push(structuredClone(at[Number(key)]));
    else at[typeof other.key === "string" && !Array.isArray(at) ? other.key : key] = structuredClone(pick(VALUES));
  }
  return copy;
}
