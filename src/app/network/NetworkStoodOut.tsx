import type { ReactNode } from "react";
import { distinct } from "../../base/index.ts";
import type { NodeIndex } from "../../model/index.ts";
import { titlesOf } from "../../views/index.ts";
import { PageLink } from "../page/address/PageLink.tsx";
import { networkQuestions } from "../page/address/parameters.ts";
import { ChoiceLink } from "../page/reading/ChoiceLink.tsx";
import { Shortened } from "../page/reading/Shortened.tsx";
import { useReader } from "../page/reading/useReader.ts";
import type { StoodOut } from "./markedOf.ts";
import { NodeLink } from "./NodeLink.tsx";
import { useShownNetwork } from "./useShownNetwork.ts";

/** The most parties of a part that are named. */
const NAMED = 4;

/** Some parties by name, and how many more there are. */
function Names({ nodes }: { readonly nodes: readonly NodeIndex[] }) {
  const { say } = useReader();
  const shown = nodes.length <= NAMED + 1 ? nodes : nodes.slice(0, NAMED);
  return (
    <>
      {shown.map((node, at) => (
        <span key={node}>
          {at > 0 && ", "}
          <NodeLink node={node} />
        </span>
      ))}
      {shown.length < nodes.length && ` ${say("network.ask.others", { count: nodes.length - shown.length })}`}
    </>
  );
}

/** In which dossiers a party stands, and how far down in each. */
function Depths({ node }: { readonly node: NodeIndex }) {
  const { say } = useReader();
  const { network, picture } = useShownNetwork();
  const layers = network.parties[node]!.accounts.map(({ dossier, party }) => ({
    dossier,
    layer: network.dossiers[dossier]!.inquiry.chain.layer[party]!,
  }));
  return (
    <ul className="network-below">
      {distinct(layers.map(({ dossier }) => dossier)).map(dossier => (
        <li key={dossier}>
          {say("network.ask.depth", {
            title: titlesOf(picture, [dossier])[0]!,
            hops: Math.max(...layers.filter(one => one.dossier === dossier).map(({ layer }) => layer)),
          })}
        </li>
      ))}
    </ul>
  );
}

function listOf(stood: StoodOut, say: ReturnType<typeof useReader>["say"]): readonly [NodeIndex, ReactNode][] {
  switch (stood.ask) {
    case "several":
      return stood.nodes.map(node => [node, <Depths key={node} node={node} />]);
    case "cuts":
      return stood.cuts.map(({ node, parts: [, ...parted] }) => [
        node,
        <span key={node}>
          {say("network.ask.parted", { count: parted.flat().length })} <Names nodes={parted.flat()} />
        </span>,
      ]);
    case "groups":
      return stood.groups.map(group => [
        group[0]!,
        <span key={group[0]}>
          {say("network.ask.group", { count: group.length })} <Names nodes={group.slice(1)} />
        </span>,
      ]);
    case "brokers":
      return stood.brokers.map(({ node, ways }) => [
        node,
        say("network.ask.ways", { count: Math.round(ways), is: stood.isEstimate ? "about" : "exact" }),
      ]);
  }
}

/** Who stands out in the whole network: by dossiers, by how it hangs together, by the ways through it. */
export function NetworkStoodOut() {
  const { say } = useReader();
  const { stood, place, to } = useShownNetwork();
  const found = stood ? listOf(stood, say) : [];
  return (
    <div className="network-question">
      <h3 id="network-ask">{say("network.ask")}</h3>
      <nav className="choice" aria-labelledby="network-ask">
        <ul>
          {networkQuestions.map(ask => (
            <li key={ask}>
              <ChoiceLink to={to({ ask, between: null, common: [] })} isChosen={place.ask === ask}>
                {say(`network.ask.${ask}`)}
              </ChoiceLink>
            </li>
          ))}
        </ul>
      </nav>
      {stood && (
        <>
          <p>
            <strong>
              {say(`network.ask.${stood.ask}.found`, { count: stood.ask === "cuts" ? stood.count : found.length })}
            </strong>{" "}
            <PageLink to={to({ ask: null })}>{say("network.ways.clear")}</PageLink>
          </p>
          <Shortened
            className="plain-list network-commons"
            items={found}
            render={([node, told]) => (
              <li key={node}>
                <NodeLink node={node} /> <span className="quiet">{told}</span>
              </li>
            )}
          />
          {stood.ask !== "several" && <p className="quiet">{say("network.ask.rests")}</p>}
        </>
      )}
    </div>
  );
}
