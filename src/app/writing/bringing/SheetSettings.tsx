import {
  type ColumnLaidOut,
  layoutQuestion,
  type SheetLayout,
  sheetKey,
  sheetKindOf,
  sheetKinds,
} from "../../../formats/index.ts";
import { sheetWordIn, showControls } from "../../../text/index.ts";
import { useReader } from "../../page/reading/useReader.ts";
import type { BringPreview } from "../../page/workers/bringOrder.ts";
import { type Taking, withAnswer } from "./useBringing.ts";

type Props = Pick<Taking, "ask" | "asked"> & { readonly view: BringPreview };

/** Whether there is anything in a column, be it a heading alone. */
const isThere = ({ heading, isFilled }: ColumnLaidOut): boolean => heading.trim() !== "" || isFilled;

/** Whether something of how it was understood is a guess. */
const isGuess = ({ isSure, kind, columns }: SheetLayout): boolean =>
  !isSure || kind === null || columns.some(column => isThere(column) && !column.isSure);

/** Which format it was read as, and of tables which sheet is which, which row is the head, which column is which. */
export function SheetSettings({ view, asked, ask }: Props) {
  const { say } = useReader();
  const { format, formats, layouts } = view;
  const others = [...new Set([format, ...formats])];
  const understood = layouts.filter(({ kind }) => kind !== null);
  return (
    <details className="bring-part" open={layouts.some(isGuess) || others.length > 1 || undefined}>
      <summary>{say("bring.understood", { format: say(`bring.format.${format}`), sheets: understood.length })}</summary>
      {others.length > 1 && (
        <p>
          <label>
            {say("bring.format")}{" "}
            <select
              value={asked.settings.format ?? format}
              onChange={({ currentTarget }) =>
                ask(({ settings }) => ({
                  settings: { ...settings, format: others.find(one => one === currentTarget.value) ?? null },
                }))
              }
            >
              {others.map(one => (
                <option key={one} value={one}>
                  {say(`bring.format.${one}`)}
                </option>
              ))}
            </select>
          </label>
        </p>
      )}
      {layouts.map(layout => (
        <SheetSetting key={layout.grid} layout={layout} asked={asked} ask={ask} isOnly={layouts.length === 1} />
      ))}
    </details>
  );
}

type SettingProps = Pick<Taking, "ask" | "asked"> & { readonly layout: SheetLayout; readonly isOnly: boolean };

function SheetSetting({ layout, asked, ask, isOnly }: SettingProps) {
  const { language, say } = useReader();
  const key = sheetKey({ ...layout, name: layout.sheet });
  const { answers } = asked.settings;
  const answer = (id: string, value: string) => ask(withAnswer(id, value));
  const kind = layout.kind === null ? null : sheetKindOf(layout.kind);
  const name = showControls(key);
  return (
    <fieldset className="bring-sheet">
      <legend>{isOnly && key === "" ? say("bring.sheet.only") : say("bring.sheet", { sheet: name })}</legend>
      <p className="bring-settings">
        <label>
          {say("bring.sheet.is")}{" "}
          <select
            value={answers.get(layoutQuestion.sheet(key)) ?? layout.kind ?? "none"}
            onChange={({ currentTarget }) => answer(layoutQuestion.sheet(key), currentTarget.value)}
          >
            {sheetKinds.map(one => (
              <option key={one.id} value={one.id}>
                {sheetWordIn(one.heading, language)}
              </option>
            ))}
            <option value="none">{say("bring.choice.none")}</option>
          </select>
        </label>
        <label>
          {say("bring.sheet.head")}{" "}
          <input
            type="number"
            min={0}
            max={1_000_000}
            inputMode="numeric"
            defaultValue={layout.head}
            key={layout.head}
            onBlur={({ currentTarget }) => {
              const { value } = currentTarget;
              if (/^\d+$/u.test(value) && Number(value) !== layout.head) answer(layoutQuestion.head(key), value);
            }}
          />
        </label>
      </p>
      {kind && (
        <ul className="bring-columns">
          {layout.columns
            .filter(one => isThere(one) || one.kind !== null)
            .map(({ column, heading, kind: of, tag, isSure, likely }) => (
              <li key={column} className={isSure ? undefined : "is-guess"}>
                <label>
                  <bdi>{heading.trim() === "" ? say("bring.place.column", { column }) : showControls(heading)}</bdi>
                  <select
                    value={(answers.get(layoutQuestion.column(key, column)) ?? of?.id ?? "none").split("@")[0]}
                    onChange={({ currentTarget }) =>
                      answer(
                        layoutQuestion.column(key, column),
                        tag === null || currentTarget.value === "none"
                          ? currentTarget.value
                          : `${currentTarget.value}@${tag}`,
                      )
                    }
                  >
                    <option value="none">{say("bring.choice.none")}</option>
                    {likely.length > 0 && (
                      <optgroup label={say("bring.likely")}>
                        {likely.map(id => (
                          <option key={id} value={id}>
                            {sheetWordIn(kind.columns.find(one => one.id === id)!.heading, language)}
                          </option>
                        ))}
                      </optgroup>
                    )}
                    {kind.columns
                      .filter(one => !likely.includes(one.id))
                      .map(one => (
                        <option key={one.id} value={one.id}>
                          {sheetWordIn(one.heading, language)}
                        </option>
                      ))}
                  </select>
                </label>
                {!isSure && <span className="quiet">{say("bring.guess")}</span>}
              </li>
            ))}
        </ul>
      )}
    </fieldset>
  );
}
