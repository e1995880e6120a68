import type { FoldedChain } from "../../layout/index.ts";
import { stratumAt } from "../../theme/index.ts";
import { type ChainPicture, ShownText } from "../../views/index.ts";
import { cellsOf } from "./cellsOf.ts";
import { EmbedCard } from "./EmbedCard.tsx";
import { EmbedKnot } from "./EmbedKnot.tsx";
import { linkId } from "./ids.ts";
import type { GroupLook } from "./looksOf.ts";
import { useEmbed } from "./useEmbed.ts";

type HopsProps = { readonly folded: FoldedChain; readonly picture: ChainPicture; readonly node: number };

const hopsInto = (folded: FoldedChain, node: number): readonly number[] =>
  folded.hops.flatMap(({ to, isReturn }, hop) => (to === node && !isReturn ? [hop] : []));

/** The border that all the hops into a card cross; null if there is none. */
function borderInto({ folded, picture, node }: HopsProps) {
  const into = hopsInto(folded, node);
  return into.length > 0 && into.every(hop => picture.crosses(hop)) ? picture.borderOf(into) : null;
}

/** The hops into a card: the price, what each is, how well verified, the country on this side of a border. */
function Hops({ folded, picture, node }: HopsProps) {
  const { say } = useEmbed();
  const into = hopsInto(folded, node);
  const border = borderInto({ folded, picture, node });
  if (into.length === 0) return null;
  const groups = picture.labelled(into);
  return (
    <div className="hops">
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
    </div>
  );
}

/** The country on the other side of a border, where the next layer begins. */
function FarSide(props: HopsProps) {
  const border = borderInto(props);
  return border && <p className="border far">{border.below}</p>;
}

/**
 * The chain of one group of workers as bands from the clients down, and beside it the plate of every duty in every
 * plane, of which one is shown.
 */
export function EmbedChain({ look, known }: { readonly look: GroupLook; readonly known: ReadonlySet<string> }) {
  const { inquiry, narrator } = useEmbed();
  const { folded, planes, layers, group, workers } = look;
  const [{ picture }] = planes as [GroupLook["planes"][number]];
  const cells = cellsOf(look);
  const end = layers.some(({ layer }) => layer === inquiry.chain.layer[group])
    ? inquiry.chain.layer[group]
    : layers.at(-1)?.layer;
  return (
    <div className="chain" data-deep-labor="picture">
      {layers.map(({ layer, nodes }, depth) => {
        const below = layers[depth + 1]?.nodes;
        const isLone = nodes.length === 1;
        const [node] = nodes as [number];
        const next = below?.length === 1 ? below[0] : undefined;
        const isFrom = isLone && borderInto({ folded, picture, node }) !== null;
        const isTo = next !== undefined && borderInto({ folded, picture, node: next }) !== null;
        const classes = [
          "band",
          `stratum-${stratumAt(depth, layers.length)}`,
          isLone && "lone",
          isFrom && "from-afar",
          isTo && "to-afar",
          layer === end && "end",
        ];
        return (
          <section
            key={layer}
            className={classes.filter(Boolean).join(" ")}
            data-layer={layer}
            aria-label={picture.bands.get(layer)!.label}
          >
            {isLone && <FarSide folded={folded} picture={picture} node={node} />}
            <span className="no" aria-hidden="true">
              {picture.bands.get(layer)!.name}
            </span>
            <div className={isLone ? "nodes" : "nodes several"}>
              {nodes.map(one => (
                <div key={one}>
                  {!isLone && <Hops folded={folded} picture={picture} node={one} />}
                  {!isLone && <FarSide folded={folded} picture={picture} node={one} />}
                  <EmbedCard
                    card={picture.cards[one]!}
                    isKnown={picture.cards[one]!.parties.length === 1 && known.has(picture.cards[one]!.key)}
                  />
                </div>
              ))}
            </div>
            {cells.map(cell => (
              <EmbedKnot
                key={`${cell.plane} ${cell.column.duty}`}
                {...cell}
                knot={cell.column.knots.find(knot => knot.layer === layer)}
                isEnd={layer === end}
              />
            ))}
            {next !== undefined && <Hops folded={folded} picture={picture} node={next} />}
          </section>
        );
      })}
      {/* Workers to whom no hop leads have a plate without a chain. */}
      {layers.length === 0 && (
        <section className="band end" aria-label={narrator.nameWithin(workers)}>
          <p className="nodes">{narrator.nameWithin(workers)}</p>
          {cells.map(cell => (
            <EmbedKnot key={`${cell.plane} ${cell.column.duty}`} {...cell} knot={undefined} isEnd />
          ))}
        </section>
      )}
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
