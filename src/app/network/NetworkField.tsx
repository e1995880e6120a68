import { type SubmitEvent, useId, useRef, useState } from "react";
import { searchForm } from "../../base/index.ts";
import type { NodeIndex } from "../../model/index.ts";
import { sayList, withoutIsolates } from "../../text/index.ts";
import { partyTitle } from "../../views/index.ts";
import { useReader } from "../page/reading/useReader.ts";
import { useShownNetwork } from "./useShownNetwork.ts";

type Props = {
  readonly label: string;
  readonly button: string;
  /** Whether several parties may be taken at once, where a name fits more than one. */
  readonly takesSeveral?: boolean;
  /** Gets one party; with `takesSeveral`, one or more. */
  readonly onFound: (nodes: readonly NodeIndex[]) => void;
};

/** The most names that are offered while the reader types: nobody reads more. */
const OFFERED = 40;

/** The most parties that are offered as buttons where a name fits several. */
const TO_CHOOSE = 12;

type PartyMatch = { readonly node: NodeIndex; readonly name: string };

/** The outcome for a typed name: it fits nobody, it fits several, or its party is taken. */
type NameOutcome =
  | { readonly is: "none" }
  | { readonly is: "several"; readonly matches: readonly PartyMatch[] }
  | { readonly is: "taken"; readonly names: readonly string[] };

/** A field for the name of a party in the picture. If several parties have the name, none is taken without asking. */
export function NetworkField({ label, button, takesSeveral = false, onFound }: Props) {
  const { language, say } = useReader();
  const { picture } = useShownNetwork();
  const [typed, setTyped] = useState("");
  const [outcome, setOutcome] = useState<NameOutcome | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const words = searchForm(typed);
  const named: readonly PartyMatch[] = picture.nodes.map(({ node, name }) => ({
    node,
    name: withoutIsolates(name.text),
  }));
  const matching = named.filter(({ name }) => ` ${searchForm(name)}`.includes(` ${words}`));
  const take = (taken: readonly PartyMatch[]) => {
    setTyped("");
    setOutcome({ is: "taken", names: taken.map(({ name }) => name) });
    // The button that was pressed is gone.
    input.current?.focus();
    onFound(taken.map(({ node }) => node));
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (words === "") return;
    const exact = named.filter(({ name }) => searchForm(name) === words);
    const matches = exact.length > 0 ? exact : matching;
    if (matches.length === 0) setOutcome({ is: "none" });
    else if (matches.length === 1) take(matches);
    else setOutcome({ is: "several", matches });
  };
  const wordsOf = ({ node, name }: PartyMatch, among: readonly PartyMatch[]) => {
    const isAlone = among.filter(other => other.name === name).length === 1;
    const figure = isAlone ? undefined : picture.nodes.find(one => one.node === node);
    return figure ? partyTitle(picture, figure) : name;
  };
  const several = outcome?.is === "several" ? outcome.matches : [];
  return (
    <form className="finder" onSubmit={submit}>
      <label htmlFor={id}>{label}</label>
      <input
        ref={input}
        id={id}
        list={`${id}-names`}
        value={typed}
        autoComplete="off"
        spellCheck={false}
        onChange={event => {
          setTyped(event.currentTarget.value);
          setOutcome(null);
        }}
        aria-describedby={outcome?.is === "none" ? `${id}-none` : undefined}
      />
      <datalist id={`${id}-names`}>
        {matching.slice(0, OFFERED).map(({ node, name }) => (
          <option key={node} value={name} />
        ))}
      </datalist>
      <button type="submit" className="second">
        {button}
      </button>
      {outcome?.is === "none" && (
        <span id={`${id}-none`} className="wrong" role="alert">
          {say("network.field.none")}
        </span>
      )}
      <span className="quiet" role="status" id={`${id}-said`}>
        {outcome?.is === "taken" && say("network.field.taken", { names: sayList(language, outcome.names) })}
        {several.length > 0 &&
          say("network.field.several", { count: several.length, shown: Math.min(TO_CHOOSE, several.length) })}
      </span>
      {several.length > 0 && (
        <fieldset className="network-choose" aria-labelledby={`${id}-said`}>
          {takesSeveral && several.length <= TO_CHOOSE && (
            <button type="button" className="second" onClick={() => take(several)}>
              {say("network.field.all", { count: several.length })}
            </button>
          )}
          {several.slice(0, TO_CHOOSE).map(match => (
            <button key={match.node} type="button" className="second" onClick={() => take([match])}>
              <bdi>{wordsOf(match, several)}</bdi>
            </button>
          ))}
        </fieldset>
      )}
    </form>
  );
}
