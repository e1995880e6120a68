import { type ReactNode, useState } from "react";
import { useReader } from "./useReader.ts";

type Props<Item> = {
  readonly className: string;
  readonly items: readonly Item[];
  /** One `<li>` with its key. */
  readonly render: (item: Item) => ReactNode;
  /** So many are shown at once; one more than that is no reason to fold. */
  readonly first?: number;
};

/** More than this is made only when it is asked for. */
const MANY = 100;

/** A list of which the rest is folded behind its number where it is long. */
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
