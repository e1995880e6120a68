import type { stillNamed } from "../../publish/index.ts";
import { useReader } from "../page/reading/useReader.ts";

/** What is to become of versions that name what is withheld now. */
export type StillNamedAnswer = "withdraw" | "leave";

type Props = {
  readonly named: ReturnType<typeof stillNamed>;
  readonly answer: StillNamedAnswer | null;
  readonly onAnswer: (answer: StillNamedAnswer) => void;
};

/** Asks about the versions that name what is withheld now: they are withdrawn, or stay. */
export function StillNamedField({ named, answer, onAnswer }: Props) {
  const { say } = useReader();
  return (
    <fieldset className="field">
      <legend>{say("publish.panel.named")}</legend>
      {named.map(({ version, names }) => (
        <p key={version}>{say("publish.panel.named.version", { version, names })}</p>
      ))}
      {(["withdraw", "leave"] as const).map(one => (
        <label className="tick" key={one}>
          <input type="radio" name="still-named" checked={answer === one} onChange={() => onAnswer(one)} />
          {say(`publish.panel.named.${one}`)}
        </label>
      ))}
    </fieldset>
  );
}
