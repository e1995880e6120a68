import { useId } from "react";
import { useReader } from "../reading/useReader.ts";
import { useEditor } from "./useEditor.ts";
import type { ItemState } from "./useItem.ts";
import { fieldsOfWay, type WayToKnow, wayOf, waysToKnow } from "./waysToKnow.ts";

/**
 * The question that a statement begins with. Somebody else's word makes it that person's statement, which decides
 * nothing; where it is a claim in court, the case is offered.
 */
export function HowKnown({ item }: { readonly item: ItemState }) {
  const { say } = useReader();
  const { startNew } = useEditor();
  const id = useId();
  const { value } = item;
  const way = wayOf(value);
  const choose = (chosen: WayToKnow) =>
    item.writeAll(Object.entries(fieldsOfWay(chosen, value)).map(([field, one]) => [[field], one]));
  const { party, duty } = value;
  return (
    <fieldset className="how-known" data-asks-first={way === null ? "" : undefined}>
      <legend>{say("edit.how")}</legend>
      {waysToKnow.map(one => (
        <label key={one}>
          <input type="radio" name={`${id}-how`} checked={way === one} onChange={() => choose(one)} />
          <span>{say(`edit.how.${one}`)}</span>
        </label>
      ))}
      {way !== null && (
        <p className="quiet how-note" role="status">
          {say(`edit.how.${way}.note`)}{" "}
          {way === "others" && (
            <button
              type="button"
              className="quiet-button"
              onClick={() =>
                startNew("proceedings", {
                  ...(party === undefined ? {} : { against: [party] }),
                  ...(duty === undefined ? {} : { duties: [duty] }),
                })
              }
            >
              {say("edit.how.others.case")}
            </button>
          )}
        </p>
      )}
    </fieldset>
  );
}
