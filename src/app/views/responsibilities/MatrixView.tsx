import { useCallback, useMemo, useRef } from "react";
import { memoizeLast } from "../../../base/index.ts";
import type { PartyIndex } from "../../../model/index.ts";
import { chosenRows, type Matrix, matrixSteps, type WholePicture } from "../../../views/index.ts";
import { PageLink } from "../../page/address/PageLink.tsx";
import { rowsAskedIn } from "../../page/address/rowsAskedIn.ts";
import { useChoiceSentence } from "../../page/controls/useChoiceSentence.ts";
import { Loading } from "../../page/reading/Loading.tsx";
import { Section } from "../../page/reading/Section.tsx";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useMessages } from "../../page/reading/useMessages.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { useWholePicture } from "../../page/reading/useWholePicture.ts";
import { startMaking } from "../../page/slices/making.ts";
import { useMade } from "../../page/slices/useMade.ts";
import { NothingWritten } from "../../picture/stage/NothingWritten.tsx";
import { CopyTable } from "../../picture/table/CopyTable.tsx";
import { MatrixTable } from "./MatrixTable.tsx";
import { allRows, MatrixTools, useCount } from "./MatrixTools.tsx";
import { matrixText } from "./matrixText.ts";
import "../../picture/table/table.css";
import "./matrix.css";

/** Kept beside the component, because React forgets what a component made before it waited for its words. */
const keptMatrix = memoizeLast(({ whole, kind }: { readonly whole: WholePicture; readonly kind: Matrix["kind"] }) =>
  startMaking(matrixSteps(whole, kind)),
);

const COUNT = "responsibilities-count";

type WholeProps = { readonly whole: WholePicture; readonly group: PartyIndex };

/** The rows that are asked for, with their number; where there are none, the way back to all rows. */
function ChosenRows({ matrix, group }: { readonly matrix: Matrix; readonly group: PartyIndex }) {
  const { language, say } = useReader();
  const chosen = useChosen();
  const { place } = chosen;
  const { narrator, dossier } = useDossier();
  const { kind, rows, apart } = matrix;
  const table = useRef<HTMLTableElement>(null);
  const asked = useMemo(() => rowsAskedIn(chosen.asked), [chosen.asked]);
  const { shown } = useMemo(() => chosenRows(matrix, asked, language), [matrix, asked, language]);
  const count = useCount(matrix, asked, shown.length);
  const choices = useChoiceSentence(kind === "parties");
  const note = [narrator.text(dossier.title).text, choices, count].join(" · ");
  const textOf = useCallback(() => matrixText(language, matrix, shown, note), [language, matrix, shown, note]);
  return (
    <>
      <MatrixTools matrix={matrix} asked={asked} />
      <div className="matrix-count">
        <p id={COUNT} role="status" tabIndex={-1}>
          {count}
        </p>
        {shown.length < rows.length && (
          // The link disappears when it is followed, so keyboard readers go on from the number of rows.
          <PageLink to={{ ...place, ...allRows }} opens={COUNT}>
            {say(`table.matrix.all.${kind}`, { total: rows.length })}
          </PageLink>
        )}
        {shown.length > 0 && <CopyTable table={table} textOf={textOf} />}
      </div>
      {shown.length === 0 ? (
        <p className="matrix-none">{say(`table.matrix.none.${kind}`)}</p>
      ) : (
        <MatrixTable matrix={matrix} shown={shown} group={group} table={table} />
      )}
      {apart.length > 0 && (
        <p className="quiet matrix-apart">
          {say("table.matrix.apart", { count: apart.length })}{" "}
          <PageLink to={{ ...place, view: "table" }}>{say("table.matrix.apart.see")}</PageLink>
        </p>
      )}
    </>
  );
}

function Responsibilities({ whole, group }: WholeProps) {
  const { say } = useReader();
  const { place } = useChosen();
  const { inquiry } = useDossier();
  const matrix = useMade(keptMatrix({ whole, kind: place.rows }));
  if (matrix === null) return <Loading />;
  const { kind, columns } = matrix;
  return (
    <Section id="responsibilities" title={say("page.duties")}>
      {columns.length > 0 && <ChosenRows matrix={matrix} group={group} />}
      <NothingWritten
        written={columns.map(({ duty }) => duty)}
        groups={kind === "groups" ? inquiry.chain.groups : undefined}
      />
    </Section>
  );
}

/** Who answers for what, all at once: parties or groups of workers by duties, in the chosen plane. */
export function MatrixView() {
  useMessages("details");
  const { group } = useDossier();
  const whole = useWholePicture();
  if (group === null) return null;
  return whole === null ? <Loading /> : <Responsibilities whole={whole} group={group} />;
}
