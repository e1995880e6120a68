import { isLive, whyNotCounted } from "../../model/index.ts";
import { type Assertion, type Condition, planeOf, planes } from "../../schema/index.ts";
import { capitalised, dutyQuestion, label, sayDate, sayDates, sayList } from "../../text/index.ts";
import { anchorOf } from "./anchorOf.ts";
import { ClaimEntry } from "./ClaimEntry.tsx";
import { FileWords } from "./FileWords.tsx";
import { PagePart } from "./PagePart.tsx";
import type { Reading } from "./reading.ts";

/** Reasons that hold for one group of workers and not for another are not given where there are several. */
const OF_ONE_GROUP: readonly string[] = ["outside", "set-aside"];

function StatementEntry({ reading, assertion }: { readonly reading: Reading; readonly assertion: Assertion }) {
  const { dossier, inquiry, language, narrator, say } = reading;
  const { groups } = inquiry.chain;
  const link = dossier.links.find(({ id }) => id === assertion.link);
  const reasons =
    groups[0] === undefined
      ? []
      : whyNotCounted(inquiry, groups[0], assertion.id).filter(
          reason => groups.length === 1 || !OF_ONE_GROUP.includes(reason),
        );
  return (
    <ClaimEntry
      reading={reading}
      id={anchorOf("assertion", assertion.id)}
      sentence={narrator.assertion(assertion)}
      facts={[
        label(language, "bases", assertion.basis),
        assertion.workers &&
          say("page.about-workers", { workers: sayList(language, assertion.workers.map(narrator.nameWithin)) }),
        assertion.liability &&
          say("page.liability", { liability: label(language, "liabilities", assertion.liability) }),
        ...sayDates(language, assertion),
        link && narrator.link(link),
        reasons.length > 0 && say("panel.why-not", { reasons: reasons.map(reason => say(`panel.why-not.${reason}`)) }),
      ]}
      evidence={assertion.evidence}
      remark={assertion.remark}
      response={assertion.response}
    />
  );
}

function ConditionEntry({ reading, condition }: { readonly reading: Reading; readonly condition: Condition }) {
  const { inquiry, language, narrator, say } = reading;
  const speakers = narrator.speakers(condition);
  return (
    <ClaimEntry
      reading={reading}
      id={anchorOf("condition", condition.id)}
      sentence={
        <>
          <strong>{capitalised(label(language, "met", condition.met))}</strong>
          {condition.description && (
            <>
              {" – "}
              <FileWords reading={reading} text={condition.description} />
            </>
          )}
        </>
      }
      facts={[
        speakers.length > 0 && say("page.said-by", { speakers: sayList(language, speakers) }),
        condition.workers &&
          say("page.about-workers", { workers: sayList(language, condition.workers.map(narrator.nameWithin)) }),
        condition.stated && sayDate(language, condition.stated),
        ...sayDates(language, condition),
        label(language, "verifications", condition.verification),
        !isLive(condition, inquiry.chain.focus, inquiry.chain.chosen) && say("page.not-counted"),
      ]}
      evidence={condition.evidence}
      remark={condition.remark}
      response={condition.response}
    />
  );
}

/** Every statement and every account of how a duty reached the workers, duty by duty and plane by plane. */
export function StatementPart({ reading }: { readonly reading: Reading }) {
  const { dossier, inquiry, language, narrator, say } = reading;
  const told = inquiry.file.duties.filter(
    id => dossier.assertions.some(({ duty }) => duty === id) || dossier.conditions.some(({ duty }) => duty === id),
  );
  if (told.length === 0) return null;
  return (
    <PagePart id="statements" title={say("panel.said")}>
      {told.map(duty => {
        const conditions = dossier.conditions.filter(one => one.duty === duty);
        return (
          <section key={duty} id={anchorOf("duty", duty)} aria-labelledby={`duty-${duty}-title`}>
            <h3 id={`duty-${duty}-title`}>{narrator.dutyLabel(duty)}</h3>
            <p className="quiet">{dutyQuestion(language, narrator.duty(duty), dossier.language)}</p>
            {planes.map(plane => {
              const said = dossier.assertions.filter(one => one.duty === duty && planeOf(one.basis) === plane);
              if (said.length === 0) return null;
              return (
                <div key={plane}>
                  <h4>{label(language, "planes", plane)}</h4>
                  <ul className="claims">
                    {said.map(assertion => (
                      <StatementEntry key={assertion.id} reading={reading} assertion={assertion} />
                    ))}
                  </ul>
                </div>
              );
            })}
            {conditions.length > 0 && (
              <>
                <h4>{say("page.reached")}</h4>
                <ul className="claims">
                  {conditions.map(condition => (
                    <ConditionEntry key={condition.id} reading={reading} condition={condition} />
                  ))}
                </ul>
              </>
            )}
          </section>
        );
      })}
    </PagePart>
  );
}
