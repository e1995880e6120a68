/** Who answers for what, all at once, in one plane: parties by duties, or groups of workers by duties, with their sums. */
import { distinct } from "../../base/index.ts";
import { divergencesOf, type PartyIndex } from "../../model/index.ts";
import type { ConditionValue, State, Verdict } from "../../schema/index.ts";
import { type Shown, say, sayCondition, sayVerdict } from "../../text/index.ts";
import { countriesOf } from "../chain/cardPicture.ts";
import type { CardPicture, Country, VerdictPicture } from "../chain/chainPicture.ts";
import { seeOf } from "../chain/columnPicture.ts";
import { writtenDuties } from "../chain/pictureOf.ts";
import type { WholePicture } from "../chain/wholePicture.ts";
import { type CellCode, cellCodes, type MatrixKind } from "./cellCodes.ts";
import { type DutyCell, type ResponsibilityRow, responsibilitiesOf } from "./responsibilitiesOf.ts";

export type StateCell = DutyCell & { readonly kind: "state"; readonly code: State | "not-counted" };
export type VerdictCell = {
  readonly kind: "verdict";
  readonly duty: string;
  readonly code: Verdict;
  readonly words: string;
  readonly condition: ConditionValue | null;
  readonly conditionWords: string | null;
  readonly see: VerdictPicture["see"];
};
export type MatrixCell = StateCell | VerdictCell;

/** How many cells say it; only what is said at all is counted. */
export type Tally = { readonly code: CellCode; readonly count: number };

export type MatrixRow = {
  readonly party: PartyIndex;
  readonly card: CardPicture;
  /** Name of its band: "2", "4+"; null for a party without hops. */
  readonly layer: string | null;
  /** Spoken of for these workers and not in their chain. */
  readonly isOutside: boolean;
  /** Codes. */
  readonly roles: readonly string[];
  /** All of them, where the card has room for some. */
  readonly countries: readonly Country[];
  /** Its name and its other names. */
  readonly names: readonly string[];
  /** One for every column. */
  readonly cells: readonly MatrixCell[];
  readonly sums: readonly Tally[];
};

export type MatrixColumn = {
  readonly duty: string;
  readonly label: Shown;
  readonly diverges: string | null;
  /** Of the workers chosen; null where each row is a verdict. */
  readonly verdict: VerdictPicture | null;
  /** Over the parties of the chain, or over the groups, whatever is shown of them. */
  readonly sums: readonly Tally[];
  /** Over those outside the chain. */
  readonly outside: readonly Tally[];
};

export type Matrix = {
  readonly kind: MatrixKind;
  readonly columns: readonly MatrixColumn[];
  /** As they stand in the chain, then those outside it. */
  readonly rows: readonly MatrixRow[];
  /** Rows of the chain: over so many the columns are summed. */
  readonly inChain: number;
  /** Over the verdicts for the workers chosen; empty where each row is a verdict. */
  readonly verdicts: readonly Tally[];
  /** Parties that are there, and have no row: not in the chain, and nothing that counts is written on them. */
  readonly apart: readonly PartyIndex[];
};

export function talliesOf(kind: MatrixKind, codes: readonly CellCode[]): readonly Tally[] {
  const counts = new Map<CellCode, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return cellCodes[kind].flatMap(code => (counts.has(code) ? [{ code, count: counts.get(code)! }] : []));
}

type Bare = Pick<MatrixRow, "party" | "card" | "layer" | "isOutside" | "cells">;

function rowOf({ request }: WholePicture, kind: MatrixKind, bare: Bare): MatrixRow {
  const { inquiry, narrator, language } = request;
  const party = inquiry.file.dossier.parties[bare.party]!;
  return {
    ...bare,
    roles: distinct((party.roles ?? []).map(role => (typeof role === "string" ? role : role.function))),
    countries: countriesOf(language, party),
    names: [bare.card.name.text, ...(party.aliases ?? []).map(alias => narrator.text(alias).text)],
    sums: talliesOf(
      kind,
      bare.cells.map(({ code }) => code),
    ),
  };
}

function summed(rows: readonly MatrixRow[], kind: MatrixKind, place: number): Pick<MatrixColumn, "sums" | "outside"> {
  const over = (isOutside: boolean) =>
    talliesOf(
      kind,
      rows.filter(row => row.isOutside === isOutside).map(({ cells }) => cells[place]!.code),
    );
  return { sums: over(false), outside: over(true) };
}

const stateCell = (cell: DutyCell): StateCell => ({
  ...cell,
  kind: "state",
  code: cell.state.state === "silent" && cell.isSpokenOf ? "not-counted" : cell.state.state,
});

function partyMatrix(whole: WholePicture): Matrix {
  const { inquiry } = whole.request;
  const { columns, rows: members, outside } = responsibilitiesOf(whole);
  const withCells = (isOutside: boolean) => (row: ResponsibilityRow) =>
    rowOf(whole, "parties", { ...row, isOutside, cells: row.cells.map(stateCell) });
  const rows = [...members.map(withCells(false)), ...outside.map(withCells(true))];
  const shown = new Set(rows.map(({ party }) => party));
  return {
    kind: "parties",
    columns: columns.map(({ duty, label, diverges, verdict }, place) => ({
      duty,
      label,
      diverges,
      verdict,
      ...summed(rows, "parties", place),
    })),
    rows,
    inChain: members.length,
    verdicts: talliesOf(
      "groups",
      columns.map(({ verdict }) => verdict.verdict),
    ),
    apart: inquiry.file.dossier.parties.flatMap((_, party) =>
      inquiry.chain.live[party] && !shown.has(party) ? [party] : [],
    ),
  };
}

function groupMatrix(whole: WholePicture): Matrix {
  const { request, folded, picture } = whole;
  const { inquiry, narrator, language, plane, duty: chosen } = request;
  const { groups, focus } = inquiry.chain;
  const written = new Set(groups.flatMap(group => writtenDuties(inquiry, group)));
  const duties = inquiry.file.duties.filter(duty => written.has(duty) || duty === chosen);
  const cellOf = (group: PartyIndex, duty: string): VerdictCell => {
    const trace = inquiry.trace(group, duty, plane);
    const { verdict, condition, distance, strength } = trace;
    return {
      kind: "verdict",
      duty,
      code: verdict,
      words: sayVerdict(language, verdict, { distance, strength, floor: focus.floor }),
      condition,
      conditionWords: condition === null ? null : sayCondition(language, condition),
      see: seeOf({ inquiry, language, group }, trace),
    };
  };
  const rowAt = (party: PartyIndex, card: CardPicture, layer: string | null) =>
    rowOf(whole, "groups", {
      party,
      card,
      layer,
      isOutside: false,
      cells: duties.map(duty => cellOf(party, duty)),
    });
  const isGroup = new Set(groups);
  const everyone = [
    ...folded.nodes.map(({ parties, layer }, place) => ({
      party: parties[0]!,
      card: picture.cards[place]!,
      layer: picture.bands.get(layer)!.name,
    })),
    ...folded.unplaced.map((party, place) => ({ party, card: picture.unplaced[place]!, layer: null })),
    ...folded.beside.map((party, place) => ({ party, card: picture.beside[place]!, layer: null })),
  ];
  const rows = everyone
    .filter(({ party }) => isGroup.has(party))
    .map(({ party, card, layer }) => rowAt(party, card, layer));
  const divergent = new Set(groups.flatMap(group => divergencesOf(inquiry, group)));
  return {
    kind: "groups",
    columns: duties.map((duty, place) => ({
      duty,
      label: narrator.text(narrator.duty(duty).label),
      diverges: divergent.has(duty) ? say(language, "page.diverges") : null,
      verdict: null,
      ...summed(rows, "groups", place),
    })),
    rows,
    inChain: rows.length,
    verdicts: [],
    apart: [],
  };
}

/** Made of everything that is there: what is left out of it, and in which order it stands, is chosen behind it (`chosenRows`). */
export const matrixOf = (whole: WholePicture, kind: MatrixKind): Matrix =>
  kind === "parties" ? partyMatrix(whole) : groupMatrix(whole);
