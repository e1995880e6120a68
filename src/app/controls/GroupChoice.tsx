import { useId } from "react";
import type { PartyIndex } from "../../model/index.ts";
import { PageLink } from "../address/PageLink.tsx";
import { goTo } from "../address/useAddress.ts";
import { useChosen } from "../reading/useChosen.ts";
import { useDossier } from "../reading/useDossier.ts";
import { useReader } from "../reading/useReader.ts";

/** The most groups that stand side by side; of more, the reader picks one from a list. */
const SIDE_BY_SIDE = 3;

/**
 * The choice of the workers, where there are several groups. All other choices stay, so that groups can be compared.
 */
export function GroupChoice() {
  const { say } = useReader();
  const { place } = useChosen();
  const { dossier, group, inquiry, narrator } = useDossier();
  const { groups } = inquiry.chain;
  const id = useId();
  if (groups.length < 2 || group === null) return null;
  const idOf = (one: PartyIndex) => dossier.parties[one]!.id;
  const to = (one: PartyIndex) => ({ ...place, workers: idOf(one) });
  if (groups.length <= SIDE_BY_SIDE)
    return (
      <nav className="choice groups" aria-labelledby={id}>
        <p id={id}>{say("bar.workers")}</p>
        <ul>
          {groups.map(one => (
            <li key={one}>
              <PageLink to={to(one)} aria-current={one === group ? "true" : undefined}>
                <bdi>{narrator.name(idOf(one))}</bdi>
              </PageLink>
            </li>
          ))}
        </ul>
      </nav>
    );

  const at = groups.indexOf(group);
  const step = (one: PartyIndex | undefined, way: "previous" | "next") =>
    one === undefined ? (
      <span className={`step step-${way}`} aria-hidden="true" />
    ) : (
      <PageLink
        className={`step step-${way}`}
        to={to(one)}
        aria-label={say(`bar.group.${way}`, { name: narrator.name(idOf(one)) })}
      />
    );
  return (
    <nav className="pick groups" aria-label={say("bar.workers")}>
      <label htmlFor={id}>{say("bar.workers")}</label>
      <span className="picker">
        <select id={id} value={idOf(group)} onChange={event => goTo({ ...place, workers: event.currentTarget.value })}>
          {groups.map(one => {
            const { text, language, direction } = narrator.text(dossier.parties[one]!.name ?? narrator.name(idOf(one)));
            return (
              <option key={one} value={idOf(one)} lang={language} dir={direction}>
                {text}
              </option>
            );
          })}
        </select>
      </span>
      <span className="quiet">{say("bar.group.place", { place: at + 1, count: groups.length })}</span>
      <span className="steps">
        {step(groups[at - 1], "previous")}
        {step(groups[at + 1], "next")}
      </span>
    </nav>
  );
}
