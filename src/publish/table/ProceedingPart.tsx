import { label, quoted, sayCountry, sayDate, sayDates, sayList } from "../../text/index.ts";
import { anchorOf } from "./anchorOf.ts";
import { CitedSources } from "./CitedSources.tsx";
import { ClaimEntry } from "./ClaimEntry.tsx";
import { FactLine } from "./FactLine.tsx";
import { FileWords } from "./FileWords.tsx";
import { PagePart } from "./PagePart.tsx";
import type { Reading } from "./reading.ts";

/** Cases with each of their decisions and what became of it. A published file tells everything it holds. */
export function ProceedingPart({ reading }: { readonly reading: Reading }) {
  const { dossier, language, narrator, say } = reading;
  if (dossier.proceedings.length === 0) return null;
  const names = (ids: readonly string[] | undefined) =>
    ids && ids.length > 0 ? sayList(language, ids.map(narrator.nameWithin)) : null;
  return (
    <PagePart id="proceedings" title={say("page.proceedings")}>
      <ul className="claims">
        {dossier.proceedings.map(proceeding => {
          const against = names(proceeding.against);
          const concerns = names(proceeding.concerns);
          const workers = names(proceeding.workers);
          const { duties = [] } = proceeding;
          return (
            <ClaimEntry
              key={proceeding.id}
              reading={reading}
              id={anchorOf("case", proceeding.id)}
              sentence={
                <strong>
                  <FileWords reading={reading} text={proceeding.title} />
                </strong>
              }
              facts={[
                label(language, "proceeding-statuses", proceeding.status),
                proceeding.court && <FileWords reading={reading} text={proceeding.court} />,
                proceeding.authority && narrator.name(proceeding.authority),
                proceeding.country && sayCountry(language, proceeding.country),
                ...sayDates(language, proceeding),
                proceeding.next && say("page.proceeding.next", { date: sayDate(language, proceeding.next) }),
                against && say("page.proceeding.against", { parties: against }),
                concerns && say("page.proceeding.concerns", { parties: concerns }),
                workers && say("page.about-workers", { workers }),
                duties.length > 0 &&
                  say("page.proceeding.duties", {
                    duties: sayList(
                      language,
                      duties.map(duty => quoted(language, narrator.dutyLabel(duty))),
                    ),
                  }),
              ]}
              evidence={proceeding.evidence}
              remark={proceeding.remark}
              response={proceeding.response}
            >
              {proceeding.decisions && (
                <ol className="decisions">
                  {proceeding.decisions.map(({ id, date, court, outcome, finality, overturned, evidence, remark }) => (
                    <li key={id}>
                      <p>
                        <strong>
                          {sayDate(language, date)}, <FileWords reading={reading} text={court} />
                        </strong>
                        {" – "}
                        <FileWords reading={reading} text={outcome} />{" "}
                        <CitedSources reading={reading} evidence={evidence} />
                      </p>
                      <FactLine
                        items={[
                          finality ? label(language, "finalities", finality) : say("page.decision.procedural"),
                          overturned && say("page.decision.overturned", { date: sayDate(language, overturned) }),
                          remark && <FileWords reading={reading} text={remark} />,
                        ]}
                      />
                    </li>
                  ))}
                </ol>
              )}
            </ClaimEntry>
          );
        })}
      </ul>
    </PagePart>
  );
}
