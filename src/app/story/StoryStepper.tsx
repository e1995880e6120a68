import { type KeyboardEvent, Suspense, useRef } from "react";
import { flushSync } from "react-dom";
import { MarkdownText } from "../../views/index.ts";
import { goToPart, PageLink } from "../address/PageLink.tsx";
import { goTo } from "../address/useAddress.ts";
import { EvidenceFold } from "../evidence/EvidenceFold.tsx";
import { later } from "../reading/later.ts";
import { Remark } from "../reading/Remark.tsx";
import { useChosen } from "../reading/useChosen.ts";
import { useDossier } from "../reading/useDossier.ts";
import { useMessages } from "../reading/useMessages.ts";
import { useReader } from "../reading/useReader.ts";
import { Words } from "../reading/Words.tsx";
import { focusOfStep, indexOfStep, STORY_STEP } from "./focusOfStep.ts";
import "./story.css";

const EvidenceList = later(async () => (await import("../evidence/EvidenceList.tsx")).EvidenceList);

/**
 * A step of the story, above the picture. Each step chooses what the picture shows. Buttons lead back and on, and so do
 * the arrow keys while the focus is in here. After leaving, the choices of the last step stay.
 */
export function StoryStepper() {
  useMessages("details");
  const { say } = useReader();
  const { place, asked } = useChosen();
  const { dossier, narrator } = useDossier();
  const walk = useRef<HTMLElement>(null);
  const { story } = dossier;
  const at = indexOfStep(dossier, asked.step);
  const step = story[at];
  if (!step) return null;
  const to = (index: number) => ({ ...place, ...focusOfStep(story[index]!) });
  const title = (index: number) => narrator.brief.text(story[index]!.title);

  const go = (index: number) => {
    if (!story[index]) return;
    flushSync(() => goTo(to(index)));
    // The text of the step is on top, with as much of the picture below it as there is room for.
    walk.current?.scrollIntoView({ block: "start", behavior: "instant" });
  };
  const leave = () => {
    flushSync(() => goTo({ ...place, step: null }));
    // The button that was pressed is gone, and the picture is what the reader looks at.
    goToPart("picture");
  };
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    const { key, currentTarget } = event;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (key !== "ArrowRight" && key !== "ArrowLeft") return;
    const isMirrored = getComputedStyle(currentTarget).direction === "rtl";
    const next = (key === "ArrowRight") === isMirrored ? at - 1 : at + 1;
    if (!story[next]) return;
    event.preventDefault();
    go(next);
  };

  const all = (
    <details className="evidence">
      <summary>{say("story.all", { count: story.length })}</summary>
      <ol className="story-list">
        {story.map(({ id }, index) => (
          <li key={id}>
            <PageLink to={to(index)} aria-current={index === at ? "step" : undefined}>
              <Words shown={title(index)} />
            </PageLink>
          </li>
        ))}
      </ol>
    </details>
  );
  const text = narrator.text(step.text);
  return (
    <section
      ref={walk}
      className="stepper"
      id={STORY_STEP}
      tabIndex={-1}
      aria-label={say("story.region")}
      data-keeps-focus
      onKeyDown={onKey}
    >
      <div aria-live="polite">
        <p className="stepper-place">{say("story.place", { place: at + 1, count: story.length })}</p>
        <p className="stepper-title">
          <Words shown={title(at)} />
        </p>
        <div className="stepper-text" lang={text.language} dir={text.direction}>
          <MarkdownText text={text.text} />
        </div>
      </div>
      <p className="stepper-steps">
        <button type="button" aria-disabled={at === 0} onClick={() => go(at - 1)}>
          {say("story.back")}
        </button>
        <button type="button" aria-disabled={at === story.length - 1} onClick={() => go(at + 1)}>
          {say("story.next")}
        </button>
        <button type="button" className="plain-button" onClick={leave}>
          {say("story.leave")}
        </button>
      </p>
      <Remark remark={step.remark} />
      {step.evidence && step.evidence.length > 0 && (
        <EvidenceFold evidence={step.evidence} of={title(at).text}>
          <Suspense fallback={null}>
            <EvidenceList evidence={step.evidence} />
          </Suspense>
        </EvidenceFold>
      )}
      {all}
    </section>
  );
}
