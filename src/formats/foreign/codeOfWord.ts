import { type CodeListId, codeLists } from "../../schema/index.ts";

/** Letters as they are compared: small, without accents, words joined by single blanks. */
export const foldedWord = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Words of other programs that can mean one code only. */
const OTHER_WORDS: Partial<Record<CodeListId, Readonly<Record<string, readonly string[]>>>> = {
  "party-kinds": {
    organisation: ["organization", "company", "corporation", "firm", "business", "entreprise", "societe", "supplier"],
    person: ["individual", "people", "human"],
    authority: ["court", "regulator", "public body", "tribunal", "regulateur"],
    representative: ["union", "trade union", "ngo", "syndicat", "ong"],
    "worker-group": ["workers", "travailleurs"],
    unknown: ["inconnu"],
  },
};

const known = new Map<CodeListId, ReadonlyMap<string, string>>();

function wordsOf(list: CodeListId): ReadonlyMap<string, string> {
  const made = known.get(list);
  if (made) return made;
  const words = new Map<string, string>();
  const others = OTHER_WORDS[list] ?? {};
  for (const [code, { label }] of codeLists[list].codes)
    for (const word of [code, ...Object.values(label), ...(others[code] ?? [])]) words.set(foldedWord(word), code);
  known.set(list, words);
  return words;
}

/** The code that a word of a file stands for: the code itself, its label in any language, or another name of it. */
export const codeOfWord = (list: CodeListId, word: string): string | null =>
  wordsOf(list).get(foldedWord(word)) ?? null;
