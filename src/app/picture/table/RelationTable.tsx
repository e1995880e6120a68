import { useMemo, useState } from "react";
import { rankOf, verifications } from "../../../schema/index.ts";
import { type Key, label, sayDates } from "../../../text/index.ts";
import type { RelationRow } from "../../../views/index.ts";
import { PageLink } from "../../page/address/PageLink.tsx";
import type { DossierPlace } from "../../page/address/place.ts";
import { nothingChosen } from "../../page/address/selectionOf.ts";
import { ChoiceLink } from "../../page/reading/ChoiceLink.tsx";
import { EmptyCell } from "../../page/reading/EmptyCell.tsx";
import { PartyName } from "../../page/reading/PartyName.tsx";
import { Section } from "../../page/reading/Section.tsx";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { WideTable } from "../../page/reading/WideTable.tsx";
import { Words } from "../../page/reading/Words.tsx";
import { OrderChoice } from "./OrderChoice.tsx";
import { isLong, SlicedRows } from "./SlicedRows.tsx";

const orders = [
  ["chain", "table.order.chain"],
  ["from", "table.order.from"],
  ["to", "table.order.to"],
  ["verification", "table.order.verification"],
] as const satisfies readonly (readonly [string, Key])[];
type RelationOrder = (typeof orders)[number][0];

/** Whether the two ends stand in different countries, as far as that is known. */
function BorderWords({ border }: Pick<RelationRow, "border">) {
  const { say } = useReader();
  if (border === null) return <EmptyCell words={say("table.border.beside")} />;
  const { above, below, crossing } = border;
  switch (crossing) {
    case "crossed":
      return say("table.border.crossed", { above, below });
    case "none":
      return say("table.border.none");
    case "open":
      return say("table.border.open", { above, below });
    case "unknown":
      return above === below ? say("table.border.unknown") : say("table.border.open", { above, below });
  }
}

function RelationTableRow({ row, place }: { readonly row: RelationRow; readonly place: DossierPlace }) {
  const { language, say } = useReader();
  const { dossier, narrator } = useDossier();
  const mannerWords = ({ manner }: RelationRow) =>
    manner === "hop" || manner === "return"
      ? say(`table.manner.${manner}`)
      : say("table.manner.overlay", { family: say(`stage.overlays.${manner}`) });
  const end = (party: number) => (
    <PageLink to={{ ...place, ...nothingChosen, party: dossier.parties[party]!.id }}>
      <PartyName party={party} />
    </PageLink>
  );
  const { border, from, isDisputed, link, relation, manner, to } = row;
  const dates = link ? sayDates(language, link) : [];
  // A rating system is told of the workers, and so is its evidence.
  const chosen = link ? { link: link.id } : { party: relation.to };
  return (
    <tr
      data-link={link?.id}
      data-rated={link ? undefined : relation.to}
      data-manner={manner}
      data-from={relation.from}
      data-to={relation.to}
      data-disputed={isDisputed}
    >
      <th scope="row">{end(from)}</th>
      <th scope="row">{end(to)}</th>
      <td>
        <ChoiceLink to={{ ...place, ...nothingChosen, ...chosen }} isChosen={link !== null && place.link === link.id}>
          {label(language, "link-types", relation.type)}
          <span className="sr"> {narrator.link(relation)}</span>
        </ChoiceLink>
        {link?.label && (
          <>
            {" "}
            <span className="cell-detail">
              <Words shown={narrator.text(link.label)} />
            </span>
          </>
        )}
      </td>
      <td>{mannerWords(row)}</td>
      <td>{dates.length > 0 ? dates.join(" · ") : say("page.time.none")}</td>
      <td>
        {link ? (
          label(language, "verifications", link.verification)
        ) : (
          <EmptyCell words={say("table.told-of-workers")} />
        )}
      </td>
      <td>{isDisputed ? <span className="tag contested">{say("page.hop.disputed")}</span> : <EmptyCell />}</td>
      <td>
        <BorderWords border={border} />
      </td>
    </tr>
  );
}

const keyOf = ({ link, relation }: RelationRow): string => link?.id ?? `rating ${relation.to}`;

const rankIn = ({ link }: RelationRow): number => (link ? rankOf(link.verification) : verifications.length);

/**
 * All links as a table: from whom to whom, of what type, when, how well verified, and what speaks against it.
 * @param inChain the rows in the order of the chain
 */
export function RelationTable({ inChain }: { readonly inChain: readonly RelationRow[] }) {
  const { language, say } = useReader();
  const { narrator } = useDossier();
  const [order, setOrder] = useState<RelationOrder>("chain");
  const rows = useMemo(() => {
    const compareBy: Readonly<Record<RelationOrder, ((a: RelationRow, b: RelationRow) => number) | null>> = {
      chain: null,
      from: (a, b) => narrator.name(a.relation.from).localeCompare(narrator.name(b.relation.from), language),
      to: (a, b) => narrator.name(a.relation.to).localeCompare(narrator.name(b.relation.to), language),
      verification: (a, b) => rankIn(a) - rankIn(b),
    };
    const compare = compareBy[order];
    return compare === null ? inChain : [...inChain].sort(compare);
  }, [inChain, order, narrator, language]);
  if (rows.length === 0) return null;
  const sorted = (by: RelationOrder) => (order === by ? { "aria-sort": "ascending" as const } : {});
  return (
    <Section id="table-relations" title={say("table.relations")}>
      <OrderChoice orders={orders} chosen={order} onChoose={setOrder} />
      <WideTable caption="table-relations-caption">
        <table className={isLong(rows) ? "data-table is-long" : "data-table"}>
          <caption id="table-relations-caption">{say("table.relations.caption", { count: rows.length })}</caption>
          <thead>
            <tr>
              <th scope="col" {...sorted("from")}>
                {say("table.from")}
              </th>
              <th scope="col" {...sorted("to")}>
                {say("table.to")}
              </th>
              <th scope="col">{say("table.what")}</th>
              <th scope="col">{say("table.manner")}</th>
              <th scope="col">{say("table.when")}</th>
              <th scope="col" {...sorted("verification")}>
                {say("table.verification")}
              </th>
              <th scope="col">{say("table.disputed")}</th>
              <th scope="col">{say("table.border")}</th>
            </tr>
          </thead>
          <SlicedRows key={order} rows={rows} keyOf={keyOf} as={RelationTableRow} />
        </table>
      </WideTable>
    </Section>
  );
}
