import type { PartyIndex } from "../../model/index.ts";
import { ChoiceLink } from "../reading/ChoiceLink.tsx";
import { Menu } from "../reading/Menu.tsx";
import { useChosen } from "../reading/useChosen.ts";
import { useDossier } from "../reading/useDossier.ts";
import { useReader } from "../reading/useReader.ts";
import { Words } from "../reading/Words.tsx";
import "./controls.css";

/**
 * The choice of the workers, where there are several groups. All other choices stay, so that groups can be compared.
 */
export function GroupChoice() {
  const { say } = useReader();
  const { place } = useChosen();
  const { dossier, group, inquiry, narrator } = useDossier();
  const { groups } = inquiry.chain;
  if (groups.length < 2 || group === null) return null;
  const idOf = (one: PartyIndex) => dossier.parties[one]!.id;
  const nameOf = (one: PartyIndex) => narrator.text(dossier.parties[one]!.name ?? narrator.name(idOf(one)));
  return (
    <Menu
      className="groups"
      words={
        <>
          {say("bar.for")}{" "}
          <strong>
            <Words shown={nameOf(group)} />
          </strong>{" "}
          <span className="quiet">
            {say("bar.group.place", { place: groups.indexOf(group) + 1, count: groups.length })}
          </span>
        </>
      }
    >
      <nav aria-label={say("bar.workers")}>
        <ul className="menu-links">
          {groups.map(one => (
            <li key={one}>
              <ChoiceLink to={{ ...place, workers: idOf(one) }} isChosen={one === group}>
                <Words shown={nameOf(one)} />
              </ChoiceLink>
            </li>
          ))}
        </ul>
      </nav>
    </Menu>
  );
}
