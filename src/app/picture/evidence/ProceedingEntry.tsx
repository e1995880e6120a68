import { proceedingStatusOf } from "../../../model/index.ts";
import { type Decision, firstDay, followerOf, lastDay, type Proceeding } from "../../../schema/index.ts";
import { label, quoted, sayCountry, sayDate, sayDates, sayList, sayStanding } from "../../../text/index.ts";
import { Facts } from "../../../views/index.ts";
import { Remark } from "../../page/reading/Remark.tsx";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { Words } from "../../page/reading/Words.tsx";
import { Answer } from "./Answer.tsx";
import { EvidenceDetails } from "./EvidenceDetails.tsx";

/** The id of a case in the list of all cases. */
export const idOfCase = (proceeding: string): string => `case-${proceeding}`;

type Props = {
  readonly proceeding: Proceeding;
  /** Whether this entry is in the list of all cases, to which other parts of the page lead. */
  readonly isPlace?: boolean;
};

/** A case with each of its decisions, and what became of them. */
export function ProceedingEntry({ proceeding, isPlace = false }: Props) {
  const { language, say } = useReader();
  const { inquiry, narrator } = useDossier();
  // What came after the day of knowledge is only said to be later.
  const { known, knownDay } = inquiry.chain.focus;
  const isLater = (day: string | undefined) => day !== undefined && firstDay(day) > knownDay;
  const endsLater = proceeding.end !== undefined && lastDay(proceeding.end) > knownDay;
  const { end: _end, ...withoutEnd } = proceeding;
  const followedWords = (decision: Decision) => {
    const follower = followerOf(decision, proceeding, inquiry.file.dossier.proceedings);
    return (
      follower !== null &&
      !isLater(follower.date) &&
      say("page.decision.followed", { date: sayDate(language, follower.date) })
    );
  };
  const decisions = proceeding.decisions?.filter(({ date }) => !isLater(date)) ?? [];
  const later = (proceeding.decisions?.length ?? 0) - decisions.length;
  const on = known === null ? "" : sayDate(language, known);
  const names = (ids: readonly string[] | undefined) =>
    ids && ids.length > 0 && sayList(language, ids.map(narrator.nameWithin));
  const against = names(proceeding.against);
  const concerns = names(proceeding.concerns);
  const workers = names(proceeding.workers);
  const duties =
    proceeding.duties &&
    sayList(
      language,
      proceeding.duties.map(duty => quoted(language, narrator.dutyLabel(duty))),
    );
  return (
    <li className="claim" id={isPlace ? idOfCase(proceeding.id) : undefined} tabIndex={isPlace ? -1 : undefined}>
      <p className="sentence">
        <strong>
          <Words shown={narrator.text(proceeding.title)} />
        </strong>
      </p>
      <Facts
        items={[
          endsLater
            ? say("page.proceeding.open-then", { date: on })
            : label(language, "proceeding-statuses", proceedingStatusOf(proceeding, knownDay)),
          proceeding.court && <Words shown={narrator.text(proceeding.court)} />,
          proceeding.authority && narrator.name(proceeding.authority),
          proceeding.country && sayCountry(language, proceeding.country),
          ...sayDates(language, endsLater ? withoutEnd : proceeding),
          proceeding.next && !endsLater && say("page.proceeding.next", { date: sayDate(language, proceeding.next) }),
          against && say("page.proceeding.against", { parties: against }),
          concerns && say("page.proceeding.concerns", { parties: concerns }),
          workers && say("page.about-workers", { workers }),
          duties && say("page.proceeding.duties", { duties }),
        ]}
      />
      {isLater(proceeding.start) && <p>{say("page.proceeding.later", { date: on })}</p>}
      {later > 0 && <p>{say("page.proceeding.not-yet", { date: on, count: later })}</p>}
      {decisions.length > 0 && (
        <ol className="decisions">
          {decisions.map(decision => (
            <li key={decision.id}>
              <p>
                <strong>
                  {sayDate(language, decision.date)}, <Words shown={narrator.text(decision.court)} />
                </strong>
                {" – "}
                <Words shown={narrator.text(decision.outcome)} />
              </p>
              <Facts
                items={[
                  sayStanding(language, proceeding, decision),
                  decision.overturned &&
                    !isLater(decision.overturned) &&
                    say("page.decision.overturned", { date: sayDate(language, decision.overturned) }),
                  followedWords(decision),
                ]}
              />
              <Remark remark={decision.remark} />
              <EvidenceDetails
                evidence={decision.evidence}
                of={`${sayDate(language, decision.date)}, ${narrator.text(decision.court).text}`}
              />
            </li>
          ))}
        </ol>
      )}
      <Remark remark={proceeding.remark} />
      <EvidenceDetails evidence={proceeding.evidence} of={narrator.text(proceeding.title).text} />
      {proceeding.response && (
        <div className="answers">
          <Answer response={proceeding.response} />
        </div>
      )}
    </li>
  );
}
