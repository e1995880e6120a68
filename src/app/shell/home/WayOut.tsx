import { useMessages } from "../../page/reading/useMessages.ts";
import { useReader } from "../../page/reading/useReader.ts";

type Props = {
  /** How many are left; null while that is not known. */
  readonly found: number | null;
  /** The words that are searched for; null where filters are chosen as well. */
  readonly words: string | null;
  readonly onShowAll: () => void;
};

/** The way back to all dossiers, and what there is to say where none is left. */
export function WayOut({ found, words, onShowAll }: Props) {
  const { say } = useReader();
  useMessages("details");
  return (
    <>
      <button type="button" className="quiet-button" onClick={onShowAll}>
        {say("page.find.clear")}
      </button>
      {found === 0 && (
        <p className="found-none">{words === null ? say("page.find.none-of-all") : say("page.find.none", { words })}</p>
      )}
    </>
  );
}
