import { Suspense, useId, useState } from "react";
import { Loading } from "../../page/reading/Loading.tsx";
import { later } from "../../page/reading/later.ts";
import { useMessages } from "../../page/reading/useMessages.ts";
import { useReader } from "../../page/reading/useReader.ts";
import type { TakeGiven } from "../../page/workers/takeOrder.ts";
import { openDraft } from "../../picture/begin/openDraft.ts";
import { GiveForm, givenOf } from "./GiveForm.tsx";
import { useDroppedFiles } from "./useDroppedFiles.ts";
import "./take.css";

const TakeBoard = later(async () => (await import("./TakeBoard.tsx")).TakeBoard);

/** On the home page: a dossier that begins with a table or a file. */
export function TakeNew() {
  const { language, say } = useReader();
  useMessages("take");
  const [given, setGiven] = useState<TakeGiven | null>(null);
  const id = useId();
  useDroppedFiles(async files => setGiven(await givenOf(files)));
  return (
    <section className="take" aria-labelledby={id}>
      <h3 id={id}>{say("take.new.title")}</h3>
      <p className="take-lead">{say("take.new.lead")}</p>
      {given ? (
        <Suspense fallback={<Loading />}>
          <TakeBoard
            given={given}
            into={null}
            level={4}
            onOther={() => setGiven(null)}
            onDone={({ text, name, id: dossier }) =>
              void openDraft({ from: { kind: "table", name }, name: `${dossier}.dossier.json`, text }, language)
            }
          />
        </Suspense>
      ) : (
        <GiveForm onGiven={setGiven} />
      )}
    </section>
  );
}
