import { useMemo, useState } from "react";
import { type NetworkListEntry, type NetworkOrder, networkListOf } from "../views/index.ts";
import { factsInTitle } from "./factsInTitle.ts";
import { NodeLink } from "./NodeLink.tsx";
import { PageLink } from "./PageLink.tsx";
import { useNetworkTold } from "./useNetworkTold.ts";
import { useReader } from "./useReader.ts";

/** So many are listed at once, and so many more each time: nobody reads ten thousand in one go, and no browser likes to. */
const PAGE = 20;

/** A party with all its lines as sentences, each leading to its evidence. */
function Entry({ entry: { node, title, lines } }: { readonly entry: NetworkListEntry }) {
  const { query, say } = useReader();
  const { network, to } = useNetworkTold();
  const [isOpen, setOpen] = useState(false);
  return (
    <li className={node.isFaded ? "faded" : undefined} data-party={node.key}>
      <NodeLink node={node.node} />
      <p className="quiet">{factsInTitle(title, node.name.text)}</p>
      {lines.length > 0 && (
        <details onToggle={event => setOpen(event.currentTarget.open)}>
          <summary>{say("network.list.lines", { count: lines.length })}</summary>
          {isOpen && (
            <ul className="plain-list">
              {lines.flatMap(({ words }) =>
                words().map(({ link, sentence, notes }) => {
                  const { key } = network.links[link]!;
                  return (
                    <li key={key}>
                      <PageLink
                        to={to({}, { link: key, party: null })}
                        aria-current={query.link === key ? "true" : undefined}
                      >
                        {sentence}
                      </PageLink>{" "}
                      <span className="quiet">{notes}</span>
                    </li>
                  );
                }),
              )}
            </ul>
          )}
        </details>
      )}
    </li>
  );
}

/**
 * The same parties and lines as in the picture; those that stand out there come first. For keyboard and screen reader it
 * is the network.
 */
export function NetworkList() {
  const { say } = useReader();
  const { picture } = useNetworkTold();
  const [count, setCount] = useState(PAGE);
  const [order, setOrder] = useState<NetworkOrder>("name");
  const { entries, marked } = useMemo(() => {
    const all = networkListOf(picture, order);
    const first = all.filter(({ node }) => node.isMarked);
    return { entries: [...first, ...all.filter(({ node }) => !node.isMarked)], marked: first.length };
  }, [picture, order]);
  const shown = entries.slice(0, count);
  return (
    <section className="network-list" aria-labelledby="network-list-title">
      <h3 id="network-list-title">{say("network.list")}</h3>
      <p className="quiet">
        {say("network.list.count", { shown: shown.length, count: entries.length, marked })}{" "}
        <button type="button" className="quiet-button" onClick={() => setOrder(order === "name" ? "layer" : "name")}>
          {say(order === "name" ? "network.list.by-layer" : "network.list.by-name")}
        </button>
      </p>
      <ul className="plain-list">
        {shown.map(entry => (
          <Entry key={entry.node.key} entry={entry} />
        ))}
      </ul>
      {entries.length > count && (
        <p>
          <button type="button" className="second" onClick={() => setCount(before => before + PAGE)}>
            {say("network.list.more", { count: Math.min(PAGE, entries.length - count) })}
          </button>
        </p>
      )}
    </section>
  );
}
