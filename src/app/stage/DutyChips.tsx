import { useId } from "react";
import { sayVerdict } from "../../text/index.ts";
import { PageLink } from "../address/PageLink.tsx";
import { goTo } from "../address/useAddress.ts";
import { useChosen } from "../reading/useChosen.ts";
import { useDossier } from "../reading/useDossier.ts";
import { useReader } from "../reading/useReader.ts";
import { verdictMark } from "../reading/verdictMark.ts";

type Props = {
  readonly duties: readonly string[];
  /** The duty whose thread is drawn. */
  readonly drawn: string;
};

/** The most chips, which take less room than the picture. Of more duties, the reader picks one from a list. */
const CHIPS = 8;

/**
 * The duties to choose from, where there is room for one thread only. Each chip shows the shape of its verdict and says
 * it to screen readers; the words stand with the thread itself.
 */
export function DutyChips({ duties, drawn }: Props) {
  const { language, say } = useReader();
  const { place } = useChosen();
  const { group, inquiry, narrator, plane } = useDossier();
  const id = useId();
  if (group === null) return null;
  const { floor } = inquiry.chain.focus;
  const entries = duties.map(duty => {
    const trace = inquiry.trace(group, duty, plane);
    const { verdict } = trace;
    const words = sayVerdict(language, verdict, { ...trace, floor });
    const reached = narrator.reached(trace);
    return {
      duty,
      verdict,
      words: reached === null ? words : `${words} · ${reached}`,
      label: narrator.text(narrator.duty(duty).label),
    };
  });
  const to = (duty: string) => ({ ...place, duty, party: null, link: null });
  if (entries.length <= CHIPS)
    return (
      <nav className="chips" aria-label={say("stage.chips")}>
        <ul>
          {entries.map(({ duty, verdict, words, label }) => {
            const isOpen = place.duty === duty && place.party === null && place.link === null;
            return (
              <li key={duty}>
                <PageLink
                  to={isOpen ? { ...place, duty: null } : to(duty)}
                  aria-current={duty === drawn ? "true" : undefined}
                >
                  <span className={verdictMark(verdict)} aria-hidden="true" />
                  <bdi lang={label.language} dir={label.direction}>
                    {label.text}
                  </bdi>
                  <span className="sr">, {words}</span>
                </PageLink>
              </li>
            );
          })}
        </ul>
      </nav>
    );

  const at = duties.indexOf(drawn);
  const step = (duty: string | undefined, way: "previous" | "next") =>
    duty === undefined ? (
      <span className={`step step-${way}`} aria-hidden="true" />
    ) : (
      <PageLink
        className={`step step-${way}`}
        to={to(duty)}
        aria-label={say(`stage.duty.${way}`, { name: narrator.dutyLabel(duty) })}
      />
    );
  return (
    <nav className="pick duty-pick" aria-label={say("stage.chips")}>
      <label htmlFor={id}>{say("stage.duty.pick")}</label>
      <span className="picker">
        <select id={id} value={drawn} onChange={event => goTo(to(event.currentTarget.value))}>
          {entries.map(({ duty, words, label }) => (
            <option key={duty} value={duty} lang={label.language} dir={label.direction}>
              {say("stage.duty.option", { duty: label.text, verdict: words })}
            </option>
          ))}
        </select>
      </span>
      <span className="quiet">{say("stage.duty.place", { place: at + 1, count: duties.length })}</span>
      <span className="steps">
        {step(duties[at - 1], "previous")}
        {step(duties[at + 1], "next")}
      </span>
    </nav>
  );
}
