import { useId } from "react";
import { sayLabelled, sayLost } from "../../../text/index.ts";
import { useReader } from "../../page/reading/useReader.ts";
import type { BringPreview, RowFilter } from "../../page/workers/bringOrder.ts";
import type { PartLevel } from "./partLevel.ts";
import { RowEntry } from "./RowEntry.tsx";
import type { Taking } from "./useBringing.ts";

type Props = Pick<Taking, "ask" | "asked"> & { readonly view: BringPreview; readonly level: PartLevel };

const FILTERS: readonly RowFilter[] = ["all", "new", "adds", "same", "contradicts", "left", "troubled"];

/** Losses of the file as a whole that are told before the rest is counted. */
const TOLD = 6;

/** The rows of the file, each with what would happen to it, as a page of a list. */
export function RowList({ view, level, asked, ask }: Props) {
  const Heading = `h${level}` as const;
  const { language, say } = useReader();
  const id = useId();
  const { rows, counts, page, pages, losses } = view;
  const goTo = (to: number) => {
    ask({ page: to });
    document.getElementById(id)?.focus();
  };
  return (
    <section className="bring-part bring-rows" aria-labelledby={id}>
      <Heading className="bring-heading" id={id} tabIndex={-1}>
        {say("bring.rows", { count: counts.all })}
      </Heading>
      {losses.length > 0 && (
        <ul className="bring-losses">
          {losses.slice(0, TOLD).map((loss, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two losses may say the same
            <li key={at}>{sayLabelled(language, loss.what, sayLost(language, loss))}</li>
          ))}
          {losses.length > TOLD && <li>{say("bring.losses.more", { count: losses.length - TOLD })}</li>}
        </ul>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form */}
      <div className="bring-filter" role="group" aria-label={say("bring.filter")}>
        {FILTERS.filter(one => one === "all" || counts[one] > 0 || asked.filter === one).map(one => (
          <button
            key={one}
            type="button"
            className="quiet-button"
            aria-pressed={asked.filter === one}
            onClick={() => ask({ filter: one, page: 0 })}
          >
            {say(`bring.filter.${one}`, { count: counts[one] })}
          </button>
        ))}
      </div>
      {rows.length === 0 ? (
        <p className="quiet">{say("bring.rows.none")}</p>
      ) : (
        <ol className="bring-list">
          {rows.map(row => (
            <RowEntry key={row.key} row={row} names={view.names} asked={asked} ask={ask} />
          ))}
        </ol>
      )}
      {pages > 1 && (
        <p className="bring-pages">
          <button type="button" className="quiet-button" disabled={page === 0} onClick={() => goTo(page - 1)}>
            {say("bring.page.before")}
          </button>
          <span>{say("bring.page", { page: page + 1, pages })}</span>
          <button type="button" className="quiet-button" disabled={page === pages - 1} onClick={() => goTo(page + 1)}>
            {say("bring.page.after")}
          </button>
        </p>
      )}
    </section>
  );
}
