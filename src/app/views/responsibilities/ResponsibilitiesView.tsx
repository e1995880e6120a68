import { useCallback, useMemo, useRef } from "react";
import { memoizeLast } from "../../../base/index.ts";
import type { PartyIndex } from "../../../model/index.ts";
import { type AllResponsibilities, answerSteps, chosenRows, type WholePicture } from "../../../views/index.ts";
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
import { ResponsibilityTable } from "./ResponsibilityTable.tsx";
import { allRows, ResponsibilityTools, useCount } from "./ResponsibilityTools.tsx";
import { responsibilitiesText } from "./responsibilitiesText.ts";
import "../../picture/table/table.css";
import "./responsibilities.css";

/** Kept beside the component, because React forgets what a component made before it waited for its words. */
const keptResponsibilities = memoizeLast(
  ({ whole, kind }: { readonly whole: WholePicture; readonly kind: AllResponsibilities["kind"] }) =>
    startMaking(answerSteps(whole, kind)),
);

const COUNT = "responsibilities-count";

type WholeProps = { readonly whole: WholePicture; readonly group: PartyIndex };

/** The rows that are asked for, with their number; where there are none, the way back to all rows. */
function ChosenRows({ answers, group }: { readonly answers: AllResponsibilities; readonly group: PartyIndex }) {
  const { language, say } = useReader();
  const chosen = useChosen();
  const { place } = chosen;
  const { narrator, dossier } = useDossier();
  const { kind, rows, apart } = answers;
  const table = useRef<HTMLTableElement>(null);
  const asked = useMemo(() => rowsAskedIn(chosen.asked), [chosen.asked]);
  const { shown } = useMemo(() => chosenRows(answers, asked, language), [answers, asked, language]);
  const count = useCount(answers, asked, shown.length);
  const choices = useChoiceSentence(kind === "parties");
  const note = [narrator.text(dossier.title).text, choices, count].join(" · ");
  const textOf = useCallback(
    () => responsibilitiesText(language, answers, shown, note),
    [language, answers, shown, note],
  );
  return (
    <>
      <ResponsibilityTools answers={answers} asked={asked} />
      <div className="responsibilities-count">
        <p id={COUNT} role="status" tabIndex={-1}>
          {count}
        </p>
        {shown.length < rows.length && (
          // The link disappears when it is followed, so keyboard readers go on from the number of rows.
          <PageLink to={{ ...place, ...allRows }} opens={COUNT}>
            {say(`table.responsibilities.all.${kind}`, { total: rows.length })}
          </PageLink>
        )}
        {shown.length > 0 && <CopyTable table={table} textOf={textOf} />}
      </div>
      {shown.length === 0 ? (
        <p className="responsibilities-none">{say(`table.responsibilities.none.${kind}`)}</p>
      ) : (
        <ResponsibilityTable answers={answers} shown={shown} group={group} table={table} />
      )}
      {apart.length > 0 && (
        <p className="quiet responsibilities-apart">
          {say("table.responsibilities.apart", { count: apart.length })}{" "}
          <PageLink to={{ ...place, view: "table" }}>{say("table.responsibilities.apart.see")}</PageLink>
        </p>
      )}
    </>
  );
}

function Responsibilities({ whole, group }: WholeProps) {
  const { say } = useReader();
  const { place } = useChosen();
  const { inquiry } = useDossier();
  const answers = useMade(keptResponsibilities({ whole, kind: place.rows }));
  if (answers === null) return <Loading />;
  const { kind, columns } = answers;
  return (
    <Section id="responsibilities" title={say("page.duties")}>
      {columns.length > 0 && <ChosenRows answers={answers} group={group} />}
      <NothingWritten
        written={columns.map(({ duty }) => duty)}
        groups={kind === "groups" ? inquiry.chain.groups : undefined}
      />
    </Section>
  );
}

/** Who answers for what, all at once: parties or groups of workers by duties, in the chosen plane. */
export function ResponsibilitiesView() {
  useMessages("details");
  const { group } = useDossier();
  const whole = useWholePicture();
  if (group === null) return null;
  return whole === null ? <Loading /> : <Responsibilities whole={whole} group={group} />;
}
