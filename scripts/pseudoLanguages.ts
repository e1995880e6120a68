/**
 * Languages that nobody speaks, made of the English one: `en-XA` is half longer and has marks on its letters, so that what
 * does not fit and what no message says is seen; `ar-XB` is written from right to left.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { IntlMessageFormat } from "intl-messageformat";

type MessageElement = ReturnType<IntlMessageFormat["getAst"]>[number];

const MARKED: Readonly<Record<string, string>> = { a: "å", e: "é", i: "ï", o: "ö", u: "û", y: "ý", c: "ç", n: "ñ" };
/** How many letters are put behind a text, in parts of its length. */
const LONGER = 0.5;
const PADDING = "lorem ipsum dolor sit amet ";

const marked = (text: string): string => text.replace(/[aeiouycn]/gu, letter => MARKED[letter]!);

/** The places of the texts of a message, those within choices as well. */
function textsOf(elements: readonly MessageElement[]): { readonly start: number; readonly end: number }[] {
  return elements.flatMap(element => [
    ...(element.type === 0 && element.location
      ? [{ start: element.location.start.offset, end: element.location.end.offset }]
      : []),
    ...("options" in element ? Object.values(element.options).flatMap(({ value }) => textsOf(value)) : []),
  ]);
}

/** An English message half longer, with marks on its letters and in brackets; slots and choices stay. */
export function lengthened(message: string): string {
  const elements = new IntlMessageFormat(message, "en", undefined, { ignoreTag: true, captureLocation: true }).getAst();
  let made = message;
  for (const { start, end } of textsOf(elements).sort((one, other) => other.start - one.start))
    made = made.slice(0, start) + marked(made.slice(start, end)) + made.slice(end);
  const letters = textsOf(elements).reduce((sum, { start, end }) => sum + end - start, 0);
  const more = marked(PADDING.repeat(Math.ceil((letters * LONGER) / PADDING.length)));
  return `[${made} ${more.slice(0, Math.ceil(letters * LONGER)).trim()}]`;
}

/** The folders of both, below `data/languages`. */
export const pseudoTags = ["en-XA", "ar-XB"] as const;

/** Takes both languages out of a folder of languages. */
export function removePseudoLanguages(languages: string): void {
  for (const tag of pseudoTags) rmSync(path.join(languages, tag), { recursive: true, force: true });
}

/** The tags of those that stand in a folder of languages. */
export const pseudoLanguagesIn = (languages: string): readonly string[] =>
  pseudoTags.filter(tag => existsSync(path.join(languages, tag)));

/** Writes both languages into a folder of languages, made of the English one beside them. */
export function writePseudoLanguages(languages: string): void {
  const read = (name: string) => JSON.parse(readFileSync(path.join(languages, "en", name), "utf8"));
  const english: Readonly<Record<string, string>> = read("messages.json");
  const told = {
    "en-XA": {
      language: { name: "Lengthened" },
      messages: Object.fromEntries(Object.entries(english).map(([key, message]) => [key, lengthened(message)])),
    },
    "ar-XB": { language: { name: "Mirrored", direction: "rtl", comma: "، " }, messages: english },
  } as const;
  for (const tag of pseudoTags) {
    const folder = path.join(languages, tag);
    mkdirSync(folder, { recursive: true });
    const write = (name: string, content: object) =>
      writeFileSync(path.join(folder, name), `${JSON.stringify(content, null, 2)}\n`);
    write("language.json", { ...read("language.json"), ...told[tag].language });
    write("rules.json", { ...read("rules.json"), state: "partial" });
    write("messages.json", told[tag].messages);
  }
}
