import { useId } from "react";
import { useReader } from "../../../page/reading/useReader.ts";
import type { PickOption } from "../findOptions.ts";
import { RefField } from "../RefField.tsx";
import "../fields.css";

type PassagePlaceProps = {
  /** Asks where the passage stands. */
  readonly question: string;
  readonly passage: string;
  readonly sources: readonly PickOption[];
  /** A source that is offered first. */
  readonly likely: string | null;
  readonly onName: ((title: string) => string | null) | undefined;
  readonly onPlace: (source: string) => void;
  readonly onLeave: () => void;
  /** Said on the button that leaves everything as it is. */
  readonly leave: string;
  /** The level of its heading. */
  readonly level: 2 | 3;
};

/** Asks in which source a passage stands: one of the file, or a new one by its name. */
export function PassagePlace({
  question,
  passage,
  sources,
  likely,
  onName,
  onPlace,
  onLeave,
  leave,
  level,
}: PassagePlaceProps) {
  const { say } = useReader();
  const id = useId();
  const Heading = `h${level}` as const;
  const first = sources.find(source => source.id === likely);
  return (
    <section className="passage-place" aria-labelledby={`${id}-title`}>
      <Heading className="passage-place-title" id={`${id}-title`}>
        {question}
      </Heading>
      <blockquote>
        <bdi>{passage}</bdi>
      </blockquote>
      {first && (
        <p>
          <button type="button" className="field-small" onClick={() => onPlace(first.id)}>
            {say("edit.field.paste.in", { name: first.name })}
          </button>
        </p>
      )}
      <RefField
        options={sources}
        onMake={onName}
        id={id}
        label={say("edit.field.paste.which")}
        hint={say("edit.field.paste.which-hint")}
        value={undefined}
        autoFocus
        onChange={source => typeof source === "string" && onPlace(source)}
      />
      <p>
        <button type="button" className="quiet-button" onClick={onLeave}>
          {leave}
        </button>
      </p>
    </section>
  );
}
