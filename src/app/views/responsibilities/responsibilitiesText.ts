/** The table as plain cells: the words of each cell on the page, one part behind the other. */
import { type Language, label, type Shown, say, sayState } from "../../../text/index.ts";
import type { AllResponsibilities, AnswerCell, AnswerRow, CellCode, TableText, Tally } from "../../../views/index.ts";

const joined = (parts: readonly (string | null)[], between = " · "): string =>
  parts.filter(part => part !== null && part !== "").join(between);

/**
 * The words of a cell, as in "held" or "not documented". Silence is said in words of its own: it is neither unknown nor
 * not documented.
 */
export function sayCell(language: Language, kind: AllResponsibilities["kind"], code: CellCode): string {
  if (code === "silent") return say(language, "chain.silent");
  if (code === "not-counted") return say(language, "chain.silent.not-counted");
  return kind === "parties"
    ? sayState(language, code as Parameters<typeof sayState>[1])
    : label(language, "verdicts", code);
}

const withReceipts = (language: Language, sum: string, { receiptsOpen }: Tally): string =>
  receiptsOpen === 0
    ? sum
    : say(language, "table.responsibilities.sum.receipt", {
        sum,
        count: receiptsOpen,
        said: say(language, "chain.receipt.short"),
      });

/** A sum, as in "7 of 14: nothing written (of these, 4: receipt not documented)". */
export function sayTally(language: Language, kind: AllResponsibilities["kind"], tally: Tally, total: number): string {
  const { code, count } = tally;
  const sum = say(language, "table.responsibilities.sum", { count, total, said: sayCell(language, kind, code) });
  return withReceipts(language, sum, tally);
}

/** The word and the details of a cell, as the page shows them. */
export function cellWords(language: Language, cell: AnswerCell): { readonly word: string; readonly detail: string } {
  if (cell.kind === "verdict")
    return { word: cell.words, detail: joined([cell.conditionWords, cell.see?.words ?? null]) };
  if (cell.state.state !== "silent") return cell.state;
  return {
    word: sayCell(language, "parties", cell.code),
    detail: cell.isReceiptOpen ? say(language, "chain.receipt") : "",
  };
}

/** What parties outside the chain say, as in "outside the chain: 1 held"; null where nothing is written of them. */
export function outsideText(
  language: Language,
  kind: AllResponsibilities["kind"],
  outside: readonly Tally[],
): string | null {
  const all = outside.filter(({ code }) => code !== "silent");
  if (all.length === 0) return null;
  return say(language, "table.responsibilities.sum.outside", {
    said: all.map(({ code, count }) =>
      say(language, "table.responsibilities.sum.of", { count, said: sayCell(language, kind, code) }),
    ),
  });
}

/** The words in the columns of roles and of countries; null where nothing is written. */
export const rolesText = (language: Language, { roles }: AnswerRow): string | null =>
  joined(roles.map(role => label(language, "roles", role))) || null;
export const countriesText = ({ countries }: AnswerRow): string | null =>
  joined(countries.map(({ name }) => name)) || null;

/** What stands beside the name of a row. */
export const rowNote = (language: Language, { card, isOutside }: AnswerRow): string | null => {
  if (isOutside) return say(language, "panel.outside");
  return card.isChosenGroup ? say(language, "page.group.chosen") : null;
};

/** The words in the heads of rows and columns. */
export function headText(language: Language, answers: AllResponsibilities) {
  const { kind, columns, summedOver } = answers;
  return {
    party: say(language, kind === "parties" ? "panel.strands.party" : "table.responsibilities.group"),
    layer: say(language, "chain.layer"),
    sum: say(language, "table.responsibilities.sum.row", { count: columns.length }),
    country: say(language, "table.country"),
    role: say(language, "table.roles"),
    verdict: say(language, "panel.strands.verdict"),
    condition: say(language, "page.reached"),
    sums: say(language, `table.responsibilities.sum.${kind}`, { total: summedOver }),
  };
}

/** Everything that is shown of the table, with verdicts and sums. Cells that do not apply to a row are empty. */
export function responsibilitiesText(
  language: Language,
  answers: AllResponsibilities,
  shown: readonly AnswerRow[],
  note: string,
): TableText {
  const { kind, columns, summedOver, verdicts } = answers;
  const heads = headText(language, answers);
  const tallies = (all: readonly Tally[], total: number, of = kind) =>
    joined(
      all.map(tally => sayTally(language, of, tally, total)),
      "; ",
    );
  const words = (text: Shown): string => text.text;
  const ofWorkers = (head: string, of: (column: AllResponsibilities["columns"][number]) => string, sum: string) => [
    head,
    "",
    ...columns.map(of),
    sum,
    "",
    "",
  ];
  return {
    head: [
      heads.party,
      heads.layer,
      ...columns.map(({ label: name, diverges }) => joined([words(name), diverges])),
      heads.sum,
      heads.country,
      heads.role,
    ],
    rows: [
      ...shown.map(row => [
        joined([words(row.card.name), rowNote(language, row)]),
        row.layer ?? "",
        ...row.cells.map(cell => {
          const { word, detail } = cellWords(language, cell);
          return joined([word, detail]);
        }),
        tallies(row.sums, columns.length),
        countriesText(row) ?? "",
        rolesText(language, row) ?? "",
      ]),
      ...(kind === "parties"
        ? [
            ofWorkers(
              heads.verdict,
              ({ verdict }) => joined([verdict!.words, verdict!.see?.words ?? null]),
              tallies(verdicts, columns.length, "groups"),
            ),
            ofWorkers(heads.condition, ({ verdict }) => verdict!.conditionWords ?? say(language, "chain.silent"), ""),
          ]
        : []),
      ofWorkers(
        heads.sums,
        ({ sums, outside }) =>
          joined([tallies(sums, summedOver), outsideText(language, kind, outside)], "; ") ||
          say(language, "table.responsibilities.not-asked"),
        "",
      ),
    ],
    note,
  };
}
