/** Turns a key and its params into a sentence. All messages are turned into words here. */
import { isolated } from "./isolated.ts";
import { entryOf, type Key, type Language } from "./languages.ts";
import { formatOf, isPlain } from "./parsedMessage.ts";
import { sayList } from "./sayList.ts";

/**
 * A party in a slot of a message: `{from}` is its name, and words beside it agree with `{fromNumber, select, one {…} other {…}}`
 * and with `{fromIs, select, description {…} other {…}}`.
 */
export type NamedParty = {
  /** As it stands within a sentence. */
  readonly name: string;
  /** Does a sentence speak of it in the plural? */
  readonly isPlural: boolean;
  /** Does the name only describe it, as in "a Chinese platform"? */
  readonly isDescription: boolean;
};

/** What messages choose their words by. */
const agreementOf = ({ isPlural, isDescription }: NamedParty) => ({
  Number: isPlural ? "other" : "one",
  Is: isDescription ? "description" : "other",
});

type Param = string | number | readonly string[] | NamedParty;

/**
 * The values of a message's slots. A list is joined with "and"; a number may choose a plural form; a party brings what
 * words beside it agree with. Which slot holds what is told in `data/languages/slots.json`.
 */
export type Params = Readonly<Record<string, Param>>;

const wordsOf = (language: Language, value: Exclude<Param, number>): string => {
  if (typeof value === "string") return isolated(value);
  return "name" in value ? isolated(value.name) : sayList(language, value);
};

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
    if (typeof value === "object" && "name" in value)
      for (const [what, choice] of Object.entries(agreementOf(value))) values[name + what] = choice;
    const words = wordsOf(language, value);
    const stops = WITH_STOP.test(words);
    values[name] = stops ? words + STOPPED : words;
    isStopped ||= stops;
  }
  const said = formatFor(language, key)(values);
  return isStopped ? said.replaceAll(`${STOPPED}.`, "").replaceAll(STOPPED, "") : said;
}
