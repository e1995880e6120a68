/** Who answers for what, as rows: every party in the chain of the chosen workers, by every duty that has a thread. */
import { finish, type Steps } from "../../base/index.ts";
import { type GroupTrace, isSpokenOf, type PartyIndex, SILENT } from "../../model/index.ts";
import { isReceiptOpen, standingIn, stateOf } from "../chain/cardPicture.ts";
import type { CardPicture, CardState, ColumnPicture } from "../chain/chainPicture.ts";
import type { Telling } from "../chain/telling.ts";
import type { WholePicture } from "../chain/wholePicture.ts";

export type DutyCell = {
  readonly duty: string;
  readonly state: CardState;
  /** The duty was passed on to this party, and it is not documented that it took it up. */
  readonly isReceiptOpen: boolean;
  /** Something is written, even if nothing of it counts. */
  readonly isSpokenOf: boolean;
};

export type ResponsibilityRow = {
  readonly party: PartyIndex;
  readonly card: CardPicture;
  /** The name of its band, as in "2" or "4+"; null for a party without hops. */
  readonly layer: string | null;
  /** One cell for every column. */
  readonly cells: readonly DutyCell[];
};

export type Responsibilities = {
  readonly columns: readonly ColumnPicture[];
  /** Layer by layer. */
  readonly rows: readonly ResponsibilityRow[];
  /** Parties outside the chain about which something is written for these workers in this plane. */
  readonly outside: readonly ResponsibilityRow[];
};

/** Empty without a group, because then no duty can be asked about. */
export const responsibilitiesOf = (whole: WholePicture): Responsibilities => finish(responsibilitySteps(whole));

/** The same row by row, for a page that has to go on answering meanwhile. */
export function* responsibilitySteps({ request, folded, picture }: WholePicture): Steps<Responsibilities> {
  const { inquiry, narrator, language, group, plane } = request;
  const { columns } = picture;
  if (group === null) return { columns, rows: [], outside: [] };
  const { isMember } = inquiry.groupChain(group);
  const traces = columns.map(({ duty }) => inquiry.trace(group, duty, plane));

  const cellOf = (trace: GroupTrace, party: PartyIndex): DutyCell => {
    const telling: Telling = {
      inquiry,
      narrator,
      language,
      folded,
      group,
      trace,
      selectedParty: null,
      told: "not",
      isDeep: false,
      hasCountries: false,
    };
    const state = stateOf(telling, party, standingIn(trace, party) ?? SILENT)!;
    return {
      duty: trace.duty,
      state,
      isReceiptOpen: isReceiptOpen(trace, party),
      isSpokenOf: isSpokenOf(inquiry.file, party, group, trace.duty, plane),
    };
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

  const withCells = (row: (typeof everyone)[number]): ResponsibilityRow => ({
    ...row,
    cells: traces.map(trace => cellOf(trace, row.party)),
  });
  const isOutside = ({ party }: { readonly party: PartyIndex }) =>
    traces.some(({ standingsOutside }) => standingsOutside.has(party));
  const rows: ResponsibilityRow[] = [];
  const outside: ResponsibilityRow[] = [];
  for (const row of everyone) {
    if (isMember(row.party)) rows.push(withCells(row));
    if (isOutside(row)) outside.push(withCells(row));
    yield;
  }
  return { columns, rows, outside };
}
