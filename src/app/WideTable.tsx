import { type ReactNode, useRef } from "react";
import { useOverflow } from "./useOverflow.ts";
import { useReader } from "./useReader.ts";

type Props = {
  /** Id of its caption. */
  readonly caption: string;
  readonly children: ReactNode;
};

/**
 * A table that may be wider than the page: then, and only then, it is scrolled sideways within itself, by finger or by
 * key, and the page stays as it is.
 */
export function WideTable({ caption, children }: Props) {
  const { say } = useReader();
  const region = useRef<HTMLDivElement>(null);
  const isWide = useOverflow(region);
  return (
    <>
      {isWide && <p className="quiet wide-note">{say("table.wide")}</p>}
      <div
        ref={region}
        className={`wide-table${isWide ? " is-wide" : ""}`}
        {...(isWide ? { role: "group", tabIndex: 0, "aria-labelledby": caption } : {})}
      >
        {children}
      </div>
    </>
  );
}
