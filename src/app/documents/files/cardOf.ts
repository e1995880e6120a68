/**
 * What the home page says about a dossier. It is made when a site is written (`site/libraryData.ts`), so that the page
 * need not open every dossier.
 */
import { distinct } from "../../../base/index.ts";
import { type Shaft, shaftOf } from "../../../layout/index.ts";
import { countriesOf, type FileIndex, inquiryOf, isDated } from "../../../model/index.ts";
import {
  type Dossier,
  dutiesOf,
  functionsOf,
  inAllLanguages,
  isGroupKind,
  type Parsed,
  type Party,
  schemeOf,
  type Text,
} from "../../../schema/index.ts";
import { type OpenDossier, readDossier } from "./readDossier.ts";

/** What a party can look like: known, not known who, or those who do the work. */
export type BlockLook = "party" | "unknown" | "workers";

/** What a party is called, in full and in short. */
export type Called = Pick<Party, "id" | "kind" | "name" | "shortName" | "count" | "inLine">;

/** A party in a shaft. */
export type Block = Called & {
  /** 0 is the first layer. */
  readonly layer: number;
  readonly look: BlockLook;
  /** It stands for several parties, or for an unknown number of them. */
  readonly several?: true;
  /** An unknown party stands above it. */
  readonly torn?: true;
  /** ISO 3166-1 alpha-2 codes. */
  readonly countries: readonly string[];
  /** By what registers know it, where others of the library may have it: its kind, scheme and id. */
  readonly known: readonly string[];
};

export type Card = Pick<Dossier, "language" | "fictional" | "status"> & {
  /** The title for small places, where there is one. */
  readonly title: Text;
  /** The number of groups of workers; the shaft is that of the first. */
  readonly groups: number;
  /** The day of the dossier; null where the file names none. */
  readonly asOf: string | null;
  readonly blocks: readonly Block[];
  /** Parties on other ways, other groups of workers among them. */
  readonly elsewhere: readonly Called[];
  /** Parties that are known to exist, but not in which position. */
  readonly unplaced: readonly Called[];
} & Pick<Shaft, "hops" | "returns" | "depth">;

/** What the search of the home page needs besides the cards. */
export type Findable = {
  readonly title: Text;
  /** The subtitle, or else the first sentence of the summary. */
  readonly line: Text | undefined;
  /** The names of its parties in all languages. */
  readonly parties: readonly string[];
  /** ISO 3166-1 alpha-2 codes, in the order of the file. */
  readonly countries: readonly string[];
  /** The duties on which anything is written, with the words for each. */
  readonly duties: readonly { readonly id: string; readonly label: Text }[];
  /** The codes of the roles that its parties have. */
  readonly roles: readonly string[];
};

const firstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/su.exec(text)?.[0] ?? text;

const firstSentences = (text: Text): Text =>
  typeof text === "string"
    ? firstSentence(text)
    : Object.fromEntries(Object.entries(text).map(([tag, words]) => [tag, firstSentence(words)]));

const knownOf = ({ kind, identifiers = [] }: Party): readonly string[] =>
  identifiers.map(one => `${kind} ${schemeOf(one)} ${one.id.trim()}`);

const calledOf = ({ id, kind, name, shortName, count, inLine }: Party): Called => ({
  id,
  kind,
  name,
  shortName,
  count,
  inLine,
});

function lookOf(kind: Party["kind"]): BlockLook {
  if (isGroupKind(kind)) return "workers";
  return kind === "unknown" ? "unknown" : "party";
}

/** The number of workers is another matter than the number of firms: a group is one. */
const isSeveral = ({ kind, count, inLine }: Party): boolean =>
  !isGroupKind(kind) && (count !== undefined || inLine !== undefined);

type WholeFile = OpenDossier & { readonly file: FileIndex };

function wholeFileOf(text: string): WholeFile {
  const opened = readDossier(text);
  const { file, leftOut } = opened;
  if (!file || leftOut.length > 0)
    throw new Error("A dossier of the library cannot be read: `deep-labor check` says why.");
  return { ...opened, file };
}

/** By what registers know the parties of a dossier. A party whose place is not known stands in no shaft. */
const knownIn = (dossier: Dossier | null): ReadonlySet<string> =>
  new Set((dossier?.parties ?? []).filter(({ placed }) => placed !== false).flatMap(knownOf));

/**
 * The card of a dossier.
 * @param text of a dossier of the library
 * @param others the texts of the others, in which its firms may stand as well
 * @throws if the file cannot be read as a whole: such a file is not shipped
 */
export function cardOf(text: string, others: readonly string[] = []): Card {
  const elsewhere = new Set(others.flatMap(other => [...knownIn(readDossier(other).dossier)]));
  return cardOfFile(wholeFileOf(text).file, known => elsewhere.has(known));
}

/** What the site says of a dossier of its library. */
export type Shelved = {
  readonly card: Card;
  readonly findable: Findable;
  /** The dossier as it was read and checked, so that its page needs no checker. */
  readonly parsed: Parsed;
};

/**
 * What is said of each dossier of a library; each text is read once.
 * @throws if a file cannot be read as a whole: such a file is not shipped
 */
export function shelvedOf(texts: readonly string[]): readonly Shelved[] {
  const files = texts.map(wholeFileOf);
  const known = files.map(({ dossier }) => knownIn(dossier));
  const counts = new Map<string, number>();
  for (const own of known) for (const one of own) counts.set(one, (counts.get(one) ?? 0) + 1);
  return files.map(({ file, dossier, problems, leftOut }, nth) => ({
    card: cardOfFile(file, one => (counts.get(one) ?? 0) > (known[nth]!.has(one) ? 1 : 0)),
    findable: findableOfFile(file),
    parsed: { dossier, problems, leftOut },
  }));
}

function cardOfFile(file: FileIndex, isElsewhere: (known: string) => boolean): Card {
  const { dossier } = file;
  const inquiry = inquiryOf(file);
  const { chain } = inquiry;
  const shaft = shaftOf(inquiry);
  const live = dossier.parties.filter((_, party) => chain.live[party]);
  const { title, shortTitle = title, language, fictional, status } = dossier;
  return {
    title: shortTitle,
    language,
    fictional,
    status,
    groups: live.filter(({ kind }) => isGroupKind(kind)).length,
    asOf: isDated(dossier) ? chain.focus.date : null,
    blocks: shaft.blocks.map(({ party: index, layer }) => {
      const party = dossier.parties[index]!;
      return {
        ...calledOf(party),
        layer,
        look: lookOf(party.kind),
        ...(isSeveral(party) ? { several: true } : {}),
        ...(chain.isTorn[index] ? { torn: true } : {}),
        countries: countriesOf([party]),
        known: knownOf(party).filter(isElsewhere),
      };
    }),
    hops: shaft.hops,
    returns: shaft.returns,
    depth: shaft.depth,
    elsewhere: shaft.elsewhere.map(party => calledOf(dossier.parties[party]!)),
    unplaced: shaft.unplaced.map(party => calledOf(dossier.parties[party]!)),
  };
}

/**
 * What a dossier is found by, in all its languages.
 * @param text of a dossier of the library
 * @throws if the file cannot be read as a whole: such a file is not shipped
 */
export const findableOf = (text: string): Findable => findableOfFile(wholeFileOf(text).file);

function findableOfFile(file: FileIndex): Findable {
  const { title, subtitle, summary, parties, assertions, conditions } = file.dossier;
  const { live } = inquiryOf(file).chain;
  const written = new Set([...assertions, ...conditions].map(({ duty }) => duty));
  return {
    title,
    line: subtitle ?? (summary && firstSentences(summary)),
    parties: distinct(
      parties.flatMap(({ name, aliases = [] }) => [...(name ? [name] : []), ...aliases].flatMap(inAllLanguages)),
    ),
    countries: distinct(
      parties.flatMap(({ country, countries = [] }, party) =>
        live[party] ? [...(country ? [country] : []), ...countries] : [],
      ),
    ),
    duties: dutiesOf(file.dossier).flatMap(({ id, label }) => (written.has(id) ? [{ id, label }] : [])),
    roles: distinct(parties.flatMap((party, index) => (live[index] ? functionsOf(party) : []))),
  };
}
