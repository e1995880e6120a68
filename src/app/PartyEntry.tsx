import type { PartyIndex } from "../model/index.ts";
import { isGroupKind } from "../schema/index.ts";
import { sayPlane } from "../text/index.ts";
import type { Responsibilities, WholePicture } from "../views/index.ts";
import { Answer } from "./Answer.tsx";
import { EvidenceList } from "./EvidenceList.tsx";
import { HopEntry } from "./HopEntry.tsx";
import { PageLink } from "./PageLink.tsx";
import { PartyFacts } from "./PartyFacts.tsx";
import { PartyName } from "./PartyName.tsx";
import { PartyPlaceLink, placeOfParty } from "./PartyPlaceLink.tsx";
import { Remark } from "./Remark.tsx";
import { StateLines } from "./StateLines.tsx";
import { nothingChosen } from "./selectionOf.ts";
import { useReader } from "./useReader.ts";
import { useTold } from "./useTold.ts";
import { VerdictLines } from "./VerdictLines.tsx";

type Props = {
  readonly party: PartyIndex;
  /** Of its heading. */
  readonly level: 4 | 5;
  readonly whole: WholePicture;
  readonly responsibilities: Responsibilities;
};

/** A party: who it is, by which hops work comes to it and goes on, and how it stands to every duty. */
export function PartyEntry({ party: index, level, whole, responsibilities }: Props) {
  const { language, query, say } = useReader();
  const { dossier, group, plane } = useTold();
  const { folded } = whole;
  const party = dossier.parties[index]!;
  const node = folded.nodeOf[index]!;
  const apart = node >= 0 && folded.nodes[node]!.cluster !== 0;
  const isGroup = isGroupKind(party.kind);
  const downHops = folded.hops.map((hop, place) => ({ ...hop, place })).filter(({ isReturn }) => !isReturn);
  const into = node < 0 ? [] : downHops.filter(({ to }) => to === node);
  const out = node < 0 ? [] : downHops.filter(({ from }) => from === node);
  const row = [...responsibilities.rows, ...responsibilities.outside].find(one => one.party === index);
  const Heading = `h${level}` as const;
  const Part = `h${level + 1}` as "h5" | "h6";
  const place = placeOfParty(index);
  const manner = isGroup ? (apart ? " workers other" : " workers") : party.kind === "unknown" ? " unknown" : "";
  return (
    <li className={`party${manner}`} data-party={party.id}>
      <Heading id={place} tabIndex={-1}>
        <PageLink to={{ ...query, ...nothingChosen, party: party.id }}>
          <PartyName party={index} />
        </PageLink>
      </Heading>
      <PartyFacts party={index} apart={apart} />
      {into.length > 0 && (
        <>
          <Part>{say("page.hops-into")}</Part>
          <ul className="hops">
            {into.map(hop => (
              <HopEntry key={hop.place} hop={hop.place} whole={whole} />
            ))}
          </ul>
        </>
      )}
      {out.length > 0 && (
        <p className="hops-out">
          {say("outline.on-to")}{" "}
          {out.map(({ to }, place) => (
            <span key={to}>
              {place > 0 && " · "}
              <PartyPlaceLink party={folded.nodes[to]!.parties[0]!} whole={whole} words="outline.party-at" />
            </span>
          ))}
        </p>
      )}
      {row && responsibilities.columns.length > 0 && (index !== group || row.cells.some(one => one.state.state !== "silent")) && (
        <>
          <Part>{say("outline.states", { plane: sayPlane(language, plane) })}</Part>
          <StateLines row={row} />
        </>
      )}
      {index === group && responsibilities.columns.length > 0 && (
        <>
          <Part>{say("outline.verdicts", { plane: sayPlane(language, plane) })}</Part>
          <VerdictLines columns={responsibilities.columns} group={group} />
        </>
      )}
      {!party.withheld && (party.evidence || party.response || party.remark || party.workers?.evidence) && (
        <details className="evidence">
          <summary>{say(party.response ? "page.party.more-answer" : "page.party.more")}</summary>
          <Answer response={party.response} party={party.id} />
          <Remark remark={party.remark} />
          {party.evidence && <EvidenceList evidence={party.evidence} />}
          {party.workers?.evidence && <EvidenceList evidence={party.workers.evidence} />}
        </details>
      )}
    </li>
  );
}
