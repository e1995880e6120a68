/** ListWords in the place of codes: ours in any language, else asked once for all records. */
import { type CodeListId, codeLists, type Duty, inAllLanguages } from "../../schema/index.ts";
import type { QuestionCode } from "../bringing/bringingCodes.ts";
import type { TakeAnswers } from "../bringing/incoming.ts";
import type { RecordKeeper } from "../bringing/recordKeeper.ts";
import { foldedHeading } from "./foldedHeading.ts";

/** What is taken for a word that nobody answered for, where leaving it out would lose the record. */
const FALLBACK: Partial<Readonly<Record<CodeListId, string>>> = {
  "link-types": "unspecified",
  "party-kinds": "organisation",
  verifications: "unverified",
  "source-types": "unstated",
};

/** What stands for "none of them" in an answer. */
export const NO_CODE = "none";

type ListWords = {
  readonly codes: readonly string[];
  readonly byWord: ReadonlyMap<string, string>;
  readonly isOpen: boolean;
};

const wordsOfLists = new Map<CodeListId, ListWords>();

function wordsOf(list: CodeListId): ListWords {
  let words = wordsOfLists.get(list);
  if (!words) {
    const { codes, closed } = codeLists[list];
    const byWord = new Map<string, string>();
    for (const code of codes.keys()) byWord.set(foldedHeading(code), code);
    for (const [code, { label }] of codes)
      for (const word of Object.values(label))
        if (!byWord.has(foldedHeading(word))) byWord.set(foldedHeading(word), code);
    words = { codes: [...codes.keys()], byWord, isOpen: !closed };
    wordsOfLists.set(list, words);
  }
  return words;
}

/** The one code whose name begins as the word does, or with which the word begins. */
function likelyIn(folded: string, byWord: ReadonlyMap<string, string>): string | null {
  if (folded.length < 4) return null;
  const stem = folded.slice(0, Math.max(4, folded.length - 2));
  const found = new Set([...byWord].flatMap(([word, code]) => (word.startsWith(stem) ? [code] : [])));
  return found.size === 1 ? [...found][0]! : null;
}

export type WordReader = {
  /** The code that a word stands for; null for none. An open list takes any word. */
  readonly codeOf: (list: CodeListId, word: string, field: string) => string | null;
  readonly dutyOf: (word: string, field: string) => string | null;
  /** Asks for all words that were not understood. */
  readonly askAll: () => void;
};

export function wordReader(
  answers: TakeAnswers,
  keeper: RecordKeeper,
  duties: readonly Pick<Duty, "id" | "label">[],
): WordReader {
  const asked = new Map<
    string,
    { code: QuestionCode; word: string; field: string; records: number; choices: readonly string[]; assumed: string }
  >();
  const dutyIds = duties.map(({ id }) => id);
  const byDuty = new Map<string, string>();
  for (const { id, label } of duties)
    for (const word of [id, ...inAllLanguages(label)])
      if (!byDuty.has(foldedHeading(word))) byDuty.set(foldedHeading(word), id);

  const askedFor = (
    id: string,
    code: QuestionCode,
    word: string,
    field: string,
    choices: readonly string[],
    fallback: string,
  ): string | null => {
    const answer = answers.get(id);
    const known = asked.get(id);
    const assumed =
      answer !== undefined && (answer === NO_CODE || choices.includes(answer)) ? answer : (known?.assumed ?? fallback);
    asked.set(id, { code, word, field, records: (known?.records ?? 0) + 1, choices, assumed });
    return assumed === NO_CODE ? null : assumed;
  };

  return {
    codeOf: (list, written, field) => {
      const word = written.trim();
      const { codes, byWord, isOpen } = wordsOf(list);
      const folded = foldedHeading(word);
      const code = byWord.get(folded);
      if (code !== undefined) return code;
      if (isOpen) return word;
      const fallback = likelyIn(folded, byWord) ?? FALLBACK[list] ?? NO_CODE;
      const isType = list === "link-types";
      const choices = FALLBACK[list] === undefined ? [...codes, NO_CODE] : codes;
      return askedFor(
        isType ? `type:${word}` : `${list}:${word}`,
        isType ? "link-type" : "word",
        word,
        field,
        choices,
        fallback,
      );
    },
    dutyOf: (written, field) => {
      const word = written.trim();
      const folded = foldedHeading(word);
      const duty = byDuty.get(folded);
      if (duty !== undefined) return duty;
      return askedFor(
        `duties:${word}`,
        "word",
        word,
        field,
        [...dutyIds, NO_CODE],
        likelyIn(folded, byDuty) ?? NO_CODE,
      );
    },
    askAll: () => {
      for (const [id, { code, word, field, records, choices, assumed }] of asked)
        keeper.ask({ id, code, params: { word, field }, records, choices, assumed });
    },
  };
}
