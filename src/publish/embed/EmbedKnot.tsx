import type { Manner } from "../../layout/index.ts";
import type { State } from "../../schema/index.ts";
import { label, sayState } from "../../text/index.ts";
import { type KnotPicture, type SaidPicture, ShownText } from "../../views/index.ts";
import type { PlateCell } from "./cellsOf.ts";
import { EmbedEnd, EmbedMark } from "./EmbedShapes.tsx";
import { claimsId } from "./ids.ts";
import { useEmbed } from "./useEmbed.ts";

/** The line from a mark down to the next one. A thread that is refused or turns off ends there. */
function ThreadLine({ state, manner, end }: Pick<KnotPicture, "end"> & { state: State; manner: Manner }) {
  if (manner === "zigzag")
    return (
      <svg className="zigzag" width="14" aria-hidden="true">
        <rect width="14" height="100%" fill="url(#zigzag)" />
      </svg>
    );
  return <i className={`line is-${state} ${manner}${end ? ` ${end}` : ""}`} />;
}

/** A quote and where it stands. */
function SaidWords({ said: { quote, source } }: { readonly said: SaidPicture }) {
  return (
    <>
      {quote && (
        <>
          {" "}
          <q>
            <ShownText shown={quote} />
          </q>
        </>
      )}{" "}
      <small>{source}</small>
    </>
  );
}

/** The verdict for the workers, how it reached them, and in which words that is told. */
function Verdict({ column: { duty, verdict }, at, others }: Pick<PlateCell, "column" | "at" | "others">) {
  const { language, say } = useEmbed();
  const { words, conditionWords, said, unmet, see } = verdict;
  return (
    <p className="verdict">
      <a href={at === null ? `#${claimsId(duty)}` : "#known"}>
        <b className={`verdict-${verdict.verdict}`}>{words}</b>
        {conditionWords && (
          <>
            {" "}
            <span>{conditionWords}</span>
          </>
        )}
      </a>
      {said && <SaidWords said={said} />}
      {unmet && <small> {unmet}</small>}
      {/* Behind the words on which this verdict rests: they are not those of the other planes. */}
      {others.map(other => (
        <span key={other.plane} className="other">
          {" "}
          {say("page.label", { label: label(language, "planes", other.plane) })} {other.words}
        </span>
      ))}
      {see?.choice.kind === "plane" && (
        <>
          {" "}
          <button type="button" className="see scripted" data-choose="plane" value={see.choice.plane}>
            {see.words}
          </button>
        </>
      )}
    </p>
  );
}

type Props = PlateCell & {
  readonly knot: KnotPicture | undefined;
  /** Whether the verdict stands here. */
  readonly isEnd: boolean;
};

/**
 * The plate of one duty in one layer: the marks, how the thread goes on, and beside them what is on record in words.
 */
export function EmbedKnot({ column, plane, isShown, at, others, knot, isEnd }: Props) {
  const { narrator, language, say } = useEmbed();
  const { duty, verdict } = column;
  const place = at === null ? { "data-plane": plane, "data-duty": duty } : { "data-at": at };
  const marks = knot?.pictures ?? [];
  const isSilent = marks.every(({ state }) => state === "silent") && !isEnd;
  return (
    <div className={isShown ? "cell on" : "cell"} {...place}>
      <div className="knot">
        {marks.map(({ party, state, label }) => (
          <a
            key={party}
            href={at === null ? `#${claimsId(duty)}` : "#known"}
            data-party={party}
            data-duty={at === null ? duty : undefined}
            data-state={state}
            aria-label={
              at === null
                ? label
                : say("embed.silent", { party: narrator.name(party), state: sayState(language, state) })
            }
            className={`mark is-${state}`}
          >
            <EmbedMark state={state} />
          </a>
        ))}
        {knot && knot.more > 0 && <span className="more">+{knot.more}</span>}
        {isEnd && <EmbedEnd verdict={verdict} />}
        {knot?.below && <ThreadLine state={knot.marks[0]!.state} manner={knot.below} end={knot.end} />}
      </div>
      {(isEnd || knot) && (
        <div className={isSilent ? "told silent" : "told"}>
          {knot?.entries.map(({ state, who, word, detail, said }) => (
            <p key={`${who} ${word}`}>
              {who && `${who} `}
              <b className={`is-${state}`}>{word}</b>
              {detail && `, ${detail}`}
              {said && <SaidWords said={said} />}
            </p>
          ))}
          {knot?.note?.detail && <p className="quiet">{knot.note.detail}</p>}
          {isEnd && <Verdict column={column} at={at} others={others} />}
        </div>
      )}
    </div>
  );
}
