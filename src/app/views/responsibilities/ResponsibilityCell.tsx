import { type AnswerCell, type AnswerRow, Mark } from "../../../views/index.ts";
import { PageLink } from "../../page/address/PageLink.tsx";
import { nothingChosen } from "../../page/address/selectionOf.ts";
import { ChoiceLink } from "../../page/reading/ChoiceLink.tsx";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { verdictMark } from "../../page/reading/verdictMark.ts";
import { cellWords } from "./responsibilitiesText.ts";

type Props = { readonly row: AnswerRow; readonly cell: AnswerCell };

/** The row and column of a cell, for readers who go from link to link by ear. */
function CellNames({ row, cell }: Props) {
  const { say } = useReader();
  const { narrator } = useDossier();
  return (
    <span className="sr">
      {" "}
      {say("table.cell", { party: narrator.name(row.card.key), duty: narrator.dutyLabel(cell.duty) })}
    </span>
  );
}

/** The state of a party, or the verdict for a group of workers: shape and word, with its details. */
export function ResponsibilityCell({ row, cell }: Props) {
  const { language } = useReader();
  const { place } = useChosen();
  const { plane } = useDossier();
  const { duty } = cell;
  const party = row.card.key;
  const { word, detail } = cellWords(language, cell);
  const isCurrent = place.duty === duty && place.party === party && place.link === null;
  if (cell.kind === "verdict") {
    // Another group might open in another plane, so the link keeps the plane in which cells are compared.
    const inThisPlane = { ...place, workers: party, plane };
    return (
      <>
        <ChoiceLink
          className={verdictMark(cell.code)}
          to={{ ...inThisPlane, duty, party, link: null }}
          isChosen={isCurrent}
        >
          {word}
          <CellNames row={row} cell={cell} />
        </ChoiceLink>
        {cell.conditionWords !== null && (
          <>
            {" "}
            <span className="cell-detail">{cell.conditionWords}</span>
          </>
        )}
        {cell.see?.choice.kind === "plane" && (
          <>
            {" "}
            <PageLink className="verdict-see" to={{ ...place, ...nothingChosen, plane: cell.see.choice.plane, duty }}>
              {cell.see.words}
              <CellNames row={row} cell={cell} />
            </PageLink>
          </>
        )}
      </>
    );
  }
  // A large table has a hundred thousand silent cells: their mark is drawn by the style alone.
  const shown =
    cell.state.state === "silent" ? (
      word
    ) : (
      <>
        <Mark state={cell.state.state} size={18} />
        <strong>{word}</strong>
      </>
    );
  const opens = cell.state.state !== "silent" || cell.isReceiptOpen || cell.isSpokenOf;
  return (
    <>
      {opens ? (
        <ChoiceLink
          className={`state-link word-${cell.state.state}`}
          to={{ ...place, duty, party, link: null }}
          isChosen={isCurrent}
        >
          {shown}
          <CellNames row={row} cell={cell} />
        </ChoiceLink>
      ) : (
        <span className={`state-link word-${cell.state.state}`}>{shown}</span>
      )}
      {detail !== "" && (
        <>
          {" "}
          <span className="cell-detail">{detail}</span>
        </>
      )}
    </>
  );
}
