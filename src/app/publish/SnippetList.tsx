import { useId, useRef, useState } from "react";
import type { Snippets } from "../../publish/index.ts";
import { useReader } from "../page/reading/useReader.ts";

/** The order in which they are offered. */
const kinds = ["iframe", "script", "element", "figure", "oembed"] as const satisfies readonly (keyof Snippets)[];

type Props = {
  readonly snippets: Snippets;
  /** The address that the reader has yet to replace; null where the real one is known. */
  readonly placeholder: string | null;
};

/** What to paste into an article, for each way of embedding. */
export function SnippetList({ snippets, placeholder }: Props) {
  const { say } = useReader();
  return (
    <>
      <p className="measure">{say("publish.panel.paste.lead")}</p>
      {placeholder !== null && (
        <p className="measure">{say("publish.panel.paste.replace", { address: placeholder })}</p>
      )}
      <div className="snippets">
        {kinds.map(kind => (
          <Snippet
            key={kind}
            kind={kind}
            title={say(`publish.panel.snippet.${kind}`)}
            about={say(`publish.panel.snippet.${kind}.text`)}
            text={snippets[kind]}
          />
        ))}
      </div>
    </>
  );
}

type SnippetProps = {
  readonly kind: string;
  readonly title: string;
  readonly about: string;
  readonly text: string;
};

async function isCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // The browser does not allow it, or has no clipboard, as on a page that is not served over https.
    return false;
  }
}

function Snippet({ kind, title, about, text }: SnippetProps) {
  const { say } = useReader();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState<{ readonly text: string; readonly key: "copied" | "selected" } | null>(null);
  const id = useId();
  const copy = async () => {
    const copied = await isCopied(text);
    if (!copied) {
      field.current?.focus();
      field.current?.select();
    }
    setSaid({ text, key: copied ? "copied" : "selected" });
  };
  return (
    <div className="snippet" data-kind={kind}>
      <h3 id={`${id}-title`}>{title}</h3>
      <p className="quiet" id={`${id}-about`}>
        {about}
      </p>
      <textarea
        ref={field}
        readOnly
        value={text}
        rows={text.split("\n").length}
        spellCheck={false}
        dir="ltr"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-about`}
      />
      <p className="snippet-acts">
        <button type="button" className="quiet-button" aria-describedby={`${id}-title`} onClick={copy}>
          {say("publish.panel.copy")}
        </button>
        <span role="status" className="quiet">
          {said?.text === text && say(`publish.panel.${said.key}`)}
        </span>
      </p>
    </div>
  );
}
