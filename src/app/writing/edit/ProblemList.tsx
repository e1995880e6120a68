import { addressOfPath } from "../../../edit/index.ts";
import type { Problem, Severity } from "../../../schema/index.ts";
import { sayProblem } from "../../../text/index.ts";
import { inFormWords } from "../../forms/inFormWords.ts";
import { Mendings } from "../../forms/Mendings.tsx";
import { itemWith, nameOfItem } from "../../forms/nameOfItem.ts";
import { useEditor } from "../../forms/useEditor.ts";
import { useReader } from "../../page/reading/useReader.ts";

/** The worst first. */
const severities: readonly Severity[] = ["error", "warning", "notice"];
/** Problems of one severity that are listed; the rest is counted. */
const LISTED = 40;

/** Every problem of the file: where it is, what to do, and what one press can do about it. Nothing has to be mended. */
export function ProblemList() {
  const { say } = useReader();
  const { shown } = useEditor();
  const { problems } = shown.reading.opened;
  if (problems.length === 0) return <p>{say("edit.problems.none")}</p>;
  return (
    <div className="problem-groups">
      {severities.map(severity => {
        const found = problems.filter(problem => problem.severity === severity);
        if (found.length === 0) return null;
        return (
          <section key={severity}>
            <h2 className={`severity-${severity}`}>{say(`page.problems.${severity}`, { count: found.length })}</h2>
            <ul>
              {found.slice(0, LISTED).map(problem => (
                <ProblemLine key={`${problem.code} ${problem.pointer}`} problem={problem} />
              ))}
            </ul>
            {found.length > LISTED && <p>{say("edit.contents.more", { count: found.length - LISTED })}</p>}
          </section>
        );
      })}
    </div>
  );
}

function ProblemLine({ problem }: { readonly problem: Problem }) {
  const { language, say } = useReader();
  const { file, openTarget } = useEditor();
  const { what, fix } = sayProblem(language, problem);
  const address = addressOfPath(file, problem.path);
  const name =
    address.list === "head"
      ? say("edit.kind.head")
      : nameOfItem(address.list, itemWith(file, address.list, address.id) ?? {}, file, language) || address.id;
  return (
    <li>
      <button type="button" className="link-button" onClick={() => openTarget({ kind: "item", address })}>
        <bdi>{name}</bdi>
      </button>{" "}
      {inFormWords({ language, say }, `${what} ${fix}`)} <Mendings problem={problem} />
    </li>
  );
}
