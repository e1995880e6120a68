import { isLive } from "../../model/index.ts";
import { label, sayAmount, sayCountry, sayDates, sayList } from "../../text/index.ts";
import { anchorOf } from "./anchorOf.ts";
import { ClaimEntry } from "./ClaimEntry.tsx";
import { FileWords } from "./FileWords.tsx";
import { PagePart } from "./PagePart.tsx";
import type { Reading } from "./reading.ts";

/** Amounts as they are stated; nothing is converted. */
export function MoneyPart({ reading }: { readonly reading: Reading }) {
  const { dossier, inquiry, language, narrator, say } = reading;
  if (dossier.money.length === 0) return null;
  return (
    <PagePart id="money" title={say("page.money")} lead={say("page.money.lead")}>
      <ul className="claims">
        {dossier.money.map(money => {
          const { payer, payee, unit, per, alsoStated, includes, excludes } = money;
          const also = alsoStated?.map(({ amount, currency }) =>
            sayAmount(language, { amount, currency, ...(unit ? { unit } : {}), ...(per ? { per } : {}) }),
          );
          return (
            <ClaimEntry
              key={money.id}
              reading={reading}
              id={anchorOf("money", money.id)}
              sentence={
                <>
                  <strong className="amount">{narrator.amount(money)}</strong>
                  {" – "}
                  {money.label ? (
                    <FileWords reading={reading} text={money.label} />
                  ) : (
                    label(language, "money-kinds", money.kind)
                  )}
                </>
              }
              facts={[
                money.label && label(language, "money-kinds", money.kind),
                payer && say("page.money.payer", { party: narrator.nameWithin(payer) }),
                payee && say("page.money.payee", { party: narrator.nameWithin(payee) }),
                also && say("page.money.also", { amounts: sayList(language, also) }),
                money.statistic && label(language, "statistics", money.statistic),
                money.paidTime && label(language, "paid-times", money.paidTime),
                money.population && <FileWords reading={reading} text={money.population} />,
                includes && say("page.money.includes", { items: includes.map(text => narrator.text(text).text) }),
                excludes && say("page.money.excludes", { items: excludes.map(text => narrator.text(text).text) }),
                money.country && sayCountry(language, money.country),
                money.planned && say("page.money.planned"),
                ...sayDates(language, money),
                label(language, "verifications", money.verification),
                !isLive(money, inquiry.chain.focus, inquiry.chain.chosen) && say("page.not-counted"),
              ]}
              evidence={money.evidence}
              remark={money.remark}
              response={money.response}
            />
          );
        })}
      </ul>
    </PagePart>
  );
}
