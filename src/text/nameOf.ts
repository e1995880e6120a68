/** What a party is called. */
import { boundsOf, isGroupKind, type Party } from "../schema/index.ts";
import { isolated } from "./isolated.ts";
import type { Language } from "./languages.ts";
import { sayRange } from "./numbers.ts";
import { say } from "./say.ts";
import { shortened } from "./shortened.ts";
import { showControls } from "./showControls.ts";
import { textIn } from "./textIn.ts";
import { capitalised } from "./wording.ts";

type Named = Pick<Party, "id" | "kind" | "name" | "count" | "inLine">;

/** "unknown party", or how many there are: "1 or more unknown parties". */
function unknown(
  { count, inLine }: Named,
  language: Language,
  one: "party.unknown" | "party.unknown-in-sentence",
): string {
  if (inLine && inLine.max === undefined) return say(language, "party.unknown-or-more", { min: inLine.min ?? 1 });
  const range = inLine ? { min: inLine.min ?? 1, max: inLine.max } : (count ?? 1);
  const { min, max } = boundsOf(range);
  if (min === 1 && max === 1) return say(language, one);
  return say(language, "party.unknown-several", { count: sayRange(language, range) });
}

type Telling = {
  readonly language: Language;
  readonly dossierLanguage: string;
  readonly most: number | undefined;
};

function called(
  party: Named,
  { language, dossierLanguage, most = Number.POSITIVE_INFINITY }: Telling,
  one: Parameters<typeof unknown>[2],
): string {
  if (party.name !== undefined) return textIn(party.name, language, dossierLanguage, most).text;
  return party.kind === "unknown" ? unknown(party, language, one) : showControls(shortened(party.id, most));
}

/**
 * Its name; of an unknown party without one what it is, with its number; else its id. For lists and tables: `isolated`,
 * so that it may stand beside other words.
 * @param most letters; a longer name is shortened
 */
export const nameOf = (party: Named, language: Language, dossierLanguage: string, most?: number): string =>
  isolated(called(party, { language, dossierLanguage, most }, "party.unknown"));

/** Names that only describe begin so; a proper name keeps its capital wherever it stands. */
const ARTICLES =
  "An?|Une?|Des|Several|Plusieurs|One or more|Une ou plusieurs|Un ou plusieurs|Other|Others|D’autres|Autres|Its|Son|Sa";
const INDEFINITE = new RegExp(`^(?:${ARTICLES})(?= )`, "u");
/** Behind the mark of an isolate, too. */
const INDEFINITE_WITHIN = new RegExp(`^\\u2068?(?:${ARTICLES}|this|ce)(?= )`, "iu");

/** A sentence that may begin with a name made for its middle. A proper name is written as its owner writes it. */
export const sentenceFrom = (text: string): string => text.replace(INDEFINITE_WITHIN, first => capitalised(first));

/** The same within a sentence: "an unknown party", "a Chinese platform". */
export const nameInSentence = (party: Named, language: Language, dossierLanguage: string, most?: number): string =>
  isolated(
    called(party, { language, dossierLanguage, most }, "party.unknown-in-sentence").replace(INDEFINITE, word =>
      word.toLowerCase(),
    ),
  );

/** Does a sentence speak of it in the plural? Worker groups, and what stands for several parties. */
export function isPlural(party: Pick<Party, "kind" | "count" | "inLine">): boolean {
  if (isGroupKind(party.kind)) return party.kind === "worker-group";
  const { min, max } = boundsOf(party.count ?? 1);
  const line = party.inLine ? (party.inLine.max ?? Number.POSITIVE_INFINITY) : 1;
  return (min ?? 0) > 1 || max === null || max > 1 || line > 1;
}
