import { Suspense, useId, useState } from "react";
import { Loading } from "../../page/reading/Loading.tsx";
import { later } from "../../page/reading/later.ts";
import { useMessages } from "../../page/reading/useMessages.ts";
import { useReader } from "../../page/reading/useReader.ts";
import type { BringGiven } from "../../page/workers/bringOrder.ts";
import { openDraft } from "../../picture/begin/openDraft.ts";
import { GiveForm, givenOf } from "./GiveForm.tsx";
import { useDroppedFiles } from "./useDroppedFiles.ts";
import "./bringing.css";

const BringBoard = later(async () => (await import("./BringBoard.tsx")).BringBoard);

/** On the home page: a dossier that begins with a table or a file. */
export function BringNew() {
  const { language, say } = useReader();
  useMessages("bringing");
  const [given, setGiven] = useState<BringGiven | null>(null);
  const id = useId();
  useDroppedFiles(async files => setGiven(await givenOf(files)));
  return (
    <section className="bring" aria-labelledby={id}>
      <h3 id={id}>{say("bring.new.title")}</h3>
      <p className="bring-lead">{say("bring.new.lead")}</p>
      {given ? (
        <Suspense fallback={<Loading />}>
          <BringBoard
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
