import { nodeOfKey } from "../../model/index.ts";
import { MOST_HOPS, type NetworkQuery } from "../address/networkQuery.ts";
import { PageLink } from "../address/PageLink.tsx";
import { useReader } from "../reading/useReader.ts";
import { filtersChosen } from "./filterOf.ts";
import { useNetworkTold } from "./useNetworkTold.ts";

/** Nothing left out by a choice, and nothing asked. */
export const nothingFiltered: Partial<NetworkQuery> = {
  role: null,
  country: null,
  state: null,
  near: false,
  around: null,
};

const directions = ["down", "up", "both"] as const;

/** How far round a party one looks: wider, narrower, up, down. */
function Around({ around, name }: { readonly around: NonNullable<NetworkQuery["around"]>; readonly name: string }) {
  const { say } = useReader();
  const { to } = useNetworkTold();
  const { direction, hops } = around;
  return (
    <p className="network-around">
      <strong>{say("network.around", { name, hops, direction })}</strong>{" "}
      {directions
        .filter(one => one !== direction)
        .map(one => (
          <PageLink key={one} to={to({ around: { ...around, direction: one } })}>
            {say(`network.around.${one}`)}
          </PageLink>
        ))}
      {hops < MOST_HOPS && (
        <PageLink to={to({ around: { ...around, hops: hops + 1 } })}>{say("network.around.wider")}</PageLink>
      )}
      {hops > 1 && (
        <PageLink to={to({ around: { ...around, hops: hops - 1 } })}>{say("network.around.narrower")}</PageLink>
      )}
      <PageLink to={to({ around: null })}>{say("network.around.all")}</PageLink>
    </p>
  );
}

/** What a choice leaves out, and the way back to it. */
export function NetworkFilterNotes() {
  const { query, say } = useReader();
  const { asked, network, filter, filtered, figures, selectedNode, selectedLink, to } = useNetworkTold();
  const { parted } = filtered;
  const isFiltered = filtersChosen(filter) > 0;
  const shown = filtered.parties.reduce((sum, one) => sum + one, 0);
  const around = filter.around && asked.around;
  const isLost = asked.around !== null && nodeOfKey(network, asked.around.party) === null;
  return (
    <div className="network-notes" role="status">
      {around && <Around around={around} name={figures[filter.around!.node]!.name.text} />}
      {isLost && <p>{say("network.around.lost", { party: asked.around!.party })}</p>}
      {query.party !== null && selectedNode === null && (
        <p>
          {say("network.party.lost", { party: query.party })}{" "}
          <PageLink to={to({}, { party: null })}>{say("network.ways.clear")}</PageLink>
        </p>
      )}
      {query.link !== null && selectedLink === null && (
        <p>
          {say("network.link.lost", { link: query.link })}{" "}
          <PageLink to={to({}, { link: null })}>{say("network.ways.clear")}</PageLink>
        </p>
      )}
      {isFiltered && (
        <p>
          {shown === 0 && network.parties.length > 0 ? (
            <strong>{say("network.filtered.none")}</strong>
          ) : (
            say("network.filtered", { shown, parted })
          )}{" "}
          {(asked.role ?? asked.country ?? query.duty ?? asked.state ?? query.plane) !== null && shown > 0 && (
            <>
              <PageLink to={to({ near: !asked.near })} aria-current={asked.near ? "true" : undefined}>
                {say(asked.near ? "network.near.less" : "network.near.more")}
              </PageLink>{" "}
            </>
          )}
          <PageLink to={to(nothingFiltered, { duty: null, plane: null, floor: null })}>
            {say("network.filtered.all")}
          </PageLink>
        </p>
      )}
    </div>
  );
}
