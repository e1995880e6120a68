import { type PartyIndex, statementCounts } from "../../../model/index.ts";
import { planes } from "../../../schema/index.ts";
import { label, sayNumber } from "../../../text/index.ts";
import { ChoiceLink } from "../reading/ChoiceLink.tsx";
import { useChosen } from "../reading/useChosen.ts";
import { useDossier } from "../reading/useDossier.ts";
import { useReader } from "../reading/useReader.ts";

/**
 * The choice of the plane: law, promises or practice. Planes are never merged; each is shown with its number of
 * statements.
 */
export function PlaneChoice({ group }: { readonly group: PartyIndex }) {
  const { language, say } = useReader();
  const { place } = useChosen();
  const { inquiry, plane: chosen } = useDossier();
  const counts = statementCounts(inquiry, group);
  return (
    <div className="planes">
      <nav className="choice" aria-label={say("bar.planes")}>
        <ul>
          {planes.map(plane => (
            <li key={plane}>
              <ChoiceLink to={{ ...place, plane }} isChosen={plane === chosen}>
                {label(language, "planes", plane)}{" "}
                <span className="count" aria-hidden="true">
                  {sayNumber(language, counts[plane])}
                </span>
                <span className="sr">{say("bar.plane.count", { count: counts[plane] })}</span>
              </ChoiceLink>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
