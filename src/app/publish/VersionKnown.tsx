import { useReader } from "../page/reading/useReader.ts";

type Props = {
  /** The last version that this browser made at this address, and the last in the folder; 0: none. */
  readonly made: number;
  readonly last: number;
  /** The name of the folder that is chosen; "" where none is. */
  readonly name: string;
  readonly isAnew: boolean;
  readonly onAnew: (isAnew: boolean) => void;
};

/** Says that the next version of this address was made already, and asks whether it is to be made anew. */
export function VersionKnown({ made, last, name, isAnew, onAnew }: Props) {
  const { say } = useReader();
  return (
    <div className="publish-no">
      <p>
        {made <= last
          ? say("publish.panel.known.corrections")
          : last === 0
            ? say("publish.panel.known.version", { version: made })
            : say("publish.panel.known.older", { version: made, name: name, last })}
      </p>
      <label className="tick">
        <input type="checkbox" checked={isAnew} onChange={({ currentTarget }) => onAnew(currentTarget.checked)} />
        {say("publish.panel.known.anew", { version: last + 1 })}
      </label>
    </div>
  );
}
