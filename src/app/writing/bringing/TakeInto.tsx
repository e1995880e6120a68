import { Suspense, useId, useState } from "react";
import { useEditor } from "../../forms/useEditor.ts";
import { Loading } from "../../page/reading/Loading.tsx";
import { later } from "../../page/reading/later.ts";
import { useMessages } from "../../page/reading/useMessages.ts";
import { useReader } from "../../page/reading/useReader.ts";
import type { TakeGiven } from "../../page/workers/takeOrder.ts";
import { GiveForm, givenOf } from "./GiveForm.tsx";
import { useDroppedFiles } from "./useDroppedFiles.ts";
import "./take.css";

const TakeBoard = later(async () => (await import("./TakeBoard.tsx")).TakeBoard);

type Props = {
  /** What was given already; null asks for it. */
  readonly first: TakeGiven | null;
  readonly onClose: () => void;
};

/** In the editor: a table or a file that adds to the dossier, as one step that can be taken back. */
export function TakeInto({ first, onClose }: Props) {
  const { say } = useReader();
  useMessages("take");
  const { draft, shown, tell } = useEditor();
  const [given, setGiven] = useState<TakeGiven | null>(first);
  const id = useId();
  useDroppedFiles(async files => setGiven(await givenOf(files)));
  const { text } = shown.journal;
  return (
    <section className="take" aria-labelledby={id}>
      <h2 id={id}>{say("take.into.title")}</h2>
      <p className="take-lead">{say("take.into.lead")}</p>
      {given ? (
        <Suspense fallback={<Loading />}>
          <TakeBoard
            given={given}
            into={text}
            level={3}
            onOther={() => setGiven(null)}
            onDone={({ text: made, before, name, words }) => {
              draft.act({ code: "take", params: { name } }, now => (now === before ? made : now));
              tell(words);
              onClose();
            }}
          />
        </Suspense>
      ) : (
        <GiveForm onGiven={setGiven} />
      )}
      <p>
        <button type="button" className="quiet-button" onClick={onClose}>
          {say("take.close")}
        </button>
      </p>
    </section>
  );
}
