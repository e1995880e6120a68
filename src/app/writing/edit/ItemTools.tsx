import { Suspense, useState } from "react";
import { moveEntry, pathOfItem } from "../../../edit/index.ts";
import type { ListName } from "../../../schema/index.ts";
import { type FormTarget, textOfTarget } from "../../forms/formTarget.ts";
import { itemWith, nameOfItem } from "../../forms/nameOfItem.ts";
import { useEditor } from "../../forms/useEditor.ts";
import { goTo } from "../../page/address/useAddress.ts";
import { later } from "../../page/reading/later.ts";
import { useReader } from "../../page/reading/useReader.ts";

const TakeOut = later(async () => (await import("./TakeOut.tsx")).TakeOut);

/** What can be done with the object as a whole: its place in the list, another of its kind, taking it out. */
export function ItemTools({ target }: { readonly target: FormTarget }) {
  const { language, say } = useReader();
  const { draft, file, place, startNew } = useEditor();
  const [isTaking, setTaking] = useState(false);
  if (target.kind !== "item")
    return (
      <p className="item-tools">
        <button
          type="button"
          className="quiet-button"
          onClick={() => {
            draft.pend(textOfTarget(target), null);
            goTo({ ...place, open: null });
          }}
        >
          {say("edit.contents.discard")}
        </button>
      </p>
    );
  const { address } = target;
  if (address.list === "head") return null;
  const path = pathOfItem(file, address);
  const items = file[address.list];
  const index = Number(path?.[1] ?? -1);
  const name = nameOfItem(address.list, itemWith(file, address.list, address.id) ?? {}, file, language);
  const label = (code: string) => ({ code, params: { list: address.list, name } });
  const move = (by: -1 | 1) => draft.act(label("order"), text => moveEntry(text, [address.list], index, by));
  return (
    <>
      <p className="item-tools">
        <button
          type="button"
          className="quiet-button"
          data-act="earlier"
          disabled={index <= 0}
          onClick={() => move(-1)}
        >
          <span aria-hidden="true">↑</span> <span className="sr">{say("edit.tool.up")}</span>
        </button>
        <button
          type="button"
          className="quiet-button"
          data-act="later"
          disabled={!Array.isArray(items) || index >= items.length - 1}
          onClick={() => move(1)}
        >
          <span aria-hidden="true">↓</span> <span className="sr">{say("edit.tool.down")}</span>
        </button>
        <button type="button" className="quiet-button" onClick={() => startNew(address.list as ListName)}>
          {say("edit.tool.another")}
        </button>
        <button
          type="button"
          className="quiet-button"
          data-act="take-out"
          aria-expanded={isTaking}
          onClick={() => setTaking(!isTaking)}
        >
          {say("edit.tool.take-out")}
        </button>
      </p>
      {isTaking && (
        <Suspense fallback={null}>
          <TakeOut address={address} name={name} onDone={() => setTaking(false)} />
        </Suspense>
      )}
    </>
  );
}
