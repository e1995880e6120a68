import { useMemo } from "react";
import type { Cluster } from "../layout/index.ts";
import { responsibilitiesOf } from "../views/index.ts";
import { Absent } from "./Absent.tsx";
import { LinkEntry } from "./LinkEntry.tsx";
import { PartyEntry } from "./PartyEntry.tsx";
import { Section } from "./Section.tsx";
import { useReader } from "./useReader.ts";
import { useTold } from "./useTold.ts";
import { useWhole } from "./useWhole.ts";
import "./outline.css";

const clusters: readonly Cluster[] = [0, 1, 2];
/** Shades of the layers, as in the picture. */
const SHADES = 5;

/**
 * The picture as text: the chain of the workers chosen layer by layer, then what else there is of hops, then what
 * stands beside them.
 */
export function ChainOutline() {
  const { say } = useReader();
  const { dossier, group, narrator } = useTold();
  const whole = useWhole();
  const responsibilities = useMemo(() => responsibilitiesOf(whole), [whole]);
  const { folded, picture } = whole;
  const { nodes, unplaced, beside } = folded;
  const layers = [...picture.bands.keys()].sort((a, b) => a - b);
  const depth = Math.max(1, layers.length - 1);
  const titleOf = (cluster: Cluster): string => {
    if (cluster !== 0) return say(cluster === 1 ? "chain.other" : "chain.detached");
    if (group === null) return say("page.chain");
    return say("outline.chain", { group: narrator.nameWithin(dossier.parties[group]!.id) });
  };
  const returns = picture.hops.filter(({ isReturn }) => isReturn);
  const linkOf = (id: string) => whole.request.inquiry.file.linkAt.get(id)!;
  const { columns, rows, outside } = responsibilities;
  const rowOf = new Map([...rows, ...outside].map(row => [row.party, row]));
  const into = nodes.map((): number[] => []);
  const out = nodes.map((): number[] => []);
  folded.hops.forEach(({ from, to, isReturn }, hop) => {
    if (isReturn) return;
    out[from]!.push(hop);
    into[to]!.push(hop);
  });
  const entry = (party: number, level: 4 | 5) => {
    const node = folded.nodeOf[party]!;
    return (
      <PartyEntry
        key={party}
        party={party}
        level={level}
        whole={whole}
        into={into[node] ?? []}
        out={out[node] ?? []}
        row={rowOf.get(party) ?? null}
        columns={columns}
      />
    );
  };

  return (
    <Section id="chain" title={say("page.chain")}>
      <p className="quiet">{say("page.chain.lead")}</p>
      {nodes.length === 0 && <p>{say("outline.none")}</p>}
      {clusters.map(cluster => {
        const own = nodes.filter(node => node.cluster === cluster);
        if (own.length === 0) return null;
        return (
          <div key={cluster} className="cluster" data-cluster={cluster}>
            <h3>{titleOf(cluster)}</h3>
            <ol className="strata">
              {layers
                .filter(layer => own.some(node => node.layer === layer))
                .map(layer => (
                  <li
                    key={layer}
                    className={`stratum stratum-${Math.round((layers.indexOf(layer) * SHADES) / depth)}`}
                    data-layer={layer}
                  >
                    <h4>
                      <span className="layer-word">{say("page.layer")}</span>{" "}
                      <span className="layer-number">{picture.bands.get(layer)!.name}</span>
                    </h4>
                    <ul className="parties">
                      {own.filter(node => node.layer === layer).map(({ parties: [party] }) => entry(party!, 5))}
                    </ul>
                  </li>
                ))}
            </ol>
          </div>
        );
      })}
      {unplaced.length > 0 && (
        <>
          <h3>{say("page.unplaced")}</h3>
          <p className="quiet">{say("page.unplaced.lead")}</p>
          <ul className="parties loose">{unplaced.map(party => entry(party, 4))}</ul>
        </>
      )}
      {returns.length > 0 && (
        <>
          <h3>{say("page.returns")}</h3>
          <p className="quiet">{say("page.returns.lead")}</p>
          <ul className="links">
            {returns.flatMap(({ links, isDisputed }) =>
              links.map(id => <LinkEntry key={id} link={linkOf(id)} disputed={isDisputed} />),
            )}
          </ul>
        </>
      )}
      {picture.overlays.length > 0 && (
        <>
          <h3>{say("page.overlays")}</h3>
          <p className="quiet">{say("page.overlays.lead")}</p>
          <ul className="links">
            {picture.overlays.map(({ link }) => (
              <LinkEntry key={link} link={linkOf(link)} />
            ))}
          </ul>
        </>
      )}
      {beside.length > 0 && (
        <>
          <h3>{say("page.beside")}</h3>
          <ul className="parties loose">{beside.map(party => entry(party, 4))}</ul>
        </>
      )}
      <Absent />
    </Section>
  );
}
