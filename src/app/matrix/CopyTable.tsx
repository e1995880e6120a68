import { type RefObject, useEffect, useState } from "react";
import { copiedTable, type TableText } from "../../views/index.ts";
import { useReader } from "../reading/useReader.ts";

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

type Props = {
  readonly table: RefObject<HTMLTableElement | null>;
  readonly text: TableText;
};

/**
 * Copies the table to the clipboard, as cells. Where the browser does not allow this, it selects the table, and copying
 * the selection by hand gives the same cells.
 */
export function CopyTable({ table, text }: Props) {
  const { say } = useReader();
  const [said, setSaid] = useState<{ readonly of: TableText; readonly key: "copied" | "selected" } | null>(null);

  useEffect(() => {
    const onCopy = (event: ClipboardEvent) => {
      const selection = document.getSelection();
      if (!table.current || !selection || !event.clipboardData || !isSelectedWhole(table.current, selection)) return;
      // A reader who selects more than the table wants more than the table.
      if (!table.current.contains(selection.getRangeAt(0).commonAncestorContainer)) return;
      const copied = copiedTable(text);
      event.clipboardData.setData("text/html", copied.html);
      event.clipboardData.setData("text/plain", copied.text);
      event.preventDefault();
    };
    document.addEventListener("copy", onCopy);
    return () => document.removeEventListener("copy", onCopy);
  }, [table, text]);

  const copy = async () => {
    const copied = await isCopied(copiedTable(text));
    if (!copied && table.current) document.getSelection()?.selectAllChildren(table.current);
    setSaid({ of: text, key: copied ? "copied" : "selected" });
  };
  return (
    <p className="copy-table">
      <span role="status" className="quiet">
        {said?.of === text && say(`table.matrix.${said.key}`, { rows: text.rows.length })}
      </span>
      <button type="button" className="quiet-button" onClick={copy}>
        {say("table.matrix.copy")}
      </button>
    </p>
  );
}
