import { useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { isolated } from "../../text/index.ts";
import { factsInTitle, type NetworkListEntry, type NetworkOrder, networkListOf } from "../../views/index.ts";
import { ChoiceLink } from "../page/reading/ChoiceLink.tsx";
import { useIsPaper } from "../page/reading/useIsPaper.ts";
import { useReader } from "../page/reading/useReader.ts";
import { NodeLink } from "./NodeLink.tsx";
import { useShownNetwork } from "./useShownNetwork.ts";

/**
 * The number of parties that are listed at first and added each time: nobody reads ten thousand at once, and browsers
 * are slow with them.
 */
const PAGE = 20;

/** The most parties that are printed: some forty pages. */
const ON_PAPER = 400;

/** The id of the first party in the list that the search found; without a search, of the first party. */
const LIST_FIRST = "network-list-first";

/**
 * Moves the focus from the search to its first result. Tab would lead through the whole picture first.
 * @returns whether there is one
 */
export function focusListFirst(): boolean {
  const link = document.querySelector<HTMLElement>(`#${LIST_FIRST} a`);
  link?.focus();
  return link !== null;
}

/** All lines of a party as sentences. Each leads to its evidence. */
function PartyLines({ lines }: Pick<NetworkListEntry, "lines">) {
  const { place, network, to } = useShownNetwork();
  return (
    <ul className="plain-list network-lines">
      {lines.flatMap(({ words }) =>
        words().map(({ link, sentence, notes }) => {
          const { key } = network.links[link]!;
          return (
            <li key={key}>
              <ChoiceLink to={to({ link: key, party: null })} isChosen={place.link === key}>
                {sentence}
              </ChoiceLink>{" "}
              <span className="quiet">{notes}</span>
            </li>
          );
        }),
      )}
    </ul>
  );
}

type PartyEntryProps = {
  readonly entry: NetworkListEntry;
  readonly id: string | undefined;
  readonly isPaper: boolean;
};

/** A party with its lines. On a screen it is folded, on paper everything is shown. */
function PartyEntry({ entry: { node, title, lines }, id, isPaper }: PartyEntryProps) {
  const { say } = useReader();
  const [isOpen, setOpen] = useState(false);
  return (
    <li id={id} className={node.isFaded ? "faded" : undefined} data-party={node.key}>
      <NodeLink node={node.node} />
      <p className="quiet">{factsInTitle(title, node.name.text)}</p>
      {isPaper && <PartyLines lines={lines} />}
      {lines.length > 0 && (
        <details open={isOpen} onToggle={event => setOpen(event.currentTarget.open)}>
          <summary>
            {say("network.list.lines", { count: lines.length })}
            <span className="sr">, {isolated(node.name.text)}</span>
          </summary>
          {isOpen && <PartyLines lines={lines} />}
        </details>
      )}
    </li>
  );
}

/**
 * The parties and lines of the picture as a list. Those that were searched for or stand out come first. For keyboard
 * readers, screen readers and on paper, this is the network.
 */
export function NetworkList() {
  const { say } = useReader();
  const { found, picture } = useShownNetwork();
  const isPaper = useIsPaper();
  const [count, setCount] = useState(PAGE);
  const list = useRef<HTMLUListElement>(null);
  // The reader goes on with the first of those that were added, which the button would be left far below.
  const showMore = () => {
    flushSync(() => setCount(count + PAGE));
    list.current?.children[count]?.querySelector("a")?.focus();
  };
  const [order, setOrder] = useState<NetworkOrder>("name");
  const { entries, marked, sought } = useMemo(() => {
    const all = networkListOf(picture, order);
    const soughtNodes = new Set(found);
    const isSought = ({ node }: NetworkListEntry) => soughtNodes.has(node.node);
    const first = all.filter(isSought);
    const then = all.filter(entry => entry.node.isMarked && !isSought(entry));
    const rest = all.filter(entry => !entry.node.isMarked && !isSought(entry));
    return {
      entries: [...first, ...then, ...rest],
      marked: all.filter(({ node }) => node.isMarked).length,
      // Parties that were searched for do not stand out while the reader asks for ways: then the ways do.
      sought: first.filter(({ node }) => !node.isMarked).length,
    };
  }, [picture, order, found]);
  const shown = entries.slice(0, isPaper ? ON_PAPER : count);
  const hasFirst = found === null || entries.some(({ node }) => found.includes(node.node));
  return (
    <section className="network-list" aria-labelledby="network-list-title">
      <h3 id="network-list-title">{say("network.list")}</h3>
      <p className="quiet">
        {say("network.list.count", { shown: shown.length, count: entries.length, marked, sought })}{" "}
        <button type="button" className="quiet-button" onClick={() => setOrder(order === "name" ? "layer" : "name")}>
          {say(order === "name" ? "network.list.by-layer" : "network.list.by-name")}
        </button>
      </p>
      {isPaper && entries.length > shown.length && (
        <p>
          <strong>{say("network.list.not-on-paper", { count: entries.length - shown.length })}</strong>
        </p>
      )}
      <ul className="plain-list" ref={list}>
        {shown.map((entry, index) => (
          <PartyEntry
            key={entry.node.key}
            entry={entry}
            id={index === 0 && hasFirst ? LIST_FIRST : undefined}
            isPaper={isPaper}
          />
        ))}
      </ul>
      {!isPaper && entries.length > count && (
        <p>
          <button type="button" className="second" onClick={showMore}>
            {say("network.list.more", { count: Math.min(PAGE, entries.length - count) })}
          </button>
        </p>
      )}
    </section>
  );
}
