import { useEffect, useId, useMemo, useRef, useState } from "react";
import { setField } from "../../edit/index.ts";
import { isJsonObject, type JsonObject } from "../../schema/index.ts";
import { useReader } from "../page/reading/useReader.ts";
import type { PickOption } from "./fields/findOptions.ts";
import { RefField } from "./fields/RefField.tsx";
import { nameOfItem } from "./nameOfItem.ts";
import { useEditor } from "./useEditor.ts";

/** Lists whose objects are borne out by evidence. */
const lists = [
  "links",
  "assertions",
  "conditions",
  "money",
  "figures",
  "proceedings",
  "parties",
  "hypotheses",
  "lookedFor",
  "story",
] as const;

const names = (item: unknown, id: string): boolean =>
  item === id || (isJsonObject(item) && (item.source === id || item.quoteId === id));

const claimsIn = (file: JsonObject) =>
  lists.flatMap(list => {
    const items = file[list];
    return (Array.isArray(items) ? items : []).filter(isJsonObject).map(item => ({ list, item }));
  });

/**
 * What rests on a source or a quote, and the way to rest something else on it. What was just chosen takes the focus from
 * the blank: it is in sight, no letter is a command there, and what is pasted next is evidence, and no search.
 */
export function UseFor({ id: own }: { readonly id: string }) {
  const { language, say } = useReader();
  const { draft, shown, file, openTarget } = useEditor();
  const id = useId();
  const claims = useMemo(() => claimsIn(file), [file]);
  const using = claims.filter(({ item }) => Array.isArray(item.evidence) && item.evidence.some(one => names(one, own)));
  const options = claims
    .filter(claim => !using.includes(claim))
    .map(
      ({ list, item }): PickOption => ({
        id: `${list}/${item.id}`,
        name: nameOfItem(list, item, file, language) || String(item.id),
        detail: say(`edit.kind.${list}`),
      }),
    );
  const list = useRef<HTMLUListElement>(null);
  const [added, setAdded] = useState<string | null>(null);
  const isThere = using.some(({ list, item }) => `${list}/${item.id}` === added);
  useEffect(() => {
    const entry = isThere ? list.current?.querySelector<HTMLElement>(`[data-claim="${CSS.escape(added!)}"]`) : null;
    if (!entry) return;
    setAdded(null);
    // Whoever went on meanwhile is left where they are.
    if (document.activeElement?.id === `${id}-use`) entry.focus();
  }, [added, isThere, id]);
  const use = (chosen: unknown) => {
    const claim = claims.find(({ list, item }) => `${list}/${item.id}` === chosen);
    if (!claim) return;
    const { list, item } = claim;
    const evidence = Array.isArray(item.evidence) ? item.evidence : [];
    const label = { code: "set", params: { list, name: nameOfItem(list, item, file, language) } };
    draft.act(label, text => setField(text, { list, id: String(item.id) }, ["evidence"], [...evidence, own]));
    setAdded(`${list}/${item.id}`);
  };
  return (
    <section className="edit-usefor" aria-labelledby={id}>
      <h3 id={id}>{say("edit.usefor.used")}</h3>
      {using.length === 0 && <p className="quiet">{say("edit.usefor.none")}</p>}
      <ul ref={list}>
        {using.map(({ list, item }) => (
          <li key={`${list} ${item.id}`}>
            <button
              type="button"
              className="link-button"
              data-claim={`${list}/${item.id}`}
              onClick={() => openTarget({ kind: "item", address: { list, id: String(item.id) } })}
            >
              <span className="quiet">{say(`edit.kind.${list}`)}</span>{" "}
              <bdi>{nameOfItem(list, item, file, language)}</bdi>
            </button>
          </li>
        ))}
      </ul>
      <fieldset className="edit-lock" role="presentation" disabled={shown.isFollowing}>
        <RefField
          id={`${id}-use`}
          label={say("edit.usefor")}
          hint={say("edit.usefor.which")}
          value={undefined}
          options={options}
          onChange={use}
        />
      </fieldset>
    </section>
  );
}
