import type { Manner } from "../../layout/index.ts";
import type { Plane, State } from "../../schema/index.ts";
import type { ColumnPicture, KnotPicture } from "../../views/index.ts";
import { EmbedMark } from "./EmbedShapes.tsx";
import { claimsId } from "./ids.ts";

type ThreadLineProps = { readonly state: State; readonly manner: Manner; readonly end: KnotPicture["end"] };

/** The line from a mark down to the next one. A thread that is refused or turns off ends here. */
function ThreadLine({ state, manner, end }: ThreadLineProps) {
  if (manner === "zigzag")
    return (
      <svg className="zigzag" width="14" aria-hidden="true">
        <rect width="14" height="100%" fill="url(#zigzag)" />
      </svg>
    );
  return <i className={`line is-${state} ${manner}${end ? ` ${end}` : ""}`} />;
}

type Props = {
  readonly column: ColumnPicture;
  readonly plane: Plane;
  readonly className: string;
  readonly knot: KnotPicture | undefined;
};

/** The marks of one layer on the thread of one duty, the words beside them, and how the thread goes on. */
export function EmbedKnot({ column, plane, className, knot }: Props) {
  const marks = knot?.pictures ?? [];
  return (
    <div className={className} data-plane={plane} data-duty={column.duty}>
      {marks.length > 0 && (
        <span>
          {marks.map(mark => (
            <a
              key={mark.party}
              href={`#${claimsId(column.duty)}`}
              data-party={mark.party}
              aria-label={mark.label}
              className={`mark is-${mark.state}`}
            >
              <EmbedMark state={mark.state} />
            </a>
          ))}
          {knot!.more > 0 && <span className="more">+{knot!.more}</span>}
        </span>
      )}
      {knot?.note && (
        <span className="note" aria-hidden="true">
          <b className={`is-${marks[0]?.state ?? "silent"}`}>{knot.note.word}</b> {knot.note.detail}
        </span>
      )}
      {knot?.below && (
        <ThreadLine state={knot.marks[0]!.state} manner={knot.below} end={knot.end === "aside" ? "aside" : null} />
      )}
    </div>
  );
}

/** The thread beside the words on a hop. */
export function EmbedThread({ column, plane, className, knot }: Props) {
  const goesOn = knot?.below && knot.below !== "cut" && knot.end !== "aside" ? knot.below : null;
  return (
    <div className={className} data-plane={plane} data-duty={column.duty}>
      {goesOn && <ThreadLine state={knot!.marks[0]!.state} manner={goesOn} end={knot!.end === "bar" ? "bar" : null} />}
    </div>
  );
}
