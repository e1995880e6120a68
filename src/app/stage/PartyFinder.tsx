import { type RefObject, type SubmitEvent, useId, useState } from "react";
import { flushSync } from "react-dom";
import { searchForm } from "../../base/index.ts";
import type { PartyIndex } from "../../model/index.ts";
import { withoutIsolates } from "../../text/index.ts";
import { goTo } from "../address/useAddress.ts";
import { useChosen } from "../reading/useChosen.ts";
import { useDossier } from "../reading/useDossier.ts";
import { useReader } from "../reading/useReader.ts";

type Props = {
  readonly input: RefObject<HTMLInputElement | null>;
  /** The reader has pressed its key: then the field is shown even if there are few parties. */
  readonly isAsked: boolean;
  readonly onFound: (party: PartyIndex) => void;
};

/** Finds a party by its name. The field is shown where there are more parties than one sees at once. */
export function PartyFinder({ input, isAsked, onFound }: Props) {
  const { say } = useReader();
  const { place } = useChosen();
  const { dossier, inquiry, narrator } = useDossier();
  const [isMissing, setMissing] = useState(false);
  const id = useId();
  const live = dossier.parties.flatMap((party, index) =>
    inquiry.chain.live[index] ? [{ id: party.id, index, name: withoutIsolates(narrator.name(party.id)) }] : [],
  );
  if (live.length < 12 && !isAsked) return null;
  const find = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = searchForm(input.current?.value.trim() ?? "");
    if (words === "") return;
    const found =
      live.find(({ name }) => searchForm(name) === words) ?? live.find(({ name }) => searchForm(name).includes(words));
    setMissing(!found);
    if (!found) return;
    flushSync(() => goTo({ ...place, party: found.id, link: null }));
    onFound(found.index);
  };
  return (
    <form className="finder" onSubmit={find}>
      <label htmlFor={`${id}-name`}>{say("stage.find")}</label>
      <input
        ref={input}
        id={`${id}-name`}
        list={`${id}-names`}
        autoComplete="off"
        spellCheck={false}
        onInput={() => setMissing(false)}
        aria-describedby={isMissing ? `${id}-none` : undefined}
      />
      <datalist id={`${id}-names`}>
        {live.map(({ id: party, name }) => (
          <option key={party} value={name} />
        ))}
      </datalist>
      {isMissing && (
        <span id={`${id}-none`} className="wrong" role="alert">
          {say("stage.find.none")}
        </span>
      )}
    </form>
  );
}
