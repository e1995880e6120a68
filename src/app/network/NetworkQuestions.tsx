import { type BelowClient, type NodeIndex, throughAll, type Way, type WaysBetween } from "../../model/index.ts";
import { sayCountry, sayList } from "../../text/index.ts";
import { titlesOf } from "../../views/index.ts";
import { PageLink } from "../page/address/PageLink.tsx";
import { goTo } from "../page/address/useAddress.ts";
import { PickOne } from "../page/reading/PickOne.tsx";
import { Section } from "../page/reading/Section.tsx";
import { Shortened } from "../page/reading/Shortened.tsx";
import { useReader } from "../page/reading/useReader.ts";
import { NetworkField } from "./NetworkField.tsx";
import { NetworkStoodOut } from "./NetworkStoodOut.tsx";
import { NodeLink } from "./NodeLink.tsx";
import { useShownNetwork } from "./useShownNetwork.ts";

function WayLine({ way }: { readonly way: Way }) {
  const { language, say } = useReader();
  const { picture } = useShownNetwork();
  const titles = titlesOf(picture, way.dossiers);
  return (
    <li>
      <ol className="network-way">
        {way.nodes.map(node => (
          <li key={node}>
            <NodeLink node={node} />
          </li>
        ))}
      </ol>{" "}
      <span className={way.dossiers.length === 0 ? "network-pieced" : "quiet"}>
        {way.dossiers.length === 0
          ? say("network.ways.pieced")
          : say("network.ways.in", { titles: sayList(language, titles) })}
      </span>
    </li>
  );
}

/** Who stands on every way, whichever it takes. */
function ThroughAll({ ways: { direction, shortest } }: { readonly ways: WaysBetween }) {
  const { say } = useReader();
  const { graph } = useShownNetwork();
  const [{ nodes }] = shortest as readonly [Way];
  const through = throughAll(graph, direction === "down" ? nodes : nodes.toReversed());
  return (
    <p>
      {say("network.ways.through", { count: through.length })}{" "}
      {through.map((node, at) => (
        <span key={node}>
          {at > 0 && ", "}
          <NodeLink node={node} />
        </span>
      ))}
    </p>
  );
}

/** The ways that join two parties. */
function WaysQuestion() {
  const { say } = useReader();
  const { place, between, figures, network, selectedNode, to } = useShownNetwork();
  const keyOf = (node: NodeIndex) => network.parties[node]!.key;
  const named = (node: NodeIndex) => figures[node]!.name.text;
  const first = place.between?.[0] ?? (selectedNode === null ? null : keyOf(selectedNode));
  return (
    <div className="network-question">
      <h3 id="network-ways">{say("network.ways")}</h3>
      {between ? (
        <>
          <p>
            <strong>
              {between.ways
                ? say(`network.ways.${between.ways.direction}`, {
                    from: named(between.ends[0]),
                    to: named(between.ends[1]),
                    hops: between.ways.hops,
                  })
                : say("network.ways.none", { from: named(between.ends[0]), to: named(between.ends[1]) })}
            </strong>{" "}
            <PageLink to={to({ between: [place.between![1], place.between![0]] })}>{say("network.ways.turn")}</PageLink>{" "}
            <PageLink to={to({ between: null })}>{say("network.ways.clear")}</PageLink>
          </p>
          {between.ways && (
            <ul className="plain-list">
              {between.ways.shortest.map(way => (
                <WayLine key={way.nodes.join(" ")} way={way} />
              ))}
            </ul>
          )}
          {between.ways && between.ways.direction !== "around" && <ThroughAll ways={between.ways} />}
          {between.ways?.hasMore && <p className="quiet">{say("network.ways.more")}</p>}
        </>
      ) : (
        <>
          {place.between && <p role="status">{say("network.ways.hidden")}</p>}
          {selectedNode === null ? (
            <p className="quiet">{say("network.ways.choose")}</p>
          ) : (
            <NetworkField
              label={say("network.ways.from", { name: named(selectedNode) })}
              button={say("network.ways.find")}
              onFound={([node]) => goTo(to({ between: [first!, keyOf(node!)], common: [] }))}
            />
          )}
        </>
      )}
    </div>
  );
}

/** Says that a party stands below a client, and which dossiers by themselves say so, or that none does. */
function BelowLine({ below: { client, dossiers, hops } }: { readonly below: BelowClient }) {
  const { language, say } = useReader();
  const { figures, picture } = useShownNetwork();
  const sentence = say("network.common.below", { name: figures[client]!.name.text, hops });
  return (
    <li className={dossiers.length === 0 ? "is-pieced" : undefined}>
      {sentence}{" "}
      {dossiers.length === 0 ? (
        <span className="network-pieced">{say("network.common.pieced")}</span>
      ) : (
        <span className="quiet">
          {say("network.common.in", { titles: sayList(language, titlesOf(picture, dossiers)) })}
        </span>
      )}
    </li>
  );
}

/** The parties below several clients, through whom the clients reach workers. */
function CommonQuestion() {
  const { language, say } = useReader();
  const { place, choices, common, figures, network, to } = useShownNetwork();
  const workersIn = [...choices.workersIn.keys()];
  const clients = network.parties.flatMap(({ key }, node) => (figures[node]!.isClient ? [key] : []));
  const above = place.common;
  // Parties that stand below enough of the chosen ones in a single dossier, without a way pieced together from several.
  const enough = Math.min(2, common?.above.length ?? 0);
  const whole = common?.found.filter(one => one.whole >= enough).length ?? 0;
  return (
    <div className="network-question">
      <h3 id="network-common">{say("network.common")}</h3>
      <p className="quiet">{say("network.common.lead")}</p>
      {above.length > 0 && (
        <ul className="plain-list network-chosen">
          {(common?.above ?? []).map(node => (
            <li key={node}>
              <NodeLink node={node} />{" "}
              <PageLink to={to({ common: above.filter(key => key !== network.parties[node]!.key) })}>
                {say("network.common.remove", { name: figures[node]!.name.text })}
              </PageLink>
            </li>
          ))}
        </ul>
      )}
      <div className="bar-row">
        <NetworkField
          label={say("network.common.add")}
          button={say("network.common.add.button")}
          takesSeveral
          onFound={nodes =>
            goTo(
              to({ common: [...new Set([...above, ...nodes.map(node => network.parties[node]!.key)])], between: null }),
            )
          }
        />
        {above.length === 0 && clients.length > 1 && (
          <PageLink to={to({ common: clients, between: null })}>
            {say("network.common.clients", { count: clients.length })}
          </PageLink>
        )}
        {above.length > 0 && (
          <>
            <PickOne
              label={say("network.common.towards")}
              value={place.towards ?? ""}
              options={[
                { value: "", words: say("network.common.anywhere") },
                ...workersIn.map(value => ({ value, words: sayCountry(language, value) })),
              ]}
              onChoose={value => goTo(to({ towards: value || null }))}
            />
            <PageLink to={to({ common: [], towards: null })}>{say("network.ways.clear")}</PageLink>
          </>
        )}
      </div>
      {above.length > (common?.above.length ?? 0) && <p role="status">{say("network.common.hidden")}</p>}
      {common && (
        <>
          <p>
            <strong>
              {say("network.common.found", {
                above: common.above.length,
                count: whole,
                pieced: common.found.length - whole,
              })}
            </strong>
          </p>
          <Shortened
            className="plain-list network-commons"
            items={common.found}
            render={({ node, below }) => (
              <li key={node}>
                <NodeLink node={node} />
                <ul className="network-below">
                  {below.map(one => (
                    <BelowLine key={one.client} below={one} />
                  ))}
                </ul>
              </li>
            )}
          />
          <p className="quiet">
            {say("network.ways.across")}
            {place.towards !== null && ` ${say("network.common.towards.across")}`}
          </p>
        </>
      )}
    </div>
  );
}

/** The questions that no dossier answers by itself. */
export function NetworkQuestions() {
  const { say } = useReader();
  const { network } = useShownNetwork();
  if (network.parties.length < 2) return null;
  return (
    <Section id="network-questions" title={say("network.questions")}>
      <div className="network-pair">
        <WaysQuestion />
        <CommonQuestion />
        <NetworkStoodOut />
      </div>
    </Section>
  );
}
