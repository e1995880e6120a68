/**
 * Who answers for what, all at once, in one plane: parties by duties or groups of workers by duties, with their sums.
 */
import { distinct, finish, type Steps } from "../../base/index.ts";
import { divergencesOf, type PartyIndex } from "../../model/index.ts";
import { type ConditionValue, functionsOf, type State, type Verdict } from "../../schema/index.ts";
import { type Shown, say, sayVerdict } from "../../text/index.ts";
import type { CardPicture, Country, VerdictPicture } from "../chain/chainPicture.ts";
import { seeOf } from "../chain/columnPicture.ts";
import { countriesOf } from "../chain/partyWords.ts";
import { writtenDuties } from "../chain/pictureSteps.ts";
import type { WholePicture } from "../chain/wholePicture.ts";
import { type AnswerKind, type CellCode, cellCodes } from "./cellCodes.ts";
import { type DutyCell, type ResponsibilityRow, responsibilitySteps } from "./responsibilitiesOf.ts";

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
export type AnswerCell = StateCell | VerdictCell;

/** The number of cells with a code. Only codes that occur are counted. */
export type Tally = {
  readonly code: CellCode;
  readonly count: number;
  /** The number of these parties to which the duty was passed on without a document that they took it up. */
  readonly receiptsOpen: number;
};

export type AnswerRow = {
  readonly party: PartyIndex;
  readonly card: CardPicture;
  /** The name of its band, as in "2" or "4+"; null for a party without hops. */
  readonly layer: string | null;
  /** Whether the party is spoken of for these workers without being in their chain. */
  readonly isOutside: boolean;
  /** Codes of roles. */
  readonly roles: readonly string[];
  /** All countries; the card may have room for some only. */
  readonly countries: readonly Country[];
  /** The name and the other names. */
  readonly names: readonly string[];
  /** One cell for every column. */
  readonly cells: readonly AnswerCell[];
  readonly sums: readonly Tally[];
};

export type AnswerColumn = {
  readonly duty: string;
  readonly label: Shown;
  readonly diverges: string | null;
  /** The verdict for the chosen workers; null where each row is a verdict. */
  readonly verdict: VerdictPicture | null;
  /** The sums over the parties above the chosen workers, or over the groups, whatever the filters show. */
  readonly sums: readonly Tally[];
  /** The sums over the parties outside the chain. */
  readonly outside: readonly Tally[];
};

export type AllResponsibilities = {
  readonly kind: AnswerKind;
  readonly columns: readonly AnswerColumn[];
  /** The rows in the order of the chain, then those outside it. */
  readonly rows: readonly AnswerRow[];
  /** The number of rows that the sums cover: the chain without the chosen workers, or the groups. */
  readonly summedOver: number;
  /** The sums over the verdicts for the chosen workers; empty where each row is a verdict. */
  readonly verdicts: readonly Tally[];
  /**
   * Parties that are there and have no row, because they are outside the chain and nothing that counts is written about
   * them.
   */
  readonly apart: readonly PartyIndex[];
};

type CountedCell = { readonly code: CellCode; readonly isReceiptOpen?: boolean };

function talliesOf(kind: AnswerKind, cells: readonly CountedCell[]): readonly Tally[] {
  return cellCodes[kind].flatMap(code => {
    const saying = cells.filter(cell => cell.code === code);
    if (saying.length === 0) return [];
    return [{ code, count: saying.length, receiptsOpen: saying.filter(cell => cell.isReceiptOpen).length }];
  });
}

type Bare = Pick<AnswerRow, "party" | "card" | "layer" | "isOutside" | "cells">;

function rowOf({ request }: WholePicture, kind: AnswerKind, bare: Bare): AnswerRow {
  const { inquiry, narrator, language } = request;
  const party = inquiry.file.dossier.parties[bare.party]!;
  return {
    ...bare,
    roles: distinct(functionsOf(party)),
    countries: countriesOf(language, party),
    names: [bare.card.name.text, ...(party.aliases ?? []).map(alias => narrator.text(alias).text)],
    sums: talliesOf(kind, bare.cells),
  };
}

function summed(
  kind: AnswerKind,
  rows: Readonly<Record<"over" | "outside", readonly AnswerRow[]>>,
  place: number,
): Pick<AnswerColumn, "sums" | "outside"> {
  const over = (some: readonly AnswerRow[]) =>
    talliesOf(
      kind,
      some.map(({ cells }) => cells[place]!),
    );
  return { sums: over(rows.over), outside: over(rows.outside) };
}

const stateCell = (cell: DutyCell): StateCell => ({
  ...cell,
  kind: "state",
  code: cell.state.state === "silent" && cell.isSpokenOf ? "not-counted" : cell.state.state,
});

function* partyRows(whole: WholePicture): Steps<AllResponsibilities> {
  const { inquiry, group } = whole.request;
  const { columns, rows: members, outside: others } = yield* responsibilitySteps(whole);
  function* rowsFor(some: readonly ResponsibilityRow[], isOutside: boolean): Steps<readonly AnswerRow[]> {
    const made: AnswerRow[] = [];
    for (const row of some) {
      made.push(rowOf(whole, "parties", { ...row, isOutside, cells: row.cells.map(stateCell) }));
      yield;
    }
    return made;
  }
  const chain = yield* rowsFor(members, false);
  const outside = yield* rowsFor(others, true);
  const rows = [...chain, ...outside];
  // The question is who answers to these workers, so they are not counted themselves, as in a verdict.
  const over = chain.filter(({ party }) => party !== group);
  const shown = new Set(rows.map(({ party }) => party));
  return {
    kind: "parties",
    columns: columns.map(({ duty, label, diverges, verdict }, place) => ({
      duty,
      label,
      diverges,
      verdict,
      ...summed("parties", { over, outside }, place),
    })),
    rows,
    summedOver: over.length,
    verdicts: talliesOf(
      "groups",
      columns.map(({ verdict }) => ({ code: verdict.verdict })),
    ),
    apart: inquiry.file.dossier.parties.flatMap((_, party) =>
      inquiry.chain.live[party] && !shown.has(party) ? [party] : [],
    ),
  };
}

function* groupRows(whole: WholePicture): Steps<AllResponsibilities> {
  const { request, folded, picture } = whole;
  const { inquiry, narrator, language, plane, duty: chosen } = request;
  const { groups, focus } = inquiry.chain;
  const cellOf = (group: PartyIndex, duty: string): VerdictCell => {
    const trace = inquiry.trace(group, duty, plane);
    const { verdict, condition } = trace;
    return {
      kind: "verdict",
      duty,
      code: verdict,
      words: sayVerdict(language, verdict, { ...trace, floor: focus.floor }),
      condition,
      conditionWords: narrator.reached(trace),
      see: seeOf({ inquiry, language, group }, trace),
    };
  };
  // All that is asked of a group is asked at once, since the model keeps one group in memory.
  const written = new Set<string>();
  const divergent = new Set<string>();
  const cellsOf = new Map<PartyIndex, ReadonlyMap<string, VerdictCell>>();
  for (const group of groups) {
    for (const duty of writtenDuties(inquiry, group)) written.add(duty);
    for (const duty of divergencesOf(inquiry, group)) divergent.add(duty);
    cellsOf.set(group, new Map(inquiry.file.duties.map(duty => [duty, cellOf(group, duty)])));
    yield;
  }
  const duties = inquiry.file.duties.filter(duty => written.has(duty) || duty === chosen);
  const rowAt = (party: PartyIndex, card: CardPicture, layer: string | null) =>
    rowOf(whole, "groups", {
      party,
      card,
      layer,
      isOutside: false,
      cells: duties.map(duty => cellsOf.get(party)!.get(duty)!),
    });
  const everyone = [
    ...folded.nodes.map(({ parties, layer }, place) => ({
      party: parties[0]!,
      card: picture.cards[place]!,
      layer: picture.bands.get(layer)!.name,
    })),
    ...folded.unplaced.map((party, place) => ({ party, card: picture.unplaced[place]!, layer: null })),
    ...folded.beside.map((party, place) => ({ party, card: picture.beside[place]!, layer: null })),
  ];
  const rows: AnswerRow[] = [];
  for (const { party, card, layer } of everyone)
    if (cellsOf.has(party)) {
      rows.push(rowAt(party, card, layer));
      yield;
    }
  return {
    kind: "groups",
    columns: duties.map((duty, place) => ({
      duty,
      label: narrator.text(narrator.duty(duty).label),
      diverges: divergent.has(duty) ? say(language, "page.diverges") : null,
      verdict: null,
      ...summed("groups", { over: rows, outside: [] }, place),
    })),
    rows,
    summedOver: rows.length,
    verdicts: [],
    apart: [],
  };
}

/** The answers of everything that is there. Filters and sorting come after it (`chosenRows`). */
export const allResponsibilitiesOf = (whole: WholePicture, kind: AnswerKind): AllResponsibilities =>
  finish(answerSteps(whole, kind));

/** The answers step by step, for a page that has to go on answering meanwhile. */
export function* answerSteps(whole: WholePicture, kind: AnswerKind): Steps<AllResponsibilities> {
  return kind === "parties" ? yield* partyRows(whole) : yield* groupRows(whole);
}
