import { MarkdownText, ShownText } from "../../views/index.ts";
import { EmbedEvidence } from "./EmbedEvidence.tsx";
import { EmbedShortened } from "./EmbedShortened.tsx";
import { useEmbed } from "./useEmbed.ts";

/** The story of the dossier. With scripts, one step is shown at a time, and the picture follows. */
export function EmbedStory() {
  const { dossier, narrator, say } = useEmbed();
  const { story } = dossier;
  if (story.length === 0) return null;
  return (
    <section className="story" id="story" aria-label={say("page.story")}>
      <h2>{say("page.story")}</h2>
      <p className="scripted">
        <button type="button" data-go="-1" hidden>
          {say("story.back")}
        </button>
        <button type="button" data-go="1" data-next={say("story.next")}>
          {say("story.start", { count: story.length })}
        </button>
        <button type="button" data-go="leave" hidden>
          {say("story.leave")}
        </button>
      </p>
      <div aria-live="polite">
        <ol>
          {story.map(({ id, title, text, focus, evidence }, place) => {
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
                  <span className="scripted quiet">
                    {say("story.place", { place: place + 1, count: story.length })}{" "}
                  </span>
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
      </div>
    </section>
  );
}
