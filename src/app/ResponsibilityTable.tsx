import { useMemo } from "react";
import type { PartyIndex } from "../model/index.ts";
import { sayPlane } from "../text/index.ts";
import {
  type DutyCell,
  Mark,
  type ResponsibilityRow,
  responsibilitiesOf,
  ShownText,
  type WholePicture,
} from "../views/index.ts";
import { Dash } from "./Dash.tsx";
import { NothingWritten } from "./NothingWritten.tsx";
import { PageLink } from "./PageLink.tsx";
import { PartyName } from "./PartyName.tsx";
import { Section } from "./Section.tsx";
import { SeePlane } from "./SeePlane.tsx";
import { nothingChosen } from "./selectionOf.ts";
import { useReader } from "./useReader.ts";
import { useTold } from "./useTold.ts";
import { WideTable } from "./WideTable.tsx";

/** How one party stands towards one duty: shape and word, and what it rests on behind it. */
function StateCell({
  row,
  cell: { duty, state, isReceiptOpen, isSpokenOf },
}: {
  readonly row: ResponsibilityRow;
  readonly cell: DutyCell;
}) {
  const { query, say } = useReader();
  const { narrator } = useTold();
  const party = row.card.key;
  const isSilent = state.state === "silent";
  const isChosen = query.duty === duty;
  return (
    <td className={isChosen ? "chosen" : undefined} data-party={party} data-duty={duty} data-state={state.state}>
      {isSilent && !isReceiptOpen ? (
        <Dash words={say(isSpokenOf ? "chain.silent.not-counted" : "chain.silent")} />
      ) : (
        <>
          <PageLink
            className={`state-link word-${state.state}`}
            to={{ ...query, duty, party, link: null }}
            aria-current={isChosen && query.party === party && query.link === null ? "true" : undefined}
          >
            <Mark state={state.state} size={18} />
            <strong>{state.word}</strong>
            <span className="sr">
              {" "}
              {say("table.cell", { party: narrator.name(party), duty: narrator.dutyLabel(duty) })}
            </span>
          </PageLink>{" "}
          <span className="cell-detail">{state.detail}</span>
        </>
      )}
    </td>
  );
}

function PartyRow({ row, isOutside = false }: { readonly row: ResponsibilityRow; readonly isOutside?: boolean }) {
  const { query, say } = useReader();
  const { card, layer, party, cells } = row;
  return (
    <tr className={card.isChosenGroup ? "chosen-workers" : undefined}>
      <th scope="row" data-party={card.key}>
        <PageLink to={{ ...query, ...nothingChosen, party: card.key }}>
          <PartyName party={party} />
        </PageLink>{" "}
        {card.isChosenGroup && <span className="cell-detail">{say("page.group.chosen")}</span>}
        {isOutside && <span className="cell-detail">{say("panel.outside")}</span>}
      </th>
      <td className="layer">{layer ?? <Dash words={say("table.layer.none")} />}</td>
      {cells.map(cell => (
        <StateCell key={cell.duty} row={row} cell={cell} />
      ))}
    </tr>
  );
}

type Props = { readonly whole: WholePicture; readonly group: PartyIndex };

/** Who answers for what: the parties of the chain, layer by layer, by the duties on which anything is written. */
export function ResponsibilityTable({ whole, group }: Props) {
  const { language, query, say } = useReader();
  const { dossier, narrator, plane } = useTold();
  const { columns, rows, outside } = useMemo(() => responsibilitiesOf(whole), [whole]);
  const workers = dossier.parties[group]!.id;
  const layers = [...new Set(rows.map(({ layer }) => layer))];
  const depth = Math.max(1, layers.length - 1);
  return (
    <Section id="table-duties" title={say("page.duties")}>
      {columns.length > 0 && (
        <WideTable caption="table-duties-caption">
          <table className="data-table responsibilities">
            <caption id="table-duties-caption">
              {say("table.duties.caption", { group: narrator.nameWithin(workers), plane: sayPlane(language, plane) })}
            </caption>
            <thead>
              <tr>
                <th scope="col">{say("panel.strands.party")}</th>
                <th scope="col">{say("chain.layer")}</th>
                {columns.map(({ duty, label, diverges }) => (
                  <th key={duty} scope="col" className={query.duty === duty ? "chosen" : undefined} data-duty={duty}>
                    <PageLink to={{ ...query, ...nothingChosen, duty }}>
                      <ShownText shown={label} />
                    </PageLink>
                    {diverges && <span className="tag contested">{diverges}</span>}
                  </th>
                ))}
              </tr>
            </thead>
            {layers.map((layer, place) => (
              <tbody key={layer} className={`stratum-${Math.round((place * 5) / depth)}`}>
                {rows
                  .filter(row => row.layer === layer)
                  .map(row => (
                    <PartyRow key={row.party} row={row} />
                  ))}
              </tbody>
            ))}
            {outside.length > 0 && (
              <tbody className="outside">
                {outside.map(row => (
                  <PartyRow key={row.party} row={row} isOutside />
                ))}
              </tbody>
            )}
            <tfoot>
              <tr className="verdicts">
                <th scope="row">{say("panel.strands.verdict")}</th>
                <td className="layer" />
                {columns.map(({ duty, verdict }) => (
                  <td
                    key={duty}
                    className={query.duty === duty ? "chosen" : undefined}
                    data-duty={duty}
                    data-verdict={verdict.verdict}
                  >
                    <PageLink
                      className={`mark verdict-${verdict.verdict}`}
                      to={{ ...query, duty, party: workers, link: null }}
                      aria-current={
                        query.duty === duty && (query.party ?? workers) === workers && query.link === null
                          ? "true"
                          : undefined
                      }
                    >
                      {verdict.words}
                    </PageLink>{" "}
                    <SeePlane verdict={verdict} />
                  </td>
                ))}
              </tr>
              <tr>
                <th scope="row">{say("page.reached")}</th>
                <td className="layer" />
                {columns.map(({ duty, verdict }) => (
                  <td
                    key={duty}
                    className={query.duty === duty ? "chosen" : undefined}
                    data-duty={duty}
                    data-condition={verdict.condition ?? "none"}
                  >
                    {verdict.conditionWords === null ? (
                      <Dash />
                    ) : (
                      <PageLink to={{ ...query, duty, party: workers, link: null }}>{verdict.conditionWords}</PageLink>
                    )}
                  </td>
                ))}
              </tr>
            </tfoot>
          </table>
        </WideTable>
      )}
      <NothingWritten written={columns.map(({ duty }) => duty)} />
    </Section>
  );
}
