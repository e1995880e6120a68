import type { CSSProperties } from "react";
import { distinct } from "../../../base/index.ts";
import type { Text } from "../../../schema/index.ts";
import type { Block, Card } from "../../documents/files/cardOf.ts";
import { PageLink } from "../../page/address/PageLink.tsx";
import { useReader } from "../../page/reading/useReader.ts";
import { Words } from "../../page/reading/Words.tsx";
import { ShaftFacts } from "./ShaftFacts.tsx";
import { ShaftHops } from "./ShaftHops.tsx";
import type { Reason } from "./searchLibrary.ts";
import { blockName, sayCountries, sayDepth, shaftTitle } from "./shaftWords.ts";
import { useShaftLink } from "./useShaftLink.ts";

type BlockProps = {
  readonly block: Block;
  readonly card: Card;
  /** It has little room: others stand in the same layer, or the column is narrow. */
  readonly isCrowded: boolean;
  /** In how many chains of the library the firm stands. */
  readonly chains: number;
};

/** px to either end of the sign of a border. */
const BORDER = 26;
/** The most names of others below a narrow shaft; a long list would stretch all layers. */
const MOST_OTHERS = 2;
/** The most countries of a party that its block has room for, one below the other. */
const MOST_CODES = 3;

/** A word that has no room in a narrow block even below the countries. */
const LONG_WORD = /[^\s-]{14}/u;

/** The codes of its countries, the last of which may say how many more there are. */
function codesOf(countries: readonly string[]): readonly string[] {
  if (countries.length === 0) return ["?"];
  return countries.length <= MOST_CODES
    ? countries
    : [...countries.slice(0, MOST_CODES - 1), `+${countries.length - MOST_CODES + 1}`];
}

/** A party. It is dotted where nobody knows who it is, and has a second card behind it where it stands for several. */
function PartyBlock({ block, card, isCrowded, chains }: BlockProps) {
  const { language, say } = useReader();
  const { look, several, torn, countries } = block;
  const name = blockName(block, language, card.language, isCrowded);
  const classes = ["block", `is-${look}`, several && "is-several", torn && "is-torn", chains > 1 && "is-joined"];
  return (
    <li className={classes.filter(Boolean).join(" ")} data-party={block.id}>
      <span className="block-countries" aria-hidden="true">
        {codesOf(countries).map(code => (
          <span key={code}>{code}</span>
        ))}
      </span>
      <span className={LONG_WORD.test(name.text) ? "block-name has-long-word" : "block-name"}>
        {look === "unknown" && (
          <span className="block-sign" aria-hidden="true">
            ?{" "}
          </span>
        )}
        <Words shown={name} />
      </span>
      <span className="sr">, {sayCountries(language, block)}</span>
      {chains > 1 && (
        <span className="block-joined">
          <span className="sr">, </span>
          {say("page.shaft.in-chains", { count: chains })}
        </span>
      )}
    </li>
  );
}

type Props = {
  readonly id: string;
  readonly card: Card;
  /** Why a search found the dossier, where its title does not show it. */
  readonly reasons: readonly Reason[];
  /** For each block, in how many chains of the library its firm stands. */
  readonly chains: readonly number[];
  /** Where it stands in the grid. */
  readonly style: CSSProperties;
  /** The level of its title among the headings of the page. */
  readonly level: 2 | 3;
  /** Its column is narrow. */
  readonly isDense: boolean;
  readonly isTitledAbove: boolean;
  /** The row below all bands is taken by something else. */
  readonly isWithinBands: boolean;
  /** What it is about, where that is said. */
  readonly line: Text | undefined;
};

/** One chain of the library as a shaft. The whole of it is a link to the dossier, named after the title. */
export function Shaft(props: Props) {
  const { id, card, reasons, chains, style, level, isDense, isTitledAbove, isWithinBands, line } = props;
  const Title = `h${level}` as const;
  const { language, say } = useReader();
  const { to, here } = useShaftLink(id);
  const { blocks, hops } = card;
  const layers = distinct(blocks.map(({ layer }) => layer));
  const last = layers.at(-1) ?? 0;
  // Row 1 is for a title above; layer 0 is row 2.
  const rowOf = (layer: number) => layer + 2;
  const facts = <ShaftFacts card={card} line={line} reasons={reasons} {...(isDense ? { most: MOST_OTHERS } : {})} />;
  return (
    <li className="shaft" ref={here} style={style} data-dossier={id}>
      <div
        className="shaft-head"
        style={{ gridRow: isTitledAbove ? "1" : `${rowOf(last) + 1} / ${isWithinBands ? -2 : -1}` }}
      >
        <Title className="shaft-title">
          <PageLink to={to} aria-describedby={`shaft-${id}`}>
            <Words shown={shaftTitle(card, language)} />
          </PageLink>
        </Title>
        <span className="sr" id={`shaft-${id}`}>
          {say("page.shaft.depth", { depth: sayDepth(language, card) })}
        </span>
        {!isTitledAbove && facts}
      </div>
      <ol className="shaft-chain">
        {layers.map(layer => (
          <li key={layer} className="shaft-layer" style={{ gridRow: rowOf(layer) }}>
            <ul>
              {blocks.flatMap((block, at) =>
                block.layer !== layer
                  ? []
                  : [
                      <PartyBlock
                        key={block.id}
                        block={block}
                        card={card}
                        chains={chains[at]!}
                        isCrowded={isDense || blocks.some(other => other !== block && other.layer === layer)}
                      />,
                    ],
              )}
            </ul>
          </li>
        ))}
      </ol>
      <ShaftHops hops={hops} layers={layers} rowOf={rowOf} reach={BORDER} />
      {isTitledAbove && (
        <div className="shaft-below" style={{ gridRow: "-2 / -1" }}>
          {facts}
        </div>
      )}
    </li>
  );
}
