/** What the lines of an outline are worded with. */
import type { Inquiry, PartyIndex } from "../../model/index.ts";
import type { Dossier, Evidence, Link, Response, Text } from "../../schema/index.ts";
import { type Key, type Language, type Narrator, type Params, say, sayList } from "../../text/index.ts";
import { phraseOf } from "../evidence/phrase.ts";
import { linkedNames } from "./linkedNames.ts";
import { keyOf, type OutlineLine, type Piece } from "./outline.ts";

export type OutlineRequest = {
  readonly inquiry: Inquiry;
  readonly narrator: Narrator;
  readonly language: Language;
  /** The chosen group, whose verdicts alone are told where there are very many groups; by default all are told. */
  readonly group?: PartyIndex | null;
};

export type Teller = OutlineRequest & {
  readonly dossier: Dossier;
  readonly say: (key: Key, params?: Params) => string;
  /** Words of the file. */
  readonly file: (text: Text) => Piece;
  /** A sentence of the product that names these parties, with links to their lines. */
  readonly sentence: (words: string, parties: readonly string[]) => readonly Piece[];
  /** A fact that names parties: `{parties}`, `{party}` or `{workers}` of the message. */
  readonly naming: (key: Key, param: string, parties: readonly string[] | undefined) => readonly Piece[] | null;
  /** A link as a sentence that leads to its line. */
  readonly link: (link: Link) => Piece;
};

/** A line before it has its number and its evidence. */
export type UnnumberedLine = Pick<OutlineLine, "sentence"> &
  Partial<Pick<OutlineLine, "marks" | "against" | "whyNot" | "markdown" | "leadsTo">> & {
    /** Facts that are not known are left out. */
    readonly facts: readonly (string | Piece | readonly Piece[] | null | undefined | false)[];
    readonly text?: Text | undefined;
    /** Null where the evidence is withheld. */
    readonly evidence: Evidence | null;
    /** Whether the line needs evidence. */
    readonly isAsked: boolean;
    readonly response?: Response | undefined;
    readonly remark?: Text | undefined;
  };

export function tellerOf(request: OutlineRequest): Teller {
  const { inquiry, narrator, language } = request;
  const { dossier } = inquiry.file;
  const named = (id: string) => ({ name: narrator.nameWithin(id), line: keyOf("party", id) });
  const sentence = (words: string, parties: readonly string[]) => linkedNames(words, parties.map(named));
  return {
    ...request,
    dossier,
    say: (key, params) => say(language, key, params),
    file: text => phraseOf(narrator.text(text), narrator),
    sentence,
    naming: (key, param, parties = []) =>
      parties.length === 0
        ? null
        : sentence(say(language, key, { [param]: sayList(language, parties.map(narrator.nameWithin)) }), parties),
    link: link => ({ words: narrator.link(link), line: keyOf("link", link.id) }),
  };
}
