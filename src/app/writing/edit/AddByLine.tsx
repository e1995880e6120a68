import { type SubmitEvent, useId, useState } from "react";
import { addShorthand, type ShorthandTrouble } from "../../../edit/index.ts";
import { dayOf } from "../../../schema/index.ts";
import { likelyCountry, sayLineTrouble } from "../../../text/index.ts";
import { useEditor } from "../../forms/useEditor.ts";
import { useReader } from "../../page/reading/useReader.ts";

/** Parties and links written in a line, as on the home page: what has a name that is in the file is that party. */
export function AddByLine() {
  const { language, say } = useReader();
  const { draft, shown, announce } = useEditor();
  const [line, setLine] = useState("");
  const [troubles, setTroubles] = useState<readonly ShorthandTrouble[]>([]);
  const id = useId();
  const add = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const added = addShorthand(draft.shown().journal.text, line, {
      today: dayOf(new Date()),
      countryOf: likelyCountry,
    });
    setTroubles(added.troubles);
    if (added.parties + added.links === 0) return;
    draft.act({ code: "add", params: { list: "links", name: line.slice(0, 80) } }, () => added.text);
    announce(say("edit.by-line.done", { parties: added.parties, links: added.links }));
    if (added.troubles.length === 0) setLine("");
  };
  return (
    <form className="by-line" onSubmit={add}>
      <label htmlFor={id}>{say("edit.by-line")}</label>
      <div>
        <input
          id={id}
          value={line}
          disabled={shown.isFollowing}
          onChange={({ currentTarget }) => setLine(currentTarget.value)}
          placeholder={say("edit.by-line.example", { arrow: ">" })}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={troubles.length > 0 ? `${id}-troubles` : undefined}
        />
        <button type="submit" className="quiet-button" disabled={line.trim() === "" || shown.isFollowing}>
          {say("edit.by-line.add")}
        </button>
      </div>
      <ul id={`${id}-troubles`} className="by-line-troubles" aria-live="polite">
        {troubles.map(trouble => (
          <li key={`${trouble.line} ${trouble.column} ${trouble.code}`}>{sayLineTrouble(language, trouble)}</li>
        ))}
      </ul>
    </form>
  );
}
