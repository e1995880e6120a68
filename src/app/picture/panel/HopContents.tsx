import { countriesOf, crossingOf, pairOf } from "../../../model/index.ts";
import type { Link } from "../../../schema/index.ts";
import { sayCountry, sayList } from "../../../text/index.ts";
import { PageLink } from "../../page/address/PageLink.tsx";
import { nothingChosen } from "../../page/address/selectionOf.ts";
import { PartyName } from "../../page/reading/PartyName.tsx";
import { TitledPart } from "../../page/reading/TitledPart.tsx";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { WordsUsed } from "../../page/reading/WordsUsed.tsx";
import { answersTo } from "../evidence/answersTo.ts";
import { GeneralAnswersContext } from "../evidence/ClaimAnswers.tsx";
import { FiguresOn } from "../evidence/FiguresOn.tsx";
import { LinkEntry } from "../evidence/LinkEntry.tsx";
import { MoneyOn } from "../evidence/MoneyOn.tsx";
import { HandedOn } from "./HandedOn.tsx";
import { PanelTitle } from "./PanelTitle.tsx";

/** Everything that joins two parties: each link of the hop with its evidence, and what stands beside it. */
export function HopContents({ link: id }: { readonly link: string }) {
  const { language, say } = useReader();
  const { place } = useChosen();
  const { dossier, group, inquiry, narrator } = useDossier();
  const pair = pairOf(inquiry, id)!;
  const { from, to, links, back, overlays, ratings, notNow, money, isDisputed, isReturn } = pair;
  const ends = [dossier.parties[from]!, dossier.parties[to]!] as const;
  const live = [...links, ...back, ...overlays];
  const chosen = inquiry.file.linkAt.get(id)!;

  const [above, below] = [countriesOf([ends[0]]), countriesOf([ends[1]])];
  const places = (codes: readonly string[]) =>
    sayList(
      language,
      codes.map(code => sayCountry(language, code)),
    );
  const entries = (all: readonly Link[]) => (
    <ul className="links">
      {all.map(link => (
        <LinkEntry
          key={link.id}
          link={link}
          disputed={isDisputed && links.includes(link)}
          isOpen
          isTitled={live.length === 1}
        />
      ))}
    </ul>
  );
  return (
    <>
      <PanelTitle
        title={
          live.length === 1
            ? narrator.link(live[0]!)
            : say("panel.hop", { from: narrator.nameWithin(ends[0].id), to: narrator.nameWithin(ends[1].id) })
        }
      >
        {isDisputed && (
          <p>
            <span className="tag contested">{say("page.hop.disputed")}</span> {say("panel.hop.disputed")}
          </p>
        )}
        <p>
          {say(`panel.border.${crossingOf(above, below)}`, { from: places(above), to: places(below) })}
          {isReturn && ` ${say("panel.hop.is-return")}`}
        </p>
        {notNow.some(({ link }) => link === chosen) && <p>{say("panel.hop.not-here")}</p>}
      </PanelTitle>
      <div className="panel-main">
        <GeneralAnswersContext value={answersTo(dossier, live)}>
          {links.length > 0 && (
            <TitledPart title={say("panel.hop.how", { count: links.length })} name="links">
              {entries(links)}
            </TitledPart>
          )}
          {back.length > 0 && (
            <TitledPart title={say("panel.hop.back")} name="links">
              {entries(back)}
            </TitledPart>
          )}
          {overlays.length + ratings.length > 0 && (
            <TitledPart title={say("panel.hop.overlays")} name="links">
              {overlays.length > 0 && entries(overlays)}
              {/* A rating system is told of the workers, and so is its evidence. */}
              {ratings.map(({ from: issuer, to: rated }) => {
                const [giver, taker] = [dossier.parties[issuer]!.id, dossier.parties[rated]!.id];
                return (
                  <p key={taker}>
                    <PageLink to={{ ...place, ...nothingChosen, party: taker }}>
                      {narrator.link({ type: "rates", from: giver, to: taker })}
                    </PageLink>
                  </p>
                );
              })}
            </TitledPart>
          )}
          {notNow.length > 0 && (
            <details className="evidence" open={live.length === 0}>
              <summary>{say("panel.hop.not-now", { count: notNow.length })}</summary>
              <ul className="links">
                {notNow.map(({ link, why }) => (
                  <LinkEntry key={link.id} link={link} whyNot={why} isOpen />
                ))}
              </ul>
            </details>
          )}
        </GeneralAnswersContext>
      </div>
      <div className="panel-side">
        <TitledPart title={say("panel.hop.ends")} name="ends">
          <ul className="panel-ways">
            {[from, to].map(party => (
              <li key={party}>
                <PageLink to={{ ...place, ...nothingChosen, party: dossier.parties[party]!.id }}>
                  <PartyName party={party} />
                </PageLink>
              </li>
            ))}
          </ul>
        </TitledPart>
        {group !== null && <HandedOn from={from} to={to} group={group} />}
        <MoneyOn money={money} />
        <FiguresOn figures={dossier.figures.filter(({ about }) => live.some(link => link.id === about))} />
        <WordsUsed words={live.map(({ verification }) => ({ list: "verifications" as const, code: verification }))} />
      </div>
    </>
  );
}
