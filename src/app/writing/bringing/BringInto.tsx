import { Suspense, useId, useState } from "react";
import { useEditor } from "../../forms/useEditor.ts";
import { Loading } from "../../page/reading/Loading.tsx";
import { later } from "../../page/reading/later.ts";
import { useMessages } from "../../page/reading/useMessages.ts";
import { useReader } from "../../page/reading/useReader.ts";
import type { BringGiven } from "../../page/workers/bringOrder.ts";
import { GiveForm, givenOf } from "./GiveForm.tsx";
import { useDroppedFiles } from "./useDroppedFiles.ts";
import "./bringing.css";

const BringBoard = later(async () => (await import("./BringBoard.tsx")).BringBoard);

type Props = {
  /** What was given already; null asks for it. */
  readonly first: BringGiven | null;
  readonly onClose: () => void;
};

/** In the editor: a table or a file that adds to the dossier, as one step that can be taken back. */
export function BringInto({ first, onClose }: Props) {
  const { say } = useReader();
  useMessages("bringing");
  const { draft, shown, tell } = useEditor();
  const [given, setGiven] = useState<BringGiven | null>(first);
  const id = useId();
  useDroppedFiles(async files => setGiven(await givenOf(files)));
  const { text } = shown.journal;
  return (
    <section className="bring" aria-labelledby={id}>
      <h2 id={id}>{say("bring.into.title")}</h2>
      <p className="bring-lead">{say("bring.into.lead")}</p>
      {given ? (
        <Suspense fallback={<Loading />}>
          <BringBoard
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
          {say("bring.close")}
        </button>
      </p>
    </section>
  );
}
