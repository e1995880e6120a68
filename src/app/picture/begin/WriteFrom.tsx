import { useState } from "react";
import { useMessages } from "../../page/reading/useMessages.ts";
import { useReader } from "../../page/reading/useReader.ts";
import type { WrittenDossier } from "./beginFrom.ts";
import "./begin.css";

const SHAPES = ["copy", "empty"] as const;

/** The ways from a dossier to one of one's own: a copy of it, or its shape without its facts. */
export function WriteFrom(from: WrittenDossier) {
  const { language, say } = useReader();
  useMessages("edit");
  const [isLost, setLost] = useState(false);
  const begin = async (shape: (typeof SHAPES)[number]) => {
    const loaded = await import("./beginFrom.ts").catch(() => null);
    setLost(!(await loaded?.beginFrom(from, shape, language)));
  };
  return (
    <section className="write-from" aria-labelledby="write-from-title">
      <h2 id="write-from-title">{say("edit.from")}</h2>
      <dl>
        {SHAPES.map(shape => (
          <div key={shape}>
            <dt>
              <button type="button" className="second" onClick={() => begin(shape)}>
                {say(`edit.from.${shape}`)}
              </button>
            </dt>
            <dd>{say(`edit.from.${shape}.text`)}</dd>
          </div>
        ))}
      </dl>
      {isLost && (
        <p className="wrong" role="alert">
          {say("page.own.notice.not-loaded")}
        </p>
      )}
    </section>
  );
}
