import { type ReactNode, useId } from "react";
import { findingsOf, fullestPlane, type GroupTrace, type PartyIndex, traceSummaryOf } from "../../model/index.ts";
import { type Plane, planes } from "../../schema/index.ts";
import { capitalised, label, quoted, sayPlane, tellFindingShort } from "../../text/index.ts";
import {
  fewNamed,
  headlineOf,
  Mark,
  type Responsibilities,
  type ResponsibilityRow,
  responsibilitiesOf,
  ShownText,
  wholePicture,
} from "../../views/index.ts";
import { anchorOf } from "./anchorOf.ts";
import type { Reading } from "./reading.ts";

/** The most names; the rest is counted. */
const NAMES = 8;

/**
 * A table that scrolls sideways within itself where it is wider than the page, by finger or by key. Its caption stands
 * above it: within the table it would make it wider, and would scroll away.
 */
function WideTable({ caption, children }: { readonly caption: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <>
      <p id={id} className="caption">
        {caption}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without scripts nothing can tell whether it has to be scrolled */}
      <section className="wide" tabIndex={0} aria-labelledby={id}>
        <table aria-labelledby={id}>{children}</table>
      </section>
    </>
  );
}

type RowProps = {
  readonly reading: Reading;
  readonly row: ResponsibilityRow;
  readonly traces: ReadonlyMap<string, GroupTrace>;
  readonly isOutside?: boolean;
};

function PartyRow({ reading, row, traces, isOutside = false }: RowProps) {
  const { say } = reading;
  const { card, layer, cells, party } = row;
  return (
    <tr>
      <th scope="row">
        <a href={`#${anchorOf("party", card.key)}`}>
          <ShownText shown={card.name} />
        </a>
        <span className="quiet">{layer === null ? "" : ` ${say("chain.layer.at", { layer })}`}</span>
        {isOutside && <span className="quiet"> {say("panel.outside")}</span>}
      </th>
      {cells
        .filter(({ duty }) => traces.has(duty))
        .map(({ duty, state, isReceiptOpen, isSpokenOf }) => {
          const trace = traces.get(duty)!;
          const standing = trace.standings.get(party) ?? trace.standingsOutside.get(party);
          const assertion = standing?.statements[0]?.assertion.id;
          if (state.state === "silent" && !isReceiptOpen)
            return (
              <td key={duty} className="silent">
                <span aria-hidden="true">–</span>
                <span className="sr">{say(isSpokenOf ? "chain.silent.not-counted" : "chain.silent")}</span>
              </td>
            );
          return (
            <td key={duty}>
              <Mark state={state.state} size={18} />{" "}
              <a
                className={`word-${state.state}`}
                href={`#${assertion === undefined ? anchorOf("duty", duty) : anchorOf("assertion", assertion)}`}
              >
                <strong>{state.word}</strong>
              </a>{" "}
              <span className="quiet">{state.detail}</span>
            </td>
          );
        })}
    </tr>
  );
}

type PlaneProps = { readonly reading: Reading; readonly group: PartyIndex; readonly plane: Plane };

/** One plane for one group: the parties about which anything is written, and the verdicts. */
function PlaneTable({ reading, group, plane }: PlaneProps) {
  const { inquiry, narrator, language, dossier, say } = reading;
  const { columns, rows, outside }: Responsibilities = responsibilitiesOf(
    wholePicture({ inquiry, narrator, language, group, plane, duty: null, party: null, link: null }),
  );
  const isTold = (row: ResponsibilityRow, duty: string) =>
    row.cells.some(cell => cell.duty === duty && (cell.state.state !== "silent" || cell.isReceiptOpen));
  const everyone = [...rows, ...outside];
  const written = columns.filter(
    ({ duty, verdict }) =>
      everyone.some(row => isTold(row, duty)) || (verdict.verdict !== "undocumented" && verdict.verdict !== "no-chain"),
  );
  const traces = new Map(written.map(({ duty }) => [duty, inquiry.trace(group, duty, plane)]));
  const hasWords = (row: ResponsibilityRow) => written.some(({ duty }) => isTold(row, duty));
  const writtenRows = rows.filter(hasWords);
  const silent = rows.filter(row => !hasWords(row) && row.party !== group).map(({ card }) => card.name.text);
  const blank = columns.filter(column => !written.includes(column));
  const names = (all: readonly string[]) => fewNamed(language, all, NAMES);
  return (
    <>
      <h4>{label(language, "planes", plane)}</h4>
      {written.length > 0 && (
        <>
          <WideTable
            caption={say("publish.table.duties", {
              group: narrator.nameWithin(dossier.parties[group]!.id),
              plane: sayPlane(language, plane),
            })}
          >
            <thead>
              <tr>
                <th scope="col">{say("panel.strands.party")}</th>
                {written.map(({ duty, label: name, diverges }) => (
                  <th key={duty} scope="col">
                    <a href={`#${anchorOf("duty", duty)}`}>
                      <ShownText shown={name} />
                    </a>
                    {diverges && <span className="tag"> {diverges}</span>}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {writtenRows.map(row => (
                <PartyRow key={row.party} reading={reading} row={row} traces={traces} />
              ))}
              {outside.filter(hasWords).map(row => (
                <PartyRow key={row.party} reading={reading} row={row} traces={traces} isOutside />
              ))}
            </tbody>
            <tfoot>
              <tr className="verdicts">
                <th scope="row">{say("panel.strands.verdict")}</th>
                {written.map(({ duty, verdict }) => (
                  <td key={duty} className={`verdict-${verdict.verdict}`}>
                    <strong>{verdict.words}</strong>
                  </td>
                ))}
              </tr>
              <tr className="reached">
                <th scope="row">{say("page.reached")}</th>
                {written.map(({ duty, verdict }) => (
                  <td key={duty}>{verdict.conditionWords ?? <span className="quiet">{say("chain.silent")}</span>}</td>
                ))}
              </tr>
            </tfoot>
          </WideTable>
          <ul className="verdict-sentences">
            {[...traces.values()].map(trace => (
              <li key={trace.duty}>{narrator.verdict(traceSummaryOf(inquiry, trace))}</li>
            ))}
          </ul>
          {silent.length > 0 && (
            <p className="quiet">{say("publish.silent", { count: silent.length, parties: names(silent) })}</p>
          )}
        </>
      )}
      {blank.length > 0 && (
        <p className="quiet">
          {say("outline.silent", {
            plane: sayPlane(language, plane),
            duties: blank.map(({ duty }) => quoted(language, narrator.dutyLabel(duty))),
          })}
        </p>
      )}
    </>
  );
}

/** Who answers for what to one group of workers, plane by plane. Planes are never merged. */
export function DutyTables({ reading, group }: { readonly reading: Reading; readonly group: PartyIndex }) {
  const { inquiry, narrator, dossier, language, say } = reading;
  const { id } = dossier.parties[group]!;
  const plane = fullestPlane(inquiry, group);
  const headline = headlineOf(findingsOf(inquiry, group, plane, 0)).map(finding => tellFindingShort(narrator, finding));
  const first = wholePicture({ inquiry, narrator, language, group, plane, duty: null, party: null, link: null });
  const { columns } = first.picture;
  const silent = inquiry.file.duties.filter(duty => !columns.some(column => column.duty === duty));
  return (
    <section className="group" aria-labelledby={`workers-${id}`}>
      <h3 id={`workers-${id}`}>{capitalised(narrator.name(id))}</h3>
      {/* The headline of the first group stands at the top of the page. */}
      {group !== inquiry.chain.groups[0] && <p>{headline.join(" ")}</p>}
      {columns.length > 0 && planes.map(one => <PlaneTable key={one} reading={reading} group={group} plane={one} />)}
      {silent.length > 0 && (
        <p className="quiet">
          {say("page.duties.blank", {
            count: silent.length,
            duties: silent.map(duty => quoted(language, narrator.dutyLabel(duty))),
          })}
        </p>
      )}
    </section>
  );
}
