/**
 * The chain in one column, for narrow pages: cards joined by labelled arrows, with one thread down the left edge. The
 * cards of a layer stand in a row that is swiped through, and the marks beside the thread are those of the card in
 * view.
 * A single grid holds it all, with four rows for each layer: the labels of the hops into it, the edge of its band with
 * the tip of the arrow, its cards, the steps through its row. So the thread leads from mark to mark however much room
 * the words between them take, and each mark stands at the first line of its card.
 */
import type { FoldedChain } from "../../layout/index.ts";

import { stratumAt } from "../../theme/index.ts";
import { CardItem, type Choosing, hopName, LabelBody, PictureItem, ShownText, StubItem } from "./ChainHtml.tsx";
import type { ChainPicture } from "./chainPicture.ts";
import { FlowGutter, FlowThread, gutterMarks } from "./FlowGutter.tsx";
import { type FlowBand, flowBands, joiningHop, nodeInView } from "./flowBands.ts";
import "./chain.css";
import "./flow.css";

/** The words beside the picture, which the shell provides. */
export type FlowWords = {
  readonly previous: string;
  readonly next: string;
  /** As in "2 of 3". */
  readonly place: (place: number, count: number) => string;
  /** Stands before the name of the next card in a row. */
  readonly coming: string;
  /** Says from where a hop comes, given a node. */
  readonly from: (node: number) => string;
  /** Says to where a hop leads back up, given a node. */
  readonly back: (node: number) => string;
};

type Props = {
  readonly folded: FoldedChain;
  readonly picture: ChainPicture;
  /** The duty whose thread is drawn; null without one. */
  readonly duty: string | null;
  readonly choosing: Choosing;
  readonly tabStops: ReadonlySet<string>;
  /** For each row, the position in it of the card in view; by default the first. */
  readonly inView: ReadonlyMap<string, number>;
  readonly words: FlowWords;
  /** Marks that turn by what is being written, each as its duty and its party: they wear a ring. */
  readonly turned?: ReadonlySet<string> | undefined;
  /** Called to show another card of a row. */
  readonly onStep: (row: string, place: number) => void;
  /** Called when the reader has swiped through a row. */
  readonly onSwept: (row: string, element: HTMLElement) => void;
};

const ROWS = 4;
/** The grid line at the upper edge of a band's cards. */
const cardLine = (band: number): number => band * ROWS + 3;
/** The most letters of a name between the buttons. */
const SHORT = 20;

type FlowItemProps = Pick<Props, "folded" | "picture" | "choosing" | "tabStops" | "words"> & {
  readonly node: number;
  /** The bands above and below; null where there is none. */
  readonly above: FlowBand | null;
  readonly below: FlowBand | null;
};

/** The arrow from the labels down to the card, whatever their height. */
function Arrow({ isJoined }: { readonly isJoined: boolean }) {
  return (
    <div className="flow-arrow">
      <svg width="14" height="100%" aria-hidden="true" focusable="false">
        <line x1="7" x2="7" y1={isJoined ? 0 : 8} y2="100%" />
        <svg y="100%" overflow="visible" aria-hidden="true">
          <path d="M2 -10L7 -1.5L12 -10" />
        </svg>
      </svg>
    </div>
  );
}

/** One card, with the hops that lead to it and those that lead back up from it. */
function Item({ folded, picture, choosing, tabStops, words, node, above, below }: FlowItemProps) {
  const items = { choosing, tabStops };
  const card = picture.cards[node]!;
  const hops = folded.hops.flatMap(({ to, isReturn }, hop) => (to === node && !isReturn ? [hop] : []));
  const groups = picture.labelled(hops);
  const border = hops.length > 0 && hops.every(hop => picture.crosses(hop)) ? picture.borderOf(hops) : null;
  const isJoined = above !== null && hops.some(hop => folded.hops[hop]!.from === nodeInView(above));
  // The hop comes from the only card of the layer above, so the arrow is enough.
  const isPlain = (hop: number) => above?.nodes.length === 1 && folded.hops[hop]!.from === above.nodes[0];
  const onward =
    below && folded.hops.findIndex(hop => hop.from === node && hop.to === nodeInView(below) && !hop.isReturn);
  return (
    <li className={`flow-item${card.isApart ? " is-apart" : ""}`}>
      {hops.length > 0 && (
        <div className="flow-hops">
          {groups.map(places => {
            const label = picture.labelOf(places);
            const [hop] = places;
            const from = label.namesSource || isPlain(hop!) ? null : words.from(folded.hops[hop!]!.from);
            return (
              <PictureItem
                {...items}
                key={places.join(" ")}
                choice={label.choice}
                stop={`hop ${places.join(" ")}`}
                className={`hop-label${label.isDisputed ? " is-disputed" : ""}${label.isSelected ? " is-selected" : ""}`}
                label={hopName(label, from)}
                isCurrent={label.isSelected}
                data={{
                  "data-from": [...new Set(places.map(one => picture.hops[one]!.from))].join(" "),
                  "data-to": picture.hops[hop!]!.to,
                }}
              >
                <LabelBody label={label} />
                {from !== null && (
                  <>
                    {" "}
                    <span className="label-notes">{from}</span>
                  </>
                )}
              </PictureItem>
            );
          })}
          {border && <span className="flow-country">{border.above}</span>}
        </div>
      )}
      {border && (
        <div className="flow-edge">
          <svg width="100%" height="2" aria-hidden="true" focusable="false">
            <line className="border-line" x2="100%" y1="1" y2="1" />
          </svg>
          <span className="flow-country">{border.below}</span>
        </div>
      )}
      {hops.length > 0 && <Arrow isJoined={isJoined} />}
      <div className="flow-card">
        <CardItem {...items} card={card} />
        <div className="flow-below">
          {onward !== null && onward >= 0 && (
            <span className={`flow-tail${picture.hops[onward]!.isApart ? " is-apart" : ""}`} />
          )}
          {picture.stubs
            .filter(stub => stub.node === node)
            .map(stub => (
              <StubItem choosing={choosing} key={stub.node} stub={stub} of={folded.nodes[node]!.key} />
            ))}
          {picture.returns
            .filter(({ hop }) => folded.hops[hop]!.from === node)
            .map(({ hop, letter, sentence, notes, isSelected, choice }) => (
              <PictureItem
                {...items}
                key={hop}
                choice={choice}
                stop={`hop ${hop}`}
                className={`hop-label flow-return${isSelected ? " is-selected" : ""}`}
                label={`${letter} ${words.back(folded.hops[hop]!.to)} ${notes} ${sentence}`}
                isCurrent={isSelected}
              >
                <span className="return-letter">{letter}</span>
                <span>
                  <span className="label-title">{words.back(folded.hops[hop]!.to)}</span>{" "}
                  <span className="label-notes">{notes}</span>
                </span>
              </PictureItem>
            ))}
        </div>
      </div>
    </li>
  );
}

/** The steps through the cards of one layer: which one is in view, and which comes next. */
function Steps({
  band: { row, nodes, at },
  joined,
  picture,
  words,
  onStep,
}: { readonly band: FlowBand; readonly joined: { readonly isApart: boolean } | undefined } & Pick<
  Props,
  "picture" | "words" | "onStep"
>) {
  const step = (by: -1 | 1) => {
    const isEnd = nodes[at + by] === undefined;
    return (
      <button
        type="button"
        aria-label={by === 1 ? words.next : words.previous}
        aria-disabled={isEnd}
        onClick={() => {
          if (!isEnd) onStep(row, at + by);
        }}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
          <path d={by === 1 ? "M6 3l5 5-5 5" : "M10 3L5 8l5 5"} />
        </svg>
      </button>
    );
  };
  const next = nodes[at + 1];
  const coming = next === undefined ? null : picture.cards[next]!.name;
  return (
    <div className={`flow-steps${coming && coming.text.length > SHORT ? " is-long" : ""}`}>
      {joined && <span className={`flow-tail${joined.isApart ? " is-apart" : ""}`} />}
      {step(-1)}
      <div className="flow-place">
        <p aria-live="polite">
          <strong>{words.place(at + 1, nodes.length)}</strong>
          <span className="sr">
            {", "}
            <ShownText shown={picture.cards[nodes[at]!]!.name} />
          </span>
        </p>
        {coming && (
          <p className="flow-coming">
            {words.coming} <ShownText shown={coming} />
          </p>
        )}
      </div>
      {step(1)}
    </div>
  );
}

export function ChainFlow(props: Props) {
  const { folded, picture, duty, choosing, tabStops, inView, words, turned, onStep, onSwept } = props;
  const items = { choosing, tabStops };
  const column = picture.columns.find(one => one.duty === duty);
  const bands = flowBands(folded, inView);
  const marks = bands.map(band => {
    const knot = column?.knots.find(({ layer }) => layer === band.layer);
    return knot ? gutterMarks(folded, picture, knot, band) : null;
  });
  const knotted = bands.flatMap((_, band) => (marks[band] ? [band] : []));
  const stratum = (band: number) => `stratum-${stratumAt(band, bands.length)}`;
  return (
    <div className="flow">
      <div className="flow-plan" style={{ gridTemplateRows: `repeat(${bands.length * ROWS}, auto)` }}>
        <ol className="flow-bands">
          {bands.map((band, depth) => {
            const [above, below] = [bands[depth - 1] ?? null, bands[depth + 1] ?? null];
            const joining = below ? joiningHop(folded, band, below) : -1;
            return (
              <li
                key={band.layer}
                className={`flow-band ${stratum(depth)}`}
                data-layer={band.layer}
                // The ring around a card goes beyond its band, over the next one.
                style={{ zIndex: bands.length - depth }}
              >
                {!above && picture.headings.between && <p className="flow-span">{picture.headings.between}</p>}
                {above && <div className={`flow-ground ${stratum(depth - 1)}`} />}
                <FlowGutter
                  name={picture.bands.get(band.layer)!.name}
                  layer={picture.headings.layer}
                  column={column}
                  marks={marks[depth]!}
                  turned={turned}
                />
                <ul
                  key={band.row}
                  className={`flow-row${band.nodes.length > 1 ? " is-swept" : ""}`}
                  data-row={band.row}
                  // An element that scrolls can be scrolled by keys, and says what it is.
                  tabIndex={band.nodes.length > 1 ? 0 : undefined}
                  aria-label={`${picture.headings.layer} ${picture.bands.get(band.layer)!.name}`}
                  onScroll={event => onSwept(band.row, event.currentTarget)}
                >
                  {band.nodes.map(node => (
                    <Item
                      key={folded.nodes[node]!.key}
                      {...items}
                      folded={folded}
                      picture={picture}
                      words={words}
                      node={node}
                      above={above}
                      below={below}
                    />
                  ))}
                </ul>
                {band.nodes.length > 1 && (
                  <Steps band={band} joined={picture.hops[joining]} picture={picture} words={words} onStep={onStep} />
                )}
              </li>
            );
          })}
        </ol>
        {column &&
          knotted.slice(0, -1).map((band, place) => {
            const next = knotted[place + 1]!;
            const knot = column.knots.find(({ layer }) => layer === bands[band]!.layer)!;
            return (
              <FlowThread
                key={knot.layer}
                knot={knot}
                verdict={column.verdict}
                from={marks[band]!}
                to={marks[next]!}
                rows={[cardLine(band), cardLine(next)]}
              />
            );
          })}
      </div>
      {picture.unplaced.length + picture.beside.length > 0 && (
        <div className="flow-beside">
          <h3>{picture.headings.beside}</h3>
          <ul>
            {picture.unplaced.map(one => (
              <li key={one.key}>
                <CardItem {...items} card={one} extra=" is-unplaced" />
              </li>
            ))}
            {picture.beside.map(one => (
              <li key={one.key}>
                <CardItem {...items} card={one} extra=" is-beside" />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
