/** Amounts of money and other figures, as they are stated. */
import { whyNotLive } from "../../model/index.ts";
import { type Figure, isRange, type Money } from "../../schema/index.ts";
import {
  capitalised,
  label,
  sayAmount,
  sayCountry,
  sayDate,
  sayDates,
  sayFigureName,
  sayList,
  sayQuantity,
} from "../../text/index.ts";
import { keyOf, type LineKey } from "./outline.ts";
import type { Teller, UnnumberedLine } from "./tellerOf.ts";

/** @param shares which share of a price it is, or why none can be shown */
export function moneyLine(teller: Teller, money: Money, shares: readonly string[]): UnnumberedLine {
  const { dossier, inquiry, language, narrator, say, file, naming, link } = teller;
  const { chosen, focus } = inquiry.chain;
  const { unit, per, amount } = money;
  const words = (texts: Money["includes"]) =>
    sayList(
      language,
      (texts ?? []).map(text => narrator.text(text).text),
    );
  const also = money.alsoStated?.map(stated =>
    sayAmount(language, { ...stated, ...(unit ? { unit } : {}), ...(per ? { per } : {}) }),
  );
  const paidUnder = dossier.links.find(({ id }) => id === money.link);
  const computed = (money.derivedFrom ?? []).map(id => dossier.money.find(other => other.id === id)!);
  const than = typeof amount === "object" && "than" in amount ? amount.than : null;
  const called = ({ label: name, kind }: Money) =>
    name ? file(name) : { words: label(language, "money-kinds", kind) };
  return {
    sentence: [
      { words: narrator.amount(money), isStrong: true, ...(than === null ? {} : { line: keyOf("money", than) }) },
      { words: " – " },
      called(money),
    ],
    facts: [
      money.label && label(language, "money-kinds", money.kind),
      naming("page.money.payer", "party", money.payer === undefined ? [] : [money.payer]),
      naming("page.money.payee", "party", money.payee === undefined ? [] : [money.payee]),
      naming("page.about-workers", "workers", money.workers),
      paidUnder && link(paidUnder),
      also && say("page.money.also", { amounts: sayList(language, also) }),
      money.statistic && label(language, "statistics", money.statistic),
      money.paidTime && label(language, "paid-times", money.paidTime),
      money.tax && label(language, "taxes", money.tax),
      money.population && file(money.population),
      money.includes && say("page.money.includes", { items: words(money.includes) }),
      money.excludes && say("page.money.excludes", { items: words(money.excludes) }),
      money.country && sayCountry(language, money.country),
      money.planned && say("page.money.planned"),
      ...computed.map(other => [
        { words: `${say("outline.computed")} ` },
        { ...called(other), line: keyOf("money", other.id) },
      ]),
      ...sayDates(language, money),
      { words: label(language, "verifications", money.verification), isStrong: true },
      ...shares,
    ],
    evidence: money.evidence,
    isAsked: (money.derivedFrom ?? []).length === 0,
    response: money.response,
    remark: money.remark,
    whyNot: whyNotLive(money, focus, chosen),
  };
}

/** @param against figures on the same thing whose values contradict this one */
export function figureLine(teller: Teller, figure: Figure, against: readonly LineKey[]): UnnumberedLine {
  const { dossier, language, narrator, say, file, naming, link } = teller;
  const { about, value, unit } = figure;
  const subject = () => {
    // A number of the dossier itself is of no party and no link.
    if (about === "dossier") return null;
    const joined = dossier.links.find(({ id }) => id === about);
    return joined ? link(joined) : { words: narrator.name(about), line: keyOf("party", about) };
  };
  return {
    sentence: [
      { words: `${say("page.label", { label: capitalised(sayFigureName(language, figure.what)) })} ` },
      { ...(isRange(value) ? { words: sayQuantity(language, value, unit) } : file(value)), isStrong: true },
    ],
    facts: [
      subject(),
      figure.population && file(figure.population),
      figure.date && sayDate(language, figure.date),
      naming("page.figure.of", "parties", figure.of),
      { words: label(language, "verifications", figure.verification), isStrong: true },
    ],
    evidence: figure.evidence,
    isAsked: true,
    remark: figure.remark,
    against,
  };
}
