/** A key and its params → a sentence. The one place where messages are turned into words. */
import { IntlMessageFormat } from "intl-messageformat";
import { isolated } from "./isolated.ts";
import { entryOf, type Key, type Language } from "./languages.ts";
import { sayList } from "./sayList.ts";

/** A list is joined with "and"; a number can choose a plural form, and is written out where the message says so. */
export type Params = Readonly<Record<string, string | number | readonly string[]>>;

const formatters = new Map<string, IntlMessageFormat>();

function formatterOf(language: Language, key: Key): IntlMessageFormat {
  const name = `${language} ${key}`;
  const known = formatters.get(name);
  if (known) return known;
  const { locale, messages, typeset } = entryOf(language);
  const message = Object.hasOwn(messages, key) ? messages[key] : undefined;
  if (message === undefined) throw new Error(`no text for ${key} in ${language}`);
  const fresh = new IntlMessageFormat(typeset(message), locale, undefined, { ignoreTag: true });
  formatters.set(name, fresh);
  return fresh;
}

/**
 * Whatever a param says stays in its place: it is `isolated`.
 * @throws for a key without a text, and for a param that the message needs and was not given: both are our own doing
 */
export function say(language: Language, key: Key, params: Params = {}): string {
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(params))
    if (typeof value === "number") values[name] = value;
    else values[name] = typeof value === "string" ? isolated(value) : sayList(language, value);
  return String(formatterOf(language, key).format(values));
}
