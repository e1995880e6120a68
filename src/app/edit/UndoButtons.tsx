import { stepBack, stepForth } from "../../io/index.ts";
import { useEditor } from "../forms/useEditor.ts";
import { useReader } from "../reading/useReader.ts";

/** One step back, and forth again, where there is one and no other tab is the one that writes. */
export function UndoButtons({ className = "" }: { readonly className?: string }) {
  const { say } = useReader();
  const { draft, shown } = useEditor();
  const { journal, isFollowing } = shown;
  const steps = [
    { act: "undo", to: stepBack(journal) },
    { act: "redo", to: stepForth(journal) },
  ] as const;
  return steps.map(({ act, to }) => (
    <button
      key={act}
      type="button"
      className={`quiet-button ${className}`.trim()}
      disabled={to === null || isFollowing}
      onClick={draft[act]}
    >
      {say(`edit.${act}`)}
    </button>
  ));
}
