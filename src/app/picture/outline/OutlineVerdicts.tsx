import { memo } from "react";
import type { PartyIndex } from "../../../model/index.ts";
import { label, sayList } from "../../../text/index.ts";
import {
  Mark,
  type OutlineCondition,
  type OutlineDuty,
  type OutlineStanding,
  type OutlineVerdict,
} from "../../../views/index.ts";
import { PartLink } from "../../page/address/PartLink.tsx";
import { PartyName } from "../../page/reading/PartyName.tsx";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { verdictMark } from "../../page/reading/verdictMark.ts";
import { useSlices } from "../../page/slices/useSlices.ts";
import { LineNumbers } from "./LineNumbers.tsx";
import { OutlinePieces } from "./OutlinePieces.tsx";
import { idOfLine, numberIn, useOutline } from "./useOutline.ts";

function Standing({ duty, standing }: { readonly duty: string; readonly standing: OutlineStanding }) {
  const { dossier } = useDossier();
  const outline = useOutline();
  const { party, state, word, detail } = standing;
  const { id } = dossier.parties[party]!;
  const number = numberIn(outline, `party ${id}`);
  return (
    <li data-party={id} data-duty={duty} data-state={state}>
      <PartLink part={idOfLine(number)} number={number}>
        <PartyName party={party} />
      </PartLink>{" "}
      <span className={`state-words state-${state}`}>
        <Mark state={state} size={16} />
        {word}
      </span>
      {detail !== "" && <span className="quiet"> {detail}</span>}
    </li>
  );
}

/** The ids of groups of workers. */
function useIds(groups: readonly PartyIndex[]): readonly string[] {
  const { dossier } = useDossier();
  return groups.map(group => dossier.parties[group]!.id);
}

/** Says which groups of workers a verdict is about, where the file has several. */
function OfGroups({ groups }: Pick<OutlineVerdict, "groups">) {
  const { language } = useReader();
  const { inquiry, narrator } = useDossier();
  const ids = useIds(groups);
  if (inquiry.chain.groups.length === groups.length) return null;
  return <span className="quiet"> ({sayList(language, ids.map(narrator.nameWithin))})</span>;
}

/** How the duty reached the workers. This belongs to no plane, so it stands beside them. */
function Condition({ duty, result }: { readonly duty: string; readonly result: OutlineCondition }) {
  const { say } = useReader();
  const { groups, condition, words } = result;
  return (
    <li data-groups={useIds(groups).join(" ")} data-duty={duty} data-condition={condition}>
      <p className="verdict-head">
        <strong>{say("page.label", { label: say("page.reached") })}</strong> <span className="condition">{words}</span>
        <OfGroups groups={groups} />
      </p>
    </li>
  );
}

type VerdictProps = { readonly duty: string; readonly verdict: OutlineVerdict };

const Verdict = memo(function Verdict({ duty, verdict }: VerdictProps) {
  const { language, say } = useReader();
  const ids = useIds(verdict.groups);
  const { groups, plane, standings, silent, notes, restsOn } = verdict;
  const isTold = standings.length + restsOn.length > 0 || verdict.verdict !== "undocumented";
  return (
    <li data-groups={ids.join(" ")} data-duty={duty} data-plane={plane} data-verdict={verdict.verdict}>
      <p className="verdict-head">
        <strong>{say("page.label", { label: label(language, "planes", plane) })}</strong>{" "}
        <span className={verdictMark(verdict.verdict)}>{verdict.words}</span>
        <OfGroups groups={groups} />
      </p>
      {isTold && (
        <>
          <p className="sentence">{verdict.sentence}</p>
          {standings.length > 0 && (
            <ul className="standings">
              {standings.map(standing => (
                <Standing key={standing.party} duty={duty} standing={standing} />
              ))}
            </ul>
          )}
          {silent > 0 && (
            <p className="quiet" data-silent={silent}>
              {say("outline.silent-others", { count: silent })}
            </p>
          )}
          {notes.length > 0 && (
            <ul className="plain-list quiet">
              {notes.map(note => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          )}
          {restsOn.length > 0 && (
            <p className="leads-to">
              {say("outline.rests", { count: restsOn.length })} <LineNumbers lines={restsOn} />
            </p>
          )}
        </>
      )}
    </li>
  );
});

/** Verdicts that are there at once: with several groups there can be thousands. */
const FIRST = 30;

/**
 * The question that a duty asks, and the answer in each plane. These follow from the lines, so they are no lines
 * themselves.
 */
export function OutlineVerdicts({ duty: { duty, question, verdicts, conditions } }: { readonly duty: OutlineDuty }) {
  const shown = useSlices(verdicts.length, FIRST);
  return (
    <>
      <p className="question">
        <OutlinePieces pieces={[question]} />
      </p>
      <ul className="outline-verdicts">
        {verdicts.slice(0, shown).map(verdict => (
          <Verdict key={`${verdict.plane} ${verdict.groups[0]}`} duty={duty} verdict={verdict} />
        ))}
        {conditions.map(condition => (
          <Condition key={condition.condition} duty={duty} result={condition} />
        ))}
      </ul>
    </>
  );
}
