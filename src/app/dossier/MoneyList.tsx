import { Section } from "../page/reading/Section.tsx";
import { useDossier } from "../page/reading/useDossier.ts";
import { useReader } from "../page/reading/useReader.ts";
import { useLongList } from "../page/slices/useLongPage.ts";
import { MoneyEntry } from "../picture/evidence/MoneyEntry.tsx";

/** Every amount as it is stated; nothing is converted. */
export function MoneyList() {
  const { say } = useReader();
  const { dossier } = useDossier();
  const isLong = useLongList(dossier.money.length);
  if (dossier.money.length === 0) return null;
  return (
    <Section id="money" title={say("page.money")}>
      <p className="quiet">{say("page.money.lead")}</p>
      <ul className={isLong ? "claims is-long" : "claims"}>
        {dossier.money.map(money => (
          <MoneyEntry key={money.id} money={money} />
        ))}
      </ul>
    </Section>
  );
}
