import { memo, useId } from "react";
import { isJsonObject, type JsonObject, type ListName } from "../../schema/index.ts";
import { goTo } from "../address/useAddress.ts";
import { type FormTarget, targetOf } from "../forms/formTarget.ts";
import { nameOfItem } from "../forms/nameOfItem.ts";
import { useEditor } from "../forms/useEditor.ts";
import type { PendingItem } from "../forms/useItem.ts";
import { useReader } from "../reading/useReader.ts";
import { AddByLine } from "./AddByLine.tsx";
import { placeOfTarget } from "./placeOfTarget.ts";

/** The lists in the order in which a chain is written. */
const lists: readonly ListName[] = [
  "parties",
  "links",
  "assertions",
  "conditions",
  "money",
  "figures",
  "proceedings",
  "sources",
  "quotes",
  "lookedFor",
  "hypotheses",
  "story",
  "duties",
];

/** Objects of a list that are shown before the others are folded. */
const SHOWN = 8;

/** Everything that stands in the file, list by list: each object opens its form, and each list takes a new one. */
export const FileContents = memo(function FileContents() {
  const { say } = useReader();
  const id = useId();
  return (
    <section className="file-contents" aria-labelledby={id}>
      <h2 id={id}>{say("edit.contents")}</h2>
      <AddByLine />
      <PendingItems />
      <div className="file-lists">
        {lists.map(list => (
          <ContentsOf key={list} list={list} />
        ))}
      </div>
    </section>
  );
});

function ContentsOf({ list }: { readonly list: ListName }) {
  const { language, say } = useReader();
  const { file, startNew } = useEditor();
  const id = useId();
  const written = file[list];
  const items = Array.isArray(written) ? written.filter(isJsonObject) : [];
  const line = (item: JsonObject, place: number) => {
    const name = nameOfItem(list, item, file, language);
    return (
      <li key={`${place} ${item.id}`}>
        <OpenButton target={{ kind: "item", address: { list, id: String(item.id ?? `#${place}`) } }}>
          {name || String(item.id ?? "")}
        </OpenButton>
      </li>
    );
  };
  return (
    <section className="file-list" aria-labelledby={id}>
      <h3 id={id}>
        {say(`edit.list.${list}`)} <span className="quiet">{items.length > 0 && items.length}</span>
      </h3>
      <ul>{items.slice(0, SHOWN).map(line)}</ul>
      {items.length > SHOWN && (
        <details>
          <summary>{say("edit.contents.more", { count: items.length - SHOWN })}</summary>
          <ul>{items.slice(SHOWN).map((item, place) => line(item, place + SHOWN))}</ul>
        </details>
      )}
      <button type="button" className="quiet-button" onClick={() => startNew(list)}>
        + {say(`edit.new.${list}`)}
      </button>
    </section>
  );
}

/** New objects that the format does not take yet. */
function PendingItems() {
  const { language, say } = useReader();
  const { draft, shown, file } = useEditor();
  const pending = [...shown.journal.pending].flatMap(([key, value]) => {
    const target = key.startsWith("new/") ? targetOf(key) : null;
    return target?.kind === "new" ? [{ key, target, value: (value as PendingItem).value }] : [];
  });
  if (pending.length === 0) return null;
  return (
    <section className="file-pending" aria-label={say("edit.contents.pending")}>
      <h3>{say("edit.contents.pending")}</h3>
      <ul>
        {pending.map(({ key, target, value }) => (
          <li key={key}>
            <OpenButton target={target}>
              {say(`edit.kind.${target.list}`)} ·{" "}
              {nameOfItem(target.list, value, file, language) || say("edit.unnamed")}
            </OpenButton>{" "}
            <button type="button" className="quiet-button" onClick={() => draft.pend(key, null)}>
              {say("edit.contents.discard")}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

type OpenButtonProps = { readonly target: FormTarget; readonly children: React.ReactNode };

function OpenButton({ target, children }: OpenButtonProps) {
  const { file, place } = useEditor();
  return (
    <button type="button" className="link-button" onClick={() => goTo(placeOfTarget(place, target, file))}>
      <bdi>{children}</bdi>
    </button>
  );
}
