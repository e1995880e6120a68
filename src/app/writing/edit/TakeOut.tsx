import { useId, useMemo } from "react";
import { hangsOn, type ItemAddress, takeOut } from "../../../edit/index.ts";
import { sayTakeOut } from "../../../text/index.ts";
import { useEditor } from "../../forms/useEditor.ts";
import { goTo } from "../../page/address/useAddress.ts";
import { useReader } from "../../page/reading/useReader.ts";

type Props = {
  readonly address: Exclude<ItemAddress, { readonly list: "head" }>;
  readonly name: string;
  readonly onDone: () => void;
};

/** What would go with the object, listed before it goes. It is one step, and undo brings all of it back. */
export function TakeOut({ address, name, onDone }: Props) {
  const { language, say } = useReader();
  const { draft, shown, place } = useEditor();
  const id = useId();
  const { text } = shown.journal;
  const { dossier } = shown.good.opened;
  const lines = useMemo(
    () => (dossier ? sayTakeOut(language, dossier, address, hangsOn(text, address)) : []),
    [text, dossier, address, language],
  );
  const take = () => {
    draft.act({ code: "take-out", params: { list: address.list, name } }, before => takeOut(before, address).text);
    onDone();
    goTo({ ...place, open: null, party: null, link: null });
  };
  return (
    <section className="take-out" aria-labelledby={id}>
      <p id={id} role="status">
        <strong>{lines[0]}</strong>
      </p>
      <ul>
        {lines.slice(1).map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="item-tools">
        {/* biome-ignore lint/a11y/noAutofocus: it was asked for by a key or a press just now */}
        <button type="button" onClick={take} autoFocus>
          {say("edit.tool.take-out.do")}
        </button>
        <button type="button" className="quiet-button" onClick={onDone}>
          {say("edit.tool.take-out.keep")}
        </button>
      </p>
    </section>
  );
}
