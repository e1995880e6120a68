import { type SubmitEvent, useId, useState } from "react";
import { useReader } from "../../page/reading/useReader.ts";
import { pickedAsText } from "./pickedFile.ts";
import { useOwnFiles } from "./useOwnFiles.ts";

/** A form that opens the text of a dossier. */
export function PasteForm() {
  const { say } = useReader();
  const { take } = useOwnFiles();
  const [isWrong, setWrong] = useState(false);
  const id = useId();
  const open = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const picked = pickedAsText(String(new FormData(event.currentTarget).get("text") ?? ""));
    setWrong(picked === null);
    if (picked) take(Promise.resolve([picked]));
    else event.currentTarget.querySelector("textarea")?.focus();
  };
  return (
    <form className="own-way" onSubmit={open} noValidate aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{say("page.own.paste.title")}</h3>
      <p>
        <label htmlFor={id}>{say("page.own.paste.label")}</label>
        <textarea
          id={id}
          name="text"
          rows={4}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? `${id}-wrong` : undefined}
        />
        {isWrong && (
          <span id={`${id}-wrong`} className="wrong" role="alert">
            {say("page.own.notice.no-json")}
          </span>
        )}
      </p>
      <p>
        <button type="submit" className="second">
          {say("page.own.paste.open")}
        </button>
      </p>
    </form>
  );
}
