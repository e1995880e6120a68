import { quoted, sayList, sayPlane } from "../text/index.ts";
import { Mark, type ResponsibilityRow } from "../views/index.ts";
import { PageLink } from "./PageLink.tsx";
import { useReader } from "./useReader.ts";
import { useTold } from "./useTold.ts";

/** How one party stands to every duty: a line for each on which anything is written, and the names of the others. */
export function StateLines({ row }: { readonly row: ResponsibilityRow }) {
  const { language, query, say } = useReader();
  const { narrator, plane } = useTold();
  const party = row.card.key;
  const told = row.cells.filter(({ state, isReceiptOpen }) => state.state !== "silent" || isReceiptOpen);
  const quiet = row.cells.filter(cell => !told.includes(cell));
  const notCounted = quiet.filter(({ isSpokenOf }) => isSpokenOf);
  const silent = quiet.filter(({ isSpokenOf }) => !isSpokenOf);
  const where = sayPlane(language, plane);
  return (
    <>
      {told.length > 0 && (
        <ul className="state-lines">
          {told.map(({ duty, state }) => (
            <li key={duty} data-duty={duty} data-state={state.state}>
              <PageLink
                className={`state-link word-${state.state}`}
                to={{ ...query, duty, party, link: null }}
                aria-current={query.duty === duty && query.party === party ? "true" : undefined}
              >
                <Mark state={state.state} size={18} />
                <span className="state-duty">{say("page.label", { label: narrator.dutyLabel(duty) })}</span>{" "}
                <strong>{state.word}</strong>
              </PageLink>{" "}
              <span className="cell-detail">{state.detail}</span>
            </li>
          ))}
        </ul>
      )}
      {silent.length > 0 && (
        <p className="quiet silent-line" data-silent={silent.map(({ duty }) => duty).join(" ")}>
          {told.length + notCounted.length === 0
            ? say("outline.silent.all", { plane: where })
            : say("outline.silent", {
                plane: where,
                duties: sayList(
                  language,
                  silent.map(({ duty }) => quoted(language, narrator.dutyLabel(duty))),
                ),
              })}
        </p>
      )}
      {notCounted.length > 0 && (
        <p className="quiet silent-line" data-silent={notCounted.map(({ duty }) => duty).join(" ")}>
          {say("outline.not-counted", {
            plane: where,
            duties: sayList(
              language,
              notCounted.map(({ duty }) => quoted(language, narrator.dutyLabel(duty))),
            ),
          })}
        </p>
      )}
    </>
  );
}
