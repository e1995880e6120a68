import { type PartyIndex, writtenFor } from "../model/index.ts";
import { planes } from "../schema/index.ts";
import { label, sayNumber } from "../text/index.ts";
import { PageLink } from "./PageLink.tsx";
import { useReader } from "./useReader.ts";
import { useTold } from "./useTold.ts";

/** Law, promises and practice: never merged, one chosen, each with the number of statements in it. */
export function PlaneChoice({ group }: { readonly group: PartyIndex }) {
  const { language, query, say } = useReader();
  const { inquiry, plane: chosen } = useTold();
  const counts = writtenFor(inquiry, group);
  const most = Math.max(...planes.map(plane => counts[plane]));
  const fullest = planes.filter(plane => counts[plane] === most);
  return (
    <nav className="choice planes" aria-labelledby="planes-title">
      <p id="planes-title">{say("page.planes")}</p>
      <ul>
        {planes.map(plane => (
          <li key={plane}>
            <PageLink to={{ ...query, plane, duty: null }} aria-current={plane === chosen ? "true" : undefined}>
              {label(language, "planes", plane)} <span className="count">{sayNumber(language, counts[plane])}</span>
            </PageLink>
          </li>
        ))}
      </ul>
      {query.plane === null && fullest.length < planes.length && (
        <p className="quiet">{say("page.planes.fullest", { tie: fullest.length > 1 ? "yes" : "no" })}</p>
      )}
    </nav>
  );
}
