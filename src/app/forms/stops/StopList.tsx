import { type StopMending, stopMending } from "../../../edit/index.ts";
import type { Refusal } from "../../../redact/index.ts";
import type { JsonObject } from "../../../schema/index.ts";
import { sayProblem, sayStop, sayStopPlace, shortened } from "../../../text/index.ts";
import type { Draft } from "../../documents/drafts/draft.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { ThingLink } from "./ThingLink.tsx";
import { thingAt } from "./thingAt.ts";
import "./stops.css";

/** Letters of what may stand that a button shows. */
const SHOWN = 40;

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

/** What stops publishing: each with the thing at which it stands, which leads there, and the press that mends it. */
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
        const thing = thingAt(file, refusal.path, language);
        const where = sayStopPlace(language, thing);
        const words =
          refusal.code === "has-error" ? sayProblem(language, refusal.problem).what : sayStop(language, refusal, thing);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: reasons stand in order of the file, and one place can have two
          <li key={index}>
            <p>{words}</p>
            <p>
              {draft ? (
                <ThingLink file={file} path={refusal.path}>
                  {where}
                </ThingLink>
              ) : (
                <b>{where}</b>
              )}
            </p>
            {draft && mending && (
              <p>
                <button
                  type="button"
                  // To let it stand is the second thought: the first is the way to the words.
                  className={mending.code === "let-stand" ? "quiet-button" : "second"}
                  disabled={isFollowing}
                  onClick={() => mend(mending)}
                >
                  {wordsOfMending(mending)}
                  <span className="sr">: {where}</span>
                </button>
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
