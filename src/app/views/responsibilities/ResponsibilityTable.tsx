import { type CSSProperties, type ReactNode, type RefObject, useMemo } from "react";
import type { PartyIndex } from "../../../model/index.ts";
import { sayPlane } from "../../../text/index.ts";
import { stratumAt } from "../../../theme/index.ts";
import {
  type AllResponsibilities,
  type AnswerColumn,
  type AnswerRow,
  type ColumnPicture,
  ShownText,
} from "../../../views/index.ts";
import { PageLink } from "../../page/address/PageLink.tsx";
import type { DossierPlace } from "../../page/address/place.ts";
import { nothingChosen } from "../../page/address/selectionOf.ts";
import { ChoiceLink } from "../../page/reading/ChoiceLink.tsx";
import { EmptyCell } from "../../page/reading/EmptyCell.tsx";
import { PartyName } from "../../page/reading/PartyName.tsx";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { verdictMark } from "../../page/reading/verdictMark.ts";
import { WideTable } from "../../page/reading/WideTable.tsx";
import { isLong, SlicedRows } from "../../picture/table/SlicedRows.tsx";
import { ResponsibilityCell } from "./ResponsibilityCell.tsx";
import { ResponsibilityTallies } from "./ResponsibilityTallies.tsx";
import { countriesText, headText, outsideText, rolesText, rowNote } from "./responsibilitiesText.ts";
import { SortButton, useSorted } from "./SortButton.tsx";

const CAPTION = "responsibilities-caption";

type HeadProps = {
  readonly column: string;
  readonly name: string;
  readonly duty?: string;
  readonly className?: string | undefined;
  readonly children?: ReactNode;
};

/** The head of a column by which the rows can be sorted. */
function SortedHead({ column, name, duty, className, children = name }: HeadProps) {
  return (
    <th scope="col" abbr={name} aria-sort={useSorted(column)} className={className} data-duty={duty}>
      <span className="head">
        <span className="head-name">{children}</span>
        <SortButton column={column} name={name} />
      </span>
    </th>
  );
}

type Props = {
  readonly answers: AllResponsibilities;
  readonly shown: readonly AnswerRow[];
  readonly group: PartyIndex;
  readonly table: RefObject<HTMLTableElement | null>;
};

type TableRow = Pick<Props, "answers"> & { readonly row: AnswerRow; readonly stratum: string };

const keyOf = ({ row }: TableRow): string => row.card.key;

function Row({ row: { answers, row, stratum }, place }: { readonly row: TableRow; readonly place: DossierPlace }) {
  const { language, say } = useReader();
  const { plane } = useDossier();
  const { card, layer, party, cells, isOutside } = row;
  const { kind, columns } = answers;
  const note = rowNote(language, row);
  const classes = [stratum, isOutside ? "outside" : "", card.isChosenGroup ? "chosen-workers" : ""];
  const toParty = { ...place, ...nothingChosen, party: card.key };
  return (
    <tr className={classes.join(" ").trim() || undefined}>
      <th scope="row" data-party={card.key}>
        <ChoiceLink
          to={kind === "groups" ? { ...toParty, workers: card.key, plane } : toParty}
          isChosen={place.party === card.key && place.duty === null && place.link === null}
        >
          <PartyName party={party} />
        </ChoiceLink>{" "}
        {note !== null && <span className="cell-detail">{note}</span>}
      </th>
      <td className="layer">{layer ?? <EmptyCell words={say("table.layer.none")} />}</td>
      {cells.map(cell => (
        <td
          key={cell.duty}
          className={place.duty === cell.duty ? "chosen" : undefined}
          data-party={card.key}
          data-duty={cell.duty}
          {...(cell.kind === "state"
            ? { "data-state": cell.state.state }
            : { "data-verdict": cell.code, "data-condition": cell.condition ?? "none" })}
        >
          <ResponsibilityCell row={row} cell={cell} />
        </td>
      ))}
      <td className="sums">
        <ResponsibilityTallies kind={kind} sums={row.sums} total={columns.length} />
      </td>
      <td>{countriesText(row) ?? <EmptyCell words={say("table.responsibilities.country.none")} />}</td>
      <td>{rolesText(language, row) ?? <EmptyCell words={say("table.responsibilities.role.none")} />}</td>
    </tr>
  );
}

type FootRowProps = {
  readonly head: string;
  readonly columns: readonly AnswerColumn[];
  readonly className?: string;
  readonly sum?: ReactNode;
  /** Data attributes that tell a cell apart, beside its duty. */
  readonly dataOf?: (column: AnswerColumn) => Readonly<Record<`data-${string}`, string>>;
  readonly children: (column: AnswerColumn) => ReactNode;
};

/** A row of sums below the table. Cells in which a sum has no meaning say so. */
function FootRow({ head, columns, className, sum, dataOf, children }: FootRowProps) {
  const { say } = useReader();
  const { place } = useChosen();
  const none = <EmptyCell words={say("table.responsibilities.not-asked")} />;
  return (
    <tr className={className}>
      <th scope="row">{head}</th>
      <td className="layer">{none}</td>
      {columns.map(column => (
        <td
          key={column.duty}
          className={place.duty === column.duty ? "chosen" : undefined}
          data-duty={column.duty}
          {...dataOf?.(column)}
        >
          {children(column)}
        </td>
      ))}
      <td className="sums">{sum ?? none}</td>
      <td>{none}</td>
      <td>{none}</td>
    </tr>
  );
}

/** The verdicts for the chosen workers, and how each duty reached them. */
function Verdicts({ answers, group }: Pick<Props, "answers" | "group">) {
  const { language } = useReader();
  const { place } = useChosen();
  const { dossier } = useDossier();
  const { columns, verdicts } = answers;
  const heads = headText(language, answers);
  const workers = dossier.parties[group]!.id;
  const isCurrent = (duty: string) =>
    place.duty === duty && (place.party ?? workers) === workers && place.link === null;
  return (
    <>
      <FootRow
        className="verdicts"
        head={heads.verdict}
        columns={columns}
        sum={<ResponsibilityTallies kind="groups" sums={verdicts} total={columns.length} />}
        dataOf={({ verdict }) => ({ "data-verdict": verdict!.verdict })}
      >
        {({ duty, verdict }) => (
          <>
            <ChoiceLink
              className={verdictMark(verdict!.verdict)}
              to={{ ...place, duty, party: workers, link: null }}
              isChosen={isCurrent(duty)}
            >
              {verdict!.words}
            </ChoiceLink>{" "}
            <SeePlane verdict={verdict!} />
          </>
        )}
      </FootRow>
      <FootRow
        head={heads.condition}
        columns={columns}
        dataOf={({ verdict }) => ({ "data-condition": verdict!.condition ?? "none" })}
      >
        {({ duty, verdict }) =>
          verdict!.conditionWords === null ? (
            <EmptyCell />
          ) : (
            <PageLink to={{ ...place, duty, party: workers, link: null }}>{verdict!.conditionWords}</PageLink>
          )
        }
      </FootRow>
    </>
  );
}

/** The link to a plane in which something is written on the duty, where nothing is written in this one. */
function SeePlane({ verdict }: Pick<ColumnPicture, "verdict">) {
  const { place } = useChosen();
  if (verdict.see?.choice.kind !== "plane") return null;
  const { plane, duty } = verdict.see.choice;
  return (
    <PageLink className="verdict-see" to={{ ...place, ...nothingChosen, plane, duty }}>
      {verdict.see.words}
    </PageLink>
  );
}

/** Who answers for what, as a plain table: it can be read cell by cell, sorted, and copied into a spreadsheet. */
export function ResponsibilityTable({ answers, shown, group, table }: Props) {
  const { language, say } = useReader();
  const { place } = useChosen();
  const { dossier, narrator, plane } = useDossier();
  const { kind, columns, summedOver } = answers;
  const heads = headText(language, answers);
  const tableRows = useMemo(() => {
    const layers = new Map<AnswerRow["layer"], number>();
    for (const { isOutside, layer } of answers.rows)
      if (!isOutside && !layers.has(layer)) layers.set(layer, layers.size);
    const stratumOf = ({ layer, isOutside }: AnswerRow): string =>
      answers.kind === "groups" || isOutside ? "" : `stratum-${stratumAt(layers.get(layer)!, layers.size)}`;
    return shown.map((row): TableRow => ({ answers, row, stratum: stratumOf(row) }));
  }, [answers, shown]);
  return (
    <WideTable caption={CAPTION}>
      <table
        ref={table}
        style={isLong(shown) ? ({ "--columns": columns.length + 4 } as CSSProperties) : undefined}
        className={`data-table responsibilities${columns.length > 8 ? " is-many" : ""}${isLong(shown) ? " is-long" : ""}`}
      >
        <caption id={CAPTION}>
          {say(`table.responsibilities.caption.${kind}`, {
            ...(kind === "parties" ? { group: narrator.nameWithin(dossier.parties[group]!.id) } : {}),
            plane: sayPlane(language, plane),
          })}
        </caption>
        <thead>
          <tr>
            <SortedHead column="name" name={heads.party} />
            <SortedHead column="layer" name={heads.layer} />
            {columns.map(({ duty, label, diverges }) => (
              <SortedHead
                key={duty}
                column={duty}
                duty={duty}
                name={narrator.dutyLabel(duty)}
                className={place.duty === duty ? "chosen" : undefined}
              >
                <PageLink to={{ ...place, ...nothingChosen, duty }}>
                  <ShownText shown={label} />
                </PageLink>
                {diverges && <span className="tag contested"> {diverges}</span>}
              </SortedHead>
            ))}
            <th scope="col">{heads.sum}</th>
            <SortedHead column="country" name={heads.country} />
            <th scope="col">{heads.role}</th>
          </tr>
        </thead>
        <SlicedRows rows={tableRows} keyOf={keyOf} as={Row} />
        <tfoot>
          {kind === "parties" && <Verdicts answers={answers} group={group} />}
          <FootRow className="sum-row" head={heads.sums} columns={columns}>
            {({ sums, outside }) => {
              const apart = outsideText(language, kind, outside);
              return (
                <>
                  {summedOver === 0 && apart === null && <EmptyCell words={say("table.responsibilities.not-asked")} />}
                  <ResponsibilityTallies kind={kind} sums={sums} total={summedOver} />
                  {apart !== null && (
                    <>
                      {" "}
                      <span className="cell-detail tally">{apart}</span>
                    </>
                  )}
                </>
              );
            }}
          </FootRow>
        </tfoot>
      </table>
    </WideTable>
  );
}
