import type { PartyIndex } from "../model/index.ts";
import { isGroupKind, type Link, type Party } from "../schema/index.ts";
import { label, sayCountry, sayLanguage, sayList, sayRange, typeset } from "../text/index.ts";
import { Answer } from "./Answer.tsx";
import { sayDates } from "./dates.ts";
import { EvidenceList } from "./EvidenceList.tsx";
import { Facts } from "./Facts.tsx";
import { LinkEntry } from "./LinkEntry.tsx";
import { Remark } from "./Remark.tsx";
import { useReader } from "./useReader.ts";
import { useTold } from "./useTold.ts";
import { Words } from "./Words.tsx";

/** What is said of workers as workers; numbers about them are figures. */
function WorkerFacts({ workers }: { readonly workers: NonNullable<Party["workers"]> }) {
  const { language, say } = useReader();
  const { narrator } = useTold();
  const words = (list: "tasks" | "media", codes: readonly string[] | undefined) =>
    codes?.map(code => label(language, list, code)) ?? [];
  return (
    <Facts
      items={[
        workers.status && label(language, "worker-statuses", workers.status),
        workers.setting && label(language, "settings", workers.setting),
        ...words("tasks", workers.tasks),
        ...words("media", workers.media),
        workers.stage && label(language, "stages", workers.stage),
        workers.languages &&
          sayList(
            language,
            workers.languages.map(tag => sayLanguage(language, tag)),
          ),
        workers.ratingSystem && say("page.rated-by", { party: narrator.nameWithin(workers.ratingSystem.issuer) }),
        workers.ratingSystem?.effects && <Words shown={narrator.text(workers.ratingSystem.effects)} />,
        workers.certification && <Words shown={narrator.text(workers.certification)} />,
        workers.nda && say("page.nda"),
        workers.minors && say("page.minors"),
      ]}
    />
  );
}

type Props = {
  readonly party: PartyIndex;
  /** The links of each hop that leads to it. */
  readonly hops?: readonly { readonly links: readonly Link[]; readonly disputed: boolean }[];
  /** Stands in the chain, but not above the workers chosen. */
  readonly apart?: boolean;
};

/** A party: who it is, where, what it does, and by which hops work comes to it. */
export function PartyEntry({ party: index, hops = [], apart = false }: Props) {
  const { language, say } = useReader();
  const { dossier, narrator, group, inquiry } = useTold();
  const party = dossier.parties[index]!;
  const name = party.name
    ? narrator.text(party.name)
    : { text: narrator.name(party.id), language, direction: "ltr" as const };
  const countries = [...new Set([party.country, ...(party.countries ?? [])])].filter(code => code !== undefined);
  const roles = (party.roles ?? []).map(role => {
    const known = typeof role === "string" ? { function: role } : role;
    return [label(language, "roles", known.function), ...sayDates(language, known)].join(", ");
  });
  const isGroup = isGroupKind(party.kind);
  return (
    <li
      className={`party${isGroup ? (apart ? " workers other" : " workers") : ""}${party.kind === "unknown" ? " unknown" : ""}`}
    >
      <h4>
        <bdi lang={name.language}>{typeset(name)}</bdi>
      </h4>
      <Facts
        items={[
          ...countries.map(code => <strong key={code}>{sayCountry(language, code)}</strong>),
          party.seat &&
            party.seat !== party.country &&
            say("page.party.seat", { country: sayCountry(language, party.seat) }),
          party.place?.name && <Words shown={narrator.text(party.place.name)} />,
          ...roles,
          party.kind !== "organisation" && label(language, "party-kinds", party.kind),
          party.aliases &&
            say("page.party.aliases", {
              names: sayList(
                language,
                party.aliases.map(alias => narrator.text(alias).text),
              ),
            }),
          party.count !== undefined && say("page.party.count", { count: sayRange(language, party.count) }),
          party.inLine &&
            say("page.party.in-line", {
              count: sayRange(language, {
                min: party.inLine.min ?? 1,
                ...(party.inLine.max === undefined ? {} : { max: party.inLine.max }),
              }),
            }),
          party.above && say("page.party.above"),
          party.withheld && say("page.party.withheld"),
          index === group && <span className="tag">{say("page.group.chosen")}</span>,
          apart && say(isGroup ? "page.group.other" : "page.party.apart"),
          inquiry.chain.isTop[index] === 1 && !inquiry.chain.isRoot[index] && say("page.party.local-top"),
        ]}
      />
      {party.description && (
        <p>
          <Words shown={narrator.text(party.description)} />
        </p>
      )}
      {party.workers && <WorkerFacts workers={party.workers} />}
      {hops.length > 0 && (
        <ul className="hops" aria-label={say("page.hops-into")}>
          {hops.flatMap(({ links, disputed }) =>
            links.map(link => <LinkEntry key={link.id} link={link} disputed={disputed} />),
          )}
        </ul>
      )}
      {(party.evidence || party.response || party.remark || party.workers?.evidence) && (
        <details className="evidence">
          <summary>{say(party.response ? "page.party.more-answer" : "page.party.more")}</summary>
          <Answer response={party.response} party={party.id} />
          <Remark remark={party.remark} />
          {party.evidence && <EvidenceList evidence={party.evidence} />}
          {party.workers?.evidence && <EvidenceList evidence={party.workers.evidence} />}
        </details>
      )}
    </li>
  );
}
