import { useId } from "react";
import { type Path, valueAt } from "../../schema/index.ts";
import { useReader } from "../page/reading/useReader.ts";
import { JsonField } from "./fields/JsonField.tsx";
import type { ItemState } from "./useItem.ts";

type Props = { readonly item: ItemState; readonly paths: readonly Path[] };

/** What may never be published, of the object and of what it holds: hatched, with its word and a lock. */
export function PrivateBox({ item, paths }: Props) {
  const { say } = useReader();
  const id = useId();
  const [own, ...inner] = paths;
  const isThere = (path: Path) => valueAt(item.value, path.slice(0, -1)) !== undefined;
  const shown = inner.filter(path => valueAt(item.value, path) !== undefined || isThere(path));
  const draw = (path: Path, label: string) => (
    <JsonField
      key={path.join(".")}
      id={`${id}-${path.join("-")}`}
      label={label}
      value={valueAt(item.value, path)}
      onChange={value => item.write(path, value)}
      unread={item.rawAt(path) ?? undefined}
      onUnread={raw => item.keepRaw(path, raw)}
    />
  );
  return (
    <section className="private-box" aria-labelledby={id}>
      <h3 id={id}>
        <svg viewBox="0 0 12 14" width="12" height="14" aria-hidden="true">
          <path d="M2 6h8v7H2zM4 6V4a2 2 0 0 1 4 0v2" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>{" "}
        {say("edit.private")}
      </h3>
      {own && draw(own, say("edit.private.note"))}
      {shown.length > 0 && (
        <details className="edit-more">
          <summary>{say("edit.private.inner")}</summary>
          {shown.map(path => draw(path, say("edit.private.of", { part: path.slice(0, -1).join(" ") })))}
        </details>
      )}
    </section>
  );
}
