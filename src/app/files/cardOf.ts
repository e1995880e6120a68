/**
 * What the home page says about a dossier. The build makes it (`build/dossierCards.ts`), so that the page need not open
 * every dossier.
 */
import { distinct } from "../../base/index.ts";
import { type FileIndex, inquiryOf, isDated } from "../../model/index.ts";
import {
  boundsOf,
  type Dossier,
  inAllLanguages,
  isGroupKind,
  type Parsed,
  type Party,
  type Text,
} from "../../schema/index.ts";
import { type DossierPicture, pictureOf } from "./pictureOf.ts";
import { type OpenDossier, readDossier } from "./readDossier.ts";

export type Card = Pick<Dossier, "title" | "language" | "fictional" | "status"> & {
  /** The subtitle, or else the first sentence of the summary. */
  readonly line: Text | undefined;
  readonly clients: readonly Pick<Party, "id" | "kind" | "name" | "count" | "inLine">[];
  /** The number of parties without worker groups. `isOpen`: there may be more. */
  readonly parties: { readonly count: number; readonly isOpen: boolean };
  readonly groups: number;
  /** ISO 3166-1 alpha-2 codes, in the order of the file. */
  readonly countries: readonly string[];
  /** The day of the dossier; null where the file names none. */
  readonly asOf: string | null;
  readonly picture: DossierPicture;
};

/** The names of a dossier's parties in all its languages, for the search of the home page. */
export type PartyNames = readonly string[];

const firstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/su.exec(text)?.[0] ?? text;

const firstSentences = (text: Text): Text =>
  typeof text === "string"
    ? firstSentence(text)
    : Object.fromEntries(Object.entries(text).map(([tag, words]) => [tag, firstSentence(words)]));

/** The least number of parties that one entry of the file stands for. `isOpen`: there may be more. */
function countOf({ kind, count, inLine }: Party): { count: number; isOpen: boolean } {
  const range = kind === "unknown" && inLine ? { min: inLine.min ?? 1, max: inLine.max } : (count ?? 1);
  const { min, max, about } = boundsOf(range as Parameters<typeof boundsOf>[0]);
  return { count: Math.max(1, min ?? 1), isOpen: about || max === null || max > (min ?? 1) };
}

function wholeFileOf(text: string): OpenDossier & { readonly file: FileIndex } {
  const opened = readDossier(text);
  const { file, leftOut } = opened;
  if (!file || leftOut.length > 0)
    throw new Error("A dossier of the library cannot be read: `deep-labor check` says why.");
  return { ...opened, file };
}

/**
 * A dossier of the library as it was read and checked, so that its page needs no checker.
 * @throws if the file cannot be read as a whole: such a file is not shipped
 * @public only the build uses it (`build/dossierCards.ts`)
 */
export function libraryFileOf(text: string): Parsed {
  const { dossier, problems, leftOut } = wholeFileOf(text);
  return { dossier, problems, leftOut };
}

/**
 * The card of a dossier.
 * @param text of a dossier of the library
 * @throws if the file cannot be read as a whole: such a file is not shipped
 */
export function cardOf(text: string): Card {
  const { file } = wholeFileOf(text);
  const { dossier } = file;
  const inquiry = inquiryOf(file);
  const live = dossier.parties.filter((_, party) => inquiry.chain.live[party]);
  const counts = live.filter(({ kind }) => !isGroupKind(kind)).map(countOf);
  const { title, subtitle, summary, language, fictional, status } = dossier;
  return {
    title,
    line: subtitle ?? (summary && firstSentences(summary)),
    language,
    fictional,
    status,
    clients: file.clients.map(client => {
      const { id, kind, name, count, inLine } = dossier.parties[client]!;
      return { id, kind, name, count, inLine };
    }),
    parties: { count: counts.reduce((sum, { count }) => sum + count, 0), isOpen: counts.some(({ isOpen }) => isOpen) },
    groups: live.length - counts.length,
    countries: distinct(live.flatMap(({ country, countries = [] }) => [...(country ? [country] : []), ...countries])),
    asOf: isDated(dossier) ? inquiry.chain.focus.date : null,
    picture: pictureOf(inquiry),
  };
}

/**
 * The names of all parties of a dossier, in all its languages.
 * @param text of a dossier of the library
 */
export function partyNamesOf(text: string): PartyNames {
  const parties = readDossier(text).dossier?.parties ?? [];
  return distinct(
    parties.flatMap(({ name, aliases = [] }) => [...(name ? [name] : []), ...aliases].flatMap(inAllLanguages)),
  );
}
