import type { FoldedChain } from "../../layout/index.ts";
import { stratumAt } from "../../theme/index.ts";
import { type ChainPicture, ShownText } from "../../views/index.ts";
import { cellsOf } from "./cellsOf.ts";
import { EmbedCard } from "./EmbedCard.tsx";
import { EmbedKnot } from "./EmbedKnot.tsx";
import { linkId } from "./ids.ts";
import {
  CardWays,
  LeavingWays,
  laneStep,
  PassingWays,
  ReachingWays,
  turnsAt,
  turnsHeight,
  type WayRow,
} from "./LeavingWays.tsx";
import type { GroupLook } from "./looksOf.ts";
import { useEmbed } from "./useEmbed.ts";
import { type PlannedWays, type WayEnds, waysOf } from "./waysOf.ts";

type HopsProps = { readonly folded: FoldedChain; readonly picture: ChainPicture; readonly node: number };

const hopsInto = (folded: FoldedChain, node: number): readonly number[] =>
  folded.hops.flatMap(({ to, isReturn }, hop) => (to === node && !isReturn ? [hop] : []));

/** The border that all the hops into a card cross; null if there is none. */
function borderInto({ folded, picture, node }: HopsProps) {
  const into = hopsInto(folded, node);
  return into.length > 0 && into.every(hop => picture.crosses(hop)) ? picture.borderOf(into) : null;
}

/** The hops into a card: the price, what each is, how well verified, the country on this side of a border. */
function HopWords({ folded, picture, node }: HopsProps) {
  const { say } = useEmbed();
  const into = hopsInto(folded, node);
  const border = borderInto({ folded, picture, node });
  if (into.length === 0) return null;
  const groups = picture.labelled(into);
  return (
    <>
      {groups.map(places => {
        const words = picture.labelOf(places);
        const links = places.flatMap(place => picture.hops[place]!.links);
        return (
          <p
            key={places.join(" ")}
            className={words.isDisputed ? "hop disputed" : "hop"}
            data-from={[...new Set(places.map(place => picture.hops[place]!.from))].join(" ")}
            data-to={picture.hops[places[0]!]!.to}
            data-links={links.join(" ")}
          >
            {words.price && <b>{words.price} </b>}
            <a href={`#${linkId(links[0]!)}`}>
              <ShownText shown={words.title} />
            </a>{" "}
            <small>{words.notes}</small>
          </p>
        );
      })}
      {border && (
        <p className="border">
          <span className="sr">{say("embed.border")} </span>
          {border.above}
        </p>
      )}
    </>
  );
}

/** Room for the turns of so many lines. */
const Turns = ({ count }: { readonly count: number }) =>
  count > 0 && <svg className="turns" width="1" height={turnsHeight(count)} aria-hidden="true" />;

/** The country on the other side of a border, where the next layer begins. */
function FarSide(props: HopsProps) {
  const border = borderInto(props);
  return border && <p className="border far">{border.below}</p>;
}

/** The most cards side by side to each of which lines lead; further ones stand in several rows. */
export const MOST_ABREAST = 3;

/** Where each line goes. Of many cards in several rows one line leads on to each card below. */
export function waysIn({ folded, layers }: GroupLook): PlannedWays {
  const endOf = new Map(
    layers.flatMap(({ nodes }, band) =>
      nodes.map((node, at) => [node, { band, at: nodes.length > MOST_ABREAST ? 0 : at }] as const),
    ),
  );
  const isWide = (band: number) => layers[band]!.nodes.length > MOST_ABREAST;
  const led = new Set<string>();
  const hops = folded.hops.flatMap((hop, place): WayEnds[] => {
    const [from, to] = [endOf.get(hop.from), endOf.get(hop.to)];
    if (!from || !to || hop.isReturn || from.band >= to.band || isWide(to.band)) return [];
    const key = `${from.band} ${hop.to}`;
    if (isWide(from.band) && led.has(key)) return [];
    led.add(key);
    return [{ hop: place, from, to }];
  });
  return waysOf(layers.length, hops);
}

/** The row of these cards, for its lines; of many the first one alone has some. */
export const wayRow = (nodes: readonly number[], indent: number): WayRow => ({
  count: nodes.length > MOST_ABREAST ? 1 : nodes.length,
  indent,
});

/** What all bands of a chain share. */
type Bands = {
  readonly look: GroupLook;
  readonly known: ReadonlySet<string>;
  readonly cells: ReturnType<typeof cellsOf>;
  readonly ways: PlannedWays;
  readonly rows: readonly WayRow[];
  readonly step: number;
  /** Layer in which the chain ends. */
  readonly end: number | undefined;
};

const isGround = (picture: ChainPicture, node: number): boolean => picture.cards[node]!.isChosenGroup;

const namedIn =
  (picture: ChainPicture) =>
  ({ hop }: { readonly hop: number }) => {
    const { from, to } = picture.hops[hop]!;
    return { from, to };
  };

type BandProps = { readonly bands: Bands; readonly depth: number };

/** The cards of a layer, with the hops into each where there are several. */
function BandCards({ bands: { look, known, ways }, depth }: BandProps) {
  const { folded, planes, layers } = look;
  const [{ picture }] = planes as [GroupLook["planes"][number]];
  const { nodes } = layers[depth]!;
  const isLone = nodes.length === 1;
  const isWide = nodes.length > MOST_ABREAST;
  const named = namedIn(picture);
  const reaching = ways.gaps[depth - 1]?.lanes.filter(({ to }) => to.band === depth) ?? [];
  return (
    <div className={`nodes${isLone ? "" : isWide ? " several wide" : " several"}`}>
      {nodes.map(node => {
        const into = reaching.filter(({ to }) => nodes[to.at] === node);
        const [first] = hopsInto(folded, node);
        return (
          <div key={node}>
            {!isLone && first !== undefined && (
              <div className={`hops in-${into.length}`}>
                <HopWords folded={folded} picture={picture} node={node} />
                <FarSide folded={folded} picture={picture} node={node} />
                <CardWays
                  ends={isWide ? [named({ hop: first })] : into.map(named)}
                  isToGround={isGround(picture, node)}
                />
              </div>
            )}
            <EmbedCard
              card={picture.cards[node]!}
              isKnown={picture.cards[node]!.parties.length === 1 && known.has(picture.cards[node]!.key)}
            />
          </div>
        );
      })}
    </div>
  );
}

/** A layer, from the lines that reach it to those that leave it. */
function Band({ bands, depth }: BandProps) {
  const { look, cells, ways, rows, step, end } = bands;
  const { folded, planes, layers } = look;
  const [{ picture }] = planes as [GroupLook["planes"][number]];
  const { layer, nodes } = layers[depth]!;
  const below = layers[depth + 1]?.nodes;
  const isLone = nodes.length === 1;
  const [node] = nodes as [number];
  const next = below?.length === 1 ? below[0] : undefined;
  const { gaps, past, indents } = ways;
  const reaching = gaps[depth - 1]?.lanes.filter(({ to }) => to.band === depth) ?? [];
  const leaving = gaps[depth]?.lanes.filter(({ from }) => from.band === depth) ?? [];
  const side = { step, named: namedIn(picture), row: rows[depth]! };
  const isTo = next !== undefined && borderInto({ folded, picture, node: next }) !== null;
  const isToMany = below !== undefined && below.length > 1 && below.length <= MOST_ABREAST;
  const classes = [
    "band",
    `in-${indents[depth]}`,
    isTo && "to-afar",
    isToMany && "to-many",
    `stratum-${stratumAt(depth, layers.length)}`,
    isLone && "lone",
    isLone && picture.cards[node]!.manner === "unknown" && "dim",
    layer === end && "end",
  ];
  return (
    <li className={classes.filter(Boolean).join(" ")} data-layer={layer}>
      <span className="no">
        <span className="sr">{picture.bands.get(layer)!.label}</span>
        <span aria-hidden="true">{picture.bands.get(layer)!.name}</span>
      </span>
      <PassingWays lanes={past[depth]!} step={step} named={side.named} />
      <div className="enter">
        {isLone && <FarSide folded={folded} picture={picture} node={node} />}
        <Turns count={turnsAt(reaching, side.row, "to", step)} />
        {reaching.length > 0 && (
          <ReachingWays {...side} lanes={reaching} isToGround={isLone && isGround(picture, node)} />
        )}
      </div>
      <BandCards bands={bands} depth={depth} />
      {cells.map(cell => (
        <EmbedKnot
          key={`${cell.plane} ${cell.column.duty}`}
          {...cell}
          knot={cell.column.knots.find(knot => knot.layer === layer)}
          isEnd={layer === end}
        />
      ))}
      {below && (
        <div className={`hops in-${gaps[depth]!.width}`}>
          <Turns count={turnsAt(leaving, side.row, "from", step)} />
          {next !== undefined && <HopWords folded={folded} picture={picture} node={next} />}
        </div>
      )}
      {leaving.length > 0 && <LeavingWays {...side} lanes={leaving} />}
    </li>
  );
}

/**
 * The chain of one group of workers as bands from the clients down, each hop with a line of its own from card to card,
 * and beside it the plate of every duty in every plane, of which one is shown.
 */
export function EmbedChain({ look, known }: { readonly look: GroupLook; readonly known: ReadonlySet<string> }) {
  const { inquiry, narrator } = useEmbed();
  const { planes, layers, group, workers } = look;
  const [{ picture }] = planes as [GroupLook["planes"][number]];
  const cells = cellsOf(look);
  const end = layers.some(({ layer }) => layer === inquiry.chain.layer[group])
    ? inquiry.chain.layer[group]
    : layers.at(-1)?.layer;
  const ways = waysIn(look);
  const step = laneStep(ways.gaps);
  const rows = layers.map(({ nodes }, band) => wayRow(nodes, ways.indents[band]!));
  const bands = { look, known, cells, ways, rows, step, end };
  return (
    <div className={step < 16 ? "chain many" : "chain"} data-deep-labor="picture">
      <ol className="bands">
        {layers.map(({ layer }, depth) => (
          <Band key={layer} bands={bands} depth={depth} />
        ))}
        {/* Workers to whom no hop leads have a plate without a chain. */}
        {layers.length === 0 && (
          <li className="band end">
            <p className="nodes">{narrator.nameWithin(workers)}</p>
            {cells.map(cell => (
              <EmbedKnot key={`${cell.plane} ${cell.column.duty}`} {...cell} knot={undefined} isEnd />
            ))}
          </li>
        )}
      </ol>
      {(picture.unplaced.length > 0 || picture.returns.length > 0) && (
        <div className="beside">
          {picture.unplaced.map(one => (
            <EmbedCard key={one.key} card={one} isKnown={known.has(one.key)} />
          ))}
          {picture.returns.map(({ hop, sentence, notes }) => (
            <p key={hop}>
              {sentence} {notes}
            </p>
          ))}
        </div>
      )}
    </div>
  );
}
