import { memo, useId } from "react";
import type { FieldDifference, Loss } from "../../../formats/index.ts";
import type { JsonObject } from "../../../schema/index.ts";
import {
  codesOf,
  label,
  quoted,
  sayApart,
  sayFilePlace,
  sayLabelled,
  sayLost,
  shortened,
  showControls,
} from "../../../text/index.ts";
import { nameOfItem } from "../../forms/nameOfItem.ts";
import { useReader } from "../../page/reading/useReader.ts";
import type { RowCell, RowItem, ShownRow } from "../../page/workers/bringOrder.ts";
import type { Taking } from "./useBringing.ts";

type Props = Pick<Taking, "ask" | "asked"> & { readonly row: ShownRow; readonly names: JsonObject };

/** How much of a value is shown beside another one. */
const MOST = 120;

/** Whether something of the row would come in, so that it can be left. */
const hasChoice = ({ items }: ShownRow): boolean =>
  items.some(({ verdict }) => verdict === "new" || verdict === "adds" || verdict === "contradicts");

/** A row of the file: where it stands, what would happen to it, what it says, and what of it has no place. */
export const RowEntry = memo(function RowEntry({ row, names, asked, ask }: Props) {
  const { language, say } = useReader();
  const { key, place, verdict, items, losses, cells } = row;
  // What is chosen shows at once, before the answer that follows from it.
  const isLeft = asked.settings.left.has(key);
  const { line: _, ...byRow } = place;
  // A row is found by its number; where there is none, by its line.
  const where = sayFilePlace(language, place.row === undefined ? place : byRow);
  const [main, ...others] = items;
  const besides = others.filter(({ verdict: of, isRepeated }) => !isRepeated && (of === "new" || of === "adds"));
  const troubled = cells.filter(cell => cell.losses.length > 0);
  const told = losses.length + troubled.length;
  const sound = cells.filter(cell => cell.losses.length === 0);
  const leave = (left: boolean) =>
    ask(({ settings }) => {
      const set = new Set(settings.left);
      if (left) set.add(key);
      else set.delete(key);
      return { settings: { ...settings, left: set } };
    });
  return (
    <li className={`bring-row is-${isLeft ? "left" : verdict}`} aria-label={where}>
      <p className="bring-where">
        {hasChoice(row) ? (
          <label>
            <input type="checkbox" checked={!isLeft} onChange={({ currentTarget }) => leave(!currentTarget.checked)} />{" "}
            <span>{where}</span>
          </label>
        ) : (
          <span>{where}</span>
        )}
      </p>
      <p className="bring-verdict">
        {say(isLeft ? "bring.verdict.left-out" : `bring.verdict.${verdict}`)}
        {!isLeft && verdict !== "left" && told > 0 && (
          <span className="bring-part-lost">{say("bring.verdict.in-part", { count: told })}</span>
        )}
      </p>
      <div className="bring-said">
        {main && <ItemLine item={main} names={names} />}
        {besides.length > 0 && (
          <p className="quiet">
            {say("bring.besides")} {sayApart(language, besides.map(wordsOf))}
          </p>
        )}
        {items
          .filter(({ differs }) => differs.length > 0)
          .map(item => (
            <Contradiction key={item.key} item={item} words={wordsOf(item)} asked={asked} ask={ask} />
          ))}
        {losses.length > 0 && (
          <ul className="bring-losses">
            {losses.map((loss, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two losses may say the same
              <li key={at}>{lossWords(loss)}</li>
            ))}
          </ul>
        )}
        {troubled.map(cell => (
          <CellField key={cell.key} cell={cell} asked={asked} ask={ask} />
        ))}
        {sound.length > 0 && (verdict === "left" || troubled.length > 0 || losses.length > 0) && (
          <details open={verdict === "left" || undefined}>
            <summary>{say("bring.cells")}</summary>
            <div className="bring-cells">
              {sound.map(cell => (
                <CellField key={cell.key} cell={cell} asked={asked} ask={ask} />
              ))}
            </div>
          </details>
        )}
      </div>
    </li>
  );

  function wordsOf({ list, value }: RowItem): string {
    return sayLabelled(
      language,
      say(`edit.kind.${list}`),
      nameOfItem(list, value, names, language) || String(value.id),
    );
  }
  function lossWords(loss: Loss): string {
    const told = loss.what === "" || loss.place.column === undefined ? "" : quoted(language, showControls(loss.what));
    return sayLabelled(language, told, sayLost(language, loss));
  }
});

/** The main thing that a row says. */
function ItemLine({ item, names }: { readonly item: RowItem; readonly names: JsonObject }) {
  const { language, say } = useReader();
  const { list, value, adds } = item;
  return (
    <p className="bring-main">
      <span className="bring-kind">{say(`edit.kind.${list}`)}</span>{" "}
      <bdi>{nameOfItem(list, value, names, language) || String(value.id)}</bdi>
      {list === "links" && codesOf(language, "link-types").includes(String(value.type)) && (
        <span className="quiet"> · {label(language, "link-types", String(value.type))}</span>
      )}
      {adds.length > 0 && <span className="quiet"> {say("bring.adds", { fields: adds.map(showControls) })}</span>}
    </p>
  );
}

const shown = (value: unknown): string =>
  showControls(shortened(typeof value === "string" ? value : (JSON.stringify(value) ?? "–"), MOST));

type ContradictionProps = Pick<Taking, "ask" | "asked"> & { readonly item: RowItem; readonly words: string };

/** What the row says otherwise than what is there, and which of both is to stand. */
function Contradiction({ item, words, asked, ask }: ContradictionProps) {
  const { say } = useReader();
  const id = useId();
  const choice = asked.settings.contradictions.get(item.key) ?? "there";
  return (
    <div className="bring-contradiction">
      <dl>
        {item.differs.map((one: FieldDifference) => (
          <div key={one.field}>
            <dt>{one.field}</dt>
            <dd>{say("bring.differs", { there: shown(one.there), here: shown(one.here) })}</dd>
          </div>
        ))}
      </dl>
      <p>
        <label htmlFor={id}>{say("bring.contradiction", { words })}</label>{" "}
        <select
          id={id}
          value={choice}
          onChange={({ currentTarget }) => {
            const { value } = currentTarget;
            ask(({ settings }) => {
              const made = new Map(settings.contradictions);
              if (value === "here" || value === "beside") made.set(item.key, value);
              else made.delete(item.key);
              return { settings: { ...settings, contradictions: made } };
            });
          }}
        >
          {(["there", "here", "beside"] as const).map(one => (
            <option key={one} value={one}>
              {say(`bring.contradiction.${one}`)}
            </option>
          ))}
        </select>
      </p>
    </div>
  );
}

/** A cell that can be mended where it stands. What is typed counts when the field is left. */
function CellField({ cell, asked, ask }: Pick<Taking, "ask" | "asked"> & { readonly cell: RowCell }) {
  const { language, say } = useReader();
  const id = useId();
  const { key, column, heading, text, losses } = cell;
  const written = asked.settings.mended.get(key) ?? text;
  const mend = (value: string) => {
    if (value === written) return;
    ask(({ settings }) => {
      const made = new Map(settings.mended);
      if (value === text) made.delete(key);
      else made.set(key, value);
      return { settings: { ...settings, mended: made } };
    });
  };
  const isWrong = losses.length > 0;
  return (
    <p className={`bring-cell${isWrong ? " is-wrong" : ""}`}>
      <label htmlFor={id}>
        <bdi>{heading.trim() === "" ? say("bring.place.column", { column }) : showControls(heading)}</bdi>
      </label>
      <input
        id={id}
        key={written}
        defaultValue={written}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={isWrong ? `${id}-why` : undefined}
        aria-invalid={isWrong || undefined}
        onBlur={({ currentTarget }) => mend(currentTarget.value)}
        onKeyDown={event => {
          if (event.key === "Enter" && !event.nativeEvent.isComposing) mend(event.currentTarget.value);
        }}
      />
      {isWrong && (
        <span className="wrong" id={`${id}-why`}>
          {losses.map(loss => sayLost(language, loss)).join(" ")}
        </span>
      )}
    </p>
  );
}
