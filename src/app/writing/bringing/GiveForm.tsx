import { useId, useState } from "react";
import { useReader } from "../../page/reading/useReader.ts";
import type { BringGiven } from "../../page/workers/bringOrder.ts";

/** Endings that the picker of files offers; others can be chosen all the same. */
const ACCEPTED = ".csv,.tsv,.txt,.xlsx,.json,.ndjson,.jsonl,.ijson,.ftm,.gexf,.graphml,.cyjs,.xml,.zip";

export async function givenOf(files: readonly File[]): Promise<BringGiven> {
  const read = await Promise.all(
    files.map(async file => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  return { files: read };
}

type Props = {
  readonly onGiven: (given: BringGiven) => void;
};

/** Where a table is pasted or a file is chosen. What is pasted is read at once; what is typed, when it is said. */
export function GiveForm({ onGiven }: Props) {
  const { say } = useReader();
  const [text, setText] = useState("");
  const [isEmpty, setEmpty] = useState(false);
  const [isUnread, setUnread] = useState(false);
  const id = useId();
  const give = (pasted: string) => {
    setEmpty(pasted.trim() === "");
    if (pasted.trim() !== "") onGiven({ pasted, name: say("bring.pasted") });
  };
  const choose = (files: readonly File[]) =>
    files.length > 0 &&
    givenOf(files).then(onGiven, () => {
      setUnread(true);
    });
  return (
    <form
      className="bring-give"
      noValidate
      onSubmit={event => {
        event.preventDefault();
        give(text);
      }}
    >
      <div className="bring-paste">
        <label htmlFor={id}>{say("bring.paste.label")}</label>
        <textarea
          id={id}
          rows={5}
          value={text}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          placeholder={say("bring.paste.example")}
          aria-describedby={isEmpty ? `${id}-empty` : undefined}
          aria-invalid={isEmpty || undefined}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          onPaste={event => {
            const pasted = event.clipboardData.getData("text/plain");
            const files = [...event.clipboardData.files];
            if (files.length > 0 && pasted === "") {
              event.preventDefault();
              choose(files);
            } else if (text.trim() === "" && pasted.trim() !== "") {
              event.preventDefault();
              setText(pasted);
              give(pasted);
            }
          }}
        />
        {isEmpty && (
          <p className="wrong" id={`${id}-empty`} role="alert">
            {say("bring.paste.empty")}
          </p>
        )}
        <p>
          <button type="submit">{say("bring.paste.read")}</button>
        </p>
      </div>
      <div className="bring-file">
        <label htmlFor={`${id}-file`}>{say("bring.file.label")}</label>
        <input
          id={`${id}-file`}
          type="file"
          multiple
          accept={ACCEPTED}
          aria-describedby={`${id}-formats`}
          onChange={({ currentTarget }) => choose([...(currentTarget.files ?? [])])}
        />
        {isUnread && (
          <p className="wrong" role="alert">
            {say("bring.file.unread")}
          </p>
        )}
        <p className="quiet" id={`${id}-formats`}>
          {say("bring.file.formats")}
        </p>
      </div>
    </form>
  );
}
