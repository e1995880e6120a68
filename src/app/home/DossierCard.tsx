import { useEffect, useRef } from "react";
import type { Text } from "../../schema/index.ts";
import { nameOf, sayCountry, sayDate, sayList, textIn } from "../../text/index.ts";
import { Facts } from "../../views/index.ts";
import { PageLink } from "../address/PageLink.tsx";
import { dossierPlace, subjectOf } from "../address/place.ts";
import { arrivedBy, cameFrom } from "../address/useAddress.ts";
import type { Card } from "../files/cardOf.ts";
import { usePlace } from "../reading/usePlace.ts";
import { useReader } from "../reading/useReader.ts";
import { Words } from "../reading/Words.tsx";
import { ChainPicture } from "./ChainPicture.tsx";
import type { Reason } from "./searchLibrary.ts";

/** The most countries that a card names; further ones are counted. */
const COUNTRIES_NAMED = 5;

type Props = {
  readonly id: string;
  readonly card: Card;
  /** Why a search found the dossier, where its title does not show it. */
  readonly reasons: readonly Reason[];
};

/** One dossier on the home page. The whole card is a link to it, named after the title. */
export function DossierCard({ id, card, reasons }: Props) {
  const { language, say } = useReader();
  const place = usePlace();
  const to = dossierPlace({ kind: "library", id }, { language: place.language });
  const subject = subjectOf(to);
  const here = useRef<HTMLLIElement>(null);
  // A reader who comes back from a dossier goes on from its card.
  useEffect(() => {
    const before = cameFrom();
    if (arrivedBy() === "history" && before !== null && subjectOf(before) === subject)
      here.current?.querySelector("a")?.focus({ preventScroll: true });
  }, [subject]);
  const shown = (text: Text) => textIn(text, language, card.language);
  const clients = card.clients.map(client => nameOf(client, language, card.language));
  const { countries, parties, groups } = card;
  const named = countries.length <= COUNTRIES_NAMED ? countries.map(code => sayCountry(language, code)) : [];
  return (
    <li className="card" ref={here}>
      <h3>
        <PageLink to={to}>
          <Words shown={shown(card.title)} />
        </PageLink>
      </h3>
      <ChainPicture picture={card.picture} />
      <div className="card-text">
        {(card.fictional || card.status === "draft") && (
          <p className="tags">
            {card.fictional && <span className="tag">{say("page.fictional")}</span>}
            {card.status === "draft" && <span className="tag">{say("page.card.draft")}</span>}
          </p>
        )}
        {card.line && (
          <p>
            <Words shown={shown(card.line)} />
          </p>
        )}
        <p>{say("page.home.clients", { count: clients.length, clients: sayList(language, clients) })}</p>
        <Facts
          items={[
            say(parties.isOpen ? "page.card.parties-at-least" : "page.card.parties", { count: parties.count }),
            groups > 0 && say("page.card.groups", { count: groups }),
            countries.length > 0 &&
              (named.length > 0 ? sayList(language, named) : say("page.card.countries", { count: countries.length })),
            card.asOf === null ? say("page.card.undated") : say("page.as-of", { date: sayDate(language, card.asOf) }),
          ]}
        />
        {reasons.map(({ kind, text }) => (
          <p key={`${kind} ${text}`} className="reason">
            {say(`page.find.${kind}`, { name: text })}
          </p>
        ))}
      </div>
    </li>
  );
}
