import type { ReactNode } from "react";

/** Short facts in one quiet line; those that are not known are left away. */
export function FactLine({ items }: { readonly items: readonly ReactNode[] }) {
  const known = items.filter(item => item !== null && item !== undefined && item !== false && item !== "");
  if (known.length === 0) return null;
  return (
    <ul className="facts">
      {known.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: written once, and never changed
        <li key={index}>{item}</li>
      ))}
    </ul>
  );
}
