import { useId } from "react";
import { RefField } from "../fields/RefField.tsx";
import { useChoices } from "../forms/useChoices.ts";
import { useReader } from "../reading/useReader.ts";

type Props = {
  readonly quote: string;
  readonly onPlace: (source: string) => void;
  readonly onLeave: () => void;
};

/** A passage that was pasted without an address: it asks where it stands, and waits until that is said. */
export function PastedPassage({ quote, onPlace, onLeave }: Props) {
  const { say } = useReader();
  const id = useId();
  const choices = useChoices("source");
  return (
    <section className="pasted-passage" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{say("edit.paste.quote")}</h2>
      <blockquote>
        <bdi>{quote}</bdi>
      </blockquote>
      <RefField
        {...choices}
        id={id}
        label={say("edit.kind.sources")}
        value={undefined}
        autoFocus
        onChange={source => typeof source === "string" && onPlace(source)}
      />
      <p>
        <button type="button" className="quiet-button" onClick={onLeave}>
          {say("edit.contents.discard")}
        </button>
      </p>
    </section>
  );
}
