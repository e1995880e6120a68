import { sayLeftOut, sayNumber, sayProblem } from "../text/index.ts";
import type { OpenDossier } from "./openDossier.ts";
import { useReader } from "./useReader.ts";

/** What is wrong with the file, and what of it is therefore not in the picture: before anything else is said. */
export function FileProblems({ problems, leftOut }: Pick<OpenDossier, "problems" | "leftOut">) {
  const { language, say } = useReader();
  if (problems.length === 0 && leftOut.length === 0) return null;
  return (
    <aside className="problems" aria-label={say("page.problems")}>
      {leftOut.length > 0 && (
        <>
          <p>
            <strong>{say("page.left-out", { count: leftOut.length })}</strong>
          </p>
          <ul>
            {leftOut.map(one => (
              <li key={`${one.pointer} ${one.code}`}>{sayLeftOut(language, one)}</li>
            ))}
          </ul>
        </>
      )}
      {problems.length > 0 && (
        <details>
          <summary>{say("page.problems.count", { count: problems.length })}</summary>
          <ul>
            {problems.map((problem, index) => {
              const { what, fix } = sayProblem(language, problem);
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: problems stand in order of the text, and one place can have two
                <li key={index}>
                  {what} {fix}{" "}
                  <span className="quiet">
                    {say("page.problems.place", {
                      severity: say(`severity.${problem.severity}`),
                      line: sayNumber(language, problem.line),
                      pointer: problem.pointer || "/",
                    })}
                  </span>
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </aside>
  );
}
