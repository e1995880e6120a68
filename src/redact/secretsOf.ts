/** The secrets: texts that must not be readable in anything that leaves, with their places in the working file. */
import { dateTrouble, type Path } from "../schema/index.ts";
import { addressesIn } from "./addressesIn.ts";
import { fieldNames } from "./allowList.ts";
import { capitalRuns, partsOfRun } from "./capitalRuns.ts";
import { foldedKey, foldedWords, isUnspaced } from "./foldText.ts";
import type { HiddenPlace } from "./hiddenPlaces.ts";
import { isOwnName, isOwnNumber, looksLikeName } from "./isOwnName.ts";
import { labelWords } from "./labelWords.ts";
import { longNumbersIn } from "./numbersIn.ts";
import type { PublicNames } from "./publicNames.ts";
import { codesOfFormat, type HiddenId } from "./publishedIds.ts";
import type { SecretText } from "./soughtSecrets.ts";

/**
 * - `private`: it stands in a private place
 * - `name`: it is another name of a withheld party, or its number in a register
 * - `hidden`: it is a field of a withheld party or an unnamed source that does not leave
 * - `quote`: it is said by a person who is not named and did not agree to be quoted
 * - `id`: it is an id that does not leave
 */
export type SecretKind = "private" | "name" | "hidden" | "quote" | "id";

export type Secret = SecretText & {
  readonly kind: SecretKind;
  /** The path in the working file. */
  readonly path: Path;
  /** Could the author allow it to stand? */
  readonly mayBeLifted: boolean;
};

/** A secret that does not stop publishing, and why. It is reported as an inference. */
export type Spared = {
  readonly text: string;
  readonly path: Path;
  readonly why: "public-name" | "may-stand";
};

export type Secrets = { readonly stop: readonly Secret[]; readonly spared: readonly Spared[] };

/** Shorter texts occur everywhere by chance, except in scripts where one or two characters are a whole name. */
const LEAST = 4;
const LEAST_OF_WORDS = 2;
const CHARACTERS_ARE_WORDS = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}・\s]+$/u;
const isLong = (text: string): boolean =>
  [...text.slice(0, 2 * LEAST)].length >= (CHARACTERS_ARE_WORDS.test(text) ? LEAST_OF_WORDS : LEAST);

const LANGUAGE_AND_REGION = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?-(?:[A-Z]{2}|\d{3})$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?$/;
/** Is it a code of the format, a date or a language tag? These identify nobody. */
const isCode = (text: string): boolean =>
  codesOfFormat.has(text) || LANGUAGE_AND_REGION.test(text) || MOMENT.test(text) || dateTrouble(text) === null;

const WORDS_OF_KEY = /\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+(?!\p{Ll})|\p{Lo}+|\p{N}/gu;
/** Keys such as "realName", "phone_2", "met at" and "Name" are labels; "Home Office" is a name. */
const isLabelWord = (word: string): boolean => labelWords.has(word.toLowerCase()) || /\p{N}/u.test(word);
const isTitled = (key: string): boolean => (key.match(/(?<!\p{L})\p{Lu}/gu)?.length ?? 0) > 1;

/** The names in a key, without its label words: "Mary Wanjiku" in "phoneOfMaryWanjiku". */
function namesInKey(key: string): readonly string[] {
  if (fieldNames.has(key)) return [];
  const words = key.match(WORDS_OF_KEY) ?? [];
  if (isTitled(key) || !words.some(isLabelWord)) return [key];
  const names: string[][] = [[]];
  for (const word of words)
    if (isLabelWord(word)) names.push([]);
    else names[names.length - 1]!.push(word);
  return names.filter(name => name.length > 0).map(name => name.join(" "));
}

/** Shorter locators fit any document: "p. 4", "page 12 of the contract". */
const WORDS_OF_LOCATOR = 5;
const digitsIn = (text: string): readonly string[] => longNumbersIn(text).flatMap(({ digits }) => digits);

const lettersOf = (text: string): string => foldedWords(text).join("");

/** Does one text contain the other as whole words? */
const holds = (words: string, part: string): boolean => ` ${words} `.includes(` ${part} `);

/**
 * The secrets of a working file, each text once, with its first place.
 * @param mayStand texts that the author allows to stand
 * @param languages the languages in which private texts may be written
 */
export function secretsOf(
  places: readonly HiddenPlace[],
  ids: readonly HiddenId[],
  publicNames: PublicNames,
  mayStand: readonly string[],
  languages: readonly string[],
): Secrets {
  const stop = new Map<string, Secret>();
  const spared = new Map<string, Spared>();
  const listed = mayStand.map(text => ({ text, key: foldedKey(text), digits: digitsIn(text) }));
  const names = places
    .filter(place => isOwnName(place, publicNames.isName))
    .flatMap(({ text, form }) => (form === "key" ? namesInKey(text).filter(looksLikeName) : [text]))
    .map(foldedKey);
  const ownNames = new Set(names);
  const ownNumbers = new Set(
    places.flatMap(place => longNumbersIn(place.text).flatMap(one => (isOwnNumber(place, one) ? one.digits : []))),
  );
  /** Is it a name of a withheld party, or part of one? */
  const isOfName = (key: string): boolean => ownNames.has(key) || names.some(name => holds(name, key));
  /** Folded texts of places, cached since a text may be long and contain many secrets. */
  const keyOfPlace = new Map<HiddenPlace, string>();
  const liftedBy = (place: HiddenPlace, text: string, isNumber: boolean): string | undefined => {
    if (listed.length === 0) return undefined;
    const key = foldedKey(text);
    const within = keyOfPlace.get(place) ?? foldedKey(place.text);
    keyOfPlace.set(place, within);
    return listed.find(one => {
      const isWhole = isNumber
        ? one.text.replaceAll(/[^\p{L}\p{N}]/gu, "") === text.replaceAll(/[^\p{L}\p{N}]/gu, "")
        : one.key === key;
      // A part of a listed text is allowed where the whole listed text stands.
      return (
        isWhole ||
        (holds(within, one.key) &&
          (isNumber ? digitsIn(text).some(way => one.digits.includes(way)) : holds(one.key, key)))
      );
    })?.text;
  };

  const spare = (text: string, path: Path, why: Spared["why"]) => {
    const name = foldedKey(text);
    if (!spared.has(name)) spared.set(name, { text, path, why });
  };
  /**
   * @param isPart whether it is part of a longer text: then parts of public names are public, too
   * @param isContact whether it is how somebody can be reached
   */
  const add = (
    place: HiddenPlace,
    kind: SecretKind,
    { text, ...how }: SecretText,
    isPart: boolean,
    isContact = false,
  ) => {
    const { path, owner: own } = place;
    const { as = "text" } = how;
    // Quoted words may name others, who are as public as they are elsewhere.
    const owner = place.kind === "quote" || place.kind === "cited" ? null : own;
    const trimmed = text.trim();
    const mayBeLifted =
      (place.kind !== "quote" || isPart) &&
      !(isContact && place.kind === "private" && own === "withheld") &&
      (as === "number" ? !digitsIn(trimmed).some(way => ownNumbers.has(way)) : !isOfName(foldedKey(trimmed)));
    const lifting = mayBeLifted ? liftedBy(place, trimmed, as === "number") : undefined;
    if (lifting !== undefined) return spare(lifting.trim(), path, "may-stand");
    if ((as === "text" || as === "name") && (kind !== "quote" || isPart)) {
      if (publicNames.isName(trimmed)) {
        if (owner === null) return spare(trimmed, path, "public-name");
      } else if (isPart && owner === null && publicNames.isWithinName(trimmed))
        return spare(trimmed, path, "public-name");
    }
    const name = `${as} ${how.isInOrder ? "in order " : ""}${trimmed}`;
    if (!stop.has(name)) stop.set(name, { kind, text: trimmed, path, mayBeLifted, ...how });
  };

  for (const place of places) {
    const { text, form, kind } = place;
    const secretKind: SecretKind =
      kind === "register" ? "name" : kind === "cited" || kind === "locator" ? "hidden" : kind;
    if (form !== "key" && isCode(text.trim())) continue;
    for (const { written } of longNumbersIn(text)) add(place, secretKind, { text: written, as: "number" }, true);
    if (form === "number") continue;
    const isAnybodys = kind === "cited" || (kind === "locator" && foldedWords(text).length < WORDS_OF_LOCATOR);
    const addresses = addressesIn(text);
    const isContact = addresses.some(one => one.isContact && one.text === text.trim());
    const wholes = form === "key" ? namesInKey(text) : isAnybodys ? [] : [text];
    for (const whole of wholes)
      if (isLong(whole.trim())) add(place, secretKind, { text: whole }, whole !== text, isContact);
    if (form === "key" && wholes.length === 0) continue;
    for (const run of capitalRuns(text, languages))
      for (const part of partsOfRun(run, publicNames.isOfCountry))
        if (part.text !== text.trim())
          add(place, secretKind, { text: part.text, ...(part.isInOrder && { isInOrder: true }) }, true);
    const inCapitals = new Set(capitalRuns(text, languages).map(run => lettersOf(run.text)));
    for (const { text: one, as, isInOrder, isContact: reaches } of addresses)
      if (as === "name" ? !inCapitals.has(lettersOf(one)) : one !== text.trim() || as !== "text")
        add(
          place,
          secretKind,
          { text: one, ...(as !== "text" && { as }), ...(isInOrder && { isInOrder }) },
          true,
          reaches,
        );
  }

  const fresh = new Set(ids.map(id => id.fresh));
  // Numbered ids also occur in the published file, so they give nothing away.
  for (const { old, path, isOrdinary, isNumbered } of ids)
    if (!fresh.has(old) && !isOrdinary && !isNumbered && !stop.has(`written ${old}`))
      stop.set(`written ${old}`, { kind: "id", text: old, path: [...path, "id"], mayBeLifted: false, as: "written" });
  return { stop: [...stop.values()], spared: [...spared.values()] };
}

/** Can a short text still be a whole name? */
export const isShortName = (text: string): boolean => !isLong(text) && (isUnspaced(text) || /^\p{Lu}/u.test(text));
