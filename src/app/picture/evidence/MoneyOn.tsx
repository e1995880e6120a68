import type { Money } from "../../../schema/index.ts";
import { Shortened } from "../../page/reading/Shortened.tsx";
import { TitledPart } from "../../page/reading/TitledPart.tsx";
import { useReader } from "../../page/reading/useReader.ts";
import { MoneyEntry } from "./MoneyEntry.tsx";

/** The amounts on one thing, as they are stated. */
export function MoneyOn({ money }: { readonly money: readonly Money[] }) {
  const { say } = useReader();
  if (money.length === 0) return null;
  return (
    <TitledPart title={say("page.money")} name="money">
      <Shortened className="claims" items={money} render={one => <MoneyEntry key={one.id} money={one} />} />
    </TitledPart>
  );
}
