/** Amounts, sources and relations of a dossier, in words. */

import { pageOf } from "../../base/index.ts";
import { functionsOf, isDisputed, type Link, type Money, openSource, type Source } from "../../schema/index.ts";
import { sayDate } from "../dates.ts";
import { inRow } from "../inRow.ts";
import { asWritten } from "../isolated.ts";
import { sayAmount } from "../money.ts";
import { say } from "../say.ts";
import { sayLink } from "../sentences/sayLink.ts";
import { label } from "../wordsOfCodes.ts";
import type { DossierWords } from "./dossierWords.ts";
import type { Narrator } from "./narrator.ts";

export function tellRecords(words: DossierWords) {
  const { dossier, language, limits, cut, textWithin, partyOf, nameWithin, namedWithin, fromStart } = words;
  const amount = (money: Money): string => {
    const than = typeof money.amount === "object" && "than" in money.amount ? money.amount.than : undefined;
    const benchmark = than === undefined ? undefined : dossier.money.find(({ id }) => id === than);
    const benchmarkWords = benchmark?.label
      ? textWithin(benchmark.label)
      : benchmark && label(language, "money-kinds", benchmark.kind);
    return sayAmount(language, money, {
      ...(benchmarkWords === undefined ? {} : { benchmark: benchmarkWords }),
      dossierLanguage: dossier.language,
      most: limits.words,
    });
  };

  const source = (whole: Source): string => {
    const cited = openSource(whole);
    const page = cited.title || cited.publisher ? null : pageOf(cited.url);
    return inRow(
      language,
      [
        cited.authors && inRow(language, cited.authors.map(cut).map(asWritten)),
        cited.title ? textWithin(cited.title) : label(language, "source-types", cut(cited.type)),
        cited.publisher && asWritten(cut(cited.publisher)),
        // Those that say neither would all be called alike.
        page !== null && asWritten(cut(page)),
        cited.published ? sayDate(language, cited.published) : undefined,
        cited.person?.role ? textWithin(cited.person.role) : undefined,
      ]
        .filter(part => typeof part === "string")
        .filter(part => part !== ""),
    );
  };

  const linkParams = (link: Pick<Link, "type" | "from" | "to">) => ({
    type: link.type,
    from: namedWithin(link.from),
    to: namedWithin(link.to),
    hasMembers: functionsOf(partyOf(link.to)).includes("consortium"),
  });
  const link: Narrator["link"] = link => fromStart(sayLink(language, linkParams(link)));

  /** A relation with how well it is known, as a sentence. */
  const relation = (told: Pick<Link, "type" | "from" | "to"> & Partial<Link>): string => {
    const sentence = fromStart(sayLink(language, linkParams(told)));
    const { verification, evidence = [], response } = told;
    const notes = [
      ...(isDisputed({ evidence, response }) ? [say(language, "chain.disputed")] : []),
      ...(verification ? [label(language, "verifications", verification)] : []),
    ];
    if (notes.length === 0) return sentence;
    // A name that ends with a full stop of its own keeps it.
    const unended = sentence.endsWith(nameWithin(told.to)) ? sentence : sentence.replace(/\.$/u, "");
    const noted = say(language, "position.noted", { sentence: unended, notes: inRow(language, notes) });
    return say(language, "position.ended", { sentence: noted });
  };
  return { amount, source, link, relation };
}
