import { useReader } from "./useReader.ts";

/** An empty cell of a table: readers see a dash, screen readers say what it means. */
export function EmptyCell({ words }: { readonly words?: string }) {
  const { say } = useReader();
  return (
    <>
      <span className="dash" aria-hidden="true">
        –
      </span>
      <span className="sr">{words ?? say("chain.silent")}</span>
    </>
  );
}
