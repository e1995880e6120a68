import { MarkdownText, ShownText } from "../../views/index.ts";
import { EmbedEvidence } from "./EmbedEvidence.tsx";
import { EmbedShortened } from "./EmbedProse.tsx";
import { useEmbed } from "./useEmbed.ts";

/** The story of the dossier, every step of it with what it rests on. */
export function EmbedStory() {
  const { dossier, narrator, say } = useEmbed();
  const { story } = dossier;
  if (story.length === 0) return null;
  return (
    <section className="story" id="story" aria-label={say("page.story")}>
      <h2>{say("page.story")}</h2>
      <ol>
        {story.map(({ id, title, text, focus, evidence }) => {
          const words = narrator.prose(text);
          return (
            <li
              key={id}
              data-step={id}
              data-duty-of={focus.duty}
              data-plane-of={focus.plane}
              data-workers-of={focus.workers}
              data-lit={(focus.parties ?? []).join(" ") || undefined}
            >
              <h3>
                <ShownText shown={narrator.text(title)} />
              </h3>
              <div lang={words.language} dir={words.direction}>
                <MarkdownText text={words.text} target="_blank" />
                <EmbedShortened shown={words} />
              </div>
              {evidence && evidence.length > 0 && <EmbedEvidence evidence={evidence} />}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/**
 * With scripts: one step at a time as a caption under the picture, which follows it and meanwhile says less, so that
 * both have room on the screen of a phone.
 */
export function EmbedCaption() {
  const { dossier, say } = useEmbed();
  if (dossier.story.length === 0) return null;
  return (
    <section className="caption scripted" aria-label={say("page.story")} hidden>
      <div className="step" aria-live="polite" />
      <p>
        <button type="button" data-go="-1">
          {say("story.back")}
        </button>{" "}
        <button type="button" data-go="1">
          {say("story.next")}
        </button>{" "}
        <button type="button" data-go="leave">
          {say("story.leave")}
        </button>{" "}
        <span className="quiet" data-place="" />
      </p>
    </section>
  );
}
