import type { MergeAnswer } from "../../../versions/index.ts";
import { useEditor } from "../../forms/useEditor.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { ConflictList } from "./ConflictList.tsx";
import type { Moment } from "./momentsOf.ts";
import type { BaseChoice, ShownMerge } from "./useMerge.ts";

type Props = {
  readonly merge: ShownMerge & {
    readonly merged: NonNullable<ShownMerge["merged"]>;
    readonly tellers: NonNullable<ShownMerge["tellers"]>;
  };
  readonly moments: readonly Moment[];
  readonly momentName: (moment: Moment) => string;
  readonly onBase: (base: BaseChoice) => void;
  readonly answers: ReadonlyMap<string, MergeAnswer>;
  readonly onAnswer: (key: string, answer: MergeAnswer) => void;
  readonly onBring: () => void;
};

/** What of another version comes in: what both grew from, what is asked, and what turns in the answers. */
export function MergePart({ merge, moments, momentName, onBase, answers, onAnswer, onBring }: Props) {
  const { say } = useReader();
  const { good, isFollowing } = useEditor().shown;
  const { found, chosen, merged, brought, tellers, turns } = merge;
  return (
    <section className="versions-merge" aria-labelledby="versions-merge">
      <h3 id="versions-merge">{say("versions.bring.title")}</h3>
      <p>
        <label>
          {say("versions.base")}{" "}
          <select
            value={String(chosen)}
            onChange={({ currentTarget: { value } }) => onBase(value === "none" ? "none" : Number(value))}
          >
            {moments.map((moment, index) => (
              <option key={`${moment.seq} ${moment.kind} ${moment.name}`} value={index}>
                {index === found?.index
                  ? say("versions.base.found", { moment: momentName(moment), count: found.changes })
                  : momentName(moment)}
              </option>
            ))}
            <option value="none">{say("versions.base.none")}</option>
          </select>
        </label>
      </p>
      <ConflictList teller={tellers.both} conflicts={merged.conflicts} answered={answers} onAnswer={onAnswer} />
      {turns.length > 0 && (
        <>
          <h4>{say("versions.turns")}</h4>
          <ul>
            {turns.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        <button type="button" className="first" disabled={isFollowing || merged.text === good.text} onClick={onBring}>
          {say("versions.bring", { count: brought.length })}
        </button>{" "}
        <span className="quiet">{say("versions.bring.one-step")}</span>
      </p>
    </section>
  );
}
