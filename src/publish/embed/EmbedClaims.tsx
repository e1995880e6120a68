import type { ReactNode } from "react";
import { collisionsOf, isLive, type PartyIndex, relationOf } from "../../model/index.ts";
import {
  type Assertion,
  isGroupKind,
  isRange,
  type Link,
  type Money,
  type Party,
  planeOf,
  planes,
} from "../../schema/index.ts";
import {
  capitalised,
  label,
  sayDate,
  sayFigureName,
  sayQuantity,
  tellCondition,
  tellStatement,
} from "../../text/index.ts";
import { ForAndAgainst, ShownText, timesOf, WorkerFactList, workerFacts } from "../../views/index.ts";
import { EmbedAnswer } from "./EmbedAnswer.tsx";
import { EmbedEvidence } from "./EmbedEvidence.tsx";
import { EmbedProse } from "./EmbedProse.tsx";
import { claimsId, linkId, partyId } from "./ids.ts";
import type { ShownHere } from "./shownIn.ts";
import { useEmbed } from "./useEmbed.ts";

/** One subject, folded behind its summary: everything that is said about a duty, a link or a party. */
function Entry({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <details id={id} className="entry">
      <summary>{title}</summary>
      {children}
    </details>
  );
}

/** The amounts that are paid along a link, or from its upper party to its lower one; of several such links, the first. */
function LinkMoney({ link }: { readonly link: Link }) {
  const { dossier, inquiry, narrator, language } = useEmbed();
  const { focus, chosen } = inquiry.chain;
  const linkOf = ({ link: own, payer, payee }: Money): string | undefined =>
    own ?? dossier.links.find(({ from, to }) => from === payer && to === payee)?.id;
  const paid = dossier.money.filter(
    money => money.kind !== "benchmark" && linkOf(money) === link.id && isLive(money, focus, chosen),
  );
  return paid.map(money => (
    <p key={money.id} id={`money-${money.id}`}>
      {narrator.amount(money)} · {label(language, "verifications", money.verification)}
    </p>
  ));
}

/** The links of the file; the hops of the chain come first. */
function LinkEntries({ shown }: { readonly shown: ReadonlySet<string> }) {
  const { dossier, language, narrator } = useEmbed();
  return dossier.links
    .filter(({ id }) => shown.has(id))
    .map(link => (
      <Entry key={link.id} id={linkId(link.id)} title={narrator.link(link)}>
        <p className="quiet">
          {link.label && (
            <>
              <ShownText shown={narrator.text(link.label)} />
              {" · "}
            </>
          )}
          {[label(language, "verifications", link.verification), timesOf({ language, told: "not" }, link)]
            .filter(Boolean)
            .join(" · ")}
        </p>
        <LinkMoney link={link} />
        <EmbedEvidence evidence={link.evidence} />
        <EmbedAnswer response={link.response} />
      </Entry>
    ));
}

/** For each duty about which anything is said: the statements in each plane, and how the duty reached the workers. */
function DutyEntries({ duties }: { readonly duties: readonly string[] }) {
  const { dossier, inquiry, language, narrator, say } = useEmbed();
  const { focus, chosen } = inquiry.chain;
  const live = new Set(inquiry.chain.statements.map(({ assertion }) => assertion.id));
  const collisions = collisionsOf(inquiry.chain);
  const claims = (all: readonly Assertion[]) =>
    all.map(one => (
      <div key={one.id} className="claim" data-party={[one.party, ...(one.jointWith ?? [])].join(" ")}>
        <p>
          {tellStatement(narrator, one)}
          {!live.has(one.id) && <span className="quiet"> {say("page.not-counted")}</span>}
        </p>
        <EmbedEvidence evidence={one.evidence} />
        <EmbedAnswer response={one.response} />
      </div>
    ));
  return duties.map(duty => {
    const statements = dossier.assertions.filter(one => one.duty === duty);
    const conditions = dossier.conditions.filter(one => one.duty === duty);
    const { label: name, question } = narrator.duty(duty);
    return (
      <Entry
        key={duty}
        id={claimsId(duty)}
        title={
          <>
            <b>
              <ShownText shown={narrator.text(name)} />
            </b>{" "}
            <ShownText shown={narrator.text(question)} />
          </>
        }
      >
        {planes.map(plane => {
          const inPlane = statements.filter(one => planeOf(one.basis) === plane);
          const against = collisions.filter(one => one.duty === duty && one.plane === plane);
          const colliding = new Set(against.flatMap(({ kept, refused }) => [...kept, ...refused]));
          const among = (ids: readonly string[]) => claims(inPlane.filter(({ id }) => ids.includes(id)));
          return (
            inPlane.length > 0 && (
              <section key={plane} className="said" data-plane-of={plane}>
                <h4>{label(language, "planes", plane)}</h4>
                {against.map(({ party, kept, refused }) => (
                  <div key={`${party} ${kept[0]}`} className="against">
                    <p>{say("panel.against", { party: narrator.nameWithin(dossier.parties[party]!.id) })}</p>
                    <ForAndAgainst
                      sides={[
                        { id: "kept", title: say("panel.against.kept"), content: among(kept) },
                        { id: "refused", title: say("panel.against.refused"), content: among(refused) },
                      ]}
                    />
                  </div>
                ))}
                {claims(inPlane.filter(({ id }) => !colliding.has(id)))}
              </section>
            )
          );
        })}
        {conditions.length > 0 && (
          <section className="said">
            {conditions.map(one => (
              <div key={one.id} className="claim">
                <p>
                  {capitalised(tellCondition(narrator, one))}
                  {!isLive(one, focus, chosen) && <span className="quiet"> {say("page.not-counted")}</span>}
                </p>
                <EmbedEvidence evidence={one.evidence} />
                <EmbedAnswer response={one.response} />
              </div>
            ))}
          </section>
        )}
      </Entry>
    );
  });
}

/** The numbers of a group of workers, each with what it rests on. */
function GroupFigures({ party: { id, kind } }: { readonly party: Party }) {
  const { dossier, language, narrator, say } = useEmbed();
  if (!isGroupKind(kind)) return null;
  return dossier.figures
    .filter(({ about }) => about === id)
    .map(({ id: figure, what, value, unit, population, date, verification, evidence }) => (
      <div key={figure} id={`figure-${figure}`} className="claim">
        <p>
          {say("page.label", { label: capitalised(sayFigureName(language, narrator.cut(what))) })}{" "}
          <b>
            {isRange(value) ? (
              sayQuantity(language, value, unit && narrator.cut(unit))
            ) : (
              <ShownText shown={narrator.text(value)} />
            )}
          </b>
          <span className="quiet">
            {population && (
              <>
                {" · "}
                <ShownText shown={narrator.text(population)} />
              </>
            )}
            {[date && sayDate(language, date), label(language, "verifications", verification)]
              .filter(Boolean)
              .map(words => ` · ${words}`)}
          </span>
        </p>
        <EmbedEvidence evidence={evidence} />
      </div>
    ));
}

/** The parties about which the file says more than where they stand. */
function PartyEntries({ parties }: { readonly parties: readonly PartyIndex[] }) {
  const { dossier, narrator } = useEmbed();
  return parties.map(index => {
    const party = dossier.parties[index]!;
    const people = workerFacts({ dossier, narrator }, party);
    return (
      <Entry key={party.id} id={partyId(party.id)} title={narrator.name(party.id)}>
        {party.description && (
          <p>
            <EmbedProse text={party.description} />
          </p>
        )}
        {(party.evidence ?? []).length > 0 && <EmbedEvidence evidence={party.evidence} />}
        {people.length > 0 && (
          <>
            <WorkerFactList facts={people} />
            <EmbedEvidence evidence={party.workers?.evidence} />
          </>
        )}
        <GroupFigures party={party} />
        <EmbedAnswer response={party.response} party={party.id} />
      </Entry>
    );
  });
}

/** How everything is known: behind each line the words of its sources, and the answers of the named parties. */
export function EmbedClaims({ links, beside, duties, parties }: ShownHere) {
  const { dossier, narrator, say } = useEmbed();
  return (
    <section className="known" id="known">
      <h2>{say("embed.known")}</h2>
      {duties.length > 0 && <h3>{say("embed.known.duties")}</h3>}
      <DutyEntries duties={duties} />
      {links.size > 0 && <h3>{say("embed.known.links")}</h3>}
      <LinkEntries shown={links} />
      {beside.length > 0 && (
        <>
          <h3>{say("page.overlays")}</h3>
          <p className="quiet">{say("page.overlays.lead")}</p>
          <LinkEntries shown={new Set(beside.flatMap(({ link }) => link?.id ?? []))} />
          {beside
            .filter(({ link }) => link === null)
            .map(one => (
              <p key={one.to}>{narrator.relation(relationOf(one, dossier.parties))}</p>
            ))}
        </>
      )}
      {parties.length > 0 && <h3>{say("embed.known.parties")}</h3>}
      <PartyEntries parties={parties} />
    </section>
  );
}
