/**
 * The claims of a dossier as one table for spreadsheets, with a row for each link, assertion, condition, amount and
 * figure. The column `position` holds what only one kind has: the type of a link, what a condition says, the kind of an
 * amount, what a figure counts. Parties, duties and workers are ids, as in `data.json`.
 */
import { sheetText } from "../base/index.ts";
import {
  type Assertion,
  boundsOf,
  type Dossier,
  type Evidence,
  evidenceIn,
  isRange,
  type Money,
  type Range,
  type Source,
  type Text,
} from "../schema/index.ts";
import { showControls, textIn, withoutIsolates } from "../text/index.ts";

export const csvColumns = [
  "kind",
  "id",
  "from",
  "to",
  "party",
  "duty",
  "position",
  "basis",
  "workers",
  "start",
  "end",
  "stated",
  "amount",
  "currency",
  "unit",
  "verification",
  "source",
  "quote",
  "url",
  "extent",
  "court",
  "finality",
  "overturned",
  "saidBy",
] as const;

type Row = Partial<Readonly<Record<(typeof csvColumns)[number], string | undefined>>>;

const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/u;

/**
 * A cell that no spreadsheet takes for a formula and in which nothing hides: controls are written out, as in the
 * tables.
 */
export function csvCell(text: string): string {
  const guarded = sheetText(withoutIsolates(showControls(text)));
  return NEEDS_QUOTES.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** A range as "12.5", "1.32..2", ">=2", "<=4" or "~3", which no spreadsheet takes for a date or a formula. */
export function csvRange(range: Range): string {
  const { min, max, about } = boundsOf(range);
  if (about) return `~${min}`;
  if (min !== null && max !== null) return min === max ? String(min) : `${min}..${max}`;
  if (min !== null) return `>=${min}`;
  return max === null ? "" : `<=${max}`;
}

const listed = (ids: readonly string[] | undefined): string => (ids ?? []).join("; ");

/** What several columns of a row are written with. */
function cellsOf(dossier: Dossier) {
  const words = (text: Text): string => textIn(text, dossier.language, dossier.language).text;
  const named = ({ id, authors, title, publisher, published }: Source): string =>
    [authors?.join(", "), title && words(title), publisher, published].filter(part => part).join(", ") || id;
  const cited = (evidence: Evidence): Pick<Row, "source" | "quote" | "url"> => {
    const all = evidenceIn(dossier, evidence);
    const each = (parts: readonly (string | undefined)[], between: string) =>
      [...new Set(parts.filter(part => part))].join(between);
    return {
      source: each(
        all.map(({ source, supports }) => (supports === "supports" ? named(source) : `${named(source)} (${supports})`)),
        "; ",
      ),
      quote: each(
        all.map(({ quote }) => quote),
        " | ",
      ),
      url: each(
        all.map(({ source: { url, archivedUrl, seenAt } }) => url ?? seenAt ?? archivedUrl),
        " ",
      ),
    };
  };
  const amountOf = ({ amount }: Money): string => {
    if (typeof amount === "object" && "words" in amount) return words(amount.words);
    if (typeof amount === "object" && "than" in amount) return `${amount.is} ${amount.than}`;
    return csvRange(amount);
  };
  const speakers = ({ saidBy }: Pick<Assertion, "saidBy">): string =>
    listed(saidBy?.map(speaker => (typeof speaker === "string" ? speaker : words(speaker.name))));
  return { words, cited, amountOf, speakers };
}

export function dataCsv(dossier: Dossier): string {
  const { words, cited, amountOf, speakers } = cellsOf(dossier);
  const decisions = new Map(
    dossier.proceedings.flatMap(({ decisions: own }) => (own ?? []).map(decision => [decision.id, decision] as const)),
  );

  const rows: readonly Row[] = [
    ...dossier.links.map(
      ({ id, type, from, to, start, end, share, verification, evidence }): Row => ({
        kind: "link",
        id,
        from,
        to,
        position: type,
        start,
        end,
        ...(share === undefined ? {} : { amount: csvRange(share), unit: "share" }),
        verification,
        ...cited(evidence),
      }),
    ),
    ...dossier.assertions.map(({ id, party, duty, position, basis, workers, to, start, end, ...said }): Row => {
      const decision = said.decision === undefined ? undefined : decisions.get(said.decision);
      return {
        kind: "assertion",
        id,
        to: listed(to),
        party,
        duty,
        position,
        extent: said.extent && words(said.extent),
        basis,
        workers: listed(workers),
        start,
        end,
        stated: decision?.date ?? said.stated,
        verification: said.verification,
        ...cited(said.evidence),
        court: decision && words(decision.court),
        finality: decision?.finality ?? said.finality,
        overturned: decision ? decision.overturned : said.overturned,
        saidBy: speakers(said),
      };
    }),
    ...dossier.conditions.map(
      ({ id, party, duty, extent, met, workers, start, end, stated, saidBy, verification, evidence }): Row => ({
        kind: "condition",
        id,
        party,
        duty,
        position: met,
        extent: extent && words(extent),
        workers: listed(workers),
        start,
        end,
        stated,
        verification,
        ...cited(evidence),
        saidBy: speakers({ saidBy }),
      }),
    ),
    ...dossier.money.map((money): Row => {
      const { id, kind, payer, payee, workers, start, end, currency, unit, per, verification, evidence } = money;
      return {
        kind: "money",
        id,
        from: payer,
        to: payee,
        position: kind,
        workers: listed(workers),
        start,
        end,
        amount: amountOf(money),
        currency,
        unit: per === undefined || unit === undefined ? unit : `${per} ${unit}`,
        verification,
        ...cited(evidence),
      };
    }),
    ...dossier.figures.map(
      ({ id, about, what, value, unit, date, verification, evidence }): Row => ({
        kind: "figure",
        id,
        party: about,
        position: what,
        stated: date,
        amount: isRange(value) ? csvRange(value) : words(value),
        unit,
        verification,
        ...cited(evidence),
      }),
    ),
  ];
  // Excel recognises UTF-8 only by its mark. Lines end as RFC 4180 says.
  return `\ufeff${[csvColumns, ...rows.map(row => csvColumns.map(column => csvCell(row[column] ?? "")))]
    .map(cells => `${cells.join(",")}\r\n`)
    .join("")}`;
}
