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

/**
 * Where the dossiers do not fit together, side by side, and which parties might be the same but are not treated so.
 * Nothing is resolved.
 */
export function NetworkDoubts() {
  const { language, say } = useReader();
  const { network, picture, to } = useShownNetwork();
  const proposals = useMemo(() => likelySame(network), [network]);
  const registerTroubles = useMemo(() => registerTroublesOf(network, ownRegister), [network]);
  const { apart, partyContradictions, linkContradictions } = network;
  const { narrators } = networkFigures(network, language);
  const countries = (codes: readonly string[]) =>
    sayList(
      language,
      codes.map(code => sayCountry(language, code)),
    );
  const identifiers = (all: readonly { readonly scheme: string; readonly id: string }[]) =>
    sayList(
      language,
      all.map(one => isolated(sayIdentifier(language, one))),
    );
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
        {partyContradictions.length + linkContradictions.length > 0 && (
          <TitledPart title={say("network.doubts.contradictions")}>
            <ul className="plain-list">
              {partyContradictions.map(({ about, node, accounts }) => (
                <li key={`${about} ${node}`}>
                  <NodeLink node={node} />{" "}
                  <span className="tag contested">{say(`network.contradiction.${about}`)}</span>
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
        )}
        {apart.length > 0 && (
          <TitledPart title={say("network.doubts.apart")}>
            <ul className="plain-list">
              {apart.map(({ why, identifiers: shared, accounts }) => (
                <li key={`${why} ${shared.map(({ scheme, id }) => `${scheme} ${id}`).join(" ")}`}>
                  {say(`network.apart.${why}`, { identifiers: identifiers(shared) })}
                  <ul>
                    {accounts.map(account => (
                      <PartyAccount key={`${account.dossier} ${account.party}`} account={account} />
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
          </TitledPart>
        )}
        {registerTroubles.length > 0 && (
          <TitledPart title={say("network.doubts.register")}>
            <ul className="plain-list">
              {registerTroubles.map(trouble => (
                <li key={trouble.why === "no-entry" ? trouble.id : trouble.entry.id}>
                  {trouble.why === "no-entry"
                    ? say("network.register.no-entry", { id: trouble.id })
                    : say("network.register.other-kind", { id: trouble.entry.id })}
                  <ul>
                    {trouble.accounts.map(account => (
                      <PartyAccount key={`${account.dossier} ${account.party}`} account={account} />
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
          </TitledPart>
        )}
        {proposals.length > 0 && (
          <TitledPart title={say("network.doubts.proposals")}>
            <p className="quiet">{say("network.proposals.lead")}</p>
            <Shortened
              className="plain-list"
              items={proposals}
              render={({ nodes, why, names }) => (
                <li key={nodes.join(" ")}>
                  {say(`network.proposal.${why}`, { a: isolated(names[0]), b: isolated(names[1]) })}
                  <ul>
                    {nodes.flatMap(node =>
                      network.parties[node]!.accounts.map(account => (
                        <PartyAccount key={`${account.dossier} ${account.party}`} account={account} />
                      )),
                    )}
                  </ul>
                </li>
              )}
            />
          </TitledPart>
        )}
      </HeadingLevel>
    </Section>
  );
}
