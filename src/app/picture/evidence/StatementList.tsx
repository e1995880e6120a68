import type { Collision } from "../../../model/index.ts";
import { whyNotCounted } from "../../../model/index.ts";
import type { Assertion } from "../../../schema/index.ts";
import { ForAndAgainst } from "../../../views/index.ts";
import { TitledPart } from "../../page/reading/TitledPart.tsx";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { Statement } from "./Statement.tsx";
import "./evidence.css";

type Props = {
  readonly title: string;
  /** Statements that count and collide with none. */
  readonly counted: readonly Assertion[];
  /** Collisions among all statements, whether they count or not. */
  readonly collisions?: readonly Collision[];
  /** The ids of the colliding statements that count. */
  readonly counts?: ReadonlySet<string>;
  readonly group: number;
};

/** A list of statements. Those that contradict each other come first, for and against in two columns. */
export function StatementList({ title, counted, collisions = [], counts, group }: Props) {
  const { say } = useReader();
  const { dossier, inquiry, narrator } = useDossier();
  const list = (ids: readonly string[]) => (
    <ul className="claims">
      {dossier.assertions
        .filter(({ id }) => ids.includes(id))
        .map(assertion => (
          <Statement
            key={assertion.id}
            assertion={assertion}
            whyNot={counts?.has(assertion.id) ? undefined : whyNotCounted(inquiry, group, assertion.id)}
          />
        ))}
    </ul>
  );
  if (collisions.length + counted.length === 0) return null;
  return (
    <TitledPart title={title} name="said">
      {collisions.map(({ party, kept, refused }) => (
        <div key={`${party} ${kept[0]}`}>
          <p className="against">{say("panel.against", { party: narrator.nameWithin(dossier.parties[party]!.id) })}</p>
          <ForAndAgainst
            sides={[
              { id: "kept", title: say("panel.against.kept"), content: list(kept) },
              { id: "refused", title: say("panel.against.refused"), content: list(refused) },
            ]}
          />
        </div>
      ))}
      {counted.length > 0 && (
        <ul className="claims">
          {counted.map(assertion => (
            <Statement key={assertion.id} assertion={assertion} />
          ))}
        </ul>
      )}
    </TitledPart>
  );
}
