/**
 * The chain as HTML: cards of real text over one drawing of lines. It only writes a plan down: the layout decides where
 * things stand, the picture what they say.
 */
import type { CSSProperties, MouseEvent, ReactNode } from "react";
import type { Box, ChainPlan, FoldedChain } from "../../layout/index.ts";
import type { Shown } from "../../text/index.ts";
import { isolated, typeset } from "../../text/index.ts";
import { denseType, stratumAt } from "../../theme/index.ts";
import type {
  CardPicture,
  ChainPicture,
  Choice,
  ColumnPicture,
  LabelPicture,
  PlateEntry,
  SaidPicture,
  StubPicture,
} from "./chainPicture.ts";
import { Mark } from "./Mark.tsx";
import { planHeadings } from "./planHeadings.ts";
import { threadEnd, threadPath } from "./threadPath.ts";
import "./chain.css";

/** How a reader makes a choice: by a real link wherever there can be one. */
export type Choosing = {
  /** Said of what is chosen: screen readers differ in what else they speak. */
  readonly chosen: string;
  readonly hrefOf: (choice: Choice) => string;
  readonly onChoose: (choice: Choice, event: MouseEvent<HTMLElement>) => void;
};

type Props = {
  readonly plan: ChainPlan;
  readonly folded: FoldedChain;
  readonly picture: ChainPicture;
  readonly choosing: Choosing;
  /** The `data-stop` of the card and of the mark to which Tab leads. */
  readonly tabStops: ReadonlySet<string>;
  /** What the shell adds to a picture with a plate. */
  readonly slots?: PlateSlots | undefined;
  /** Marks that turn by what is being written, each as its duty and its party: they wear a ring. */
  readonly turned?: ReadonlySet<string> | undefined;
};

/** What is chosen round the plate: the workers, the duty that is opened, the plane, the threads beyond the first. */
export type PlateSlots = {
  readonly groups: ReactNode;
  readonly duties: ReactNode;
  readonly planes: ReactNode;
};

export function ShownText({ shown }: { readonly shown: Shown }) {
  return (
    <bdi lang={shown.language} dir={shown.direction}>
      {typeset(shown)}
    </bdi>
  );
}

const placed = ({ x, y, width }: Pick<Box, "x" | "y" | "width">): CSSProperties => ({ left: x, top: y, width });

type ItemProps = {
  readonly choice: Choice;
  readonly stop: string;
  readonly className: string;
  readonly style?: CSSProperties | undefined;
  readonly label?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly isCurrent: boolean;
  readonly data?: Readonly<Record<`data-${string}`, string>>;
  readonly children: ReactNode;
} & Pick<Props, "choosing" | "tabStops">;

/** One thing in the picture that can be chosen. */
export function PictureItem({
  choice,
  stop,
  className,
  style,
  label,
  describedBy,
  isCurrent,
  data = {},
  children,
  choosing,
  tabStops,
}: ItemProps) {
  return (
    <a
      {...data}
      href={choosing.hrefOf(choice)}
      onClick={event => choosing.onChoose(choice, event)}
      className={className}
      style={style}
      data-stop={stop}
      tabIndex={tabStops.has(stop) ? 0 : -1}
      aria-label={label && isCurrent ? `${label}, ${choosing.chosen}` : label}
      aria-describedby={describedBy}
      aria-current={isCurrent ? "true" : undefined}
    >
      {children}
      {!label && isCurrent && <span className="sr">, {choosing.chosen}</span>}
    </a>
  );
}

const cardClass = (card: CardPicture): string =>
  [
    "card-box",
    `is-${card.manner}`,
    card.stack !== "none" && `stack-${card.stack}`,
    card.isTorn && "is-torn",
    card.isApart && "is-apart",
    card.isChosenGroup && "is-chosen-group",
    card.isSelected && "is-selected",
    card.isLit && "is-lit",
  ]
    .filter(Boolean)
    .join(" ");

/** A quote and where it stands. */
function SaidWords({ said: { quote, source } }: { readonly said: SaidPicture }) {
  return (
    <>
      {quote && (
        <span className="said-quote">
          <bdi lang={quote.language} dir={quote.direction}>
            {quote.text}
          </bdi>
        </span>
      )}
      <span className="said-source">{source}</span>
    </>
  );
}

/** The id of the words quoted on a card: its name tells what is on record, and they describe it. */
const saidId = ({ key }: CardPicture): string => `said-${key}`;

/** Everything on a card. */
function CardBody({ card }: { readonly card: CardPicture }) {
  return (
    <>
      <span className="card-head">
        {card.manner === "unknown" && (
          <span className="card-unknown" aria-hidden="true">
            ?
          </span>
        )}
        <span className="card-name">
          <ShownText shown={card.name} />
          {/* The blank is outside: what stands before it would be parted within a word, since the note is not broken. */}
          {card.reading && (
            <>
              {" "}
              <span className="card-reading">{card.reading.text}</span>
            </>
          )}
        </span>
        {card.countries.length > 0 && (
          <span className="countries">
            {card.countries.map(({ code, name }) => (
              <abbr key={code} className="country" title={name}>
                {code}
              </abbr>
            ))}
          </span>
        )}
      </span>
      {card.lines.map(line => (
        <span key={line.text} className="card-line">
          <ShownText shown={line} />
        </span>
      ))}
      {card.state && (
        <span className="card-state">
          <Mark state={card.state.state} size={18} />
          <span>
            <strong className={`word-${card.state.state}`}>{card.state.word}</strong>
            {card.state.detail && <>, {card.state.detail}</>}
            {card.state.said && (
              <span id={saidId(card)}>
                <SaidWords said={card.state.said} />
              </span>
            )}
          </span>
        </span>
      )}
      {card.verdict && <strong className="card-state card-verdict">{card.verdict}</strong>}
      {card.reached && (
        <span id={saidId(card)}>
          <SaidWords said={card.reached} />
        </span>
      )}
      {card.pays.length > 0 && (
        <span className="card-pays">
          {card.pays.map(pay => (
            <span key={pay}>{pay}</span>
          ))}
        </span>
      )}
    </>
  );
}

type CardItemProps = {
  readonly card: CardPicture;
  readonly extra?: string;
  readonly style?: CSSProperties | undefined;
  /** Whether its height is measured for the plan. */
  readonly isSized?: boolean;
} & Pick<Props, "choosing" | "tabStops">;

/** A card that can be chosen, wherever it stands. */
export function CardItem({ card, extra = "", style, isSized = false, ...items }: CardItemProps) {
  return (
    <PictureItem
      {...items}
      choice={card.choice}
      stop={`card ${card.key}`}
      className={`${cardClass(card)}${extra}`}
      style={style}
      label={`${isolated(card.name.text)}, ${card.description}`}
      describedBy={card.state?.said || card.reached ? saidId(card) : undefined}
      isCurrent={card.isSelected}
      data={{ ...(isSized ? { "data-size": `card ${card.key}` } : {}), "data-party": card.parties.join(" ") }}
    >
      <CardBody card={card} />
    </PictureItem>
  );
}

type StubProps = {
  readonly stub: StubPicture;
  /** The key of the card that the routes part from. */
  readonly of: string;
  readonly style?: CSSProperties;
  readonly choosing: Choosing;
};

/** Other routes in a few words; choosing it shows them. It is a link of its own, which Tab reaches. */
export function StubItem({ stub: { words, choice }, of, style, choosing }: StubProps) {
  return (
    <a
      href={choosing.hrefOf(choice)}
      onClick={event => choosing.onChoose(choice, event)}
      className="stub"
      style={style}
      data-size={style ? `stub ${of}` : undefined}
    >
      <span>{words}</span>
    </a>
  );
}

/** The name of a hop: the words that are seen, then who does what to whom. */
export const hopName = ({ price, title, notes, sentence }: LabelPicture, from: string | null = null): string =>
  [price, isolated(title.text), notes, from, sentence].filter(Boolean).join(" ");

export function LabelBody({ label }: { readonly label: LabelPicture }) {
  return (
    <>
      <span className="label-title">
        {label.isDisputed && <Mark state="contested" size={16} />}
        {label.price && <strong className="label-price">{label.price}</strong>}
        <ShownText shown={label.title} />
      </span>{" "}
      <span className="label-notes">{label.notes}</span>
    </>
  );
}

function Lines({ plan, picture }: Pick<Props, "plan" | "picture">) {
  return (
    <svg className="lines" width={plan.width} height={plan.height} aria-hidden="true" focusable="false">
      {plan.reach && plan.unplaced.length > 0 && (
        <g className="reach">
          <Reach plan={plan} />
        </g>
      )}
      {plan.borders.map(({ node, x, y, width }) => (
        <path key={node} className="border-line" d={`M${x} ${y}H${x + width}`} />
      ))}
      {plan.overlays.map(({ path, badge }, place) => {
        const overlay = picture.overlays[place]!;
        return (
          <g key={overlay.key} className={`overlay overlay-${overlay.family}`} data-overlay={overlay.key}>
            <path className="overlay-line" d={path} markerEnd="url(#overlay-end)" />
            <circle cx={badge.x} cy={badge.y} r="9" />
            <text x={badge.x} y={badge.y + 4} textAnchor="middle">
              {overlay.number}
            </text>
          </g>
        );
      })}
      <defs>
        <marker
          id="overlay-end"
          viewBox="0 0 10 10"
          refX="9"
          refY="5"
          markerUnits="userSpaceOnUse"
          markerWidth="11"
          markerHeight="11"
          orient="auto-start-reverse"
        >
          <path d="M1 1L9 5L1 9" className="overlay-tip" />
        </marker>
      </defs>
      {plan.hops.map(({ hop, path, end }) => {
        const one = picture.hops[hop]!;
        const classes = [
          "hop",
          one.isApart && "is-apart",
          one.isReturn && "is-return",
          one.isDisputed && "is-disputed",
          one.isSelected && "is-selected",
          one.lens && `lens lens-${one.lens}`,
        ];
        return (
          <g key={hop} className={classes.filter(Boolean).join(" ")} data-from={one.from} data-to={one.to}>
            <path className="hop-line" d={path} />
            <path
              className="hop-tip"
              d={`M${end.x - 5} ${end.y - 9}L${end.x} ${end.y - 1}L${end.x + 5} ${end.y - 9}`}
            />
          </g>
        );
      })}
      {plan.joints.map(({ layer, y, from, to }) => (
        <path key={layer} className="joint" d={`M${from} ${y}H${to}`} />
      ))}
      {plan.columns.map((column, place) => (
        <ThreadLines key={picture.columns[place]!.duty} column={column} picture={picture.columns[place]!} />
      ))}
    </svg>
  );
}

/** The span in which an unplaced party may stand, since it has no line into the chain. */
function Reach({ plan }: Pick<Props, "plan">) {
  if (!plan.reach || plan.besideLeft === null) return null;
  const [first] = plan.unplaced;
  const last = plan.unplaced.at(-1)!;
  const x = first!.x + first!.width / 2;
  const { top, bottom } = plan.reach;
  return (
    <>
      <path d={`M${x} ${top}V${first!.y - 14}M${x} ${last.y + last.height + 4}V${bottom}`} />
      <path className="reach-end" d={`M${x - 13} ${top}H${x + 13}M${x - 13} ${bottom}H${x + 13}`} />
    </>
  );
}

function ThreadLines({
  column,
  picture,
}: {
  readonly column: ChainPlan["columns"][number];
  readonly picture: ColumnPicture;
}) {
  const { verdict } = picture;
  return (
    <g className={`thread${picture.isChosen ? " is-chosen" : ""}`} data-duty={picture.duty}>
      {column.stretches.map(({ fromLayer, x, top, bottom }) => {
        const knot = picture.knots.find(({ layer }) => layer === fromLayer)!;
        const state = knot.marks[0]!.state;
        const manner = knot.below!;
        return (
          <g key={fromLayer} className={`stretch state-${state}`}>
            {threadPath(manner, knot.end, x, top, bottom).map(({ d, dashes }) => (
              <path key={d} d={d} className={`manner-${manner}`} strokeDasharray={dashes ?? undefined} />
            ))}
          </g>
        );
      })}
      {column.end && (
        <g className={`thread-end verdict-${verdict.verdict}`} transform={`translate(${column.end.x} ${column.end.y})`}>
          {threadEnd(verdict.verdict, verdict.arrives).map(({ d, dashes, isFilled }) => (
            <path key={d} d={d} className={isFilled ? "is-filled" : undefined} strokeDasharray={dashes} />
          ))}
        </g>
      )}
    </g>
  );
}

/** The marks of a layer on a thread, and what is said beside them. */
function KnotItem({
  knot,
  at: { x, y, note },
  column,
  place,
  turned,
  ...items
}: {
  readonly knot: ColumnPicture["knots"][number];
  readonly at: ChainPlan["columns"][number]["knots"][number];
  readonly column: ColumnPicture;
  readonly place: number;
} & Pick<Props, "choosing" | "tabStops" | "turned">) {
  const shift = knot.pictures.length > 1 ? -13 : 0;
  return (
    <>
      {knot.pictures.map((mark, nth) => (
        <PictureItem
          {...items}
          key={mark.party}
          choice={mark.choice}
          stop={`mark ${column.duty} ${mark.party}`}
          className={`mark-box${mark.isSelected ? " is-selected" : ""}${turned?.has(`${column.duty} ${mark.party}`) ? " is-turned" : ""}`}
          style={{ left: x + shift + nth * 26 - 13, top: y - 13 }}
          label={mark.label}
          isCurrent={mark.isSelected}
          data={{
            "data-duty": column.duty,
            "data-party": mark.party,
            "data-state": mark.state,
            "data-layer": String(knot.layer),
          }}
        >
          <Mark state={mark.state} />
        </PictureItem>
      ))}
      {knot.more > 0 && (
        <span className="mark-more" style={{ left: x + shift + 26 + 14, top: y - 10 }} data-more={knot.more}>
          +{knot.more}
        </span>
      )}
      {column.isPlate && knot.entries.length > 0 && (
        <div className="plate-note" style={placed(note)} data-size={`note ${place} ${knot.layer}`}>
          {knot.entries.map(entry => (
            <Entry key={`${entry.who} ${entry.word}`} entry={entry} />
          ))}
          {knot.note?.detail && <p className="said-source">{knot.note.detail}</p>}
        </div>
      )}
      {!column.isPlate && knot.note && (
        <span className="knot-note" style={placed(note)} data-size={`note ${place} ${knot.layer}`}>
          {knot.note.word && (
            <strong className={`word-${knot.pictures[0]?.state ?? "silent"}`}>{knot.note.word}</strong>
          )}{" "}
          {knot.note.detail && <span>{knot.note.detail}</span>}
        </span>
      )}
    </>
  );
}

/** The verdict at the end of a thread. */
function VerdictItem({
  column,
  style,
  place,
  ...items
}: {
  readonly column: ColumnPicture;
  readonly style: CSSProperties;
  readonly place: number;
} & Pick<Props, "choosing" | "tabStops">) {
  const { verdict } = column;
  return (
    <div
      className={`verdict-box${column.isPlate ? " plate-verdict" : ""}${verdict.words.length > LONG_VERDICT ? " is-long" : ""}`}
      style={style}
      data-size={`verdict ${place}`}
    >
      <PictureItem
        {...items}
        choice={verdict.choice}
        stop={`verdict ${column.duty}`}
        className={`verdict-words verdict-${verdict.verdict}${verdict.isSelected ? " is-selected" : ""}`}
        isCurrent={verdict.isSelected}
        data={{ "data-duty": column.duty, "data-verdict": verdict.verdict }}
      >
        <span className="sr">
          <ShownText shown={{ ...column.label, text: column.lead }} />{" "}
        </span>
        {verdict.words}
        {verdict.conditionWords && <span className="verdict-condition">{verdict.conditionWords}</span>}
        {verdict.said && <SaidWords said={verdict.said} />}
        {verdict.unmet && <span className="verdict-unmet">{verdict.unmet}</span>}
      </PictureItem>
      {verdict.see && (
        <PictureItem
          {...items}
          choice={verdict.see.choice}
          stop={`see ${column.duty}`}
          className="verdict-see"
          isCurrent={false}
        >
          {verdict.see.words}
          <span className="sr">
            , <ShownText shown={column.label} />
          </span>
        </PictureItem>
      )}
    </div>
  );
}

function Column({
  place,
  plan,
  picture,
  choosing,
  tabStops,
  slots,
  turned,
}: { readonly place: number } & Pick<Props, "plan" | "picture" | "choosing" | "tabStops" | "slots" | "turned">) {
  const column = plan.columns[place]!;
  const columnPicture = picture.columns[place]!;
  const { isOpen: isAlone } = column;
  const { isPlate } = columnPicture;
  const items = { choosing, tabStops };
  return (
    <>
      {isPlate ? (
        <PlateHead
          {...items}
          column={columnPicture}
          style={placed(column.head)}
          place={place}
          isUnder={column.box.y > 0}
          menu={slots?.duties}
        />
      ) : (
        <PictureItem
          {...items}
          choice={columnPicture.choice}
          stop={`head ${columnPicture.duty}`}
          className={`column-head${columnPicture.isChosen ? " is-chosen" : ""}${isAlone ? " is-alone" : ""}`}
          style={placed(column.head)}
          isCurrent={columnPicture.isChosen}
          data={{ "data-duty": columnPicture.duty, "data-size": `head ${place}` }}
        >
          <span className="column-name">
            <ShownText shown={columnPicture.label} />
          </span>
          {isAlone && (
            <span className="column-question">
              <ShownText shown={columnPicture.question} />
            </span>
          )}
          {columnPicture.diverges &&
            (plan.over ? (
              <span className="diverges">
                <span aria-hidden="true">≠</span> <span className="sr">{columnPicture.diverges}</span>
              </span>
            ) : (
              <span className="tag contested">{columnPicture.diverges}</span>
            ))}
        </PictureItem>
      )}
      {columnPicture.knots.map((knot, index) => (
        <KnotItem
          {...items}
          key={knot.layer}
          knot={knot}
          at={column.knots[index]!}
          column={columnPicture}
          place={place}
          turned={turned}
        />
      ))}
      {column.verdict && <VerdictItem {...items} column={columnPicture} style={placed(column.verdict)} place={place} />}
    </>
  );
}

/** From so many letters on, a verdict that names who answers is set smaller. */
const LONG_VERDICT = 60;
/** From so many letters on, a duty and its question are set smaller, in one paragraph. */
const LONG_LABEL = 48;
/** The head of the plate: the duty, which one of how many it is, and its question. */
function PlateHead({
  column: { choice, duty, label, question, diverges, isChosen },
  place,
  style,
  isUnder,
  menu,
  ...items
}: {
  readonly column: ColumnPicture;
  readonly place: number;
  readonly style: CSSProperties;
  /** A line stands above the plate, so that the head is set as low as it can be. */
  readonly isUnder: boolean;
  readonly menu: ReactNode;
} & Pick<Props, "choosing" | "tabStops">) {
  return (
    <div
      className={`plate-head${label.text.length > LONG_LABEL ? " is-long" : ""}${isUnder ? " is-under" : ""}`}
      style={style}
      data-size={`head ${place}`}
    >
      <p>
        <PictureItem
          {...items}
          choice={choice}
          stop={`head ${duty}`}
          className="column-head is-plate"
          isCurrent={isChosen}
          data={{ "data-duty": duty }}
        >
          <span className="column-name">
            <ShownText shown={label} />
          </span>
        </PictureItem>{" "}
        {menu}{" "}
      </p>
      <p className="column-question">
        <ShownText shown={question} />
        {diverges && <span className="tag contested">{diverges}</span>}
      </p>
    </div>
  );
}

/** What is on record of a party, beside its mark: the word, who says so, the quote, its source and how sure it is. */
function Entry({ entry: { state, who, word, detail, said } }: { readonly entry: PlateEntry }) {
  return (
    <p className="plate-entry">
      <span>
        {who && <span className="plate-who">{who} </span>}
        <strong className={`word-${state}`}>{word}</strong>
        {detail && <>, {detail}</>}
      </span>
      {said && <SaidWords said={said} />}
    </p>
  );
}

/** A card with the words of the hops into it. */
function NodeItem({
  place,
  plan,
  picture,
  ...items
}: { readonly place: number } & Pick<Props, "plan" | "picture" | "choosing" | "tabStops">) {
  const card = picture.cards[place]!;
  const labels = plan.labels.filter(label => label.node === place);
  return (
    <li>
      {labels.map(label => {
        const words = picture.labelOf(label.hops);
        return (
          <PictureItem
            {...items}
            key={label.hops.join(" ")}
            choice={words.choice}
            stop={`hop ${label.hops.join(" ")}`}
            className={`hop-label${words.isDisputed ? " is-disputed" : ""}${words.isSelected ? " is-selected" : ""}${card.isApart ? " is-apart" : ""}`}
            style={placed(label)}
            label={hopName(words)}
            isCurrent={words.isSelected}
            data={{ "data-size": `label ${label.hops.join(" ")}` }}
          >
            <LabelBody label={words} />
          </PictureItem>
        );
      })}
      <CardItem {...items} card={card} style={placed(plan.cards[place]!)} isSized />
      {plan.stubs
        .filter(({ node }) => node === place)
        .map(box => (
          <StubItem
            choosing={items.choosing}
            key={card.key}
            stub={picture.stubs.find(one => one.node === place)!}
            of={card.key}
            style={placed(box)}
          />
        ))}
    </li>
  );
}

/** The countries on both sides of each border that is crossed. */
function BorderNames({ plan, folded, picture }: Pick<Props, "plan" | "folded" | "picture">) {
  return plan.borders.map(border => {
    const words = picture.borderOf(border.hops);
    const { key } = folded.nodes[border.node]!;
    return (["above", "below"] as const).map(side => (
      <span
        key={`${key} ${side}`}
        className="border-name"
        // Each card says its country.
        aria-hidden="true"
        style={placed(border[side])}
        data-size={`border ${key} ${side}`}
      >
        {words[side]}
      </span>
    ));
  });
}

export function ChainHtml({ plan, folded, picture, choosing, tabStops, slots, turned }: Props) {
  const items = { choosing, tabStops };
  const plate = picture.columns.findIndex(({ isPlate }) => isPlate);
  const chosen = plate >= 0 ? plate : picture.columns.findIndex(({ isChosen }) => isChosen);
  const headings = plate >= 0 ? [] : planHeadings(plan, picture);
  return (
    <div
      className={`plan${plate >= 0 ? " has-plate" : ""}${picture.isDeep ? " is-deep" : ""}`}
      style={{ width: plan.width, height: plan.height }}
    >
      {plan.bands.map(({ layer, top, bottom, row }, place) => (
        <div
          key={layer}
          className={`band stratum-${stratumAt(place, plan.bands.length)}`}
          style={{ top, height: bottom - top }}
          data-layer={layer}
        >
          {picture.bands.has(layer) && (
            // Each card says its layer.
            <span className="layer-number" style={{ top: row - top + 6 }} aria-hidden="true">
              {picture.bands.get(layer)!.name}
            </span>
          )}
        </div>
      ))}
      {chosen >= 0 && (
        <div
          className="chosen-column"
          style={{
            left: plan.columns[chosen]!.box.x,
            width: plan.columns[chosen]!.box.width,
            top: plan.columns[chosen]!.box.y,
            height: plan.columns[chosen]!.box.height,
          }}
        />
      )}
      {plate >= 0 && (
        <div
          className="chain-head"
          style={{ left: plan.chainLeft, width: plan.chainRight - plan.chainLeft }}
          data-size="chain-head"
        >
          <p>
            <strong>{picture.headings.span ?? picture.headings.chain}</strong>
          </p>
          {slots?.groups}
        </div>
      )}
      {headings.map(({ x, text }) => (
        <span key={text} className="plan-heading" style={{ left: x, top: plan.headHeight - 34 }}>
          {text}
        </span>
      ))}
      {plan.stripTop !== null && (
        <span className="plan-heading" style={{ left: plan.chainLeft, top: plan.stripTop }}>
          {picture.headings.beside}
        </span>
      )}
      <Lines plan={plan} picture={picture} />
      <BorderNames plan={plan} folded={folded} picture={picture} />
      <ol className="plan-cards">
        {folded.nodes.map((node, place) => (
          <NodeItem key={node.key} place={place} plan={plan} picture={picture} {...items} />
        ))}
        {picture.returns.map(({ hop, letter, sentence, notes, isSelected, choice }) => {
          const { middle } = plan.hops[hop]!;
          return (
            <li key={hop}>
              <PictureItem
                {...items}
                choice={choice}
                stop={`hop ${hop}`}
                className={`return-badge${isSelected ? " is-selected" : ""}`}
                style={{ left: middle.x - 12, top: middle.y - 12 }}
                label={`${letter} ${sentence} ${notes}`}
                isCurrent={isSelected}
              >
                {letter}
              </PictureItem>
            </li>
          );
        })}
        {(["unplaced", "beside"] as const).flatMap(kind =>
          picture[kind].map((card, place) => (
            <li key={card.key}>
              <CardItem {...items} card={card} extra={` is-${kind}`} style={placed(plan[kind][place]!)} isSized />
            </li>
          )),
        )}
      </ol>
      <section
        className={`plan-threads${plan.columns.length >= denseType.from ? " is-dense" : ""}`}
        aria-label={picture.headings.threads}
      >
        {plate >= 0 && <Column place={plate} plan={plan} picture={picture} slots={slots} turned={turned} {...items} />}
        {plan.over && slots && (
          <div className="plan-over" style={placed(plan.over)} data-size="over">
            {slots.planes}
          </div>
        )}
        <div className="plan-narrow">
          {picture.columns.map(
            ({ duty, isPlate }, place) =>
              !isPlate && <Column key={duty} place={place} plan={plan} picture={picture} turned={turned} {...items} />,
          )}
        </div>
      </section>
    </div>
  );
}
