import { useReader } from "./useReader.ts";

/** An empty cell: a dash to the eye, and to the ear what it means. */
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
