import { distinct } from "../../../base/index.ts";
import type { Block, Card } from "../../documents/files/cardOf.ts";
import { PageLink } from "../../page/address/PageLink.tsx";
import { useReader } from "../../page/reading/useReader.ts";
import { Words } from "../../page/reading/Words.tsx";
import type { StandStyle } from "./Scale.tsx";
import { ShaftHops } from "./ShaftHops.tsx";
import { sayDepth, shaftTitle } from "./shaftWords.ts";
import { useShaftLink } from "./useShaftLink.ts";

/** px to either end of the sign of a border. */
const BORDER = 9;

/** The letters of a block: its country, or that it has several, or that none is known. */
function codeOf({ countries }: Block): string {
  const [first] = countries;
  if (first === undefined) return "?";
  return countries.length === 1 ? first : `${first}+`;
}

/** How a block is drawn beside the chain that the reader points at. */
export type Joint = "alone" | "joined" | "same";

type Props = {
  readonly id: string;
  readonly card: Card;
  /** For each block, whether its firm stands in several chains, or in the one that is pointed at. */
  readonly joints: readonly Joint[];
  /** Where it stands in the grid, down to the foot of its row. */
  readonly style: StandStyle;
  /** rem that its title takes below it. */
  readonly titleHeight: number;
  readonly level: 2 | 3;
  readonly isPointed: boolean;
  /** Tab leads to one shaft, and arrows from there to all. */
  readonly isStop: boolean;
  readonly onPoint: () => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
};

/** A chain of many as a shaft without names. Its title hangs below; its names are told beside it and in words. */
export function SmallShaft(props: Props) {
  const { id, card, joints, style, titleHeight, level, isPointed, isStop, onPoint, onFocus, onBlur } = props;
  const { language, say } = useReader();
  const { to, here } = useShaftLink(id);
  const Title = `h${level}` as const;
  const layers = distinct(card.blocks.map(({ layer }) => layer));
  const last = layers.at(-1) ?? 0;
  const rowOf = (layer: number) => layer + 2;
  return (
    <li
      className={isPointed ? "shaft is-small is-pointed" : "shaft is-small"}
      ref={here}
      style={{ ...style, gridRowEnd: style.gridRowStart + last + 2 }}
      data-dossier={id}
      onPointerEnter={onPoint}
    >
      <Title className="small-title" style={{ gridRow: rowOf(last), ["--title" as string]: `${titleHeight}rem` }}>
        <PageLink to={to} tabIndex={isStop ? 0 : -1} aria-describedby={`shaft-${id}`} onFocus={onFocus} onBlur={onBlur}>
          <Words shown={shaftTitle(card, language)} />
        </PageLink>
      </Title>
      <span className="sr" id={`shaft-${id}`}>
        {say("page.shaft.depth", { depth: sayDepth(language, card) })}
      </span>
      {layers.map(layer => {
        const own = card.blocks.flatMap((block, at) => (block.layer === layer ? [{ block, joint: joints[at]! }] : []));
        return (
          <div key={layer} className="small-layer" style={{ gridRow: rowOf(layer) }} aria-hidden="true">
            {own.map(({ block, joint }) => (
              <span
                key={block.id}
                className={[
                  "small-block",
                  `is-${block.look}`,
                  block.several && "is-several",
                  joint !== "alone" && "is-joined",
                  joint === "same" && "is-same",
                ]
                  .filter(Boolean)
                  .join(" ")}
              >
                {own.length === 1 && codeOf(block)}
              </span>
            ))}
          </div>
        );
      })}
      <ShaftHops hops={card.hops} layers={layers} rowOf={rowOf} reach={BORDER} />
    </li>
  );
}
