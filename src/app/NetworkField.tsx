import { type SubmitEvent, useId, useState } from "react";
import { folded } from "../base/index.ts";
import type { NodeIndex } from "../model/index.ts";
import { withoutIsolates } from "../text/index.ts";
import { useNetworkTold } from "./useNetworkTold.ts";
import { useReader } from "./useReader.ts";

type Props = {
  readonly label: string;
  readonly button: string;
  readonly onFound: (node: NodeIndex) => void;
};

/** So many names are offered as one types: more, nobody reads. */
const OFFERED = 40;

/** Names a party of the picture. */
export function NetworkField({ label, button, onFound }: Props) {
  const { say } = useReader();
  const { picture } = useNetworkTold();
  const [typed, setTyped] = useState("");
  const [isMissing, setMissing] = useState(false);
  const id = useId();
  const asked = folded(typed);
  const named = picture.nodes.map(({ node, name }) => ({ node, name: withoutIsolates(name.text) }));
  const offered = named.filter(({ name }) => ` ${folded(name)}`.includes(` ${asked}`)).slice(0, OFFERED);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (asked === "") return;
    const found = named.find(({ name }) => folded(name) === asked) ?? offered[0];
    setMissing(!found);
    if (!found) return;
    setTyped("");
    onFound(found.node);
  };
  return (
    <form className="finder" onSubmit={submit}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        list={`${id}-names`}
        value={typed}
        autoComplete="off"
        spellCheck={false}
        onChange={event => {
          setTyped(event.currentTarget.value);
          setMissing(false);
        }}
        aria-describedby={isMissing ? `${id}-none` : undefined}
      />
      <datalist id={`${id}-names`}>
        {offered.map(({ node, name }) => (
          <option key={node} value={name} />
        ))}
      </datalist>
      <button type="submit" className="second">
        {button}
      </button>
      {isMissing && (
        <span id={`${id}-none`} className="wrong" role="alert">
          {say("network.field.none")}
        </span>
      )}
    </form>
  );
}
