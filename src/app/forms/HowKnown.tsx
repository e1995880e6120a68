import { useId, useRef } from "react";
import { definedIn } from "../../base/index.ts";
import { isJsonObject, type JsonObject } from "../../schema/index.ts";
import { sayCountry } from "../../text/index.ts";
import { useReader } from "../page/reading/useReader.ts";
import { partyNameIn } from "./nameOfItem.ts";
import { useEditor } from "./useEditor.ts";
import type { ItemState } from "./useItem.ts";
import { fieldsOfWay, type WayToKnow, wayOf, waysToKnow } from "./waysToKnow.ts";
import { workersWithin } from "./workersWithin.ts";

/**
 * The question that a statement begins with. Somebody else's word makes it that person's statement, which decides
 * nothing; where it is a claim in court, the case is offered. A ruling is written with its case and decision, and takes
 * the place of the statement.
 */
export function HowKnown({ item }: { readonly item: ItemState }) {
  const { language, say } = useReader();
  const { file, startNew, startJudgment } = useEditor();
  const id = useId();
  const { value } = item;
  const way = wayOf(value);
  /** What an answer took out on this visit comes back with the answer that had it. */
  const left = useRef<JsonObject>({});
  const choose = (chosen: WayToKnow) => {
    const written = fieldsOfWay(chosen, value, left.current);
    for (const [field, one] of Object.entries(written))
      if (value[field] !== undefined && one !== value[field]) left.current = { ...left.current, [field]: value[field] };
    const limited = chosen === "law" ? workersWithin(file, { ...value, ...written }) : null;
    item.writeAll([
      ...Object.entries(written).map(([field, one]) => [[field], one] as const),
      ...(limited ? [[["workers"], limited.kept] as const] : []),
    ]);
  };
  const { party, duty, position, workers, verification, evidence, finality, proceeding, stated } = value;
  const about = definedIn({ party, duty });
  const isUnnamed = way === "others" && (!Array.isArray(value.saidBy) || value.saidBy.length === 0);
  const abroad =
    way === "law" && Array.isArray(value.workers)
      ? (workersWithin(file, { ...value, workers: undefined })?.abroad ?? [])
      : [];
  const unticked = abroad.filter(one => !(value.workers as unknown[]).includes(one));
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
        <div className="quiet how-note" role="status">
          <p>
            {say(`edit.how.${way}.note`)} {isUnnamed && <strong>{say("edit.how.others.unnamed")}</strong>}{" "}
            {unticked.length > 0 && typeof value.jurisdiction === "string" && (
              <strong>
                {say("edit.how.law.abroad", {
                  groups: unticked.map(one => partyNameIn(file, one, language)),
                  country: sayCountry(language, value.jurisdiction),
                })}
              </strong>
            )}
          </p>
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
          {way === "court" && value.decision === undefined && (
            <button
              type="button"
              className="quiet-button"
              onClick={() =>
                startJudgment(
                  definedIn({
                    ...about,
                    position,
                    workers: isJsonObject(workers) ? undefined : workers,
                    verification,
                    evidence,
                    finality,
                    proceeding,
                    date: stated,
                  }),
                  item.key,
                )
              }
            >
              {say("edit.how.court.new")}
            </button>
          )}
        </div>
      )}
    </fieldset>
  );
}
