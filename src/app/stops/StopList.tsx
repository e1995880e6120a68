import { type Refusal, type StopMending, stopMending } from "../../io/index.ts";
import type { JsonObject } from "../../schema/index.ts";
import { type Language, sayProblem, sayStop, shortened } from "../../text/index.ts";
import type { Draft } from "../drafts/draft.ts";
import { useReader } from "../reading/useReader.ts";
import { ThingLink } from "./ThingLink.tsx";
import { thingAt } from "./thingAt.ts";
import "./stops.css";

/** Letters of what may stand that a button shows. */
const SHOWN = 40;

/** A stop in words: what it is about, by its name and the name of the field. */
function wordsOf(refusal: Refusal, file: JsonObject, language: Language): string {
  if (refusal.code === "has-error") return sayProblem(language, refusal.problem).what;
  return sayStop(language, refusal, thingAt(file, refusal.path, language));
}

type Props = {
  readonly refusals: readonly Refusal[];
  /** The file as it is written. */
  readonly file: JsonObject;
  /** Null where the file is only read here, and nothing can be mended. */
  readonly draft: Draft | null;
  /** Whether another tab writes. */
  readonly isFollowing?: boolean;
  readonly onMended?: () => void;
};

/** What stops publishing, each in the words of the thing, with one press that mends it, or the way to where it stands. */
export function StopList({ refusals, file, draft, isFollowing = false, onMended = () => {} }: Props) {
  const { language, say } = useReader();
  const wordsOfMending = (mending: StopMending): string =>
    mending.code === "neutral-id"
      ? say("publishing.stop.mend.neutral-id", { id: mending.id })
      : say("publishing.stop.mend.let-stand", { words: shortened(mending.words, SHOWN) });
  const mend = (mending: StopMending) => {
    draft?.act({ code: "mend", params: { name: wordsOfMending(mending) } }, mending.change);
    onMended();
  };
  return (
    <ol className="stops">
      {refusals.map((refusal, index) => {
        const mending = stopMending(refusal, file);
        const words = wordsOf(refusal, file, language);
        const isToShorten = refusal.code === "long-quote";
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: reasons stand in order of the file, and one place can have two
          <li key={index}>
            <p>{words}</p>
            {draft && (
              <p className="stop-acts">
                {mending && !isToShorten && (
                  <button type="button" className="second" disabled={isFollowing} onClick={() => mend(mending)}>
                    {wordsOfMending(mending)}
                    <span className="sr">: {words}</span>
                  </button>
                )}
                <ThingLink file={file} path={refusal.path} about={words}>
                  {say(isToShorten ? "publishing.stop.go.long-quote" : "publishing.stop.go")}
                </ThingLink>
                {mending && isToShorten && (
                  <button type="button" className="quiet-button" disabled={isFollowing} onClick={() => mend(mending)}>
                    {wordsOfMending(mending)}
                  </button>
                )}
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
