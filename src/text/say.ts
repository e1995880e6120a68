/** Turns a key and its params into a sentence. All messages are turned into words here. */
import { isolated } from "./isolated.ts";
import { entryOf, type Key, type Language } from "./languages.ts";
import { formatOf, isPlain } from "./parsedMessage.ts";
import { sayList } from "./sayList.ts";

/** The values of a message's placeholders. A list is joined with "and"; a number may choose a plural form. */
export type Params = Readonly<Record<string, string | number | readonly string[]>>;

type Format = (values: Readonly<Record<string, string | number>>) => string;

const formats = new Map<string, Format>();

function freshFormat(language: Language, key: Key): Format {
  const entry = entryOf(language);
  const message = Object.hasOwn(entry.messages, key) ? entry.messages[key] : undefined;
  if (message === undefined) throw new Error(`no text for ${key} in ${language}`);
  if (isPlain(message)) {
    const text = entry.typeset(message);
    return () => text;
  }
  const format = formatOf(entry, message);
  return values => String(format.format(values));
}

function formatFor(language: Language, key: Key): Format {
  const name = `${language} ${key}`;
  const known = formats.get(name);
  if (known) return known;
  const fresh = freshFormat(language, key);
  formats.set(name, fresh);
  return fresh;
}

/** Stands behind a value that ends with a full stop while a sentence is made. Private use: no text has it. */
const STOPPED = "\uE000";
const WITH_STOP = /[.…]\u2069*$/u;

/**
 * The sentence of a message. Its params are `isolated`, so that they do not turn the words around them; a full stop
 * behind a name that ends with one is left out, as in "by Scale AI, Inc.".
 * @throws for a key without a message and for a missing param: both are mistakes of ours
 */
export function say(language: Language, key: Key, params: Params = {}): string {
  const values: Record<string, string | number> = {};
  let isStopped = false;
  for (const [name, value] of Object.entries(params)) {
    if (typeof value === "number") {
      values[name] = value;
      continue;
    }
    const words = typeof value === "string" ? isolated(value) : sayList(language, value);
    const stops = WITH_STOP.test(words);
    values[name] = stops ? words + STOPPED : words;
    isStopped ||= stops;
  }
  const said = formatFor(language, key)(values);
  return isStopped ? said.replaceAll(`${STOPPED}.`, "").replaceAll(STOPPED, "") : said;
}
