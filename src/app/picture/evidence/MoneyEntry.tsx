import { isLive } from "../../../model/index.ts";
import type { Money } from "../../../schema/index.ts";
import { label, sayAmount, sayCountry, sayDates, sayList } from "../../../text/index.ts";
import { Facts } from "../../../views/index.ts";
import { Remark } from "../../page/reading/Remark.tsx";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { Words } from "../../page/reading/Words.tsx";
import { Answer } from "./Answer.tsx";
import { EvidenceDetails } from "./EvidenceDetails.tsx";

/** One amount as it is stated: what it is, from whom to whom, how well verified. */
export function MoneyEntry({ money }: { readonly money: Money }) {
  const { language, say } = useReader();
  const { inquiry, narrator } = useDossier();
  const { kind, unit, per, payer, payee } = money;
  const words = (texts: Money["includes"]) =>
    sayList(
      language,
      (texts ?? []).map(text => narrator.text(text).text),
    );
  const also = money.alsoStated?.map(({ amount, currency }) =>
    sayAmount(language, { amount, currency, ...(unit ? { unit } : {}), ...(per ? { per } : {}) }),
  );
  return (
    <li className="claim">
      <p className="sentence">
        <strong className="amount">{narrator.amount(money)}</strong>
        {" – "}
        {money.label ? <Words shown={narrator.text(money.label)} /> : label(language, "money-kinds", kind)}
      </p>
      <Facts
        items={[
          money.label && label(language, "money-kinds", kind),
          payer && say("page.money.payer", { party: narrator.nameWithin(payer) }),
          payee && say("page.money.payee", { party: narrator.nameWithin(payee) }),
          also && say("page.money.also", { amounts: sayList(language, also) }),
          money.statistic && label(language, "statistics", money.statistic),
          money.paidTime && label(language, "paid-times", money.paidTime),
          money.population && <Words shown={narrator.text(money.population)} />,
          money.includes && say("page.money.includes", { items: words(money.includes) }),
          money.excludes && say("page.money.excludes", { items: words(money.excludes) }),
          money.country && sayCountry(language, money.country),
          money.planned && say("page.money.planned"),
          ...sayDates(language, money),
          label(language, "verifications", money.verification),
          !isLive(money, inquiry.chain.focus, inquiry.chain.chosen) && say("page.not-counted"),
        ]}
      />
      <EvidenceDetails evidence={money.evidence} of={narrator.amount(money)}>
        <Answer response={money.response} />
        <Remark remark={money.remark} />
      </EvidenceDetails>
    </li>
  );
}
