import { PassagePlace } from "../../forms/fields/evidence/PassagePlace.tsx";
import { useChoices } from "../../forms/useChoices.ts";
import { useReader } from "../../page/reading/useReader.ts";

type Props = {
  readonly quote: string;
  readonly onPlace: (source: string) => void;
  readonly onLeave: () => void;
};

/** A passage that was pasted without an address: it asks where it stands, and waits until that is said. */
export function PastedPassage({ quote, onPlace, onLeave }: Props) {
  const { say } = useReader();
  const { options, onMake } = useChoices("source");
  return (
    <div className="pasted-passage">
      <PassagePlace
        question={say("edit.paste.quote")}
        passage={quote}
        sources={options}
        likely={null}
        onName={onMake}
        onPlace={onPlace}
        onLeave={onLeave}
        leave={say("edit.contents.discard")}
        level={2}
      />
    </div>
  );
}
