import { useId } from "react";
import type { MatchedParty } from "../../../formats/index.ts";
import { showControls } from "../../../text/index.ts";
import { useReader } from "../../page/reading/useReader.ts";
import type { BringPreview } from "../../page/workers/bringOrder.ts";
import type { PartLevel } from "./partLevel.ts";
import type { Taking } from "./useBringing.ts";

type Props = Pick<Taking, "ask" | "asked"> & { readonly view: BringPreview; readonly level: PartLevel };

/** How many are shown before the rest is folded. */
const SHOWN = 8;

/** The value of a new party in the list of those that it could be. */
const NEW = "";

/** Which parties of the file are those that are there: what is only likely is asked, what is known can be said otherwise. */
export function PartyChoices({ view, level, asked, ask }: Props) {
  const Heading = `h${level}` as const;
  const { say } = useReader();
  const id = useId();
  const open = view.parties.filter(({ why }) => why === "none" || why === "chosen");
  const known = view.parties.filter(({ why }) => why === "identifier" || why === "name");
  if (view.parties.length === 0) return null;
  const list = (some: readonly MatchedParty[]) => (
    <ul className="bring-questions">
      {some.map(party => (
        <PartyChoice key={party.here} party={party} asked={asked} ask={ask} />
      ))}
    </ul>
  );
  return (
    <section className="bring-part" aria-labelledby={id}>
      <Heading className="bring-heading" id={id}>
        {say("bring.parties", { open: open.length, known: known.length })}
      </Heading>
      {list(open.slice(0, SHOWN))}
      {open.length > SHOWN && (
        <details>
          <summary>{say("bring.questions.more", { count: open.length - SHOWN })}</summary>
          {list(open.slice(SHOWN))}
        </details>
      )}
      {known.length > 0 && (
        <details>
          <summary>{say("bring.parties.known", { count: known.length })}</summary>
          {list(known)}
        </details>
      )}
    </section>
  );
}

function PartyChoice({ party, asked, ask }: Pick<Taking, "ask" | "asked"> & { readonly party: MatchedParty }) {
  const { say } = useReader();
  const id = useId();
  const { here, name, likely } = party;
  const said = asked.settings.parties.get(here);
  const there = said === undefined ? party.there : said;
  return (
    <li>
      <label htmlFor={id}>{say("bring.party", { name: showControls(name) })}</label>
      <select
        id={id}
        value={there ?? NEW}
        onChange={({ currentTarget }) => {
          const chosen = currentTarget.value === NEW ? null : currentTarget.value;
          ask(({ settings }) => ({
            settings: { ...settings, parties: new Map([...settings.parties, [here, chosen]]) },
          }));
        }}
      >
        <option value={NEW}>{say("bring.party.new")}</option>
        {likely.map(one => (
          <option key={one.id} value={one.id}>
            {say(`bring.party.${one.why}`, { name: showControls(one.name) })}
          </option>
        ))}
      </select>
    </li>
  );
}
