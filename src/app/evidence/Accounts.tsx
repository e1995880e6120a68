import { type Condition, codes, type Met } from "../../schema/index.ts";
import { capitalised, label } from "../../text/index.ts";
import { Sides } from "../../views/index.ts";
import { TitledPart } from "../reading/TitledPart.tsx";
import { useReader } from "../reading/useReader.ts";
import { Account } from "./Account.tsx";

/**
 * How a duty reached the workers. If accounts differ, they stand side by side, and the heading says that they differ.
 */
export function Accounts({ conditions }: { readonly conditions: readonly Condition[] }) {
  const { language, say } = useReader();
  if (conditions.length === 0) return null;
  const values = codes.met.filter(met => conditions.some(condition => condition.met === met));
  const told = (met: Met) => (
    <ul className="claims">
      {conditions
        .filter(condition => condition.met === met)
        .map(condition => (
          <Account key={condition.id} condition={condition} isTitled={values.length > 1} />
        ))}
    </ul>
  );
  if (values.length === 1)
    return (
      <TitledPart title={say("page.accounts")} name="accounts">
        {told(values[0]!)}
      </TitledPart>
    );
  return (
    <TitledPart title={say("panel.accounts.differ", { count: values.length })} name="accounts">
      <Sides
        sides={values.map(met => ({
          id: met,
          title: capitalised(label(language, "met", met)),
          content: told(met),
        }))}
      />
    </TitledPart>
  );
}
