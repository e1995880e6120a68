import { useState } from "react";
import { carriedParts } from "../../io/index.ts";
import { type Leak, takeawayFormats, type WrittenFormat } from "../../publish/index.ts";
import { sayBytes, sayList } from "../../text/index.ts";
import { PageLink } from "../address/PageLink.tsx";
import type { WrittenDossier } from "../begin/beginFrom.ts";
import { downloadFile } from "../reading/downloadFile.ts";
import { useChosen } from "../reading/useChosen.ts";
import { useMessages } from "../reading/useMessages.ts";
import { useReader } from "../reading/useReader.ts";
import { type FormatGroup, formatGroups } from "./formatGroups.ts";
import { takenFile } from "./takenFile.ts";
import "./takeaway.css";

type TakingState =
  | { readonly kind: "idle" | "failed" | "errors" | "refused" }
  | { readonly kind: "busy"; readonly format: WrittenFormat }
  | { readonly kind: "done"; readonly name: string; readonly size: number }
  | { readonly kind: "leaks"; readonly leaks: readonly Leak[] };

/** What a format leaves out, or says in words alone. */
function LeftOut({ format: { writer } }: { readonly format: WrittenFormat }) {
  const { language, say } = useReader();
  const named = (how: "lost" | "in-words") =>
    sayList(
      language,
      carriedParts.filter(part => writer.carries[part] === how).map(part => say(`take.part.${part}`)),
    );
  const lost = named("lost");
  const inWords = named("in-words");
  if (lost === "" && inWords === "") return <>{say("take.out.whole")}</>;
  return (
    <>
      {inWords !== "" && say("take.out.in-words", { parts: inWords })}
      {inWords !== "" && lost !== "" && " "}
      {lost !== "" && say("take.out.lost", { parts: lost })}
    </>
  );
}

/** All formats that this dossier can be taken away in. */
export function FormatList({ opened, shippedId }: Pick<WrittenDossier, "opened" | "shippedId">) {
  useMessages("details", "take", "publishing");
  const { language, say } = useReader();
  const { place } = useChosen();
  const [state, setState] = useState<TakingState>({ kind: "idle" });
  const isBusy = state.kind === "busy";
  const take = async (format: WrittenFormat) => {
    if (isBusy) return;
    setState({ kind: "busy", format });
    try {
      const made = await takenFile(format, opened, shippedId, language);
      if (!made.ok) return setState(made.why === "leaks" ? { kind: "leaks", leaks: made.leaks } : { kind: made.why });
      const { name, bytes } = made.file;
      downloadFile(name, [bytes.slice().buffer], "application/octet-stream");
      setState({ kind: "done", name, size: bytes.length });
    } catch (error) {
      setState({ kind: "failed" });
      throw error;
    }
  };
  const inGroup = (group: FormatGroup): readonly WrittenFormat[] => {
    const names: readonly string[] = formatGroups[group];
    return takeawayFormats.filter(({ name }) => names.includes(name));
  };
  const groups = (Object.keys(formatGroups) as FormatGroup[]).filter(group => inGroup(group).length > 0);
  return (
    <div className="takeaway">
      {groups.map(group => (
        <section key={group} aria-labelledby={`take-${group}`}>
          <h3 id={`take-${group}`}>{say(`take.out.${group}`)}</h3>
          <ul>
            {inGroup(group).map(format => (
              <li key={format.name}>
                <button
                  type="button"
                  className="second"
                  aria-disabled={isBusy || undefined}
                  aria-describedby={`left-${format.name}`}
                  onClick={() => void take(format)}
                >
                  {say(`publish.format.${format.name}`)}
                </button>
                <p className="quiet" id={`left-${format.name}`}>
                  {group === "reading" ? say("take.out.outline") : <LeftOut format={format} />}
                </p>
              </li>
            ))}
            {group === "reading" && (
              <li>
                <PageLink to={{ ...place, view: "outline", sheet: true }}>{say("outline.sheet")}</PageLink>
                <p className="quiet">{say("take.out.sheet")}</p>
              </li>
            )}
          </ul>
        </section>
      ))}
      <p role="status" className="takeaway-state">
        {isBusy && say("take.out.busy")}
        {state.kind === "done" && say("take.out.done", { name: state.name, size: sayBytes(language, state.size) })}
      </p>
      {(state.kind === "failed" || state.kind === "errors" || state.kind === "refused") && (
        <p className="wrong" role="alert">
          {say(`take.out.${state.kind}`)}
        </p>
      )}
      {state.kind === "leaks" && (
        <p className="wrong" role="alert">
          {say("take.out.leaks", {
            places: sayList(
              language,
              state.leaks.map(({ from }) => from),
            ),
          })}
        </p>
      )}
    </div>
  );
}
