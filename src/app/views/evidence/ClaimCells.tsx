import type { EvidencedClaim } from "../../../model/index.ts";
import {
  AnswerWords,
  type Citation,
  type ClaimTold,
  claimSentence,
  Facts,
  PhraseText,
  QuotedWords,
} from "../../../views/index.ts";
import { PartLink } from "../../page/address/PartLink.tsx";
import { Remark } from "../../page/reading/Remark.tsx";
import { useReader } from "../../page/reading/useReader.ts";
import { idOfSource } from "../../picture/evidence/SourceList.tsx";
import { WhyNot } from "../../picture/evidence/WhyNot.tsx";
import { Ticks } from "../../picture/outline/Ticks.tsx";
import { ClaimLink } from "./ClaimLink.tsx";
import { useEvidenceByPlace } from "./useEvidenceByPlace.ts";
import "../../picture/evidence/evidence.css";
import "../../picture/outline/outline.css";

/** The words first, as the source has them, then where they stand and how they were read. */
function Quotes({
  citations,
  isTitled = false,
}: {
  readonly citations: readonly Citation[];
  readonly isTitled?: boolean;
}) {
  return (
    <ul className="claims-quotes">
      {citations.map(({ quote, translation, source, stance, facts }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same source can be cited twice, and the order is the file's
        <li key={place}>
          {stance !== null && !isTitled && <span className="tag">{stance}</span>}
          <QuotedWords quote={quote} translation={translation} />
          <p className="cited">
            <PartLink part={idOfSource(source.id)}>
              <bdi>{source.named.words}</bdi>
            </PartLink>
          </p>
          <Facts items={facts.map(fact => <PhraseText key={fact.words} phrase={fact} />)} />
        </li>
      ))}
    </ul>
  );
}

type CellProps = { readonly entry: EvidencedClaim; readonly told: ClaimTold };

/** What is on record, how sure it is in a word, and on how many origins it rests. */
function LineCell({ entry, told: { sentence, kind, sure, origins } }: CellProps) {
  const { say } = useReader();
  const isContested = entry.flags.includes("contested");
  return (
    <>
      <p className="sentence">
        {sentence} {isContested && <span className="tag contested">{say("page.hop.disputed")}</span>}
      </p>
      <Facts items={[kind, <strong key="sure">{sure}</strong>, origins]} />
      <WhyNot reasons={entry.whyNot} />
      <Remark remark={entry.claim.item.remark} />
      <Ticks />
    </>
  );
}

function SaysCell({ told: { saysSo, context } }: Pick<CellProps, "told">) {
  const { say } = useReader();
  return (
    <>
      {saysSo.length === 0 && <p className="no-evidence">{say("view.evidence.says.none")}</p>}
      {saysSo.length + context.length > 0 && <Quotes citations={[...saysSo, ...context]} />}
    </>
  );
}

function ContradictsCell({ entry: { against }, told: { contradicts } }: CellProps) {
  const { say } = useReader();
  const { teller, byKey } = useEvidenceByPlace();
  if (contradicts.length + against.length === 0) return <p className="quiet">{say("view.evidence.nothing")}</p>;
  return (
    <>
      {contradicts.length > 0 && <Quotes citations={contradicts} isTitled />}
      {against.map(key => (
        <p key={key} className="against">
          <ClaimLink of={key}>
            {say("view.evidence.against", { line: claimSentence(teller.narrator, byKey.get(key)!.entry.claim) })}
          </ClaimLink>
        </p>
      ))}
    </>
  );
}

type AnsweredProps = Pick<CellProps, "told"> & {
  /** For each answer whether it is told whole here: an answer to a party’s whole part stands with its first line. */
  readonly isWhole: (place: number) => boolean;
};

function AnsweredCell({ told: { answers, unasked }, isWhole }: AnsweredProps) {
  const { say } = useReader();
  if (answers.length === 0 && unasked === null) return <p className="quiet">{say("view.evidence.nothing")}</p>;
  return (
    <>
      {answers.map(({ answer, citations }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the answers to one claim never change places
        <AnswerWords key={place} answer={isWhole(place) ? answer : { ...answer, text: null }}>
          {isWhole(place) && citations.length > 0 && <Quotes citations={citations} />}
        </AnswerWords>
      ))}
      {unasked !== null && <p className="unasked">{unasked}</p>}
    </>
  );
}

type Props = CellProps &
  Pick<AnsweredProps, "isWhole"> & {
    /** The id of the first cell, to which links lead: the row itself takes no room on the page. */
    readonly id: string;
  };

/** A line: what is on record, who says so, what contradicts it, what was answered. A phone has the heads in the cells. */
export function ClaimCells({ id, entry, told, isWhole }: Props) {
  const { say } = useReader();
  return (
    <>
      <td id={id} tabIndex={-1} className={`claims-line sure-${told.rank}${entry.whyNot.length > 0 ? " is-out" : ""}`}>
        <LineCell entry={entry} told={told} />
      </td>
      <td className="claims-says" data-head={say("view.evidence.column.says")}>
        <SaysCell told={told} />
      </td>
      <td className="claims-contradicts" data-head={say("view.evidence.column.contradicts")}>
        <ContradictsCell entry={entry} told={told} />
      </td>
      <td className="claims-answered" data-head={say("view.evidence.column.answered")}>
        <AnsweredCell told={told} isWhole={isWhole} />
      </td>
    </>
  );
}
