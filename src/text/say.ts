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

/**
 * The sentence of a message. Its params are `isolated`, so that they do not turn the words around them.
 * @throws for a key without a message and for a missing param: both are mistakes of ours
 */
export function say(language: Language, key: Key, params: Params = {}): string {
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(params))
    if (typeof value === "number") values[name] = value;
    else values[name] = typeof value === "string" ? isolated(value) : sayList(language, value);
  return formatFor(language, key)(values);
}
