import type { ReactNode } from "react";
import { label, sayVerdict } from "../../../text/index.ts";
import { PageLink } from "../../page/address/PageLink.tsx";
import { ChoiceLink } from "../../page/reading/ChoiceLink.tsx";
import { Menu } from "../../page/reading/Menu.tsx";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { verdictMark } from "../../page/reading/verdictMark.ts";
import { Words } from "../../page/reading/Words.tsx";

type Props = {
  readonly duties: readonly string[];
  /** The duty that is open. */
  readonly open: string;
  /** On a phone the button names the duty and the plane, the planes are chosen in it, and steps lead to the next duty. */
  readonly planes: ReactNode | null;
};

/** From so many letters on, the name of a duty is set smaller. */
const LONG_LABEL = 48;

/** The duties on which something is on record, each with its verdict in words; one of them is open beside the chain. */
export function DutyChoice({ duties, open, planes }: Props) {
  const { language, say } = useReader();
  const { place } = useChosen();
  const { group, inquiry, narrator, plane } = useDossier();
  if (group === null) return null;
  const { floor } = inquiry.chain.focus;
  const to = (duty: string) => ({ ...place, duty, party: null, link: null });
  const at = duties.indexOf(open);
  const where = say("plate.place", { place: at + 1, count: duties.length });
  const list = (
    <ul className="menu-links duty-links">
      {duties.map(duty => {
        const trace = inquiry.trace(group, duty, plane);
        return (
          <li key={duty}>
            <ChoiceLink to={to(duty)} isChosen={duty === open}>
              <span className={verdictMark(trace.verdict)} aria-hidden="true" />
              <Words shown={narrator.text(narrator.duty(duty).label)} />
              <span className="quiet">
                {say("page.label", { label: "" })}{" "}
                {[sayVerdict(language, trace.verdict, { ...trace, floor }), narrator.reached(trace)]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </ChoiceLink>
          </li>
        );
      })}
    </ul>
  );
  const name = <Words shown={narrator.text(narrator.duty(open).label)} />;
  if (planes === null)
    return (
      <Menu
        className="duty-menu"
        words={
          <>
            <span className="sr">{name}, </span>
            {where}
          </>
        }
      >
        {list}
      </Menu>
    );
  const step = (by: -1 | 1, way: "previous" | "next") => {
    const duty = duties[(at + by + duties.length) % duties.length]!;
    return (
      <PageLink
        className={`step step-${way}`}
        to={to(duty)}
        aria-label={say(`stage.duty.${way}`, { name: narrator.dutyLabel(duty) })}
      />
    );
  };
  return (
    <nav className="duty-bar" aria-label={say("stage.chips")}>
      <Menu
        className="duty-menu"
        words={
          <>
            <strong className={narrator.dutyLabel(open).length > LONG_LABEL ? "is-long" : undefined}>{name}</strong>
            <span className="duty-where">
              {label(language, "planes", plane)} · {where}
            </span>
          </>
        }
      >
        {planes}
        {list}
      </Menu>
      {duties.length > 1 && step(-1, "previous")}
      {duties.length > 1 && step(1, "next")}
    </nav>
  );
}
