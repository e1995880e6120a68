import { traceSummaryOf } from "../../../model/index.ts";
import { label } from "../../../text/index.ts";
import type { ColumnPicture } from "../../../views/index.ts";
import { PageLink } from "../../page/address/PageLink.tsx";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { Words } from "../../page/reading/Words.tsx";
import { placeOfChoice } from "./placeOfChoice.ts";

/** Introduces a picture in one column: a sentence that says what its one thread is about and where it leads. */
export function ThreadLead({ column }: { readonly column: ColumnPicture }) {
  const { language, say } = useReader();
  const { place } = useChosen();
  const { group, inquiry, narrator, plane } = useDossier();
  if (group === null) return null;
  const trace = inquiry.trace(group, column.duty, plane);
  const { see } = column.verdict;
  return (
    <div className="thread-lead">
      <h3>
        <Words shown={column.label} /> <span className="thread-plane">{label(language, "planes", plane)}</span>
      </h3>
      <p>
        {narrator.verdict(traceSummaryOf(inquiry, trace))}{" "}
        {trace.condition && say("page.condition", { condition: narrator.reached(trace)! })}
      </p>
      {(see || column.diverges) && (
        <p className="thread-notes">
          {column.diverges && <span className="tag contested">{column.diverges}</span>}
          {see && <PageLink to={placeOfChoice(place, see.choice)}>{see.words}</PageLink>}
        </p>
      )}
    </div>
  );
}
