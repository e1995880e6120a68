import { claimLists } from "../../../model/index.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { useEvidenceByPlace } from "./useEvidenceByPlace.ts";

const kinds = ["several", "one", "unsourced"] as const;

/** On how many origins the links, the statements and the accounts rest: bars with their numbers in them. */
export function EvidenceCoverage() {
  const { say } = useReader();
  const { coverage } = useEvidenceByPlace().claims;
  const lists = claimLists.filter(list => coverage[list].claims > 0);
  if (lists.length === 0) return null;
  return (
    <table className="coverage">
      <caption>{say("view.evidence.coverage")}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="sr">{say("view.evidence.coverage.of")}</span>
          </th>
          {kinds.map(kind => (
            <th key={kind} scope="col">
              <span className={`coverage-key ${kind}`} aria-hidden="true" />
              {say(`view.evidence.coverage.${kind}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lists.map(list => {
          const { claims, sourced, one, several } = coverage[list];
          const counts = { several, one, unsourced: claims - sourced };
          return (
            <tr key={list}>
              <th scope="row">{say(`view.evidence.coverage.${list}`, { count: claims })}</th>
              {kinds.map(kind => (
                <td
                  key={kind}
                  className={counts[kind] === 0 ? `${kind} is-none` : kind}
                  style={{ flexGrow: counts[kind] }}
                >
                  {counts[kind]}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
