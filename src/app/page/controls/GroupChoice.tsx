import type { PartyIndex } from "../../../model/index.ts";
import type { Shown } from "../../../text/index.ts";
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
  const { dossier, group, inquiry, narrator } = useDossier();
  const { groups } = inquiry.chain;
  if (groups.length < 2 || group === null) return null;
  const nameOf = (one: PartyIndex): Shown => {
    const { id, name } = dossier.parties[one]!;
    return narrator.text(name ?? narrator.name(id));
  };
  return (
    <Menu
      className="groups"
      words={
        <>
          {say("bar.for")}{" "}
          <strong>
            <Words shown={nameOf(group)} />
          </strong>{" "}
          <span className="quiet with-mark">
            {say("bar.group.place", { place: groups.indexOf(group) + 1, count: groups.length })}
          </span>
        </>
      }
    >
      <GroupLinks nameOf={nameOf} />
    </Menu>
  );
}

/** A link for each group. There may be thousands, so nothing is made of them before the menu is open. */
function GroupLinks({ nameOf }: { readonly nameOf: (one: PartyIndex) => Shown }) {
  const { say } = useReader();
  const { place } = useChosen();
  const { dossier, group, inquiry } = useDossier();
  return (
    <nav aria-label={say("bar.workers")}>
      <ul className="menu-links">
        {inquiry.chain.groups.map(one => (
          <li key={one}>
            <ChoiceLink to={{ ...place, workers: dossier.parties[one]!.id }} isChosen={one === group}>
              <Words shown={nameOf(one)} />
            </ChoiceLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
