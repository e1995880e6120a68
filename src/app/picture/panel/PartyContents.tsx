import { groupAnswersOf, overlaysIn, type PartyIndex, rankOfHop, whyNotLive } from "../../../model/index.ts";
import { isGroupKind, type Party, verifications } from "../../../schema/index.ts";
import { WorkerFactList, workerFacts } from "../../../views/index.ts";
import { PageLink } from "../../page/address/PageLink.tsx";
import { nothingChosen } from "../../page/address/selectionOf.ts";
import { PartyName } from "../../page/reading/PartyName.tsx";
import { Remark } from "../../page/reading/Remark.tsx";
import { Shortened } from "../../page/reading/Shortened.tsx";
import { TitledPart } from "../../page/reading/TitledPart.tsx";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { WordsUsed } from "../../page/reading/WordsUsed.tsx";
import { Answer } from "../evidence/Answer.tsx";
import { AnsweredClaims } from "../evidence/AnsweredClaims.tsx";
import { EvidenceList } from "../evidence/EvidenceList.tsx";
import { FiguresOn } from "../evidence/FiguresOn.tsx";
import { MoneyOn } from "../evidence/MoneyOn.tsx";
import { WhyNot } from "../evidence/WhyNot.tsx";
import { HopLine } from "./HopLine.tsx";
import { PanelTitle } from "./PanelTitle.tsx";
import { PartyFacts } from "./PartyFacts.tsx";
import { ReachedList } from "./ReachedList.tsx";
import { StandingTable } from "./StandingTable.tsx";

/** How these people work, as the file tells it, with what all of it rests on: that stands there without facts, too. */
function PeoplePart({ party }: { readonly party: Party }) {
  const { say } = useReader();
  const facts = workerFacts(useDossier(), party);
  const evidence = party.withheld ? [] : (party.workers?.evidence ?? []);
  if (facts.length === 0 && evidence.length === 0) return null;
  return (
    <TitledPart title={say("panel.people")} name="people">
      {facts.length > 0 && <WorkerFactList facts={facts} />}
      <EvidenceList evidence={evidence} />
    </TitledPart>
  );
}

/** A party: who it is, how this is known, what it answered, which hops join it, and its state towards every duty. */
export function PartyContents({ party: index }: { readonly party: PartyIndex }) {
  const { say } = useReader();
  const { place } = useChosen();
  const { dossier, group, inquiry, narrator } = useDossier();
  const { chain } = inquiry;
  const party = dossier.parties[index]!;
  const { id } = party;
  const isHere = chain.live[index] === 1;
  const isGroup = isGroupKind(party.kind);
  const ofGroup = party.response ? [] : groupAnswersOf(dossier, id);
  const apart = isHere && group !== null && index !== group && !inquiry.groupChain(group).isMember(index);
  const into = [...chain.inHops.slice(chain.inStart[index], chain.inStart[index + 1])];
  const out = [...chain.outHops.slice(chain.outStart[index], chain.outStart[index + 1])];
  const overlays = overlaysIn(chain).filter(({ from, to }) => from === index || to === index);
  const hops = (title: string, name: string, all: readonly number[]) =>
    all.length > 0 && (
      <TitledPart title={title} name={name}>
        <Shortened className="panel-lines" items={all} render={hop => <HopLine key={hop} hop={hop} />} />
      </TitledPart>
    );
  return (
    <>
      <PanelTitle title={<PartyName party={index} />}>
        {!isHere && (
          <>
            <p>{say("panel.not-here")}</p>
            <WhyNot reasons={whyNotLive(party, chain.focus, chain.chosen)} />
          </>
        )}
        <PartyFacts party={index} apart={apart && chain.layer[index]! >= 0} />
      </PanelTitle>
      <div className="panel-main">
        {party.withheld ? (
          <p>{say("panel.party.withheld")}</p>
        ) : (
          <>
            <PeoplePart party={party} />
            <div className="panel-pair">
              <TitledPart title={say("panel.party.evidence")} name="evidence">
                <EvidenceList evidence={party.evidence} />
                <Remark remark={party.remark} />
              </TitledPart>
              {(party.response || !isGroup) && party.kind !== "unknown" && (
                <TitledPart title={say("panel.answers")} name="answers">
                  {party.response ? (
                    <Answer response={party.response} party={id} />
                  ) : (
                    <p className="answer">
                      {ofGroup.length > 0
                        ? say("panel.party.no-answer.group", { parties: ofGroup.map(narrator.nameWithin) })
                        : say("panel.party.no-answer")}
                    </p>
                  )}
                  <AnsweredClaims party={id} />
                </TitledPart>
              )}
            </div>
          </>
        )}
        <FiguresOn figures={dossier.figures.filter(({ about }) => about === id)} />
        <MoneyOn
          money={dossier.money.filter(
            ({ payer, payee, workers }) => payer === id || payee === id || (workers ?? []).includes(id),
          )}
        />
      </div>
      <div className="panel-side">
        {hops(say("page.hops-into"), "into", into)}
        {hops(say("panel.hops-out"), "out", out)}
        {overlays.length > 0 && (
          <TitledPart title={say("page.overlays")} name="overlays">
            <Shortened
              className="panel-lines"
              items={overlays}
              render={({ link, type, from, to }) => {
                const [giver, taker] = [dossier.parties[from]!.id, dossier.parties[to]!.id];
                const sentence = narrator.link({ type, from: giver, to: taker });
                // A rating system is told of the workers, and so is its evidence.
                const chosen = link ? { link: link.id } : { party: taker };
                return (
                  <li key={link?.id ?? `rating ${taker}`}>
                    {link || to !== index ? (
                      <PageLink to={{ ...place, ...nothingChosen, ...chosen }}>{sentence}</PageLink>
                    ) : (
                      sentence
                    )}
                  </li>
                );
              }}
            />
          </TitledPart>
        )}
        {group !== null && index === group && <ReachedList group={group} />}
        {isGroup && isHere && index !== group && (
          <p>
            <PageLink to={{ ...place, workers: id }}>{say("panel.party.choose")}</PageLink>
          </p>
        )}
        {group !== null && isHere && (!isGroup || index === group) && <StandingTable party={index} group={group} />}
        <WordsUsed
          words={[...into, ...out].map(hop => ({ list: "verifications", code: verifications[rankOfHop(chain, hop)]! }))}
        />
      </div>
    </>
  );
}
