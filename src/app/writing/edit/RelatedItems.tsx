import { useId } from "react";
import { itemsIn } from "../../../edit/index.ts";
import { isJsonObject, type JsonObject, type ListName } from "../../../schema/index.ts";
import type { FormTarget } from "../../forms/formTarget.ts";
import { nameOfItem } from "../../forms/nameOfItem.ts";
import { useEditor } from "../../forms/useEditor.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { OpenButton } from "./OpenButton.tsx";

const lists = ["links", "assertions", "conditions", "money", "figures", "proceedings", "lookedFor", "quotes"] as const;

const mentions = (value: unknown, id: string): boolean =>
  value === id ||
  (Array.isArray(value) && value.some(one => one === id || (isJsonObject(one) && Object.values(one).includes(id))));

/** Fields that say what an object is about; evidence and readings are told elsewhere. */
const ABOUT = [
  "party",
  "from",
  "to",
  "payer",
  "payee",
  "about",
  "against",
  "concerns",
  "link",
  "workers",
  "source",
  "jointWith",
  "evidence",
];

/** Whether an object is about another: it names it, or rests on it. */
const isAbout = (item: JsonObject, id: string): boolean => ABOUT.some(field => mentions(item[field], id));

/** What one would write next of an open object: what is known of it already is filled in. */
const nexts: Readonly<Partial<Record<ListName, readonly (readonly [ListName, (id: string) => JsonObject])[]>>> = {
  parties: [
    ["links", id => ({ from: id })],
    ["assertions", id => ({ party: id })],
    ["money", id => ({ payer: id })],
    ["figures", id => ({ about: id })],
    ["lookedFor", id => ({ from: id })],
  ],
  links: [
    ["money", id => ({ link: id })],
    ["figures", id => ({ about: id })],
  ],
  sources: [["quotes", id => ({ source: id })]],
};

/** What can be added to the object that is open, with what is known of it already. */
export function NextItems({ target }: { readonly target: FormTarget }) {
  const { say } = useReader();
  const { startNew, startJudgment } = useEditor();
  if (target.kind !== "item" || target.address.list === "head") return null;
  const { list, id } = target.address;
  const next = nexts[list] ?? [];
  if (next.length === 0) return null;
  return (
    <p className="edit-nexts">
      {next.map(([name, preset]) => (
        <button key={name} type="button" className="quiet-button" onClick={() => startNew(name, preset(id))}>
          + {say(`edit.new.${name}`)}
        </button>
      ))}
      {list === "parties" && (
        <button type="button" className="quiet-button" onClick={() => startJudgment({ party: id })}>
          + {say("edit.new.judgment")}
        </button>
      )}
    </p>
  );
}

/** What else the file says of the object that is open. */
export function RelatedItems({ target }: { readonly target: FormTarget }) {
  const { language, say } = useReader();
  const { file } = useEditor();
  const id = useId();
  if (target.kind !== "item" || target.address.list === "head") return null;
  const { id: own } = target.address;
  const related = lists.flatMap(name =>
    itemsIn(file, name).filter(({ item }) => item.id !== own && isAbout(item, own)),
  );
  if (related.length === 0) return null;
  return (
    <section className="edit-related" aria-labelledby={id}>
      <h3 id={id}>{say("edit.related")}</h3>
      <ul>
        {related.map(({ item, address }) => (
          <li key={`${address.list} ${address.id}`}>
            <OpenButton target={{ kind: "item", address }}>
              <span className="quiet">{say(`edit.kind.${address.list}`)}</span>{" "}
              {nameOfItem(address.list, item, file, language)}
            </OpenButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
