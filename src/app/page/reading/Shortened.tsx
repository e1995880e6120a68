import { type ReactNode, useState } from "react";
import { useReader } from "./useReader.ts";

type Props<Item> = {
  readonly className: string;
  readonly items: readonly Item[];
  /** Makes one `<li>` with its key. */
  readonly render: (item: Item) => ReactNode;
  /** The number of items that are always shown. A single further one is shown too. */
  readonly first?: number;
};

/** If more than this is folded away, it is rendered only when the reader unfolds it. */
const MANY = 100;

/** A list that folds away its end, behind the number of items there, if it is long. */
export function Shortened<Item>({ className, items, render, first = 8 }: Props<Item>) {
  const { say } = useReader();
  const [isAsked, setAsked] = useState(false);
  if (items.length <= first + 1) return <ul className={className}>{items.map(render)}</ul>;
  const rest = items.slice(first);
  return (
    <>
      <ul className={className}>{items.slice(0, first).map(render)}</ul>
      <details className="evidence" onToggle={() => setAsked(true)}>
        <summary>{say("panel.more", { count: rest.length })}</summary>
        {(isAsked || rest.length <= MANY) && <ul className={className}>{rest.map(render)}</ul>}
      </details>
    </>
  );
}
