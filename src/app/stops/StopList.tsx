import { addressOfPath, type Refusal, type StopMending, stopMending } from "../../io/index.ts";
import { type JsonObject, valueAt } from "../../schema/index.ts";
import { type Language, sayField, say as sayIn, sayProblem, sayStop, shortened } from "../../text/index.ts";
import { PageLink } from "../address/PageLink.tsx";
import { nothingChosen } from "../address/selectionOf.ts";
import type { Draft } from "../drafts/draft.ts";
import { textOfTarget } from "../forms/formTarget.ts";
import { itemWith, nameOfItem } from "../forms/nameOfItem.ts";
import { useChosen } from "../reading/useChosen.ts";
import { useReader } from "../reading/useReader.ts";
import "./stops.css";

/** Letters of what may stand that a button shows. */
const SHOWN = 40;

/** A stop in words: what it is about, by its name and the name of the field. */
function wordsOf(refusal: Refusal, file: JsonObject, language: Language): string {
  if (refusal.code === "has-error") return sayProblem(language, refusal.problem).what;
  const address = addressOfPath(file, refusal.path);
  const { list } = address;
  const item = list === "head" ? file : itemWith(file, list, address.id);
  const within = refusal.path.slice(list === "head" ? 0 : 2).filter((key): key is string => typeof key === "string");
  const isId = refusal.path.at(-1) === "id";
  return sayStop(language, refusal, {
    kind: sayIn(language, `edit.kind.${list}`),
    name: item ? nameOfItem(list, item, file, language) : "",
    field: within.length === 0 ? "" : sayField(language, list, within),
    id: isId ? String(valueAt(file, refusal.path)) : null,
  });
}

type Props = {
  readonly refusals: readonly Refusal[];
  /** The file as it is written. */
  readonly file: JsonObject;
  readonly draft: Draft;
  /** Whether another tab writes. */
  readonly isFollowing: boolean;
  readonly onMended?: () => void;
};

/** What stops publishing, each in the words of the thing, with one press that mends it, or the way to where it stands. */
export function StopList({ refusals, file, draft, isFollowing, onMended = () => {} }: Props) {
  const { language, say } = useReader();
  const { place } = useChosen();
  const wordsOfMending = (mending: StopMending): string =>
    mending.code === "neutral-id"
      ? say("publishing.stop.mend.neutral-id", { id: mending.id })
      : say("publishing.stop.mend.let-stand", { words: shortened(mending.words, SHOWN) });
  const mend = (mending: StopMending) => {
    draft.act({ code: "mend", params: { name: wordsOfMending(mending) } }, mending.change);
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
            <p className="stop-acts">
              {mending && !isToShorten && (
                <button type="button" className="second" disabled={isFollowing} onClick={() => mend(mending)}>
                  {wordsOfMending(mending)}
                  <span className="sr">: {words}</span>
                </button>
              )}
              <PageLink
                to={{
                  ...place,
                  ...nothingChosen,
                  view: "chain",
                  open: textOfTarget({ kind: "item", address: addressOfPath(file, refusal.path) }),
                }}
              >
                {say(isToShorten ? "publishing.stop.go.long-quote" : "publishing.stop.go")}
                <span className="sr">: {words}</span>
              </PageLink>
              {mending && isToShorten && (
                <button type="button" className="quiet-button" disabled={isFollowing} onClick={() => mend(mending)}>
                  {wordsOfMending(mending)}
                </button>
              )}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
