import { memo, useId, useState } from "react";
import { itemsIn } from "../../../edit/index.ts";
import type { ListName } from "../../../schema/index.ts";
import { nameOfItem } from "../../forms/nameOfItem.ts";
import { useEditor } from "../../forms/useEditor.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { AddByLine } from "./AddByLine.tsx";
import { OpenButton } from "./OpenButton.tsx";
import { PendingForms } from "./PendingForms.tsx";

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
      <PendingForms />
      <div className="file-lists">
        <OwnForm />
        {lists.map(list => (
          <ContentsOf key={list} list={list} />
        ))}
      </div>
    </section>
  );
});

/** The way to the form of the dossier itself. */
function OwnForm() {
  const { language, say } = useReader();
  const { file } = useEditor();
  const id = useId();
  return (
    <section className="file-list" aria-labelledby={id}>
      <h3 id={id}>{say("edit.own-form")}</h3>
      <ul>
        <li>
          <OpenButton target={{ kind: "item", address: { list: "head" } }}>
            {nameOfItem("head", file, file, language) || say("edit.unnamed")}
          </OpenButton>
        </li>
      </ul>
      <p className="quiet">{say("edit.own-form.what")}</p>
    </section>
  );
}

function ContentsOf({ list }: { readonly list: ListName }) {
  const { language, say } = useReader();
  const { file, startNew } = useEditor();
  const id = useId();
  const [isWhole, setWhole] = useState(false);
  const items = itemsIn(file, list);
  const line = ({ item, address }: (typeof items)[number]) => (
    <li key={address.id}>
      <OpenButton target={{ kind: "item", address }}>{nameOfItem(list, item, file, language) || address.id}</OpenButton>
    </li>
  );
  return (
    <section className="file-list" aria-labelledby={id}>
      <h3 id={id}>
        {say(`edit.list.${list}`)} <span className="quiet">{items.length > 0 && items.length}</span>
      </h3>
      <ul>{items.slice(0, SHOWN).map(line)}</ul>
      {items.length > SHOWN && (
        <details onToggle={({ currentTarget }) => setWhole(currentTarget.open)}>
          <summary>{say("edit.contents.more", { count: items.length - SHOWN })}</summary>
          {isWhole && <ul>{items.slice(SHOWN).map(line)}</ul>}
        </details>
      )}
      <button type="button" className="quiet-button" onClick={() => startNew(list)}>
        + {say(`edit.new.${list}`)}
      </button>
    </section>
  );
}
