/** The money as lines and as a table: every amount of the file once, and every hop of which none is on record. */
import type { MoneyBar, MoneyEntryPlace, MoneyTold, PartyIndex } from "../../model/index.ts";
import { whoSaysOf } from "../../model/index.ts";
import { label, say, sayList } from "../../text/index.ts";
import type { FigureTable } from "../figure/figurePlan.ts";
import { calledOf, gapWords, reasonsWords, saysWords, toldWords, whyCounted } from "./factsOfAmount.ts";
import { type MoneyTelling, nameOfParty, namesOfParties, scaleName, shareWords } from "./moneyTelling.ts";

type MoneyRow = {
  readonly where: string;
  readonly what: string;
  readonly amount: string;
  readonly kind: string;
  readonly says: string;
  readonly sure: string;
  /** Where it is drawn, or why it is not. */
  readonly place: string;
  readonly share: string;
};

/** Who pays, and whom, as far as that is known. */
function whereOf(telling: MoneyTelling, at: PartyIndex | null, payee: PartyIndex | null): string {
  if (at === null) return "";
  const { language } = telling;
  return payee === null || payee === at
    ? nameOfParty(telling, at)
    : say(language, "view.money.from-to", { from: nameOfParty(telling, at), to: nameOfParty(telling, payee) });
}

/** What part of a price it is, or why none can be shown; nothing where an amount is no pay. */
export function shareOrWhy(telling: MoneyTelling, one: MoneyEntryPlace): string {
  if (one.kind === "bar" && one.share !== null) return shareWords(telling, one.share);
  const reasons = one.kind === "bar" || one.kind === "told" ? one.reasons : [];
  if (reasons.length === 0) return "";
  return say(telling.language, "view.money.no-share", { reasons: reasonsWords(telling, reasons) });
}

function placeWords(telling: MoneyTelling, one: MoneyEntryPlace): string {
  const { language, found } = telling;
  switch (one.kind) {
    case "bar":
    case "rule":
      return scaleName(telling, found.scales[one.scale]!);
    case "told":
      return toldWords(telling, one) ?? say(language, "view.money.in-words");
    case "counted":
      return say(language, "view.money.not-shown", {
        why: whyCounted(telling, one.why),
      });
  }
}

function rowsOf(telling: MoneyTelling): readonly MoneyRow[] {
  const { found, inquiry, language, narrator } = telling;
  const saysOf = whoSaysOf(inquiry.file.dossier);
  const where = (one: MoneyEntryPlace): string => {
    if (one.kind === "counted") return "";
    if (one.kind === "rule") return found.group === null ? "" : nameOfParty(telling, found.group);
    return whereOf(telling, one.at, one.payee);
  };
  const gapRow = (at: string, what: string): MoneyRow => ({
    where: at,
    what,
    amount: say(language, "view.money.not-documented"),
    ...{ kind: "", says: "", sure: "", place: "", share: "" },
  });
  return [
    ...found.places.map((one): MoneyRow => {
      const { money } = one;
      return {
        where: where(one),
        what: calledOf(telling, money),
        amount: narrator.amount(money),
        kind: label(language, "money-kinds", money.kind),
        says: saysWords(telling, saysOf(money)),
        sure: label(language, "verifications", money.verification),
        place: placeWords(telling, one),
        share: shareOrWhy(telling, one),
      };
    }),
    ...found.gaps.map(({ payer, payees }) =>
      gapRow(
        say(language, "view.money.from-to", {
          from: nameOfParty(telling, payer),
          to: namesOfParties(telling, payees),
        }),
        gapWords(telling, payer, payees),
      ),
    ),
    ...(found.isPayMissing
      ? [gapRow(nameOfParty(telling, found.group!), say(language, "view.money.pay-missing"))]
      : []),
  ];
}

const columns = ["where", "what", "amount", "kind", "says", "sure", "place", "share"] as const;

/**
 * The same as lines of text, below the names of all who stand in the picture, and as a table.
 * @param parties their ids
 * @param note what the picture finds
 */
export function moneyLines(
  telling: MoneyTelling,
  parties: readonly string[],
  note: string,
): { readonly lines: readonly string[]; readonly table: FigureTable } {
  const { language, narrator } = telling;
  const rows = rowsOf(telling);
  return {
    lines: [
      say(language, "view.money.parties", { parties: sayList(language, parties.map(narrator.name)) }),
      ...rows.map(row =>
        [row.where, row.amount, row.what, row.kind, row.says, row.sure, row.place, row.share]
          .filter(words => words !== "")
          .join(" · "),
      ),
    ],
    table: {
      caption: say(language, "view.money.table"),
      head: columns.map(column => say(language, `view.money.column.${column}`)),
      rows: rows.map(row => columns.map(column => row[column])),
      note,
    },
  };
}

/**
 * What an amount in the picture says as a whole, for a pointer that rests on it and for a screen reader.
 * @param facts of this amount
 */
export function moneyTitleOf(telling: MoneyTelling, one: MoneyBar | MoneyTold, facts: readonly string[]): string {
  const { narrator } = telling;
  return [
    `${narrator.amount(one.money)}, ${calledOf(telling, one.money)}`,
    ...facts,
    one.kind === "told" ? (toldWords(telling, one) ?? "") : "",
    shareOrWhy(telling, one),
  ]
    .filter(words => words !== "")
    .join(" · ");
}

/**
 * The same facts in a line below the amount, and why it has no share; where no price is on record at all, the sentence
 * above the picture says so once.
 */
export function factsLine(telling: MoneyTelling, one: MoneyBar | MoneyTold, facts: readonly string[]): string {
  const hasShare = one.kind === "bar" && one.share !== null;
  const why = hasShare || one.reasons.every(reason => reason === "no-price") ? "" : shareOrWhy(telling, one);
  return [...facts, ...(why === "" ? [] : [why])].join(" · ");
}
