import { Suspense, useCallback, useEffect, useId, useRef, useState } from "react";
import { Loading } from "../../page/reading/Loading.tsx";
import { later } from "../../page/reading/later.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { ExampleChain } from "./ExampleChain.tsx";
import "./begin.css";

/** Loaded when somebody begins to write: with it come the format, the model and the picture. */
const WrittenChain = later(async () => (await import("./WrittenChain.tsx")).WrittenChain);

/** What was typed last: whoever looks at another page finds it again. */
let lastTyped = "";

/** A field for a chain in a few lines, which is drawn while it is typed. */
export function WriteChain() {
  const { say } = useReader();
  const [text, setText] = useState(lastTyped);
  const [stage, setStage] = useState<"asked" | "idle" | "lost" | "there">(lastTyped === "" ? "idle" : "there");
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const type = useCallback((typed: string) => {
    lastTyped = typed;
    setText(typed);
  }, []);
  const load = useCallback(() => {
    setStage("asked");
    WrittenChain.load().then(
      () => setStage("there"),
      () => setStage("lost"),
    );
  }, []);
  const ask = () => {
    if (stage !== "there" && stage !== "asked") load();
  };
  useEffect(() => {
    // Lines of an earlier visit, where this browser keeps them. Without them the page is whole.
    import("./keptLine.ts")
      .then(({ keptLine }) => keptLine.recall())
      .then(kept => {
        if (kept === "" || lastTyped !== "") return;
        type(kept);
        load();
      })
      .catch(() => {});
  }, [type, load]);
  const takeExample = () => {
    type(say("page.own.write.example", { arrow: ">" }));
    ask();
    field.current?.focus();
  };
  return (
    <section className="write" aria-labelledby={`${id}-title`}>
      <div className="write-lines">
        <h3 id={`${id}-title`}>{say("page.own.write.title")}</h3>
        <p id={`${id}-lead`}>{say("page.own.write.lead", { arrow: ">" })}</p>
        <label className="sr" htmlFor={id}>
          {say("page.own.write.label")}
        </label>
        <textarea
          ref={field}
          id={id}
          rows={6}
          value={text}
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="none"
          spellCheck={false}
          placeholder={say("page.own.write.example", { arrow: ">" })}
          aria-describedby={`${id}-lead`}
          onFocus={ask}
          onChange={({ currentTarget }) => type(currentTarget.value)}
        />
        {stage === "lost" && (
          <p className="wrong" role="alert">
            {say("page.own.notice.not-loaded")}
          </p>
        )}
      </div>
      {stage === "there" ? (
        <Suspense fallback={<Loading />}>
          <WrittenChain
            text={text}
            field={field}
            example={<ExampleChain onTake={takeExample} />}
            onBegun={() => type("")}
          />
        </Suspense>
      ) : (
        <div className="write-drawn">
          <ExampleChain onTake={takeExample} />
        </div>
      )}
    </section>
  );
}
