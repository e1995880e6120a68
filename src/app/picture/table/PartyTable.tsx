import { useMemo, useState } from "react";
import type { Key } from "../../../text/index.ts";
import { type PartyRow, WorkerFactList } from "../../../views/index.ts";
import type { DossierPlace } from "../../page/address/place.ts";
import { nothingChosen } from "../../page/address/selectionOf.ts";
import { ChoiceLink } from "../../page/reading/ChoiceLink.tsx";
import { EmptyCell } from "../../page/reading/EmptyCell.tsx";
import { PartyName } from "../../page/reading/PartyName.tsx";
import { Section } from "../../page/reading/Section.tsx";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { WideTable } from "../../page/reading/WideTable.tsx";
import { OrderChoice } from "./OrderChoice.tsx";
import { isLong, SlicedRows } from "./SlicedRows.tsx";

const orders = [
  ["chain", "table.order.chain"],
  ["name", "table.order.name"],
  ["kind", "table.order.kind"],
  ["country", "table.order.country"],
] as const satisfies readonly (readonly [string, Key])[];
type PartyOrder = (typeof orders)[number][0];

const countryOf = ({ card }: PartyRow): string => card.countries.map(({ name }) => name).join(", ");

/** The words by which rows are sorted; null for the order of the chain. Rows without a country come last. */
const wordsFor: Readonly<Record<PartyOrder, ((row: PartyRow) => string) | null>> = {
  chain: null,
  name: ({ card }) => card.name.text,
  kind: ({ kind }) => kind,
  country: row => countryOf(row) || "\uffff",
};

/** Names the parties of the file that are not there on this day or in this reading. */
function Absent() {
  const { say } = useReader();
  const { dossier, inquiry, narrator } = useDossier();
  const absent = dossier.parties.filter((_, index) => !inquiry.chain.live[index]);
  if (absent.length === 0) return null;
  return <p className="quiet absent">{say("page.absent", { parties: absent.map(({ id }) => narrator.name(id)) })}</p>;
}

const listed = (words: readonly string[]) => (words.length === 0 ? <EmptyCell /> : words.join(" · "));

type PartyRowProps = { readonly row: PartyRow; readonly place: DossierPlace };

function Cells({ row, place, hasPeople }: PartyRowProps & { readonly hasPeople: boolean }) {
  const { say } = useReader();
  const { card, counts, doubts, kind, layer, party, people, roles } = row;
  return (
    <tr data-place={row.place} className={card.isChosenGroup ? "chosen-workers" : undefined}>
      <th scope="row" data-party={card.key}>
        <ChoiceLink
          to={{ ...place, ...nothingChosen, party: card.key }}
          isChosen={place.party === card.key && place.duty === null}
        >
          <PartyName party={party} />
        </ChoiceLink>{" "}
        {card.isChosenGroup && <span className="cell-detail">{say("page.group.chosen")}</span>}
      </th>
      <td className="layer">{layer ?? <EmptyCell words={say("table.layer.none")} />}</td>
      <td>{say(`table.place.${row.place}`)}</td>
      <td>{kind}</td>
      <td>{listed(roles)}</td>
      <td>{listed(card.countries.map(({ name }) => name))}</td>
      {hasPeople && <td>{people.length === 0 ? <EmptyCell /> : <WorkerFactList facts={people} />}</td>}
      <td>{listed(counts)}</td>
      <td>{listed(doubts)}</td>
    </tr>
  );
}

const PartyTableRow = (props: PartyRowProps) => <Cells {...props} hasPeople={false} />;
/** With what is said of workers, where it is said of any. */
const PeopleTableRow = (props: PartyRowProps) => <Cells {...props} hasPeople />;

const keyOf = ({ card }: PartyRow): string => card.key;

/**
 * All parties as a table: what each is, where it stands, for how many it stands, and what is not known of it.
 * @param inChain the rows in the order of the chain
 */
export function PartyTable({ inChain }: { readonly inChain: readonly PartyRow[] }) {
  const { language, say } = useReader();
  const [order, setOrder] = useState<PartyOrder>("chain");
  const wordsOf = wordsFor[order];
  const rows = useMemo(
    () => (wordsOf === null ? inChain : [...inChain].sort((a, b) => wordsOf(a).localeCompare(wordsOf(b), language))),
    [inChain, wordsOf, language],
  );
  const hasPeople = useMemo(() => inChain.some(({ people }) => people.length > 0), [inChain]);
  const sorted = (by: PartyOrder) => (order === by ? { "aria-sort": "ascending" as const } : {});
  return (
    <Section id="table-parties" title={say("table.parties")}>
      <OrderChoice orders={orders} chosen={order} onChoose={setOrder} />
      <WideTable caption="table-parties-caption">
        <table className={isLong(rows) ? "data-table is-long" : "data-table"}>
          <caption id="table-parties-caption">{say("table.parties.caption", { count: rows.length })}</caption>
          <thead>
            <tr>
              <th scope="col" {...sorted("name")}>
                {say("panel.strands.party")}
              </th>
              <th scope="col" {...sorted("chain")}>
                {say("chain.layer")}
              </th>
              <th scope="col">{say("table.place")}</th>
              <th scope="col" {...sorted("kind")}>
                {say("table.kind")}
              </th>
              <th scope="col">{say("table.roles")}</th>
              <th scope="col" {...sorted("country")}>
                {say("table.country")}
              </th>
              {hasPeople && <th scope="col">{say("panel.people")}</th>}
              <th scope="col">{say("table.counts")}</th>
              <th scope="col">{say("table.doubts")}</th>
            </tr>
          </thead>
          <SlicedRows key={order} rows={rows} keyOf={keyOf} as={hasPeople ? PeopleTableRow : PartyTableRow} />
        </table>
      </WideTable>
      <Absent />
    </Section>
  );
}
