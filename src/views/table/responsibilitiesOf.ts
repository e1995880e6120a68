/** Who answers for what, as rows: every party of the chain of the workers chosen, by every duty that has a thread. */
import { type GroupTrace, type PartyIndex, type Standing, standingMaterialOf } from "../../model/index.ts";
import { isReceiptOpen, stateOf, type Telling } from "../chain/cardPicture.ts";
import type { CardPicture, CardState, ColumnPicture } from "../chain/chainPicture.ts";
import type { WholePicture } from "../chain/wholePicture.ts";

export type DutyCell = {
  readonly duty: string;
  readonly state: CardState;
  /** It was passed on to this party, and that it took it up is not documented. */
  readonly isReceiptOpen: boolean;
};

export type ResponsibilityRow = {
  readonly party: PartyIndex;
  readonly card: CardPicture;
  /** Name of its band: "2", "4+"; null for a party without hops. */
  readonly layer: string | null;
  /** One for every column. */
  readonly cells: readonly DutyCell[];
};

export type Responsibilities = {
  readonly columns: readonly ColumnPicture[];
  /** Layer by layer. */
  readonly rows: readonly ResponsibilityRow[];
  /** Parties outside the chain on which something is written for these workers, in this plane. */
  readonly outside: readonly ResponsibilityRow[];
};

/** Empty without a group: then nothing is asked of duties. */
export function responsibilitiesOf({ request, folded, picture }: WholePicture): Responsibilities {
  const { inquiry, narrator, language, group, plane } = request;
  const { columns } = picture;
  if (group === null) return { columns, rows: [], outside: [] };
  const { book, chain, file } = inquiry;
  const { isMember } = inquiry.groupChain(group);
  const traces = columns.map(({ duty }) => inquiry.trace(group, duty, plane));

  const cellOf = (trace: GroupTrace, party: PartyIndex, standing: Standing | undefined): DutyCell => {
    const telling: Telling = { inquiry, narrator, language, folded, group, trace, selectedParty: null };
    const state = stateOf(telling, party, standing)!;
    return { duty: trace.duty, state, isReceiptOpen: isReceiptOpen(trace, party) };
  };
  const everyone: readonly Omit<ResponsibilityRow, "cells">[] = [
    ...folded.nodes.map((node, place) => ({
      party: node.parties[0]!,
      card: picture.cards[place]!,
      layer: picture.bands.get(node.layer)!.name,
    })),
    ...folded.unplaced.map((party, place) => ({ party, card: picture.unplaced[place]!, layer: null })),
    ...folded.beside.map((party, place) => ({ party, card: picture.beside[place]!, layer: null })),
  ];

  const spokenOf = new Set(
    columns.flatMap(({ duty }) => {
      const written = book.get(duty)?.[plane];
      return written ? [...written.statementsOf.keys(), ...written.casesOf.keys()] : [];
    }),
  );
  const outside = everyone
    .filter(({ party }) => spokenOf.has(party) && !isMember(party) && !file.isGroup[party] && chain.live[party])
    .map(row => ({
      ...row,
      cells: traces.map(trace => {
        const { standing } = standingMaterialOf(inquiry, group, row.party, trace.duty, plane);
        return cellOf(trace, row.party, standing);
      }),
    }))
    .filter(({ cells }) => cells.some(({ state }) => state.state !== "silent"));
  return {
    columns,
    rows: everyone
      .filter(({ party }) => isMember(party))
      .map(row => ({ ...row, cells: traces.map(trace => cellOf(trace, row.party, trace.standings.get(row.party))) })),
    outside,
  };
}
