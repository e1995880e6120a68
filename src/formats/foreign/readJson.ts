import { type ParseError, parse, printParseErrorCode } from "jsonc-parser";
import { placesOf } from "../../schema/index.ts";
import type { FilePlace, FileRefusal, GivenFile } from "../bringing/incoming.ts";
import { textOfBytes } from "../grid/textOfBytes.ts";

/** A value of a file, and where it stands in it. */
export type JsonRecord = { readonly value: unknown; readonly place: FilePlace };

/** What a file in JSON holds: one value, or one in each of its lines. */
export type JsonFile =
  | { readonly ok: true; readonly isLines: false; readonly value: unknown }
  | {
      readonly ok: true;
      readonly isLines: true;
      readonly records: readonly JsonRecord[];
      /** Lines that are no JSON, or were cut off. */
      readonly broken: readonly { readonly place: FilePlace; readonly text: string }[];
    }
  | { readonly ok: false; readonly refusal: FileRefusal };

/** Letters of a file at most (UTF-16 code units): what is read at once must fit into memory several times. */
const MOST_LETTERS = 256_000_000;

/** A line that was cut off is shown so far. */
const SHOWN = 200;

function parsed(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}

/** Where a text stops being JSON. Only asked of texts that are none: engines tell the place each in their own way. */
function damageIn(text: string): FileRefusal {
  const errors: ParseError[] = [];
  try {
    parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch {
    // Brackets too deep for it; then the place is not known.
  }
  const [first] = errors;
  if (!first) return { code: "damaged", place: {}, found: text.slice(0, SHOWN), params: {} };
  const [at] = placesOf(text, [first.offset]);
  const found = `${printParseErrorCode(first.error)}: ${text.slice(first.offset, first.offset + 40) || "…"}`;
  return { code: "damaged", place: { line: at?.line ?? 1, column: at?.column ?? 1 }, found, params: {} };
}

/** Each line that has something in it, with its number. */
export function* linesIn(text: string): Generator<{ readonly line: number; readonly text: string }> {
  let line = 0;
  for (let from = 0; from < text.length; ) {
    line += 1;
    const end = text.indexOf("\n", from);
    const written = text.slice(from, end < 0 ? text.length : end).trim();
    from = end < 0 ? text.length : end + 1;
    if (written !== "") yield { line, text: written };
  }
}

function readLines(text: string): JsonFile | null {
  const records: JsonRecord[] = [];
  const broken: { readonly place: FilePlace; readonly text: string }[] = [];
  for (const { line, text: written } of linesIn(text)) {
    const read = written.startsWith("{") ? parsed(written) : null;
    if (read) records.push({ value: read.value, place: { line } });
    else broken.push({ place: { line }, text: written });
    // A text over several lines is one value, not one in each line.
    if (records.length === 0 && broken.length > 3) return null;
  }
  // A lone line that can be read among damage is chance: an object within a text that goes over several lines.
  return records.length > broken.length ? { ok: true, isLines: true, records, broken } : null;
}

/**
 * Reads a file as JSON, or as one JSON object in each line. Never throws; where neither can be read, the refusal says
 * at which line and column it stops being JSON.
 */
export function readJson({ bytes }: GivenFile): JsonFile {
  if (bytes.length > 2 * MOST_LETTERS)
    return {
      ok: false,
      refusal: { code: "too-large", place: {}, found: "", params: { limit: 2 * MOST_LETTERS, unit: "bytes" } },
    };
  const { text } = textOfBytes(bytes);
  // A file with one object in each line begins with a line that is one: that is tried before the whole, twice as fast.
  const [first] = linesIn(text);
  const seemsLines = first?.text.startsWith("{") && parsed(first.text) !== null;
  const lines = seemsLines ? readLines(text) : null;
  if (lines?.ok && lines.isLines && lines.records.length > 1) return lines;
  const whole = parsed(text);
  if (whole) return { ok: true, isLines: false, value: whole.value };
  return lines ?? readLines(text) ?? { ok: false, refusal: damageIn(text) };
}
