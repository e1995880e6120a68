import { type RefObject, type SubmitEvent, useId, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { searchForm } from "../../../base/index.ts";
import type { PartyIndex } from "../../../model/index.ts";
import { withoutIsolates } from "../../../text/index.ts";
import { goTo } from "../../page/address/useAddress.ts";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { useSlices } from "../../page/slices/useSlices.ts";

type Props = {
  readonly input: RefObject<HTMLInputElement | null>;
  /** The reader has pressed its key: then the field is shown even if there are few parties. */
  readonly isAsked: boolean;
  readonly onFound: (party: PartyIndex) => void;
};

/** The names that are offered at once; those of a large file follow in slices. */
const NAMES = 300;

/** Finds a party by its name. The field is shown where there are more parties than one sees at once. */
export function PartyFinder({ input, isAsked, onFound }: Props) {
  const { say } = useReader();
  const { place } = useChosen();
  const { dossier, inquiry, narrator } = useDossier();
  const [isMissing, setMissing] = useState(false);
  const id = useId();
  const live = useMemo(
    () =>
      dossier.parties.flatMap((party, index) =>
        inquiry.chain.live[index] ? [{ id: party.id, index, name: withoutIsolates(narrator.name(party.id)) }] : [],
      ),
    [dossier, inquiry, narrator],
  );
  const shown = useSlices(live.length, NAMES);
  const names = useMemo(
    () => live.slice(0, shown).map(({ id: party, name }) => <option key={party} value={name} />),
    [live, shown],
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
      <datalist id={`${id}-names`}>{names}</datalist>
      {isMissing && (
        <span id={`${id}-none`} className="wrong" role="alert">
          {say("stage.find.none")}
        </span>
      )}
    </form>
  );
}
