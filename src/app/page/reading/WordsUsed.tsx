import type { CodeListId } from "../../../schema/index.ts";
import { codesOf, definition, label } from "../../../text/index.ts";
import { useReader } from "./useReader.ts";

export type WordUsed = { readonly list: CodeListId; readonly code: string };

/** Definitions of the words that are used here: each word once, list by list, in the order of the lists. */
export function WordsUsed({ words }: { readonly words: readonly WordUsed[] }) {
  const { language, say } = useReader();
  const lists = [...new Set(words.map(({ list }) => list))];
  const used = lists.flatMap(list => {
    const codes = new Set(words.filter(word => word.list === list).map(({ code }) => code));
    return codesOf(language, list)
      .filter(code => codes.has(code))
      .map(code => ({ list, code }));
  });
  if (used.length === 0) return null;
  return (
    <details className="evidence">
      <summary>{say("panel.words")}</summary>
      <dl className="words">
        {used.map(({ list, code }) => (
          <div key={`${list} ${code}`}>
            <dt>{label(language, list, code)}</dt>
            <dd>{definition(language, list, code)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
