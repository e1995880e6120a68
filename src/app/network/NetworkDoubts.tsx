import { useMemo } from "react";
import {
  accountIn,
  countriesOf,
  keyOfAccount,
  likelySame,
  nodeOfKey,
  type PartyRef,
  registerTroublesOf,
} from "../../model/index.ts";
import { ownRegister } from "../../schema/index.ts";
import { inRow, isolated, sayCountry, sayDates, sayIdentifier, sayList } from "../../text/index.ts";
import { networkFigures, titlesOf } from "../../views/index.ts";
import { PageLink } from "../page/address/PageLink.tsx";
import { Section } from "../page/reading/Section.tsx";
import { Shortened } from "../page/reading/Shortened.tsx";
import { HeadingLevel, TitledPart } from "../page/reading/TitledPart.tsx";
import { useReader } from "../page/reading/useReader.ts";
import { NodeLink } from "./NodeLink.tsx";
import { useShownNetwork } from "./useShownNetwork.ts";

/** A party as one dossier names it, with the title of that dossier. */
function PartyAccount({ account, value }: { readonly account: PartyRef; readonly value?: string }) {
  const { language, say } = useReader();
  const { network, picture } = useShownNetwork();
  const node = nodeOfKey(network, keyOfAccount(network, account))!;
  const { narrators } = networkFigures(network, language);
  const name = narrators[account.dossier]!.name(accountIn(network, account).id);
  return (
    <li>
      <PageLink to={useShownNetwork().to({ party: network.parties[node]!.key, link: null })}>{name}</PageLink>{" "}
      {value && <strong>{value}</strong>}{" "}
      <span className="quiet">{say("network.in-dossier", { title: titlesOf(picture, [account.dossier])[0]! })}</span>
    </li>
  );
}

const PartyAccounts = ({ accounts }: { readonly accounts: readonly PartyRef[] }) => (
  <ul>
    {accounts.map(account => (
      <PartyAccount key={`${account.dossier} ${account.party}`} account={account} />
    ))}
  </ul>
);

/** The same party or link, of which two dossiers say what cannot both be so. */
function Contradictions() {
  const { language, say } = useReader();
  const { network, picture, to } = useShownNetwork();
  const { partyContradictions, linkContradictions } = network;
  const { narrators } = networkFigures(network, language);
  if (partyContradictions.length + linkContradictions.length === 0) return null;
  const countries = (codes: readonly string[]) =>
    sayList(
      language,
      codes.map(code => sayCountry(language, code)),
    );
  return (
    <TitledPart title={say("network.doubts.contradictions")}>
      <ul className="plain-list">
        {partyContradictions.map(({ about, node, accounts }) => (
          <li key={`${about} ${node}`}>
            <NodeLink node={node} /> <span className="tag contested">{say(`network.contradiction.${about}`)}</span>
            <ul>
              {accounts.map(account => {
                const party = accountIn(network, account);
                const value = {
                  seat: () => sayCountry(language, party.seat!),
                  country: () => countries(countriesOf([party])),
                  // Each account shows its name anyway.
                  name: () => "",
                }[about]();
                return <PartyAccount key={account.dossier} account={account} value={value} />;
              })}
            </ul>
          </li>
        ))}
        {linkContradictions.map(({ about, links }) => (
          <li key={`${about} ${links.join(" ")}`}>
            <span className="tag contested">{say(`network.contradiction.${about}`)}</span>
            <ul>
              {links.map(at => {
                const { link, dossier, key } = network.links[at]!;
                return (
                  <li key={key}>
                    <PageLink to={to({ link: key, party: null })}>{narrators[dossier]!.link(link)}</PageLink>{" "}
                    {inRow(language, sayDates(language, link))}{" "}
                    <span className="quiet">
                      {say("network.in-dossier", { title: titlesOf(picture, [dossier])[0]! })}
                    </span>
                  </li>
                );
              })}
            </ul>
          </li>
        ))}
      </ul>
    </TitledPart>
  );
}

/** Accounts that share an identifier and are not taken for one party. */
function KeptApart() {
  const { language, say } = useReader();
  const { apart } = useShownNetwork().network;
  if (apart.length === 0) return null;
  const identifiers = (all: readonly { readonly scheme: string; readonly id: string }[]) =>
    sayList(
      language,
      all.map(one => isolated(sayIdentifier(language, one))),
    );
  return (
    <TitledPart title={say("network.doubts.apart")}>
      <ul className="plain-list">
        {apart.map(({ why, identifiers: shared, accounts }) => (
          <li key={`${why} ${shared.map(({ scheme, id }) => `${scheme} ${id}`).join(" ")}`}>
            {say(`network.apart.${why}`, { identifiers: identifiers(shared) })}
            <PartyAccounts accounts={accounts} />
          </li>
        ))}
      </ul>
    </TitledPart>
  );
}

/** Accounts that name an entry of the register which is not there or is of another kind. */
function RegisterTroubles({ troubles }: { readonly troubles: ReturnType<typeof registerTroublesOf> }) {
  const { say } = useReader();
  if (troubles.length === 0) return null;
  return (
    <TitledPart title={say("network.doubts.register")}>
      <ul className="plain-list">
        {troubles.map(trouble => (
          <li key={trouble.why === "no-entry" ? trouble.id : trouble.entry.id}>
            {trouble.why === "no-entry"
              ? say("network.register.no-entry", { id: trouble.id })
              : say("network.register.other-kind", { id: trouble.entry.id })}
            <PartyAccounts accounts={trouble.accounts} />
          </li>
        ))}
      </ul>
    </TitledPart>
  );
}

/** Parties that might be the same and are not treated so. */
function Proposals({ proposals }: { readonly proposals: ReturnType<typeof likelySame> }) {
  const { say } = useReader();
  const { network } = useShownNetwork();
  if (proposals.length === 0) return null;
  return (
    <TitledPart title={say("network.doubts.proposals")}>
      <p className="quiet">{say("network.proposals.lead")}</p>
      <Shortened
        className="plain-list"
        items={proposals}
        render={({ nodes, why, names }) => (
          <li key={nodes.join(" ")}>
            {say(`network.proposal.${why}`, { a: isolated(names[0]), b: isolated(names[1]) })}
            <PartyAccounts accounts={nodes.flatMap(node => network.parties[node]!.accounts)} />
          </li>
        )}
      />
    </TitledPart>
  );
}

/**
 * Where the dossiers do not fit together, side by side, and which parties might be the same but are not treated so.
 * Nothing is resolved.
 */
export function NetworkDoubts() {
  const { say } = useReader();
  const { network } = useShownNetwork();
  const proposals = useMemo(() => likelySame(network), [network]);
  const registerTroubles = useMemo(() => registerTroublesOf(network, ownRegister), [network]);
  const { apart, partyContradictions, linkContradictions } = network;
  const count =
    apart.length + partyContradictions.length + linkContradictions.length + registerTroubles.length + proposals.length;
  if (network.dossiers.length < 2 && count === 0) return null;
  if (count === 0)
    return (
      <Section id="network-doubts" title={say("network.doubts")}>
        <p>{say("network.doubts.none")}</p>
      </Section>
    );
  return (
    <Section id="network-doubts" title={say("network.doubts")}>
      <p className="quiet">{say("network.doubts.lead")}</p>
      <HeadingLevel value={3}>
        <Contradictions />
        <KeptApart />
        <RegisterTroubles troubles={registerTroubles} />
        <Proposals proposals={proposals} />
      </HeadingLevel>
    </Section>
  );
}
