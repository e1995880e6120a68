import { SaxesParser } from "saxes";
import type { FileRefusal } from "../bringing/incoming.ts";
import { type EncodingName, encodings, textOfBytes } from "./textOfBytes.ts";

export type XmlElement = {
  /** Without its prefix. */
  readonly name: string;
  /** "" without one. Prefixes are taken as they are written; what namespace one stands for is not looked up. */
  readonly prefix: string;
  /** By the name without its prefix; one without a prefix is stronger. The object has no prototype. */
  readonly attributes: Readonly<Record<string, string | undefined>>;
  /** Of the end of its tag, from 1. */
  readonly line: number;
  /** How many elements it stands in. */
  readonly depth: number;
};

export type XmlHandlers = {
  /** Returning "stop" ends the reading: what was looked for is found. */
  // biome-ignore lint/suspicious/noConfusingVoidType: most handlers return nothing
  readonly open?: (element: XmlElement) => void | "stop";
  /** A piece of text, or of a section of character data, between two tags. One text may come in several pieces. */
  readonly text?: (text: string) => void;
  /** The name without its prefix. */
  readonly close?: (name: string) => void;
};

export type XmlCaps = {
  /** Letters of the whole (UTF-16 code units). */
  readonly letters: number;
  readonly elements: number;
  readonly depth: number;
  /** Attributes of one element. */
  readonly attributes: number;
};

const CAPS: XmlCaps = { letters: 256_000_000, elements: 30_000_000, depth: 200, attributes: 500 };

/** How much is handed to the parser at once. */
const PIECE = 65_536;

class Stop extends Error {
  readonly refusal: FileRefusal | null;
  constructor(refusal: FileRefusal | null) {
    super("stop");
    this.refusal = refusal;
  }
}

/** What a declaration at the beginning names, where it can be read as ASCII. */
function declaredEncoding(bytes: Uint8Array): EncodingName | null {
  let start = "";
  for (const byte of bytes.subarray(0, 200)) start += String.fromCharCode(byte);
  const declared = /^<\?xml[^>]*?encoding=["']([\w-]+)["']/u.exec(start)?.[1]?.toLowerCase();
  if (declared === undefined) return null;
  if (/^(?:iso-8859-1|latin1|us-ascii|ascii)$/u.test(declared)) return "windows-1252";
  // Who wrote 8 bits per letter down did not mean 16.
  return encodings.find(one => one === declared && !one.startsWith("utf-16")) ?? null;
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/**
 * Reads XML piece by piece. No entity but the five of XML is known: one that a document declares itself is damage, not
 * expanded. Nothing outside the text is ever looked up.
 * @param handlers what they throw themselves is thrown on
 * @returns null where all of it was read, or a handler stopped; else why not, with line and column (from 1)
 */
export function readXml(
  source: string | Uint8Array,
  handlers: XmlHandlers,
  caps: Partial<XmlCaps> = {},
): FileRefusal | null {
  const most = { ...CAPS, ...caps };
  const text = typeof source === "string" ? source : textOfBytes(source, declaredEncoding(source)).text;
  // The attributes are taken from the tag; the parser wants to know nothing of namespaces.
  const parser = new SaxesParser({ xmlns: false, position: true });
  const place = () => ({ line: parser.line, column: parser.column + 1 });
  const tooLarge = (unit: string, limit: number): Stop =>
    new Stop({ code: "too-large", place: place(), found: "", params: { unit, limit } });
  if (text.length > most.letters)
    return { code: "too-large", place: {}, found: "", params: { unit: "letters", limit: most.letters } };

  let depth = 0;
  let elements = 0;
  let count = 0;
  parser.on("error", error => {
    // Its message begins with the place, which is told apart.
    const found = error.message.replace(/^\d+:\d+:\s*/u, "");
    throw new Stop({ code: "damaged", place: place(), found, params: {} });
  });
  parser.on("attribute", () => {
    count += 1;
    if (count > most.attributes) throw tooLarge("attributes", most.attributes);
  });
  parser.on("opentag", tag => {
    count = 0;
    elements += 1;
    if (elements > most.elements) throw tooLarge("elements", most.elements);
    if (depth >= most.depth) throw tooLarge("depth", most.depth);
    const { name } = tag;
    const colon = name.indexOf(":");
    const element: XmlElement = {
      name: localName(name),
      prefix: colon < 0 ? "" : name.slice(0, colon),
      attributes: withoutPrefixes(tag.attributes as Record<string, string>),
      line: parser.line,
      depth,
    };
    depth += 1;
    if (handlers.open?.(element) === "stop") throw new Stop(null);
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    handlers.close?.(localName(name));
  });
  const { text: onText } = handlers;
  if (onText) {
    parser.on("text", onText);
    parser.on("cdata", onText);
  }
  try {
    for (let at = 0; at < text.length; at += PIECE) parser.write(text.slice(at, at + PIECE));
    parser.close();
    return null;
  } catch (error) {
    if (error instanceof Stop) return error.refusal;
    throw error;
  }
}

function withoutPrefixes(attributes: Record<string, string>): XmlElement["attributes"] {
  let found: Record<string, string> | null = null;
  for (const name in attributes) {
    const colon = name.indexOf(":");
    if (colon < 0) continue;
    found ??= Object.assign(Object.create(null) as Record<string, string>, attributes);
    found[name.slice(colon + 1)] ??= attributes[name]!;
  }
  return found ?? attributes;
}
