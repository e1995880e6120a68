/**
 * What in a private place is the name of a withheld party itself, how it is reached, or its number in a register. Nothing
 * of that may ever stand in public. Whatever else an author keeps there, its author may allow to stand: a client, a seat,
 * a risk, a status.
 */
import { foldedWords } from "./foldText.ts";
import type { HiddenPlace } from "./hiddenPlaces.ts";
import type { LongNumber } from "./numbersIn.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Last words of keys of names, of any length. */
const NAME = /(?:name|nom|alias|aliases)$/iu;
/** Last words of keys under which a name stands, or who it is. */
const OF_NAMES = words(
  "actual also called company family first firm given handle id ids identity is last middle names naam noms original person prénom private pseudonym real realname surname true url user username website who",
);
const OF_CONTACTS = words(
  "account actual address adresse contact contacts email emails facebook fax handle instagram linkedin location mail mails mobile phone phones signal tel telefon telegram telephone téléphone twitter url user username website whatsapp",
);
const OF_REGISTERS = words("iban id identity ids number numbers numéro passport registration visa zip");
const OF_QUANTITIES = words(
  "age amount budget capacity capital children count day days employees headcount hour hours money month months orders people persons price rating revenue salary share shift size staff sum time total turnover wage wages worker workers year years",
);

/** Who or what else is meant than the party itself. */
const OF_CIRCUMSTANCES = words(
  "bank beneficiary boss builder buyer by category channel city client clients colleague commune competitor consent country customer customers department district driver duty employer employers fixer friend husband industry insurer interpreter investor investors journalist kind landlord language languages lawyer lender level manager market nationality notary owner owners parent partner partners pays place plan product products quality reason recruiter region register reliability reviewer risk risks rival role seat sector seller sex shareholder shareholders source sources stage state status subsidiary supervisor supplier suppliers task tasks todo town translator type union village ville visa wife",
);

/** The most words of a name. */
const WORDS_OF_NAME = 6;
/** From so many digits on a number reaches somebody, or stands in a register, unless its key says what it counts. */
const DIGITS_OF_CONTACT = 7;

/** The key below which a place stands. */
const keyOf = ({ path }: HiddenPlace): string =>
  [...path].reverse().find((part): part is string => typeof part === "string") ?? "";
const lastWord = (key: string): string =>
  /(?:\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+|\p{Lo}+)$/u.exec(key.replace(/[\p{N}_\W]+$/u, ""))?.[0]?.toLowerCase() ??
  key.toLowerCase();

const SMALL_WORDS =
  /^(?:af|al|and|bin|bint|d|da|de|del|den|der|des|di|do|dos|du|e|el|et|la|las|le|les|los|of|ter|the|van|vom|von|y|zu)$/u;
/** Is each word written as a word of a name: with a capital letter, or in a script without capitals? */
export function looksLikeName(text: string): boolean {
  const own = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’-]*/gu) ?? [];
  const telling = own.filter(word => !SMALL_WORDS.test(word));
  return telling.some(word => /\p{L}/u.test(word)) && telling.every(word => !/^\p{Ll}(?!\p{Lu})/u.test(word));
}

/** @param isPublic whether a text is the public name of another party, which then is not the one that is withheld */
export function isOwnName(place: HiddenPlace, isPublic: (text: string) => boolean): boolean {
  const { kind, owner, text, form } = place;
  if (kind === "name" || kind === "register") return true;
  if (kind !== "private" || owner !== "withheld" || form === "number") return false;
  const key = keyOf(place);
  if (form === "text" && NAME.test(key)) return true;
  // A key is a label, or somebody is called so.
  if (form === "key") return !isPublic(text);
  if (foldedWords(text).length > WORDS_OF_NAME || isPublic(text)) return false;
  const label = lastWord(key);
  if (OF_REGISTERS.has(label) && /\p{N}/u.test(text)) return true;
  if (OF_NAMES.has(label) || OF_CONTACTS.has(label)) return true;
  return !OF_QUANTITIES.has(label) && !OF_CIRCUMSTANCES.has(label) && looksLikeName(text);
}

export function isOwnNumber(place: HiddenPlace, { digits }: LongNumber): boolean {
  if (place.kind === "register") return true;
  if (place.kind !== "private" || place.owner !== "withheld") return false;
  const label = lastWord(keyOf(place));
  if (OF_REGISTERS.has(label) || OF_CONTACTS.has(label)) return true;
  return !OF_QUANTITIES.has(label) && digits.some(way => way.length >= DIGITS_OF_CONTACT);
}
