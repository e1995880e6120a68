import type { ReactNode } from "react";

/** Short facts in one quiet line, without those that are not known. */
export function Facts({ items }: { readonly items: readonly (ReactNode | null | undefined | false)[] }) {
  const known = items.filter(item => item !== null && item !== undefined && item !== false && item !== "");
  if (known.length === 0) return null;
  return (
    <ul className="facts">
      {known.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the facts of one claim never change places
        <li key={index}>{item}</li>
      ))}
    </ul>
  );
}
