import type { PartyIndex } from "../model/index.ts";
import { isGroupKind } from "../schema/index.ts";
import { sayPlane } from "../text/index.ts";
import type { ColumnPicture, ResponsibilityRow, WholePicture } from "../views/index.ts";
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
  /** Places of the hops that lead down to it and on from it. */
  readonly into: readonly number[];
  readonly out: readonly number[];
  /** How it stands to every duty of these columns; null where nothing is asked of it. */
  readonly row: ResponsibilityRow | null;
  readonly columns: readonly ColumnPicture[];
};

/** A party: who it is, by which hops work comes to it and goes on, and how it stands to every duty. */
export function PartyEntry({ party: index, level, whole, into, out, row, columns }: Props) {
  const { language, query, say } = useReader();
  const { dossier, group, plane } = useTold();
  const { folded } = whole;
  const party = dossier.parties[index]!;
  const node = folded.nodeOf[index]!;
  const apart = node >= 0 && folded.nodes[node]!.cluster !== 0;
  const isGroup = isGroupKind(party.kind);
  // The workers have verdicts; they have a part of their own only where something is written on them.
  const isSpokenOf = row?.cells.some(({ state, isReceiptOpen }) => state.state !== "silent" || isReceiptOpen) === true;
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
              <HopEntry key={hop} hop={hop} whole={whole} />
            ))}
          </ul>
        </>
      )}
      {out.length > 0 && (
        <p className="hops-out">
          {say("outline.on-to")}{" "}
          {out.map((hop, place) => (
            <span key={hop}>
              {place > 0 && " · "}
              <PartyPlaceLink
                party={folded.nodes[folded.hops[hop]!.to]!.parties[0]!}
                whole={whole}
                words="outline.party-at"
              />
            </span>
          ))}
        </p>
      )}
      {row && columns.length > 0 && (index !== group || isSpokenOf) && (
        <>
          <Part>{say("outline.states", { plane: sayPlane(language, plane) })}</Part>
          <StateLines row={row} />
        </>
      )}
      {index === group && columns.length > 0 && (
        <>
          <Part>{say("outline.verdicts", { plane: sayPlane(language, plane) })}</Part>
          <VerdictLines columns={columns} group={group} />
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
