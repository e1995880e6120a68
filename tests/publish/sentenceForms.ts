/**
 * The sentences of the product, read backwards: from a message of a language file to a pattern that finds it in a text
 * and gives back what stood in its places. It knows nothing of the model or of how messages are filled in.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { plainText } from "./outputsOf.ts";

type Language = string;

const folder = path.resolve(import.meta.dirname, "../../data/languages");
const messages: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: JSON.parse(readFileSync(path.join(folder, "en/messages.json"), "utf8")),
  fr: JSON.parse(readFileSync(path.join(folder, "fr/messages.json"), "utf8")),
};

export const keysOf = (language: Language): readonly string[] => Object.keys(messages[language]!);

export const messageOf = (language: Language, key: string): string => {
  const message = messages[language]?.[key];
  if (message === undefined) throw new Error(`${language} has no ${key}`);
  return message;
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
/** A literal with the spaces and quotation marks of `plainText`, but with spaces at its ends. */
const literal = (text: string): string => {
  const plain = plainText(`x${text}x`).slice(1, -1);
  return escaped(plain);
};

/** The place at which the bracket at this place closes. */
function closing(message: string, at: number): number {
  let depth = 0;
  for (let place = at; place < message.length; place++) {
    if (message[place] === "{") depth += 1;
    if (message[place] === "}") depth -= 1;
    if (depth === 0) return place;
  }
  throw new Error(`a bracket that is not closed: ${message}`);
}

/** @param places the pattern of each placeholder, by its name */
function sourceOf(message: string, places: Readonly<Record<string, string>>, count: { value: number }): string {
  let source = "";
  let rest = message;
  for (;;) {
    const at = rest.indexOf("{");
    if (at < 0) return source + literal(rest).replaceAll("#", "\\d[\\d,. ]*");
    source += literal(rest.slice(0, at)).replaceAll("#", "\\d[\\d,. ]*");
    const end = closing(rest, at);
    const [, name = "", kind = "", cases = ""] =
      /^\s*(\w+)\s*(?:,\s*(\w+)\s*(?:,([\s\S]*))?)?$/u.exec(rest.slice(at + 1, end)) ?? [];
    if (cases === "") {
      count.value += 1;
      const pattern = places[name] ?? (kind === "number" ? "\\d[\\d,. ]*" : ".+?");
      source += `(?<${name}__${count.value}>${pattern})`;
    } else {
      const forms: string[] = [];
      for (let from = 0; ; ) {
        const open = cases.indexOf("{", from);
        if (open < 0) break;
        const shut = closing(cases, open);
        forms.push(sourceOf(cases.slice(open + 1, shut), places, count));
        from = shut + 1;
      }
      source += `(?:${forms.join("|")})`;
    }
    rest = rest.slice(end + 1);
  }
}

export type Places = Readonly<Record<string, string>>;

/** By the places, which callers make once. */
const forms = new WeakMap<Places, Map<string, RegExp>>();

/** The pattern of a message; `isWhole`: nothing else stands in the text. */
function formOf(language: Language, key: string, places: Places, isWhole: boolean): RegExp {
  const own = forms.get(places) ?? new Map<string, RegExp>();
  forms.set(places, own);
  const name = `${language} ${key} ${isWhole}`;
  const known = own.get(name);
  if (known) return known;
  const source = sourceOf(messageOf(language, key), places, { value: 0 });
  const form = new RegExp(isWhole ? `^(?:${source})$` : source, "giu");
  own.set(name, form);
  return form;
}

export type Found = {
  /** What stood in each place. */
  readonly places: Places;
  readonly at: number;
  readonly end: number;
};

/**
 * Every place in a text at which a message was said.
 * @param places the pattern of each placeholder, by its name
 */
export function saidIn(language: Language, key: string, text: string, places: Places, isWhole = false): Found[] {
  return [...text.matchAll(formOf(language, key, places, isWhole))].map(found => {
    const held: Record<string, string> = {};
    for (const [group, value] of Object.entries(found.groups ?? {}))
      if (value !== undefined) held[group.replace(/__\d+$/u, "")] = value;
    return { places: held, at: found.index, end: found.index + found[0].length };
  });
}
