import { isolated } from "../../../text/index.ts";
import { MarkdownText } from "../../../views/index.ts";
import { PageLink } from "../../page/address/PageLink.tsx";
import { Remark } from "../../page/reading/Remark.tsx";
import { Section } from "../../page/reading/Section.tsx";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { Words } from "../../page/reading/Words.tsx";
import { EvidenceDetails } from "../evidence/EvidenceDetails.tsx";
import { focusOfStep, STORY_STEP } from "./focusOfStep.ts";
import "./story.css";

/** The story of a dossier as a list of steps. Each leads to what it is about. */
export function Story() {
  const { say } = useReader();
  const { place } = useChosen();
  const { dossier, narrator } = useDossier();
  if (dossier.story.length === 0) return null;
  return (
    <Section id="story" title={say("page.story")}>
      <ol className="story">
        {dossier.story.map(step => {
          const text = narrator.text(step.text);
          const title = narrator.text(step.title);
          return (
            <li key={step.id}>
              <h3>
                <Words shown={title} />
              </h3>
              <div lang={text.language} dir={text.direction}>
                <MarkdownText text={text.text} />
              </div>
              <p>
                <PageLink
                  to={{ ...place, ...focusOfStep(step) }}
                  opens={STORY_STEP}
                  aria-current={step.id === place.step ? "step" : undefined}
                >
                  {step.focus.duty
                    ? say("page.story.show", { duty: narrator.dutyLabel(step.focus.duty) })
                    : say("story.show")}
                  <span className="sr">, {isolated(title.text)}</span>
                </PageLink>
              </p>
              <Remark remark={step.remark} />
              {step.evidence && step.evidence.length > 0 && (
                <EvidenceDetails evidence={step.evidence} of={title.text} />
              )}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
