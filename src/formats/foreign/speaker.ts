import {
  type CodeListId,
  codeLists,
  type Dossier,
  dutiesOf,
  type Evidence,
  evidenceIn,
  type Party,
  type Source,
  type Text,
} from "../../schema/index.ts";
import { textIn } from "../../text/index.ts";

/** What a dossier says in one language, for formats that have room for words only. */
export type Speaker = {
  /** A text in the language, else the dossier's; empty without one. */
  readonly text: (text: Text | undefined) => string;
  /** The other languages of a text. */
  readonly otherTexts: (text: Text | undefined) => readonly string[];
  readonly name: (party: Party) => string;
  readonly aliases: (party: Party) => readonly string[];
  readonly word: (list: CodeListId, code: string) => string;
  /** The sources that bear something out, each once. */
  readonly sources: (evidence: Evidence | undefined) => readonly Source[];
  /** A source as a line: its address, else its title and publisher. */
  readonly sourceLine: (source: Source) => string;
  /** How a party stands towards duties, a line for each statement, with the answer given to it. */
  readonly statements: (party: Party) => readonly string[];
  /** What is known of a group of workers, in a line. */
  readonly work: (party: Party) => string;
};

export function speaker(dossier: Dossier, language: string): Speaker {
  const duties = new Map(dutiesOf(dossier).map(duty => [duty.id, duty]));
  const text: Speaker["text"] = written =>
    written === undefined ? "" : textIn(written, language, dossier.language).text;
  const inLanguage = (written: Text): string => textIn(written, language, "en").text;
  const word: Speaker["word"] = (list, code) => {
    const label = codeLists[list].codes.get(code)?.label;
    return label === undefined ? code : inLanguage(label);
  };
  const otherTexts: Speaker["otherTexts"] = written =>
    written === undefined || typeof written === "string"
      ? []
      : [...new Set(Object.values(written))].filter(one => one !== text(written));
  return {
    text,
    otherTexts,
    word,
    name: party => text(party.name) || (party.kind === "unknown" ? word("party-kinds", "unknown") : party.id),
    aliases: party => [
      ...new Set([
        ...(party.aliases ?? []).flatMap(alias => [text(alias), ...otherTexts(alias)]),
        ...otherTexts(party.name),
      ]),
    ],
    sources: evidence => [
      ...new Set(
        evidenceIn(dossier, evidence ?? [])
          .filter(({ supports }) => supports !== "contradicts")
          .map(({ source }) => source),
      ),
    ],
    sourceLine: source =>
      source.url ??
      source.archivedUrl ??
      source.seenAt ??
      ([text(source.title), source.publisher].filter(Boolean).join(", ") || source.id),
    statements: party =>
      dossier.assertions
        .filter(assertion => assertion.party === party.id)
        .map(({ duty, position, basis, extent, response }) => {
          const known = duties.get(duty);
          const name = known ? inLanguage(known.label) : duty;
          const part = extent === undefined ? "" : ` (${text(extent)})`;
          const answer = response
            ? ` [${word("response-statuses", response.status)}${response.text === undefined ? "" : `: ${text(response.text)}`}]`
            : "";
          return `${name}${part}: ${word("positions", position)} (${word("bases", basis)})${answer}`;
        }),
    work: ({ workers }) => {
      if (!workers) return "";
      const { status, setting, tasks = [], media = [] } = workers;
      return [
        ...(status === undefined ? [] : [word("worker-statuses", status)]),
        ...(setting === undefined ? [] : [word("settings", setting)]),
        ...tasks.map(task => word("tasks", task)),
        ...media.map(medium => word("media", medium)),
      ].join("; ");
    },
  };
}
