import { safeHref } from "../../base/index.ts";
import { label, sayIdentifier, sayList } from "../../text/index.ts";
import { type PartyRow, partyRows, ShownText, type WholePicture } from "../../views/index.ts";
import { anchorOf } from "./anchorOf.ts";
import { CitedSources } from "./CitedSources.tsx";
import { GivenAnswer } from "./ClaimEntry.tsx";
import { FactLine } from "./FactLine.tsx";
import { FileWords } from "./FileWords.tsx";
import { PagePart } from "./PagePart.tsx";
import type { Reading } from "./reading.ts";

function PartyEntry({ reading, row }: { readonly reading: Reading; readonly row: PartyRow }) {
  const { dossier, language, narrator, say } = reading;
  const party = dossier.parties[row.party]!;
  const open = party.withheld ? null : party;
  const href = open?.url === undefined ? null : safeHref(open.url);
  const tasks = party.workers?.tasks?.map(task => label(language, "tasks", task)) ?? [];
  return (
    <li id={anchorOf("party", party.id)} className="party">
      <p className="party-head">
        <span className="layer">{row.layer ?? "·"}</span>
        <span>
          <strong>
            <ShownText shown={row.card.name} />
          </strong>{" "}
          {row.card.countries.length > 0 && (
            <span className="quiet">
              {sayList(
                language,
                row.card.countries.map(({ name }) => name),
              )}
            </span>
          )}{" "}
          <CitedSources reading={reading} evidence={party.evidence} isQuiet />
        </span>
      </p>
      <FactLine
        items={[
          row.layer === null && say(`table.place.${row.place}`),
          row.kind,
          ...row.roles,
          ...tasks,
          ...row.counts,
          ...row.doubts,
          open?.aliases && say("page.party.aliases", { names: open.aliases.map(alias => narrator.text(alias).text) }),
          ...(open?.identifiers ?? []).map(identifier => sayIdentifier(language, identifier)),
          href && (
            <a href={href} rel="noopener noreferrer">
              {say("panel.party.page")}
            </a>
          ),
        ]}
      />
      {open?.description && (
        <p>
          <FileWords reading={reading} text={open.description} />
        </p>
      )}
      {open?.remark && (
        <p className="remark">
          <FileWords reading={reading} text={open.remark} />
        </p>
      )}
      {open?.response && <GivenAnswer reading={reading} response={open.response} />}
    </li>
  );
}

/** Everyone in the picture, from the clients down, then those whose position is not known. */
export function PartyPart({ reading, whole }: { readonly reading: Reading; readonly whole: WholePicture }) {
  const { say } = reading;
  return (
    <PagePart id="parties" title={say("table.parties")} lead={say("page.chain.lead")}>
      <ol className="parties">
        {partyRows(whole).map(row => (
          <PartyEntry key={row.party} reading={reading} row={row} />
        ))}
      </ol>
    </PagePart>
  );
}
