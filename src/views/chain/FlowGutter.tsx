/** What stands beside the cards in one column: the number of the layer, the mark of the card in view, the thread. */
import type { FoldedChain } from "../../layout/index.ts";
import type { State } from "../../schema/index.ts";
import type { ChainPicture, ColumnPicture, KnotPicture, VerdictPicture } from "./chainPicture.ts";
import { type FlowBand, nodeInView } from "./flowBands.ts";
import { Mark } from "./Mark.tsx";
import { threadEnd, threadPath } from "./threadPath.ts";

/** px from the upper edge of a card to the middle of its first line. */
const MIDDLE = 22;
/** px of a mark, and of each small mark below it. */
const OWN = 24;
const OTHER = 18;
/** The most marks of other cards in the row; the rest is counted. */
const OTHERS = 2;
const GAP = 3;
/** px within which a thread that is cut or turns off has done so. */
const TURNED = 60;

type GutterMark = { readonly party: string; readonly state: State };

export type GutterMarks = {
  /** The mark of the card in view; of several parties on it, the strongest. */
  readonly own: GutterMark | null;
  /** The marks of the other cards in the layer, the strongest first. */
  readonly others: readonly GutterMark[];
  /** The number of further marks. */
  readonly more: number;
  /** The thread ends here: the card in view is that of the chosen workers. */
  readonly isEnd: boolean;
};

/** The marks beside each layer, for the thread of a duty. */
export function gutterMarks(
  folded: FoldedChain,
  { cards }: Pick<ChainPicture, "cards">,
  { marks, pictures }: KnotPicture,
  band: FlowBand,
): GutterMarks {
  const node = folded.nodes[nodeInView(band)]!;
  const group = cards.findIndex(({ isChosenGroup }) => isChosenGroup);
  const workers = folded.nodes[group];
  // The chosen workers have a mark only where the column gives them one; otherwise the verdict says it.
  const hasMark = pictures.some(({ party }) => party === workers?.key);
  const drawn = marks.filter(({ party }) => hasMark || !workers?.parties.includes(party));
  const own = drawn.find(({ party }) => node.parties.includes(party));
  const named = ({ party, state }: { readonly party: number; readonly state: State }): GutterMark => {
    const place = folded.nodeOf[party]!;
    return { party: cards[place]!.parties[folded.nodes[place]!.parties.indexOf(party)]!, state };
  };
  const others = drawn.filter(mark => mark !== own).map(named);
  return {
    own: own ? named(own) : null,
    others: others.slice(0, OTHERS),
    more: Math.max(0, others.length - OTHERS),
    isEnd: node === workers,
  };
}

/** px below the upper edge of a card at which the thread goes on. */
const bottomOf = ({ own, others, more, isEnd }: GutterMarks): number =>
  MIDDLE -
  OWN / 2 +
  GAP +
  (own || isEnd ? OWN : 0) +
  (own && isEnd ? OWN : 0) +
  (others.length + (more > 0 ? 1 : 0)) * OTHER;

/** px below the upper edge of a card at which the thread comes in. */
function topOf({ own, others, isEnd }: GutterMarks, { verdict }: VerdictPicture): number {
  if (own) return MIDDLE - OWN / 2 - GAP;
  if (!isEnd) return others.length > 0 ? MIDDLE - OWN / 2 : 0;
  const isFlat = verdict === "answered" || verdict === "undocumented" || verdict === "not-applicable";
  return isFlat ? MIDDLE : MIDDLE - 8;
}

/** The end of the thread at the workers. */
function ThreadEnd({ verdict, arrives }: VerdictPicture) {
  return (
    <svg className={`flow-end verdict-${verdict}`} viewBox="-12 -12 24 24" width={OWN} height={OWN} aria-hidden="true">
      {threadEnd(verdict, arrives).map(({ d, dashes, isFilled }) => (
        <path key={d} d={d} className={isFilled ? "is-filled" : undefined} strokeDasharray={dashes} />
      ))}
    </svg>
  );
}

type GutterProps = {
  readonly name: string;
  /** Said before the number. */
  readonly layer: string;
  readonly column: ColumnPicture | undefined;
  readonly marks: GutterMarks | null;
  /** Marks that turn by what is being written, each as its duty and its party. */
  readonly turned: ReadonlySet<string> | undefined;
};

/** The gutter of a layer. The cards say what the marks mean, so only the number is read out. */
export function FlowGutter({ name, layer, column, marks, turned }: GutterProps) {
  const hooks = ({ party, state }: GutterMark) => ({
    "data-duty": column?.duty ?? "",
    "data-party": party,
    "data-state": state,
  });
  const isTurned = ({ party }: GutterMark) => turned?.has(`${column?.duty} ${party}`);
  return (
    <div className="flow-gutter">
      <span className={`layer-number${name.length > 2 ? " is-long" : ""}`}>
        <span className="sr">{layer} </span>
        {name}
      </span>
      {marks && column && (
        <span className="flow-marks" aria-hidden="true">
          {marks.own && (
            <Mark state={marks.own.state} size={OWN} isTurned={isTurned(marks.own)} data={hooks(marks.own)} />
          )}
          {marks.isEnd && <ThreadEnd {...column.verdict} />}
          {marks.others.map(mark => (
            <Mark key={mark.party} state={mark.state} size={14} isTurned={isTurned(mark)} data={hooks(mark)} />
          ))}
          {marks.more > 0 && <span className="mark-more">+{marks.more}</span>}
        </span>
      )}
    </div>
  );
}

type ThreadProps = {
  readonly knot: KnotPicture;
  readonly verdict: VerdictPicture;
  readonly from: GutterMarks;
  readonly to: GutterMarks;
  /** The grid lines at the upper edges of the cards. */
  readonly rows: readonly [number, number];
};

/** The thread from one mark down to the next, drawn in the manner of the mark, as long as what stands beside it. */
export function FlowThread({ knot, verdict, from, to, rows }: ThreadProps) {
  const manner = knot.below!;
  const zigzag = `flow-zigzag-${knot.layer}`;
  const isShort = manner === "cut" || knot.end === "aside";
  const isBarred = knot.end === "bar";
  const dashes = manner === "dashed" ? "7 5" : manner === "dotted" ? "0.1 5.2" : undefined;
  const parts = () => {
    if (isShort)
      return threadPath(manner, knot.end, 13, 0, TURNED).map(({ d }) => (
        <path key={d} d={d} className={`manner-${manner}`} />
      ));
    if (manner === "zigzag")
      return (
        <>
          <defs>
            <pattern id={zigzag} width="26" height="18" patternUnits="userSpaceOnUse">
              <path d="M13 0L17.5 4.5L8.5 13.5L13 18" className="manner-zigzag" />
            </pattern>
          </defs>
          <rect width="26" height="100%" fill={`url(#${zigzag})`} />
        </>
      );
    return <line x1="13" x2="13" y1="0" y2="100%" strokeDasharray={dashes} className={`manner-${manner}`} />;
  };
  return (
    <div
      className="flow-stretch"
      style={{
        gridRow: `${rows[0]} / ${rows[1]}`,
        marginTop: bottomOf(from),
        marginBottom: (isBarred ? 3 : 0) - topOf(to, verdict),
      }}
    >
      <svg
        className={`flow-thread stretch state-${knot.marks[0]!.state}`}
        width="26"
        height="100%"
        aria-hidden="true"
        focusable="false"
        data-manner={manner}
        data-end={knot.end ?? undefined}
      >
        {parts()}
        {isBarred && (
          <svg y="100%" overflow="visible" aria-hidden="true">
            <path d="M5 -1H21" className="thread-bar" />
          </svg>
        )}
      </svg>
    </div>
  );
}
