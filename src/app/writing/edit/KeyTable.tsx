import { useSyncExternalStore } from "react";
import { sayKeys } from "../../../text/index.ts";
import { letterKeys } from "../../documents/drafts/letterKeys.ts";
import { useReader } from "../../page/reading/useReader.ts";

/** What each key does, in the order of how often it is needed. */
const keys = [
  ["L", "link"],
  ["Shift+L", "link-to"],
  ["S", "statement"],
  ["A", "answer"],
  ["J", "judgment"],
  ["M", "money"],
  ["Q", "search"],
  ["N", "note"],
  ["E", "edit"],
  ["D", "own-form"],
  ["Delete", "delete"],
  ["F2", "rename"],
  ["Ctrl+Z", "undo"],
  ["Ctrl+Shift+Z", "redo"],
  ["Ctrl+S", "write"],
  ["Ctrl+Enter", "done"],
  ["Ctrl+Shift+Enter", "another"],
  ["Alt+P", "private"],
  ["Alt+↑ Alt+↓", "move"],
  ["?", "keys"],
] as const;

/** The table of keys. They work where nothing is typed. */
export function KeyTable() {
  const { language, say } = useReader();
  const areOn = useSyncExternalStore(letterKeys.subscribe, letterKeys.areOn);
  return (
    // What scrolls must be reached by key.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it is what scrolls
    <section tabIndex={0} aria-label={say("edit.keys")}>
      <p>
        <label className="tick">
          <input
            type="checkbox"
            checked={areOn}
            onChange={({ currentTarget }) => letterKeys.turn(currentTarget.checked)}
          />
          {say("edit.keys.letters")}
        </label>
      </p>
      <table className="key-table">
        <caption>{say("edit.keys.where")}</caption>
        <tbody>
          {keys.map(([key, act]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{sayKeys(language, key)}</kbd>
              </th>
              <td>{say(`edit.key.${act}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
