import { useState } from "react";
import {
  type Carried,
  type CarriedPart,
  carriedParts,
  type FormatGroup,
  formatGroups,
  formatLineOf,
} from "../../../formats/index.ts";
import { fileFormats, type Leak, type WrittenFormat } from "../../../publish/index.ts";
import { sayBytes, sayList } from "../../../text/index.ts";
import { PageLink } from "../../page/address/PageLink.tsx";
import { downloadFile } from "../../page/reading/downloadFile.ts";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useMessages } from "../../page/reading/useMessages.ts";
import { useReader } from "../../page/reading/useReader.ts";
import type { WrittenDossier } from "../../picture/begin/beginFrom.ts";
import { writtenFile } from "./writtenFile.ts";
import "./writeFile.css";

type TakingState =
  | { readonly kind: "busy" | "failed" | "errors" | "refused" | "nothing" }
  | { readonly kind: "done"; readonly name: string; readonly size: number }
  | { readonly kind: "leaks"; readonly leaks: readonly Leak[] };

/** From this many parts on, what a format has is told in place of what it leaves out. */
const MANY = 9;

/** What a format leaves out, or says in words alone. */
function LeftOut({ format: { writer } }: { readonly format: WrittenFormat }) {
  const { language, say } = useReader();
  const carried = (how: Carried) => carriedParts.filter(part => writer.carries[part] === how);
  const named = (parts: readonly CarriedPart[]) =>
    sayList(
      language,
      parts.map(part => say(`bring.part.${part}`)),
    );
  const [whole, inWords, lost] = [carried("whole"), carried("in-words"), carried("lost")];
  if (inWords.length + lost.length === 0) return <>{say("write.whole")}</>;
  const isLittle = lost.length >= MANY;
  return (
    <>
      {[
        isLittle && whole.length > 0 && say("write.only", { parts: named(whole) }),
        inWords.length > 0 && say("write.in-words", { parts: named(inWords) }),
        !isLittle && lost.length > 0 && say("write.lost", { parts: named(lost) }),
      ]
        .filter(Boolean)
        .join(" ")}
    </>
  );
}

/** What became of a file, beside the button that asked for it. */
function Taken({ state }: { readonly state: TakingState }) {
  const { language, say } = useReader();
  if (state.kind === "busy") return <p role="status">{say("write.busy")}</p>;
  if (state.kind === "done")
    return <p role="status">{say("write.done", { name: state.name, size: sayBytes(language, state.size) })}</p>;
  if (state.kind === "nothing") return <p role="status">{say("write.nothing")}</p>;
  return (
    <p className="wrong" role="alert">
      {state.kind === "leaks"
        ? say("write.leaks", {
            places: sayList(
              language,
              state.leaks.map(({ from }) => from),
            ),
          })
        : say(`write.${state.kind}`)}
    </p>
  );
}

/** All formats that this dossier can be taken away in. */
export function FormatList({ opened, shippedId }: Pick<WrittenDossier, "opened" | "shippedId">) {
  useMessages("details", "bringing", "publishing");
  const { language, say } = useReader();
  const { place } = useChosen();
  const [taking, setTaking] = useState<{ readonly name: string; readonly state: TakingState } | null>(null);
  const isBusy = taking?.state.kind === "busy";
  const take = async (format: WrittenFormat) => {
    if (isBusy) return;
    const setState = (state: TakingState) => setTaking({ name: format.name, state });
    setState({ kind: "busy" });
    try {
      const made = await writtenFile(format, opened, shippedId, language);
      if (!made.ok) return setState(made.why === "leaks" ? { kind: "leaks", leaks: made.leaks } : { kind: made.why });
      const { name, bytes } = made.file;
      downloadFile(name, [bytes.slice().buffer], "application/octet-stream");
      setState({ kind: "done", name, size: bytes.length });
    } catch (error) {
      setState({ kind: "failed" });
      throw error;
    }
  };
  const inGroup = (group: FormatGroup): readonly WrittenFormat[] =>
    fileFormats.filter(({ name }) => formatLineOf(name).group === group);
  const groups = formatGroups.filter(group => inGroup(group).length > 0);
  return (
    <div className="write-file">
      {groups.map(group => (
        <section key={group} aria-labelledby={`write-${group}`}>
          <h3 id={`write-${group}`}>{say(`write.${group}`)}</h3>
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
                  {group === "reading" ? say("write.outline") : <LeftOut format={format} />}
                </p>
                {taking?.name === format.name && <Taken state={taking.state} />}
              </li>
            ))}
            {group === "reading" && (
              <li>
                <PageLink to={{ ...place, view: "outline", sheet: true }}>{say("outline.sheet")}</PageLink>
                <p className="quiet">{say("write.sheet")}</p>
              </li>
            )}
          </ul>
        </section>
      ))}
    </div>
  );
}
