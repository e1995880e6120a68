import { type CSSProperties, useEffect, useRef } from "react";
import { distinct } from "../../base/index.ts";
import type { Text } from "../../schema/index.ts";
import { sayDate, textIn } from "../../text/index.ts";
import { Facts } from "../../views/index.ts";
import { PageLink } from "../address/PageLink.tsx";
import { dossierPlace, subjectOf } from "../address/place.ts";
import { arrivedBy, cameFrom } from "../address/useAddress.ts";
import type { Block, Called, Card } from "../files/cardOf.ts";
import { usePlace } from "../reading/usePlace.ts";
import { useReader } from "../reading/useReader.ts";
import { Words } from "../reading/Words.tsx";
import type { Reason } from "./searchLibrary.ts";
import { blockName, sayCountries, sayDepth, shaftTitle, shortNameOf } from "./shaftWords.ts";

type BlockProps = {
  readonly block: Block;
  readonly card: Card;
  /** Others stand in the same layer. */
  readonly isCrowded: boolean;
  /** In how many chains of the library the firm stands. */
  readonly chains: number;
};

/** The most countries of a party that its block has room for, one below the other. */
const MOST_CODES = 3;

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
  const classes = ["block", `is-${look}`, several && "is-several", torn && "is-torn", chains > 1 && "is-joined"];
  return (
    <li className={classes.filter(Boolean).join(" ")} data-party={block.id}>
      <span className="block-countries" aria-hidden="true">
        {codesOf(countries).map(code => (
          <span key={code}>{code}</span>
        ))}
      </span>
      <span className="block-name">
        {look === "unknown" && (
          <span className="block-sign" aria-hidden="true">
            ?{" "}
          </span>
        )}
        <Words shown={blockName(block, language, card.language, isCrowded)} />
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

type HopProps = {
  readonly crossing: Card["hops"][number]["crossing"];
  /** It passes layers in which nobody stands. */
  readonly isLong: boolean;
  readonly gridRow: string;
};

/** A hop from the foot of a block to the head of the next, with the border that it crosses. */
function Hop({ crossing, isLong, gridRow }: HopProps) {
  return (
    <svg className={isLong ? "shaft-hop is-long" : "shaft-hop"} style={{ gridRow }} aria-hidden="true">
      <line x1="50%" x2="50%" y1="0" y2="100%" />
      <svg x="50%" y="100%" overflow="visible" aria-hidden="true">
        <path d="M-4.5 -6L0 -1L4.5 -6" />
      </svg>
      {crossing !== "none" && (
        <svg x="50%" y="50%" overflow="visible" aria-hidden="true">
          <path className={crossing === "crossed" ? "is-border" : "is-unclear"} d="M-26 -1H26" />
        </svg>
      )}
    </svg>
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
  readonly isTitledAbove: boolean;
  /** The row below all bands is taken by something else. */
  readonly isWithinBands: boolean;
  /** What it is about, where that is said. */
  readonly line: Text | undefined;
};

/** One chain of the library as a shaft. The whole of it is a link to the dossier, named after the title. */
export function Shaft({ id, card, reasons, chains, style, isTitledAbove, isWithinBands, line }: Props) {
  const { language, say } = useReader();
  const place = usePlace();
  const to = dossierPlace({ kind: "library", id }, { language: place.language });
  const subject = subjectOf(to);
  const here = useRef<HTMLLIElement>(null);
  // A reader who comes back from a dossier goes on from its shaft.
  useEffect(() => {
    const before = cameFrom();
    if (arrivedBy() === "history" && before !== null && subjectOf(before) === subject)
      here.current?.querySelector("a")?.focus({ preventScroll: true });
  }, [subject]);
  const { blocks, hops, elsewhere, unplaced, groups, returns } = card;
  // Names have commas of their own.
  const named = (parties: readonly Called[]) =>
    parties.map(party => shortNameOf(party, language, card.language)).join(" · ");
  const layers = distinct(blocks.map(({ layer }) => layer));
  const last = layers.at(-1) ?? 0;
  // Row 1 is for a title above; layer 0 is row 2.
  const rowOf = (layer: number) => layer + 2;
  const isEmpty = (from: number, to: number) => !layers.some(layer => layer > from && layer < to);
  const facts = (
    <div className="shaft-facts">
      {(card.fictional || card.status === "draft") && (
        <p className="tags">
          {card.fictional && <span className="tag">{say("page.fictional")}</span>}
          {card.status === "draft" && <span className="tag">{say("page.card.draft")}</span>}
        </p>
      )}
      {line && (
        <p className="shaft-line">
          <Words shown={textIn(line, language, card.language)} />
        </p>
      )}
      <Facts
        items={[
          sayDepth(language, card),
          card.asOf === null
            ? say("page.card.undated")
            : say("page.as-of", { date: sayDate(language, card.asOf, "short") }),
          groups > 1 && say("page.shaft.groups", { count: groups }),
          returns > 0 && say("page.shaft.returns", { count: returns }),
        ]}
      />
      {elsewhere.length > 0 && <p>{say("page.shaft.elsewhere", { names: named(elsewhere) })}</p>}
      {unplaced.length > 0 && (
        <p className="shaft-unplaced">{say("page.shaft.unplaced", { names: named(unplaced) })}</p>
      )}
      {reasons.map(({ kind, text }) => (
        <p key={`${kind} ${text}`} className="reason">
          {say(`page.find.${kind}`, { name: text })}
        </p>
      ))}
    </div>
  );
  return (
    <li className="shaft" ref={here} style={style} data-dossier={id}>
      <div
        className="shaft-head"
        style={{ gridRow: isTitledAbove ? "1" : `${rowOf(last) + 1} / ${isWithinBands ? -2 : -1}` }}
      >
        <h2>
          <PageLink to={to} aria-describedby={`shaft-${id}`}>
            <Words shown={shaftTitle(card, language)} />
          </PageLink>
        </h2>
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
                        isCrowded={blocks.some(other => other !== block && other.layer === layer)}
                      />,
                    ],
              )}
            </ul>
          </li>
        ))}
      </ol>
      {hops.map(({ from, to: below, crossing }) =>
        isEmpty(from, below) ? (
          <Hop
            key={`${from} ${below}`}
            crossing={crossing}
            isLong={below > from + 1}
            gridRow={below > from + 1 ? `${rowOf(from) + 1} / ${rowOf(below)}` : `${rowOf(below)}`}
          />
        ) : (
          <svg
            key={`${from} ${below}`}
            className="shaft-pass"
            style={{ gridRow: `${rowOf(from)} / ${rowOf(below) + 1}` }}
            viewBox={`0 0 10 ${(below - from + 1) * 100}`}
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            <path d={`M0 65H4.5V${(below - from) * 100 + 50}H0`} vectorEffect="non-scaling-stroke" />
          </svg>
        ),
      )}
      {isTitledAbove && (
        <div className="shaft-below" style={{ gridRow: "-2 / -1" }}>
          {facts}
        </div>
      )}
    </li>
  );
}
