import { type ReactNode, useMemo } from "react";
import { accountIn, fullestPlane, type NodeIndex, type PartyIndex, type PartyRef } from "../../model/index.ts";
import { dayWords, Facts, factsInTitle, networkFigures, partyTitle } from "../../views/index.ts";
import { PageLink } from "../page/address/PageLink.tsx";
import type { DossierPlace } from "../page/address/place.ts";
import { HeadingLevel } from "../page/reading/TitledPart.tsx";
import { type Chosen, ChosenContext } from "../page/reading/useChosen.ts";
import { type ShownDossier, ShownDossierContext } from "../page/reading/useDossier.ts";
import { useMessages } from "../page/reading/useMessages.ts";
import { useReader } from "../page/reading/useReader.ts";
import { Words } from "../page/reading/Words.tsx";
import { HopContents } from "../picture/panel/HopContents.tsx";
import { PanelFrame } from "../picture/panel/PanelFrame.tsx";
import { PanelTitle, TitleWithin } from "../picture/panel/PanelTitle.tsx";
import { PartyContents } from "../picture/panel/PartyContents.tsx";
import { openingPlace } from "./networkSet.ts";
import { useShownNetwork } from "./useShownNetwork.ts";

type AccountProps = {
  /** The index of the dossier in the set. */
  readonly dossier: number;
  /** The party to tell of. Where it has workers below it, verdicts and states are those for these workers. */
  readonly party: PartyIndex | null;
  /** What is chosen when the reader opens the dossier from here. */
  readonly chosen: Partial<Pick<DossierPlace, "party" | "link">>;
  readonly children: ReactNode;
};

/** What one dossier says, told as on its own page, to which its links lead. */
function InDossier({ dossier: index, party, chosen, children }: AccountProps) {
  const { language, say } = useReader();
  const { place, network, set } = useShownNetwork();
  const { id, inquiry } = network.dossiers[index]!;
  const { chain, file } = inquiry;
  const { dossier } = file;
  const entry = set.entries.find(one => one.id === id)!;
  const narrator = networkFigures(network, language).narrators[index]!;
  const shown = useMemo<ShownDossier>(() => {
    const { groups } = chain;
    const group =
      groups.find(one => party === one || (party !== null && inquiry.groupChain(one).isMember(party))) ??
      groups[0] ??
      null;
    return { dossier, inquiry, narrator, group, plane: group === null ? "legal" : fullestPlane(inquiry, group) };
  }, [dossier, inquiry, narrator, chain, party]);
  const chosenThere = useMemo<Chosen>(() => {
    const opening = openingPlace(entry, place.language);
    // Nothing is chosen in that dossier yet.
    return { place: opening, asked: opening, leftAside: [] };
  }, [entry, place.language]);
  return (
    <section className="network-account" aria-labelledby={`account-${id}`}>
      <header>
        <h3 id={`account-${id}`}>
          <Words shown={narrator.text(dossier.title)} />
        </h3>
        <Facts
          items={[
            dossier.fictional && <strong>{say("page.fictional")}</strong>,
            ...dayWords(inquiry, language),
            <PageLink key="open" to={{ ...chosenThere.place, ...chosen }}>
              {say("network.account.open")}
            </PageLink>,
          ]}
        />
      </header>
      <ChosenContext value={chosenThere}>
        <ShownDossierContext value={shown}>
          <TitleWithin value={true}>
            <HeadingLevel value={4}>
              <div className="panel-account">{children}</div>
            </HeadingLevel>
          </TitleWithin>
        </ShownDossierContext>
      </ChosenContext>
    </section>
  );
}

/** The questions that start at a party. */
function NetworkPartyActs({ node }: { readonly node: NodeIndex }) {
  const { say } = useReader();
  const { place, network, to } = useShownNetwork();
  const { key } = network.parties[node]!;
  const isCommon = place.common.includes(key);
  return (
    <p className="network-acts">
      {(["down", "up", "both"] as const).map(direction => (
        <PageLink key={direction} to={to({ around: { party: key, direction, hops: 1 } })}>
          {say(`network.act.${direction}`)}
        </PageLink>
      ))}
      <PageLink to={to({ between: null, party: key })} opens="network-questions">
        {say("network.act.ways")}
      </PageLink>
      <PageLink
        to={to({
          common: isCommon ? place.common.filter(one => one !== key) : [...place.common, key],
          between: null,
        })}
      >
        {say(isCommon ? "network.act.common.remove" : "network.act.common")}
      </PageLink>
    </p>
  );
}

/**
 * The evidence of what is chosen in the network: what each dossier says, one after the other, without a verdict across
 * dossiers.
 */
export function NetworkPanel() {
  useMessages("details", "definitions", "labels", "network");
  const { say } = useReader();
  const { network, picture, figures, selectedNode, selectedLink, to } = useShownNetwork();
  const { selected } = picture.request;
  const line = selected?.kind === "line" ? (picture.lines.find(({ key }) => key === selected.key) ?? null) : null;
  // A link that a filter hides can still be read.
  const links = line?.links ?? (selectedLink === null ? [] : [selectedLink]);
  const node = links.length === 0 ? selectedNode : null;
  const kind = links.length > 0 ? "hop" : "party";
  const ends = links.length > 0 ? network.links[links[0]!]! : null;
  const accounts: readonly PartyRef[] = node === null ? [] : network.parties[node]!.accounts;
  const isOpen = node !== null || ends !== null;
  const first = new Map(links.map(link => [network.links[link]!.dossier, network.links[link]!]));
  const count = node === null ? first.size : accounts.length;
  return (
    <PanelFrame
      of={isOpen ? `${kind} ${node === null ? links.join(" ") : network.parties[node]!.key}` : null}
      kind={kind}
      title={
        isOpen && (
          <>
            <strong>{say(kind === "hop" ? "panel.kind.hop" : "panel.kind.party")}</strong>
            {" · "}
            {say("network.dossiers", { count })}
          </>
        )
      }
      without={to({ party: null, link: null })}
    >
      {node !== null && (
        <>
          <PanelTitle title={<Words shown={figures[node]!.name} />}>
            <p className="quiet">{factsInTitle(partyTitle(picture, figures[node]!), figures[node]!.name.text)}</p>
            {accounts.length > 1 && <p>{say("network.account.several", { count: accounts.length })}</p>}
            <NetworkPartyActs node={node} />
          </PanelTitle>
          <div className="network-accounts">
            {accounts.map(account => (
              <InDossier
                key={account.dossier}
                dossier={account.dossier}
                party={account.party}
                chosen={{ party: accountIn(network, account).id }}
              >
                <PartyContents party={account.party} />
              </InDossier>
            ))}
          </div>
        </>
      )}
      {ends && (
        <>
          <PanelTitle
            title={say("panel.hop", {
              from: figures[ends.from]!.name.text,
              to: figures[ends.to]!.name.text,
            })}
          >
            {count > 1 && <p>{say("network.account.several", { count })}</p>}
          </PanelTitle>
          <div className="network-accounts">
            {[...first].map(([dossier, { link }]) => (
              <InDossier key={dossier} dossier={dossier} party={null} chosen={{ link: link.id }}>
                <HopContents link={link.id} />
              </InDossier>
            ))}
          </div>
        </>
      )}
    </PanelFrame>
  );
}
