import type { ReactNode } from "react";
import { useReader } from "./useReader.ts";

type Props = {
  readonly className: string;
  /** `<li>`s with keys. */
  readonly items: readonly ReactNode[];
  /** So many are shown at once; one more than that is no reason to fold. */
  readonly first?: number;
};

/** A list of which the rest is folded behind its number where it is long. */
export function Shortened({ className, items, first = 8 }: Props) {
  const { say } = useReader();
  const isLong = items.length > first + 1;
  return (
    <>
      <ul className={className}>{isLong ? items.slice(0, first) : items}</ul>
      {isLong && (
        <details className="evidence">
          <summary>{say("panel.more", { count: items.length - first })}</summary>
          <ul className={className}>{items.slice(first)}</ul>
        </details>
      )}
    </>
  );
}
