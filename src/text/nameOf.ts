/** The names of parties. */
import { boundsOf, isGroupKind, type Party } from "../schema/index.ts";
import { isolated } from "./isolated.ts";
import { type Language, languages } from "./languages.ts";
import { sayRange } from "./numbers.ts";
import { say } from "./say.ts";
import { shortened } from "./shortened.ts";
import { showControls } from "./showControls.ts";
import { textIn } from "./textIn.ts";
import { capitalised } from "./wording.ts";

type NameableParty = Pick<Party, "id" | "kind" | "name" | "count" | "inLine" | "nameIsDescription">;

/** The name of an unknown party: "unknown party", or with its number "1 or more unknown parties". */
function unknownName(
  { count, inLine }: NameableParty,
  language: Language,
  one: "party.unknown" | "party.unknown-in-sentence",
): string {
  if (inLine && inLine.max === undefined) return say(language, "party.unknown-or-more", { min: inLine.min ?? 1 });
  const range = inLine ? { min: inLine.min ?? 1, max: inLine.max } : (count ?? 1);
  const { min, max } = boundsOf(range);
  if (min === 1 && max === 1) return say(language, one);
  return say(language, "party.unknown-several", { count: sayRange(language, range) });
}

type NameOptions = {
  readonly language: Language;
  readonly dossierLanguage: string;
  readonly most: number | undefined;
};

function rawNameOf(
  party: NameableParty,
  { language, dossierLanguage, most = Number.POSITIVE_INFINITY }: NameOptions,
  one: Parameters<typeof unknownName>[2],
): string {
  if (party.name !== undefined) return textIn(party.name, language, dossierLanguage, most).text;
  return party.kind === "unknown" ? unknownName(party, language, one) : showControls(shortened(party.id, most));
}

/**
 * The name of a party for lists and tables. Without one, an unknown party is described, with its number; any other has
 * its id. The name is `isolated`, so that it may stand beside other words.
 * @param most the most letters; a longer name is shortened
 */
export const nameOf = (party: NameableParty, language: Language, dossierLanguage: string, most?: number): string =>
  isolated(rawNameOf(party, { language, dossierLanguage, most }, "party.unknown"));

/** With what a name that describes begins in languages that have no folder yet. */
const NEIGHBOURS = "Eine?|Mehrere|Un[oa]s?|Varios|Varias|Uma?|Een";
const ARTICLES = [...languages.flatMap(({ descriptionsBegin }) => descriptionsBegin), NEIGHBOURS].join("|");
const POINTING = languages.map(({ pointsAtOne }) => pointsAtOne).join("|");
const INDEFINITE = new RegExp(`^(?:${ARTICLES})(?= )`, "u");
/** A name with a small letter at the start of a text, also behind the mark of an isolate. */
const INDEFINITE_WITHIN = new RegExp(`^\\u2068?(?:${ARTICLES}|${POINTING})(?= )`, "iu");

/** Whether a name begins as descriptions do, so that its author can be asked whether it is one. */
export const mayDescribe = (name: string): boolean => INDEFINITE.test(name);

/**
 * Gives a sentence that begins with a descriptive name a capital letter.
 * @param proper names that are no description: a sentence that begins with one of them begins as its owner writes it
 */
export const sentenceFrom = (text: string, proper: readonly string[]): string =>
  proper.some(name => text.startsWith(name)) ? text : text.replace(INDEFINITE_WITHIN, first => capitalised(first));

/** Whether a proper name begins with a small letter, as in "des Moines Register": `sentenceFrom` has to leave it. */
export const beginsSmall = (name: string): boolean => INDEFINITE_WITHIN.test(name) && !mayDescribe(name);

/**
 * The name of a party within a sentence: "an unknown party", and "a Chinese platform" where the party says that its
 * name describes. Every other name stays as its owner writes it.
 */
export const nameInSentence = (
  party: NameableParty,
  language: Language,
  dossierLanguage: string,
  most?: number,
): string => {
  const name = rawNameOf(party, { language, dossierLanguage, most }, "party.unknown-in-sentence");
  return isolated(party.nameIsDescription ? name.replace(INDEFINITE, word => word.toLowerCase()) : name);
};

/** Does a sentence speak of the party in the plural? It does of worker groups and of entries for several parties. */
export function isPlural(party: Pick<Party, "kind" | "count" | "inLine">): boolean {
  if (isGroupKind(party.kind)) return party.kind === "worker-group";
  const { min, max } = boundsOf(party.count ?? 1);
  const line = party.inLine ? (party.inLine.max ?? Number.POSITIVE_INFINITY) : 1;
  return (min ?? 0) > 1 || max === null || max > 1 || line > 1;
}
