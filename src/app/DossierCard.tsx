import type { Text } from "../schema/index.ts";
import { label, nameOf, sayList, textIn } from "../text/index.ts";
import type { Card } from "./library.ts";
import { PageLink } from "./PageLink.tsx";
import { useReader } from "./useReader.ts";
import { Words } from "./Words.tsx";

const firstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/su.exec(text)?.[0] ?? text;

/** One dossier on the home page: its title is the link. Named firms stand in the title or among the clients. */
export function DossierCard({ id, card }: { readonly id: string; readonly card: Card }) {
  const { language, query, say } = useReader();
  const shown = (text: Text) => textIn(text, language, card.language);
  const summary = card.summary && shown(card.summary);
  const line = card.subtitle ? shown(card.subtitle) : summary && { ...summary, text: firstSentence(summary.text) };
  const clients = card.clients.map(client => nameOf(client, language, card.language));
  return (
    <li className="card">
      <h3>
        <PageLink to={{ dossier: id, language: query.language }}>
          <Words shown={shown(card.title)} />
        </PageLink>
      </h3>
      {line && (
        <p>
          <Words shown={line} />
        </p>
      )}
      <p className="quiet">
        {say("page.home.clients", { count: clients.length, clients: sayList(language, clients) })}
        {card.fictional && <span className="tag">{say("page.fictional")}</span>}
        {card.status === "draft" && <span className="tag">{label(language, "dossier-statuses", "draft")}</span>}
      </p>
    </li>
  );
}
