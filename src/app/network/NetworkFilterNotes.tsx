import { PageLink } from "../page/address/PageLink.tsx";
import { MOST_HOPS } from "../page/address/parameters.ts";
import type { NetworkPlace } from "../page/address/place.ts";
import { useReader } from "../page/reading/useReader.ts";
import { filtersChosen } from "./filterOf.ts";
import { useShownNetwork } from "./useShownNetwork.ts";

/** A change of the place that resets all filters and questions. */
const nothingFiltered: Partial<NetworkPlace> = {
  role: null,
  country: null,
  state: null,
  near: false,
  around: null,
  duty: null,
  plane: null,
  floor: null,
};

const directions = ["down", "up", "both"] as const;

/** The controls of the neighbourhood of a party: wider, narrower, up, down. */
function AroundControls({
  around,
  name,
}: {
  readonly around: NonNullable<NetworkPlace["around"]>;
  readonly name: string;
}) {
  const { say } = useReader();
  const { to } = useShownNetwork();
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

/** What the filters leave out, and the ways back to it. */
export function NetworkFilterNotes() {
  const { say } = useReader();
  const { place, network, filter, filtered, figures, leftAside, to } = useShownNetwork();
  const { parted } = filtered;
  const isFiltered = filtersChosen(filter) > 0;
  const shown = filtered.parties.reduce((sum, one) => sum + one, 0);
  const around = filter.around && place.around;
  const isLost = (name: string) => leftAside.some(one => one.name === name);
  return (
    <div className="network-notes" aria-live="polite">
      {around && <AroundControls around={around} name={figures[filter.around!.node]!.name.text} />}
      {isLost("around") && <p>{say("network.around.lost", { party: place.around!.party })}</p>}
      {place.party !== null && isLost("party") && (
        <p>
          {say("network.party.lost", { party: place.party })}{" "}
          <PageLink to={to({ party: null })}>{say("network.ways.clear")}</PageLink>
        </p>
      )}
      {place.link !== null && isLost("link") && (
        <p>
          {say("network.link.lost", { link: place.link })}{" "}
          <PageLink to={to({ link: null })}>{say("network.ways.clear")}</PageLink>
        </p>
      )}
      {isFiltered && (
        <p>
          {shown === 0 && network.parties.length > 0 ? (
            <strong>{say("network.filtered.none")}</strong>
          ) : (
            say("network.filtered", { shown, parted })
          )}{" "}
          {(place.role ?? place.country ?? place.duty ?? place.state ?? place.plane) !== null && shown > 0 && (
            <>
              <PageLink to={to({ near: !place.near })} aria-current={place.near ? "true" : undefined}>
                {say(place.near ? "network.near.less" : "network.near.more")}
              </PageLink>{" "}
            </>
          )}
          <PageLink to={to(nothingFiltered)}>{say("network.filtered.all")}</PageLink>
        </p>
      )}
    </div>
  );
}
