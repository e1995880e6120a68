/** The chain in one column, for narrow pages: cards joined by labelled arrows, one thread down the left edge. */
import type { FoldedChain, Manner } from "../../layout/index.ts";
import type { State } from "../../schema/index.ts";
import { CardBody, type Choosing, cardClass, LabelBody, PictureItem } from "./ChainHtml.tsx";
import type { CardPicture, ChainPicture, ColumnPicture } from "./chainPicture.ts";
import { Mark } from "./Mark.tsx";

type Props = {
  readonly folded: FoldedChain;
  readonly picture: ChainPicture;
  /** The thread that is drawn; null without one. */
  readonly duty: string | null;
  readonly choosing: Choosing;
  readonly tabStops: ReadonlySet<string>;
  /** Steps through the cards of one layer. */
  readonly words: {
    readonly previous: string;
    readonly next: string;
    readonly of: (count: number) => string;
    readonly beside: string;
  };
  readonly onScroll: (layer: number, step: -1 | 1) => void;
};

/** The thread beside one band: in the manner of its mark, from the mark down to the next. */
function FlowThread({
  manner,
  state,
  stops,
}: {
  readonly manner: Manner;
  readonly state: State;
  readonly stops: boolean;
}) {
  const dashes = manner === "dashed" ? "7 5" : manner === "dotted" ? "0.1 5.2" : undefined;
  return (
    <svg className={`flow-thread stretch state-${state}`} width="26" height="100%" aria-hidden="true" focusable="false">
      {manner === "zigzag" ? (
        <>
          <defs>
            <pattern id="thread-zigzag" width="26" height="18" patternUnits="userSpaceOnUse">
              <path d="M13 0L17.5 4.5L8.5 13.5L13 18" className="manner-zigzag" />
            </pattern>
          </defs>
          <rect width="26" height="100%" fill="url(#thread-zigzag)" className="zigzag-fill" />
        </>
      ) : (
        <line
          x1="13"
          x2="13"
          y1="0"
          y2={manner === "cut" ? "38%" : "100%"}
          strokeDasharray={dashes}
          className={`manner-${manner}`}
        />
      )}
      {manner === "cut" && (
        <svg y="38%" overflow="visible" aria-hidden="true">
          <path d="M7 5L19 -5" className="manner-cut" />
        </svg>
      )}
      {stops && (
        <svg y="100%" overflow="visible" aria-hidden="true">
          <path d="M5 -2H21" className="thread-bar" />
        </svg>
      )}
    </svg>
  );
}

function Gutter({
  column,
  layer,
  isLast,
  name,
}: {
  readonly column: ColumnPicture | undefined;
  readonly layer: number;
  readonly isLast: boolean;
  readonly name: string;
}) {
  const knot = column?.knots.find(one => one.layer === layer);
  const [mark] = knot?.pictures ?? [];
  return (
    <div className="flow-gutter">
      <span className="layer-number">{name}</span>
      {knot && (
        <div className="flow-marks">
          {mark ? <Mark state={mark.state} /> : <span className={`flow-end verdict-${column!.verdict.verdict}`} />}
          {knot.pictures.length > 1 && <span className="mark-more">+{knot.pictures.length - 1 + knot.more}</span>}
          {knot.below && !isLast && (
            <FlowThread manner={knot.below} state={knot.marks[0]!.state} stops={knot.end === "bar"} />
          )}
        </div>
      )}
    </div>
  );
}

export function ChainFlow({ folded, picture, duty, choosing, tabStops, words, onScroll }: Props) {
  const items = { choosing, tabStops };
  const column = picture.columns.find(one => one.duty === duty);
  const layers = [...new Set(folded.nodes.map(({ layer }) => layer))].sort((a, b) => a - b);
  const into = folded.nodes.map((): number[] => []);
  folded.hops.forEach((hop, place) => {
    into[hop.to]!.push(place);
  });

  const card = (one: CardPicture, extra = "") => (
    <PictureItem
      {...items}
      choice={one.choice}
      stop={`card ${one.key}`}
      className={`${cardClass(one)}${extra}`}
      label={`${one.name.text}, ${one.description}`}
      isCurrent={one.isSelected}
      data={{ "data-party": one.parties.join(" ") }}
    >
      <CardBody card={one} />
    </PictureItem>
  );

  return (
    <div className="flow">
      <ol className="flow-bands">
        {layers.map((layer, depth) => {
          const own = folded.nodes.flatMap((node, place) => (node.layer === layer ? [place] : []));
          own.sort((a, b) => folded.nodes[a]!.cluster - folded.nodes[b]!.cluster || a - b);
          const isLast = depth === layers.length - 1;
          return (
            <li
              key={layer}
              className={`flow-band stratum-${Math.round((depth * 5) / Math.max(1, layers.length - 1))}`}
              data-layer={layer}
            >
              <Gutter column={column} layer={layer} isLast={isLast} name={picture.bands.get(layer)!.name} />
              <div className="flow-body">
                <ul className={`flow-row${own.length > 1 ? " is-scroller" : ""}`} data-row={layer}>
                  {own.map(place => {
                    const node = folded.nodes[place]!;
                    const one = picture.cards[place]!;
                    const hops = into[place]!;
                    const shown = hops.length > 3 ? [hops] : hops.map(hop => [hop]);
                    const crossing = hops.every(hop => picture.crosses(hop)) ? hops : [];
                    const border = crossing.length > 0 ? picture.borderOf(crossing) : null;
                    return (
                      <li key={node.key} className={`flow-item${one.isApart ? " is-apart" : ""}`}>
                        {hops.length > 0 && (
                          <div className="flow-hops">
                            <svg className="flow-arrow" width="14" height="100%" aria-hidden="true" focusable="false">
                              <line x1="7" x2="7" y1="0" y2="100%" />
                              <svg y="100%" overflow="visible" aria-hidden="true">
                                <path d="M2 -9L7 -1L12 -9" />
                              </svg>
                            </svg>
                            {shown.map(places => {
                              const label = picture.labelOf(places);
                              return (
                                <PictureItem
                                  {...items}
                                  key={places.join(" ")}
                                  choice={label.choice}
                                  stop={`hop ${places.join(" ")}`}
                                  className={`hop-label${label.isDisputed ? " is-disputed" : ""}${label.isSelected ? " is-selected" : ""}`}
                                  label={`${label.sentence} ${label.notes}`}
                                  isCurrent={label.isSelected}
                                >
                                  <LabelBody label={label} />
                                </PictureItem>
                              );
                            })}
                            {border && (
                              <p className={`flow-border${border.isKnown ? "" : " is-open"}`}>
                                <span>{border.above}</span>
                                <span>{border.below}</span>
                              </p>
                            )}
                          </div>
                        )}
                        {card(one)}
                      </li>
                    );
                  })}
                </ul>
                {own.length > 1 && (
                  <p className="flow-steps">
                    <button type="button" onClick={() => onScroll(layer, -1)} aria-label={words.previous}>
                      <span aria-hidden="true">‹</span>
                    </button>
                    <span>{words.of(own.length)}</span>
                    <button type="button" onClick={() => onScroll(layer, 1)} aria-label={words.next}>
                      <span aria-hidden="true">›</span>
                    </button>
                  </p>
                )}
              </div>
            </li>
          );
        })}
      </ol>
      {picture.unplaced.length + picture.beside.length > 0 && (
        <div className="flow-beside">
          <h3>{words.beside}</h3>
          <ul>
            {picture.unplaced.map(one => (
              <li key={one.key}>{card(one, " is-unplaced")}</li>
            ))}
            {picture.beside.map(one => (
              <li key={one.key}>{card(one, " is-beside")}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
