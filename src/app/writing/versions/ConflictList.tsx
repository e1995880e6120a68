import { useId } from "react";
import { sayConflict, sayConflictSide, type VersionTeller } from "../../../text/index.ts";
import type { MergeAnswer, MergeConflict } from "../../../versions/index.ts";
import { useReader } from "../../page/reading/useReader.ts";

type Props = {
  readonly teller: VersionTeller;
  readonly conflicts: readonly MergeConflict[];
  /** By the key of a conflict. */
  readonly answered: ReadonlyMap<string, MergeAnswer>;
  readonly onAnswer: (key: string, answer: MergeAnswer) => void;
};

/** What has to be decided, one question each, with what both versions have. */
export function ConflictList({ teller, conflicts, answered, onAnswer }: Props) {
  const { say } = useReader();
  const id = useId();
  if (conflicts.length === 0) return <p>{say("versions.ask.none")}</p>;
  const left = conflicts.filter(({ key }) => !answered.has(key)).length;
  return (
    <>
      <p role="status">{say("versions.ask.left", { count: conflicts.length, left })}</p>
      <ol className="versions-conflicts">
        {conflicts.map(conflict => (
          <li key={conflict.key}>
            <fieldset>
              <legend>{sayConflict(teller, conflict)}</legend>
              {choicesOf(conflict).map(choice => (
                <label className="tick" key={choice}>
                  <input
                    type="radio"
                    name={`${id}${conflict.key}`}
                    checked={conflict.answer === choice}
                    onChange={() => onAnswer(conflict.key, choice)}
                  />
                  <span>
                    {choice === "both"
                      ? say("versions.ask.take-both")
                      : say(choice === "mine" ? "versions.ask.keep-mine" : "versions.ask.take-theirs", {
                          value: sayConflictSide(teller, conflict, choice),
                        })}
                  </span>
                </label>
              ))}
            </fieldset>
          </li>
        ))}
      </ol>
    </>
  );
}

/** Of two things with one id, both can stay; which of two ids is taken by another kind of object cannot be chosen. */
const choicesOf = ({ code }: MergeConflict): readonly MergeAnswer[] =>
  code === "two-things" ? ["both", "mine", "theirs"] : ["mine", "theirs"];
