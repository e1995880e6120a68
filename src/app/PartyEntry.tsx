import type { PartyIndex } from "../model/index.ts";
import { isGroupKind, type Link } from "../schema/index.ts";
import { Answer } from "./Answer.tsx";
import { EvidenceList } from "./EvidenceList.tsx";
import { LinkEntry } from "./LinkEntry.tsx";
import { PartyFacts } from "./PartyFacts.tsx";
import { PartyName } from "./PartyName.tsx";
import { Remark } from "./Remark.tsx";
import { useReader } from "./useReader.ts";
import { useTold } from "./useTold.ts";

type Props = {
  readonly party: PartyIndex;
  /** The links of each hop that leads to it. */
  readonly hops?: readonly { readonly links: readonly Link[]; readonly disputed: boolean }[];
  /** Stands in the chain, but not above the workers chosen. */
  readonly apart?: boolean;
};

/** A party: who it is, where, what it does, and by which hops work comes to it. */
export function PartyEntry({ party: index, hops = [], apart = false }: Props) {
  const { say } = useReader();
  const { dossier } = useTold();
  const party = dossier.parties[index]!;
  const isGroup = isGroupKind(party.kind);
  return (
    <li
      className={`party${isGroup ? (apart ? " workers other" : " workers") : ""}${party.kind === "unknown" ? " unknown" : ""}`}
    >
      <h4>
        <PartyName party={index} />
      </h4>
      <PartyFacts party={index} apart={apart} />
      {hops.length > 0 && (
        <ul className="hops" aria-label={say("page.hops-into")}>
          {hops.flatMap(({ links, disputed }) =>
            links.map(link => <LinkEntry key={link.id} link={link} disputed={disputed} />),
          )}
        </ul>
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
