import type { FoldedChain } from "../../layout/index.ts";
import { isLive } from "../../model/index.ts";
import { label } from "../../text/index.ts";
import { stratumAt } from "../../theme/index.ts";
import { type ChainPicture, ShownText } from "../../views/index.ts";
import { EmbedCard } from "./EmbedCard.tsx";
import { EmbedKnot, EmbedThread } from "./EmbedThread.tsx";
import { claimsId, linkId } from "./ids.ts";
import type { GroupLook } from "./looksOf.ts";
import { MOST_THREADS } from "./threads.ts";
import { useEmbed } from "./useEmbed.ts";

/** The amounts that are paid along these links, or from the upper party to the lower one. */
function HopMoney({
  links,
  from,
  to,
}: {
  readonly links: readonly string[];
  readonly from: readonly string[];
  readonly to: readonly string[];
}) {
  const { dossier, inquiry, narrator, language } = useEmbed();
  const { focus, chosen } = inquiry.chain;
  const paid = dossier.money.filter(
    money =>
      isLive(money, focus, chosen) &&
      money.kind !== "benchmark" &&
      (money.link === undefined
        ? money.payer !== undefined &&
          money.payee !== undefined &&
          from.includes(money.payer) &&
          to.includes(money.payee)
        : links.includes(money.link)),
  );
  return paid.map(money => (
    <span key={money.id} className="money">
      {narrator.amount(money)} · {label(language, "verifications", money.verification)}
    </span>
  ));
}

type HopsProps = { readonly folded: FoldedChain; readonly picture: ChainPicture; readonly node: number };

/** The most labels of hops into one card that are shown one by one; if there are more, one label stands for all. */
const MANY = 3;

/** The hops into a card: what each is, how well verified, which border it crosses, what is paid. */
function Hops({ folded, picture, node }: HopsProps) {
  const { dossier, say } = useEmbed();
  const into = folded.hops.flatMap(({ to, isReturn }, hop) => (to === node && !isReturn ? [hop] : []));
  if (into.length === 0) return null;
  const groups = into.length > MANY ? [into] : into.map(hop => [hop]);
  const idsOf = (one: number) => folded.nodes[one]!.parties.map(party => dossier.parties[party]!.id);
  const border = into.every(hop => picture.crosses(hop)) ? picture.borderOf(into) : null;
  return (
    <div className="hops">
      {groups.map(places => {
        const words = picture.labelOf(places);
        const links = places.flatMap(place => picture.hops[place]!.links);
        return (
          <p key={places.join(" ")} className={words.isDisputed ? "hop disputed" : "hop"} data-links={links.join(" ")}>
            <a href={`#${linkId(links[0]!)}`} aria-label={`${words.sentence} ${words.notes}`}>
              <ShownText shown={words.title} />
            </a>
            <span>{words.notes}</span>
            <HopMoney links={links} from={places.flatMap(place => idsOf(folded.hops[place]!.from))} to={idsOf(node)} />
          </p>
        );
      })}
      {border && (
        <p className={border.isKnown ? "border" : "border open"}>
          <span className="sr">{say("embed.border")} </span>
          <span>{border.above}</span> <span>{border.below}</span>
        </p>
      )}
    </div>
  );
}

/** The chain of one group of workers as bands from the clients down, with a thread for every duty. */
export function EmbedChain({ look, known }: { readonly look: GroupLook; readonly known: ReadonlySet<string> }) {
  const { say } = useEmbed();
  const { folded, planes, layers } = look;
  const [{ picture }] = planes as [GroupLook["planes"][number]];
  // What is shown at first, and without scripts: the opening plane and, if there is room for one thread only, the first
  // duty.
  const columns = planes.flatMap(({ plane, picture: { columns: all } }) =>
    all.map((column, place) => ({
      plane,
      column,
      className: `cell${plane === look.opening ? " on" : ""}${place === 0 ? " chosen" : ""}`,
    })),
  );
  const count = picture.columns.length;
  const card = (node: number) => (
    <EmbedCard
      card={picture.cards[node]!}
      isKnown={picture.cards[node]!.parties.length === 1 && known.has(picture.cards[node]!.key)}
    />
  );
  return (
    <div className={`chain n${Math.min(count, MOST_THREADS)}`}>
      <div className="band heads">
        <span className="no">{picture.headings.layer}</span>
        <span className="nodes">{picture.headings.chain}</span>
        <div className="cells">
          {columns.map(({ plane, column, className }) => (
            <a
              key={`${plane} ${column.duty}`}
              className={className}
              href={`#${claimsId(column.duty)}`}
              data-plane={plane}
              data-duty={column.duty}
            >
              <ShownText shown={column.label} />
              {column.diverges && <b className="tag is-contested">{column.diverges}</b>}
            </a>
          ))}
        </div>
      </div>
      {layers.map(({ layer, nodes }, depth) => {
        const above = layers[depth - 1]?.layer;
        const knotAt = (column: (typeof columns)[number]["column"], at: number | undefined) =>
          column.knots.find(knot => knot.layer === at);
        const isLone = nodes.length === 1;
        return (
          <section
            key={layer}
            className={`band stratum-${stratumAt(depth, layers.length)}`}
            aria-label={picture.bands.get(layer)!.label}
          >
            {above !== undefined && (
              <div className="gap">
                <span className="no" />
                <div className="nodes">{isLone && <Hops folded={folded} picture={picture} node={nodes[0]!} />}</div>
                <div className="cells">
                  {columns.map(({ plane, column, className }) => (
                    <EmbedThread
                      key={`${plane} ${column.duty}`}
                      className={className}
                      plane={plane}
                      column={column}
                      knot={knotAt(column, above)}
                    />
                  ))}
                </div>
              </div>
            )}
            <div className="row">
              <span className="no" aria-hidden="true">
                {picture.bands.get(layer)!.name}
              </span>
              <div className={isLone ? "nodes" : "nodes several"}>
                {nodes.map(node => (
                  <div key={node}>
                    {!isLone && <Hops folded={folded} picture={picture} node={node} />}
                    {card(node)}
                  </div>
                ))}
              </div>
              <div className="cells">
                {columns.map(({ plane, column, className }) => (
                  <EmbedKnot
                    key={`${plane} ${column.duty}`}
                    className={className}
                    plane={plane}
                    column={column}
                    knot={knotAt(column, layer)}
                  />
                ))}
              </div>
            </div>
          </section>
        );
      })}
      <div className="band verdicts">
        <span className="no" />
        <span className="nodes">{say("embed.verdicts")}</span>
        <div className="cells">
          {columns.map(({ plane, column: { duty, verdict }, className }) => (
            <a
              key={`${plane} ${duty}`}
              className={className}
              href={`#${claimsId(duty)}`}
              data-plane={plane}
              data-duty={duty}
            >
              <b className={`verdict-${verdict.verdict}`}>{verdict.words}</b>
              {verdict.conditionWords && <span>{verdict.conditionWords}</span>}
              {verdict.see && <span>{verdict.see.words}</span>}
            </a>
          ))}
        </div>
      </div>
      {(picture.unplaced.length > 0 || picture.returns.length > 0 || look.elsewhere > 0) && (
        <div className="beside">
          {picture.unplaced.map(one => (
            <EmbedCard key={one.key} card={one} isKnown={known.has(one.key)} />
          ))}
          {picture.returns.map(({ hop, sentence, notes }) => (
            <p key={hop}>
              {sentence} {notes}
            </p>
          ))}
          {look.elsewhere > 0 && <p className="quiet">{say("embed.elsewhere", { count: look.elsewhere })}</p>}
        </div>
      )}
    </div>
  );
}
