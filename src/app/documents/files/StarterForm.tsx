import { type SubmitEvent, useId, useState } from "react";
import { downloadFile } from "../../page/reading/downloadFile.ts";
import { useReader } from "../../page/reading/useReader.ts";

const DEFAULT_ID = "my-chain";

type StartOutcome = { readonly isWritten: boolean; readonly sentence: string };

/** A form that begins a chain: it saves the file that `deep-labor new` writes, under an id of the reader's choice. */
export function StarterForm() {
  const { say } = useReader();
  const [outcome, setOutcome] = useState<StartOutcome | null>(null);
  const id = useId();
  const start = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const dossierId = String(new FormData(event.currentTarget).get("id") ?? "").trim() || DEFAULT_ID;
    const starter = await import("./starterFile.ts").catch(() => null);
    if (!starter) return setOutcome({ isWritten: false, sentence: say("page.own.notice.not-loaded") });
    const file = starter.starterFile(dossierId, new Date());
    if (!file.ok) {
      const { near } = file.trouble;
      const sentence =
        near === "" ? say("new.bad-id", { id: dossierId }) : say("new.bad-id-near", { id: dossierId, near });
      return setOutcome({ isWritten: false, sentence });
    }
    downloadFile(file.value.name, [file.value.text], "application/json");
    setOutcome({ isWritten: true, sentence: say("page.own.start.done", { file: file.value.name }) });
  };
  const isWrong = outcome !== null && !outcome.isWritten;
  return (
    <form className="own-way" onSubmit={start} noValidate aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{say("page.own.start.title")}</h3>
      <p className="quiet">{say("page.own.start.text")}</p>
      <p>
        <label htmlFor={id}>{say("page.own.start.id")}</label>
        <input
          id={id}
          name="id"
          defaultValue={DEFAULT_ID}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={isWrong || undefined}
          aria-describedby={`${id}-said`}
        />
        <span id={`${id}-said`} className={isWrong ? "wrong" : "quiet"} role="status">
          {outcome ? outcome.sentence : say("page.own.start.hint")}
        </span>
      </p>
      <p>
        <button type="submit" className="second">
          {say("page.own.start.download")}
        </button>
      </p>
    </form>
  );
}
