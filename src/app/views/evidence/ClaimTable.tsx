import { memo, type RefObject } from "react";
import type { EvidencedClaim } from "../../../model/index.ts";
import { stratumAt } from "../../../theme/index.ts";
import { claimTold, placeWords } from "../../../views/index.ts";
import { PageLink } from "../../page/address/PageLink.tsx";
import { nothingChosen } from "../../page/address/selectionOf.ts";
import { PartyName } from "../../page/reading/PartyName.tsx";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { useLongPage } from "../../page/slices/useLongPage.ts";
import { useSlices } from "../../page/slices/useSlices.ts";
import { ClaimCells } from "./ClaimCells.tsx";
import type { ClaimBlock } from "./claimBlocks.ts";
import { idOfClaim, useEvidenceByPlace } from "./useEvidenceByPlace.ts";

const columns = ["chain", "line", "says", "contradicts", "answered"] as const;

type PlaceProps = { readonly block: ClaimBlock; readonly isFirst: boolean };

/**
 * Who it is about, at the left edge, with the layer: so that one never loses where in the chain one is. It stands beside
 * all lines of a block; for the ear each of them has its own.
 */
function PlaceCell({ block, isFirst }: PlaceProps) {
  const { say } = useReader();
  const { place } = useChosen();
  const { teller } = useEvidenceByPlace();
  const { party, layer, claims } = block;
  const words = placeWords(teller, block);
  const { parties } = teller.inquiry.file.dossier;
  if (!isFirst)
    return (
      <th scope="row" className="claims-repeated">
        {words.name}
      </th>
    );
  return (
    <th scope="row" className="claims-place" style={{ ["--lines" as string]: Math.max(1, claims.length) }}>
      <div>
        <span className="claims-layer">
          {layer === null ? words.layer : say("outline.layer", { layer: words.layer })}
        </span>
        {party === null ? (
          words.name
        ) : (
          <PageLink to={{ ...place, ...nothingChosen, view: "chain", party: parties[party]!.id }} opens="picture">
            <PartyName party={party} />
          </PageLink>
        )}
      </div>
    </th>
  );
}

function ClaimRow({ entry, block }: { readonly entry: EvidencedClaim; readonly block: ClaimBlock }) {
  const { teller, byKey } = useEvidenceByPlace();
  const { key } = entry;
  return (
    <tr data-claim={key}>
      <PlaceCell block={block} isFirst={block.claims[0] === entry} />
      <ClaimCells
        id={idOfClaim(byKey.get(key)!.number)}
        entry={entry}
        told={claimTold(teller, entry)}
        isWhole={place => block.wholeAnswers.has(`${key} ${place}`)}
      />
    </tr>
  );
}

/** A party at which no line stands: it has its place in the chain all the same. */
function EmptyRow({ block }: { readonly block: ClaimBlock }) {
  const { say } = useReader();
  return (
    <tr>
      <PlaceCell block={block} isFirst />
      {columns.slice(1).map(column => (
        <td key={column} className={`claims-${column} is-empty`}>
          {column === "line" && <p className="quiet">{say("view.evidence.nothing")}</p>}
        </td>
      ))}
    </tr>
  );
}

type ClaimBlockProps = { readonly block: ClaimBlock; readonly layers: readonly number[] };

const BlockRows = memo(function BlockRows({ block, layers }: ClaimBlockProps) {
  const { layer, claims } = block;
  return (
    <tbody className={layer === null ? undefined : `stratum-${stratumAt(layers.indexOf(layer), layers.length)}`}>
      {claims.length === 0 && <EmptyRow block={block} />}
      {claims.map(entry => (
        <ClaimRow key={entry.key} entry={entry} block={block} />
      ))}
    </tbody>
  );
});

/** Blocks that come at once. */
const FIRST = 4;

type Props = {
  readonly blocks: readonly ClaimBlock[];
  /** The layers of the chain at which anything stands, from above. */
  readonly layers: readonly number[];
  readonly table: RefObject<HTMLTableElement | null>;
};

/** Every line that is shown, with its words in the cells; on a phone a card for each. */
export function ClaimTable({ blocks, layers, table }: Props) {
  const { say } = useReader();
  const shown = useSlices(blocks.length, FIRST);
  const isLong = blocks.length > FIRST * 4;
  useLongPage(isLong);
  return (
    <table ref={table} className={isLong ? "claims-table is-long" : "claims-table"}>
      <caption>{say("view.evidence.caption")}</caption>
      <thead>
        <tr>
          {columns.map(column => (
            <th key={column} scope="col">
              {say(`view.evidence.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {blocks.slice(0, shown).map(block => (
        <BlockRows key={block.key} block={block} layers={layers} />
      ))}
    </table>
  );
}
