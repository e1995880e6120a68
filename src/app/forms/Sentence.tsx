import { type Key, type Language, rulesOf, say as sayIn } from "../../text/index.ts";
import { useReader } from "../page/reading/useReader.ts";
import { FieldOf } from "./FieldOf.tsx";
import type { FieldHost } from "./fieldHost.ts";
import type { FieldPlan, FormOf } from "./formPlan.ts";

/** Stand round the name of a blank while the sentence is made. Private use: no text has them. */
const [OPEN, CLOSE] = ["\uE010", "\uE011"];
const BLANK = new RegExp(`[\u2066-\u2069]*${OPEN}([^${CLOSE}]*)${CLOSE}[\u2066-\u2069]*`, "u");

/**
 * A sentence with blanks, in pieces: words, and names of blanks at the odd places.
 * @param key of a message whose placeholders are the blanks
 */
function sentenceParts(language: Language, key: Key, blanks: readonly string[]): readonly string[] {
  const params = Object.fromEntries(blanks.map(name => [name, `${OPEN}${name}${CLOSE}`]));
  return sayIn(language, key, params).split(BLANK);
}

type Props = {
  readonly list: FormOf | "judgment";
  readonly blanks: Readonly<Record<string, FieldPlan>>;
  readonly item: FieldHost;
};

/** What is written, as one sentence whose blanks are fields. */
export function Sentence({ list, blanks, item }: Props) {
  const { language, say } = useReader();
  const { closeToWordBefore } = rulesOf(language);
  const parts = sentenceParts(language, `edit.sentence.${list}`, Object.keys(blanks));
  return (
    // biome-ignore lint/a11y/useSemanticElements: it is read as a sentence, and a set of fields is a list
    <div className="edit-sentence" role="group" aria-label={say("edit.sentence")} data-first-blank="">
      {parts.map((part, place) => {
        const blank = place % 2 === 1 ? blanks[part] : undefined;
        if (blank) return <FieldOf key={part} field={blank} item={item} isInline />;
        return (
          part.trim() !== "" && (
            <span
              key={parts.slice(0, place + 1).join("|")}
              className={closeToWordBefore.includes(part.trim()[0]!) ? "edit-words is-tight" : "edit-words"}
            >
              {part.trim()}
            </span>
          )
        );
      })}
    </div>
  );
}
