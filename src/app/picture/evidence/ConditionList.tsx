import { type Condition, codes, type Met } from "../../../schema/index.ts";
import { capitalised, label } from "../../../text/index.ts";
import { ForAndAgainst } from "../../../views/index.ts";
import { TitledPart } from "../../page/reading/TitledPart.tsx";
import { useReader } from "../../page/reading/useReader.ts";
import { ConditionEntry } from "./ConditionEntry.tsx";

/**
 * How a duty reached the workers. If accounts differ, they stand side by side, and the heading says that they differ.
 */
export function ConditionList({ conditions }: { readonly conditions: readonly Condition[] }) {
  const { language, say } = useReader();
  if (conditions.length === 0) return null;
  const values = codes.met.filter(met => conditions.some(condition => condition.met === met));
  const accounts = (met: Met) => (
    <ul className="claims">
      {conditions
        .filter(condition => condition.met === met)
        .map(condition => (
          <ConditionEntry key={condition.id} condition={condition} isTitled={values.length > 1} />
        ))}
    </ul>
  );
  if (values.length === 1)
    return (
      <TitledPart title={say("page.accounts")} name="accounts">
        {accounts(values[0]!)}
      </TitledPart>
    );
  return (
    <TitledPart title={say("panel.accounts.differ", { count: values.length })} name="accounts">
      <ForAndAgainst
        sides={values.map(met => ({
          id: met,
          title: capitalised(label(language, "met", met)),
          content: accounts(met),
        }))}
      />
    </TitledPart>
  );
}
