import { type KeyboardEvent, Suspense, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { evidenceIn } from "../../../schema/index.ts";
import { creditedIn, MarkdownText } from "../../../views/index.ts";
import { goToPart } from "../../page/address/PageLink.tsx";
import { partOfView } from "../../page/address/partOfView.ts";
import { goTo } from "../../page/address/useAddress.ts";
import { later } from "../../page/reading/later.ts";
import { Remark } from "../../page/reading/Remark.tsx";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { Words } from "../../page/reading/Words.tsx";
import { EvidenceFold } from "../evidence/EvidenceFold.tsx";
import { focusOfStep, indexOfStep, STORY_STEP } from "./focusOfStep.ts";
import { StepRow } from "./StepRow.tsx";
import { StoryNotes } from "./StoryNotes.tsx";
import { useSwipe } from "./useSwipe.ts";

const EvidenceList = later(async () => (await import("../evidence/EvidenceList.tsx")).EvidenceList);

/**
 * The text of a step of the story. Each step chooses what the picture shows. Buttons lead back and on, and so do the
 * arrow keys while the focus is in here, and a finger that swipes over it. After leaving, the choices of the last step
 * stay.
 */
export function StoryStepper() {
  const { language, say } = useReader();
  const { place, asked } = useChosen();
  const { dossier, narrator } = useDossier();
  const words = useRef<HTMLDivElement>(null);
  const { story } = dossier;
  const at = Math.max(0, indexOfStep(dossier, asked.step));
  const step = story[at]!;
  const [whole, setWhole] = useState("");
  const isWhole = whole === step.id;
  const [isCut, setCut] = useState(false);
  const to = (index: number) => ({ ...place, ...focusOfStep(story[index]!) });
  const title = (index: number) => narrator.brief.text(story[index]!.title);

  // On a narrow page the text is cut after four lines, and the reader can have all of it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each step, and in each language
  useLayoutEffect(() => {
    const { current } = words;
    if (!current) return;
    const look = () => setCut(current.scrollHeight > current.clientHeight + 1);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(current);
    return () => observer.disconnect();
  }, [step.id, language, isWhole]);

  const go = (index: number) => {
    if (story[index]) flushSync(() => goTo(to(index)));
  };
  const swipe = useSwipe(by => go(at + by));
  const leave = () => {
    flushSync(() => goTo({ ...place, step: null }));
    // The button that was pressed is gone, and the view is what the reader looks at.
    goToPart(partOfView(place.view));
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

  const text = narrator.text(step.text);
  const evidence = step.evidence ?? [];
  const credits = creditedIn(
    evidenceIn(dossier, evidence).map(({ source }) => source),
    narrator,
    language,
  );
  return (
    <section
      {...swipe}
      className={isWhole ? "told-text is-whole" : "told-text"}
      id={STORY_STEP}
      tabIndex={-1}
      aria-label={say("story.region")}
      data-keeps-focus
      onKeyDown={onKey}
    >
      <div className="told-head">
        <p className="told-place">{say("story.place", { place: at + 1, count: story.length })}</p>
        <p className="told-go">
          <button type="button" aria-disabled={at === 0} onClick={() => go(at - 1)}>
            {say("story.back")}
          </button>
          <button type="button" aria-disabled={at === story.length - 1} onClick={() => go(at + 1)}>
            {say("story.next")}
          </button>
          <button type="button" className="plain-button told-leave" onClick={leave}>
            <span>{say("story.leave")}</span>
          </button>
        </p>
      </div>
      <StepRow steps={story.map(({ id }, index) => ({ id, title: title(index).text, to: to(index) }))} at={at} />
      <div className="told-words" ref={words} aria-live="polite">
        <p className="told-title">
          <span className="sr">{say("story.place", { place: at + 1, count: story.length })}. </span>
          <Words shown={title(at)} />
        </p>
        <div className="told-said" lang={text.language} dir={text.direction}>
          <MarkdownText text={text.text} />
        </div>
        <StoryNotes step={step} />
      </div>
      <div className="told-foot">
        {credits !== null && <p className="told-sources">{say("story.sources", credits)}</p>}
        {(isCut || isWhole) && (
          <button
            type="button"
            className="told-more plain-button"
            aria-expanded={isWhole}
            onClick={() => setWhole(isWhole ? "" : step.id)}
          >
            {say(isWhole ? "story.less" : "story.more")}
          </button>
        )}
      </div>
      <div className="told-rest">
        <Remark remark={step.remark} />
        {evidence.length > 0 && (
          <EvidenceFold key={step.id} evidence={evidence} of={title(at).text}>
            <Suspense fallback={null}>
              <EvidenceList evidence={evidence} />
            </Suspense>
          </EvidenceFold>
        )}
      </div>
    </section>
  );
}
