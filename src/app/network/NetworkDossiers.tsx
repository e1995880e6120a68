import { isDated } from "../../model/index.ts";
import { isolated, narratorOf, sayDate, textIn } from "../../text/index.ts";
import { Facts } from "../../views/index.ts";
import { library } from "../documents/files/library.ts";
import { useOwnFiles } from "../documents/files/useOwnFiles.ts";
import { PageLink } from "../page/address/PageLink.tsx";
import { dossierPlace } from "../page/address/place.ts";
import { Section } from "../page/reading/Section.tsx";
import { useReader } from "../page/reading/useReader.ts";
import { Words } from "../page/reading/Words.tsx";
import { LeaveOut } from "./LeaveOut.tsx";
import { NetworkCompare } from "./NetworkCompare.tsx";
import { openingPlace, type SetEntry } from "./networkSet.ts";
import { useShownNetwork } from "./useShownNetwork.ts";

/** The dossiers of the network, each with its day. The reader can choose among them and add own files. */
export function NetworkDossiers() {
  const { language, say } = useReader();
  const { place, set, to } = useShownNetwork();
  const { choose } = useOwnFiles();
  const { cards } = library();
  const all = cards.map(([id]) => id);
  const chosen = place.set ?? all;
  const toggled = (id: string) => {
    const next = chosen.includes(id)
      ? chosen.filter(one => one !== id)
      : all.filter(one => one === id || chosen.includes(one));
    return to({ set: next.length === all.length ? null : next });
  };
  const inSet = new Map(set.entries.map(entry => [entry.id, entry]));
  const others = set.entries.filter(({ origin }) => origin.kind !== "library");
  const dayOf = ({ file }: SetEntry) => {
    const { asOf, updated } = file.dossier;
    const day = asOf ?? updated;
    if (!isDated(file.dossier)) return say("page.card.undated");
    return day !== undefined && say("page.as-of", { date: sayDate(language, day) });
  };
  return (
    <Section id="network-dossiers" title={say("network.set", { count: set.entries.length })}>
      <p className="quiet">{say("network.set.lead")}</p>
      <ul className="plain-list network-set">
        {cards.map(([id, card]) => {
          const entry = inSet.get(id);
          const isIn = chosen.includes(id);
          const title = textIn(card.title, language, card.language);
          const day = entry?.origin.kind === "library" && dayOf(entry);
          return (
            <li key={id}>
              <Words shown={title} />{" "}
              <Facts
                items={[
                  day,
                  <PageLink key="open" to={dossierPlace({ kind: "library", id }, { language: place.language })}>
                    {say("network.set.open")}
                    <span className="sr">, {isolated(title.text)}</span>
                  </PageLink>,
                  <PageLink key="toggle" to={toggled(id)}>
                    {say(isIn ? "network.set.leave-out" : "network.set.take-in")}
                    <span className="sr">, {isolated(title.text)}</span>
                  </PageLink>,
                ]}
              />
            </li>
          );
        })}
        {others.map(entry => {
          const { origin } = entry;
          const { dossier } = entry.file;
          const day = dayOf(entry);
          return (
            <li key={entry.id}>
              <Words shown={narratorOf(dossier, language).text(dossier.title)} />{" "}
              <Facts
                items={[
                  origin.kind === "own" && say("network.set.own", { name: origin.name ?? say("page.own.pasted") }),
                  origin.kind === "src" && origin.src,
                  day,
                  <PageLink key="open" to={openingPlace(entry, place.language)}>
                    {say("network.set.open")}
                  </PageLink>,
                  origin.kind === "own" ? (
                    <LeaveOut key="close" ownKey={origin.key} />
                  ) : (
                    <PageLink
                      key="close"
                      to={to({ src: place.src.filter(src => origin.kind !== "src" || src !== origin.src) })}
                    >
                      {say("network.set.leave-out")}
                    </PageLink>
                  ),
                ]}
              />
            </li>
          );
        })}
      </ul>
      {set.entries.length > 1 && <NetworkCompare />}
      <p>
        <button type="button" className="second" onClick={choose}>
          {say("network.own.add")}
        </button>{" "}
        <span className="quiet">{say("page.own.stays-here")}</span>
      </p>
    </Section>
  );
}
