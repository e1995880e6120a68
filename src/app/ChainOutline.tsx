import { disputedHopsOf, isLive } from "../model/index.ts";
import { LinkEntry } from "./LinkEntry.tsx";
import { PartyEntry } from "./PartyEntry.tsx";
import { Section } from "./Section.tsx";
import { useReader } from "./useReader.ts";
import { useTold } from "./useTold.ts";

/** The chain as text: layer by layer from the clients down, then what stands beside it. */
export function ChainOutline() {
  const { say } = useReader();
  const { dossier, group, inquiry, narrator } = useTold();
  const { chain, file } = inquiry;
  const members = group === null ? null : inquiry.groupChain(group);
  const all = dossier.parties.map((_, index) => index);
  const placed = all.filter(party => chain.live[party] && chain.layer[party]! >= 0);
  const unplaced = all.filter(party => chain.live[party] && dossier.parties[party]!.placed === false);
  const beside = all.filter(party => chain.live[party] && chain.layer[party]! < 0 && !unplaced.includes(party));
  const absent = all.filter(party => !chain.live[party]);
  const layers = [...new Set(placed.map(party => chain.layer[party]!))].sort((a, b) => a - b);
  const hops = Array.from(chain.hopFrom, (_, hop) => hop);
  const disputed = new Set(disputedHopsOf(inquiry, hops));
  const into = (party: number) =>
    hops
      .filter(hop => chain.hopTo[hop] === party && !chain.isReturn[hop])
      .map(hop => ({ links: chain.hopLinks[hop]!, disputed: disputed.has(hop) }));
  const returns = hops.filter(hop => chain.isReturn[hop]);
  const overlays = file.overlays.filter(
    ({ link, from, to }) => chain.live[from] && chain.live[to] && isLive(link, chain.focus, chain.chosen),
  );

  return (
    <Section id="chain" title={say("page.chain")}>
      <p className="quiet">{say("page.chain.lead")}</p>
      <ol className="strata">
        {layers.map((layer, depth) => {
          const parties = placed.filter(party => chain.layer[party] === layer);
          const open = parties.some(party => chain.layerIsOpen[party]);
          return (
            <li key={layer} className={`stratum stratum-${Math.min(depth, 5)}`}>
              <h3>
                <span className="layer-word">{say("page.layer")}</span>{" "}
                <span className="layer-number">{open ? `${layer}+` : layer}</span>
              </h3>
              <ul className="parties">
                {parties.map(party => (
                  <PartyEntry
                    key={party}
                    party={party}
                    hops={into(party)}
                    apart={members !== null && !members.isMember(party)}
                  />
                ))}
              </ul>
            </li>
          );
        })}
      </ol>
      {unplaced.length > 0 && (
        <>
          <h3>{say("page.unplaced")}</h3>
          <p className="quiet">{say("page.unplaced.lead")}</p>
          <ul className="parties beside">
            {unplaced.map(party => (
              <PartyEntry key={party} party={party} />
            ))}
          </ul>
        </>
      )}
      {returns.length > 0 && (
        <>
          <h3>{say("page.returns")}</h3>
          <p className="quiet">{say("page.returns.lead")}</p>
          <ul className="links">
            {returns.flatMap(hop =>
              chain.hopLinks[hop]!.map(link => <LinkEntry key={link.id} link={link} disputed={disputed.has(hop)} />),
            )}
          </ul>
        </>
      )}
      {overlays.length > 0 && (
        <>
          <h3>{say("page.overlays")}</h3>
          <p className="quiet">{say("page.overlays.lead")}</p>
          <ul className="links">
            {overlays.map(({ link }) => (
              <LinkEntry key={link.id} link={link} />
            ))}
          </ul>
        </>
      )}
      {beside.length > 0 && (
        <>
          <h3>{say("page.beside")}</h3>
          <ul className="parties beside">
            {beside.map(party => (
              <PartyEntry key={party} party={party} />
            ))}
          </ul>
        </>
      )}
      {absent.length > 0 && (
        <p className="quiet absent">
          {say("page.absent", { parties: absent.map(party => narrator.name(dossier.parties[party]!.id)) })}
        </p>
      )}
    </Section>
  );
}
