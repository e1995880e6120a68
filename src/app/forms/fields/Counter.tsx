import { quoteLength } from "../../../schema/index.ts";
import { useReader } from "../../page/reading/useReader.ts";

/** How long words may be: so many letters or words, or as long as a quote. */
export type WordLimit = { readonly letters: number } | { readonly words: number } | "quote";

const wordsIn = (text: string): number => text.split(/\s+/u).filter(word => /[\p{L}\p{N}]/u.test(word)).length;

/** How much of a limit words take, and what is done with them beyond it. Nothing stops whoever writes more. */
export function Counter({
  text,
  limit,
  id,
}: {
  readonly text: string;
  readonly limit: WordLimit;
  readonly id: string;
}) {
  const { say } = useReader();
  if (text === "") return null;
  const { words, characters, tooLong } = quoteLength(text);
  const isUnspaced = limit === "quote" && characters > 0 && words === 0;
  const [used, most] =
    limit === "quote"
      ? isUnspaced
        ? [characters, 150]
        : [words, 50]
      : "letters" in limit
        ? [[...text].length, limit.letters]
        : [wordsIn(text), limit.words];
  const isOver = limit === "quote" ? tooLong : used > most;
  const unit = limit !== "quote" && "words" in limit ? "words" : isUnspaced || limit !== "quote" ? "letters" : "words";
  return (
    <span className={isOver ? "field-count is-over" : "field-count"} id={id}>
      {say(`edit.field.count.${unit}`, { used, most })}
      {isOver && <>. {say(limit === "quote" ? "edit.field.count.quote" : "edit.field.count.over")}</>}
    </span>
  );
}
