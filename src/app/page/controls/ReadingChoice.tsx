import { type ComponentProps, Suspense } from "react";
import { setsOf } from "../../../model/index.ts";
import { isolated } from "../../../text/index.ts";
import { worldWith } from "../address/worldWith.ts";
import { ChoiceLink } from "../reading/ChoiceLink.tsx";
import { later } from "../reading/later.ts";
import { Menu } from "../reading/Menu.tsx";
import { useChosen } from "../reading/useChosen.ts";
import { useDossier } from "../reading/useDossier.ts";
import { useReader } from "../reading/useReader.ts";
import { Words } from "../reading/Words.tsx";

const ReadingEntries = later(async () => (await import("./ReadingEntries.tsx")).ReadingEntries);

/** A button that is a phrase of a sentence, and breaks over lines as the words round it do. */
function PhraseButton({ type: _, ...rest }: ComponentProps<"button">) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: the box of a button does not break over lines
    <span
      {...rest}
      role="button"
      tabIndex={0}
      onKeyDown={event => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        event.currentTarget.click();
      }}
    />
  );
}

/**
 * The choice of a reading, where a file can be read in several ways: a phrase for each set, which opens its readings by
 * name and, folded, what each of the others would change for the chosen workers and what it rests on.
 */
export function ReadingChoice() {
  const { say } = useReader();
  const { place, asked } = useChosen();
  const { dossier, inquiry, narrator } = useDossier();
  const sets = [...setsOf(dossier)];
  return sets.map(([set, hypotheses], index) => {
    const at = hypotheses.findIndex(({ id }) => inquiry.chain.chosen.has(id));
    const chosen = hypotheses[at];
    return (
      <span key={set}>
        {" "}
        <Menu
          className="readings"
          Button={PhraseButton}
          words={say("bar.reading", {
            reading: chosen ? isolated(narrator.text(chosen.label).text) : "",
            place: at + 1,
            count: hypotheses.length,
          })}
        >
          <nav className="choice" aria-labelledby={`reading-${set}`}>
            <p id={`reading-${set}`}>{say("reading.choose", { count: sets.length, place: index + 1 })}</p>
            <ul>
              {hypotheses.map(({ id, label }) => (
                <li key={id}>
                  <ChoiceLink
                    to={{ ...place, world: worldWith(asked, dossier, id) }}
                    isChosen={inquiry.chain.chosen.has(id)}
                  >
                    <Words shown={narrator.text(label)} />
                  </ChoiceLink>
                </li>
              ))}
            </ul>
          </nav>
          <details className="evidence">
            <summary>{say("reading.what-changes")}</summary>
            <Suspense fallback={null}>
              <ReadingEntries hypotheses={hypotheses} />
            </Suspense>
          </details>
        </Menu>
        {index < sets.length - 1 ? "," : "."}
      </span>
    );
  });
}
