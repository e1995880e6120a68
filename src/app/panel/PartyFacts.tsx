import { safeHref } from "../../base/index.ts";
import type { PartyIndex } from "../../model/index.ts";
import { isGroupKind, type Party } from "../../schema/index.ts";
import { label, sayCountry, sayDates, sayIdentifier, sayLanguage, sayList, sayRange } from "../../text/index.ts";
import { Facts } from "../../views/index.ts";
import { useDossier } from "../reading/useDossier.ts";
import { useReader } from "../reading/useReader.ts";
import { Words } from "../reading/Words.tsx";

/** What is said of workers as workers. Numbers about them are figures and stand elsewhere. */
function WorkerFacts({ workers }: { readonly workers: NonNullable<Party["workers"]> }) {
  const { language, say } = useReader();
  const { narrator } = useDossier();
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
  /** The party stands in the chain, but not above the chosen workers. */
  readonly apart?: boolean;
};

/** Who a party is: where it is, what it does, how many parties it stands for, and what is not known. */
export function PartyFacts({ party: index, apart = false }: Props) {
  const { language, say } = useReader();
  const { dossier, narrator, group, inquiry } = useDossier();
  const party = dossier.parties[index]!;
  const countries = [...new Set([party.country, ...(party.countries ?? [])])].filter(code => code !== undefined);
  const roles = (party.roles ?? []).map(role => {
    const known = typeof role === "string" ? { function: role } : role;
    return [label(language, "roles", known.function), ...sayDates(language, known)].join(", ");
  });
  const isGroup = isGroupKind(party.kind);
  // Whatever could give away the name of a withheld party is not shown, even to readers who have it in their file,
  // because pages are photographed and passed on.
  const open = party.withheld ? null : party;
  const page = open?.url === undefined ? null : safeHref(open.url);
  return (
    <>
      <Facts
        items={[
          ...countries.map(code => <strong key={code}>{sayCountry(language, code)}</strong>),
          open?.seat &&
            open.seat !== party.country &&
            say("page.party.seat", { country: sayCountry(language, open.seat) }),
          open?.place?.name && <Words shown={narrator.text(open.place.name)} />,
          ...roles,
          party.kind !== "organisation" && label(language, "party-kinds", party.kind),
          open?.aliases &&
            say("page.party.aliases", {
              names: sayList(
                language,
                open.aliases.map(alias => narrator.text(alias).text),
              ),
            }),
          ...(open?.identifiers ?? []).map(identifier => sayIdentifier(language, identifier)),
          page && (
            <a href={page} rel="noopener noreferrer">
              {say("panel.party.page")}
            </a>
          ),
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
      {open?.description && (
        <p>
          <Words shown={narrator.text(open.description)} />
        </p>
      )}
      {party.workers && <WorkerFacts workers={party.workers} />}
    </>
  );
}
