import { type RefObject, useEffect, useState } from "react";
import { copiedTable, type TableText } from "../../../views/index.ts";
import { useReader } from "../../page/reading/useReader.ts";
import "./table.css";

type ClipboardTable = ReturnType<typeof copiedTable>;

async function isCopied({ html, text }: ClipboardTable): Promise<boolean> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        "text/html": new Blob([html], { type: "text/html" }),
        "text/plain": new Blob([text], { type: "text/plain" }),
      }),
    ]);
    return true;
  } catch {
    // The browser does not allow it, or has no clipboard, as on a page that is not served over https.
    return false;
  }
}

/** Whether the selection reaches from the first cell of the table to the last. */
function isSelectedWhole(table: HTMLTableElement, selection: Selection): boolean {
  const cells = table.querySelectorAll("th, td");
  const [first, last] = [cells[0], cells[cells.length - 1]];
  return first !== undefined && last !== undefined && [first, last].every(cell => selection.containsNode(cell, true));
}

/** What was copied, or is selected to be copied by hand. */
type Copied = { readonly of: Props["textOf"]; readonly key: "copied" | "selected"; readonly rows: number };

type Props = {
  readonly table: RefObject<HTMLTableElement | null>;
  /** Makes the text of all rows, which nobody needs before it is copied. */
  readonly textOf: () => TableText;
};

/**
 * Copies the table to the clipboard, as cells. Where the browser does not allow this, it selects the table, and copying
 * the selection by hand gives the same cells.
 */
export function CopyTable({ table, textOf }: Props) {
  const { say } = useReader();
  const [said, setSaid] = useState<Copied | null>(null);

  useEffect(() => {
    const onCopy = (event: ClipboardEvent) => {
      const selection = document.getSelection();
      if (!table.current || !selection || !event.clipboardData || !isSelectedWhole(table.current, selection)) return;
      // A reader who selects more than the table wants more than the table.
      if (!table.current.contains(selection.getRangeAt(0).commonAncestorContainer)) return;
      const copied = copiedTable(textOf());
      event.clipboardData.setData("text/html", copied.html);
      event.clipboardData.setData("text/plain", copied.text);
      event.preventDefault();
    };
    document.addEventListener("copy", onCopy);
    return () => document.removeEventListener("copy", onCopy);
  }, [table, textOf]);

  const copy = async () => {
    const text = textOf();
    const copied = await isCopied(copiedTable(text));
    if (!copied && table.current) document.getSelection()?.selectAllChildren(table.current);
    setSaid({ of: textOf, key: copied ? "copied" : "selected", rows: text.rows.length });
  };
  return (
    <p className="copy-table">
      <span role="status" className="quiet">
        {said?.of === textOf && say(`table.responsibilities.${said.key}`, { rows: said.rows })}
      </span>
      <button type="button" className="quiet-button" onClick={copy}>
        {say("table.responsibilities.copy")}
      </button>
    </p>
  );
}
