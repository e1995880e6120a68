/** Filters and sorts the rows of a table as the reader asks. */
import { distinct } from "../../base/index.ts";
import type { Language } from "../../text/index.ts";
import type { AllResponsibilities, AnswerCell, AnswerRow } from "./allResponsibilitiesOf.ts";
import { type CellCode, type CellQuestion, cellCodes, cellQuestions, NOT_WRITTEN } from "./cellCodes.ts";

export type RowsAsked = {
  /** `layer`, `name`, `country`, or a duty that has a column; null for the order of the chain. */
  readonly by: string | null;
  readonly isDescending: boolean;
  /** What at least one cell of the row has to say. */
  readonly state: CellCode | CellQuestion | null;
  readonly role: string | null;
  readonly country: string | null;
  /** Whether a name fits the search; null without a search. */
  readonly isSought: ((name: string) => boolean) | null;
};

type RowOffer<Code extends string> = { readonly code: Code; readonly count: number };

/** What rows can be filtered by, each with the number of rows that have it. */
export type RowOffers = {
  readonly states: readonly RowOffer<CellCode | CellQuestion>[];
  readonly roles: readonly RowOffer<string>[];
  readonly countries: readonly RowOffer<string>[];
};

const says = (wanted: CellCode | CellQuestion) => (cell: AnswerCell) => {
  if (wanted === "receipt") return cell.kind === "state" && cell.isReceiptOpen;
  if (wanted === "written") return cell.kind === "verdict" || cell.state.state !== "silent";
  return cell.code === wanted;
};

const isOneOf = (wanted: string, codes: readonly string[]): boolean =>
  wanted === NOT_WRITTEN ? codes.length === 0 : codes.includes(wanted);

const countryCodes = ({ countries }: AnswerRow): readonly string[] => countries.map(({ code }) => code);

export function offersOf({ kind, rows }: AllResponsibilities): RowOffers {
  const counted = <Code extends string>(codes: readonly Code[], has: (row: AnswerRow, code: Code) => boolean) =>
    codes.map(code => ({ code, count: rows.filter(row => has(row, code)).length })).filter(({ count }) => count > 0);
  const questions = kind === "parties" ? cellQuestions : [];
  return {
    states: counted<CellCode | CellQuestion>([...questions, ...cellCodes[kind]], ({ cells }, code) =>
      cells.some(says(code)),
    ),
    roles: counted([...distinct(rows.flatMap(({ roles }) => roles)), NOT_WRITTEN], ({ roles }, code) =>
      isOneOf(code, roles),
    ),
    countries: counted([...distinct(rows.flatMap(countryCodes)), NOT_WRITTEN], (row, code) =>
      isOneOf(code, countryCodes(row)),
    ),
  };
}

type Compare = (a: AnswerRow, b: AnswerRow) => number;

/** Rows without a value to be compared come last, in either direction. */
function byWhatIs<Value>(
  of: (row: AnswerRow) => Value | null,
  compare: (a: Value, b: Value) => number,
  isDescending: boolean,
): Compare {
  return (a, b) => {
    const [one, other] = [of(a), of(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return isDescending ? compare(other, one) : compare(one, other);
  };
}

function compareBy(
  { kind, columns }: AllResponsibilities,
  { by, isDescending }: RowsAsked,
  language: Language,
): Compare | null {
  const inWords = (a: string, b: string) => a.localeCompare(b, language);
  const inNumbers = (a: number, b: number) => a - b;
  switch (by) {
    case null:
      return null;
    case "layer":
      // "4+" is below "4".
      return byWhatIs(
        ({ layer }) => (layer === null ? null : Number.parseInt(layer, 10) + (layer.endsWith("+") ? 0.5 : 0)),
        inNumbers,
        isDescending,
      );
    case "name":
      return byWhatIs(({ card }) => card.name.text, inWords, isDescending);
    case "country":
      return byWhatIs(({ countries: [first] }) => first?.name ?? null, inWords, isDescending);
    default: {
      const place = columns.findIndex(({ duty }) => duty === by);
      const codes = cellCodes[kind];
      return place < 0 ? null : byWhatIs(({ cells }) => codes.indexOf(cells[place]!.code), inNumbers, isDescending);
    }
  }
}

/**
 * The rows that are asked for, in the order that is asked for; equal rows stay in the order of the chain. Nobody is
 * lost: shown and hidden rows together are all.
 */
export function chosenRows(
  answers: AllResponsibilities,
  asked: RowsAsked,
  language: Language,
): { readonly shown: readonly AnswerRow[]; readonly hidden: readonly AnswerRow[] } {
  const { state, role, country, isSought } = asked;
  const isAsked = (row: AnswerRow): boolean =>
    (state === null || row.cells.some(says(state))) &&
    (role === null || isOneOf(role, row.roles)) &&
    (country === null || isOneOf(country, countryCodes(row))) &&
    (isSought === null || row.names.some(isSought));
  const shown = answers.rows.filter(isAsked);
  const compare = compareBy(answers, asked, language);
  return {
    shown: compare === null ? shown : [...shown].sort(compare),
    hidden: answers.rows.filter(row => !isAsked(row)),
  };
}
