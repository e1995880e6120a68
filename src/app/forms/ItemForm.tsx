import { type KeyboardEvent, type ReactNode, Suspense, useId, useState } from "react";
import type { ItemAddress } from "../../edit/index.ts";
import { type FormPart, formParts, type JsonObject, valueAt } from "../../schema/index.ts";
import { sayProblem, sayProblemCount } from "../../text/index.ts";
import { later } from "../page/reading/later.ts";
import { useReader } from "../page/reading/useReader.ts";
import { FieldOf } from "./FieldOf.tsx";
import { formOf } from "./formOf.ts";
import type { FieldPlan } from "./formPlan.ts";
import { type ItemTarget, listOfTarget } from "./formTarget.ts";
import { HowKnown } from "./HowKnown.tsx";
import { inFormWords } from "./inFormWords.ts";
import { nameOfItem } from "./nameOfItem.ts";
import { PrivateBox } from "./PrivateBox.tsx";
import { RecordFocus } from "./RecordFocus.tsx";
import { Sentence } from "./Sentence.tsx";
import { useEditor } from "./useEditor.ts";
import { type ItemState, useItem } from "./useItem.ts";
import { WithheldField } from "./WithheldField.tsx";
import { workersWithin } from "./workersWithin.ts";

/** What takes a reading of the file, or several, comes after the form. */
const HonestPreview = later(async () => (await import("./HonestPreview.tsx")).HonestPreview);
const Mendings = later(async () => (await import("./Mendings.tsx")).Mendings);

type Props = {
  readonly titleId: string;
  readonly target: ItemTarget;
  readonly isMadeHere: boolean;
  readonly onMoved: (address: ItemAddress) => void;
  /** What can be done with the object as a whole. */
  readonly tools: ReactNode;
};

/** The form of one object: a sentence with its blanks, then the rest. It writes at each key; there is nothing to save. */
export function ItemForm({ titleId, target, isMadeHere, onMoved, tools }: Props) {
  const { language, say } = useReader();
  const { draft, shown, file } = useEditor();
  const written = useItem({ draft, shown, target, language, isMadeHere, onMoved });
  const list = listOfTarget(target);
  const item = written && list === "assertions" ? withinItsLaw(written, file) : written;
  if (!item)
    return (
      <header className="edit-head">
        <h2 id={titleId} tabIndex={-1}>
          {say(`edit.kind.${list}`)}
        </h2>
        <p>{say(shown.reading.file === null ? "edit.broken" : "edit.gone")}</p>
      </header>
    );
  const form = formOf(list);
  const name = nameOfItem(list, item.value, file, language);
  return (
    <form
      className={`item-form of-${list}`}
      noValidate
      onSubmit={event => event.preventDefault()}
      onKeyDown={enterLeadsOn}
    >
      <header className="edit-head">
        <h2 id={titleId} tabIndex={-1}>
          <span className="edit-kind">{say(`edit.kind.${list}`)}</span>{" "}
          <bdi className="edit-name">{name === "" ? say("edit.unnamed") : name}</bdi>
        </h2>
        {tools}
      </header>
      {(!item.isInFile || item.missing.length > 0) && <NotInFile item={item} />}
      {list === "assertions" && <HowKnown item={item} />}
      <Sentence list={list} blanks={form.blanks} item={item} />
      {list === "assertions" && (
        <Suspense fallback={null}>
          <HonestPreview item={item} />
        </Suspense>
      )}
      {list === "story" && <RecordFocus item={item} />}
      {formParts.map(part => {
        const fields = form.parts[part];
        return fields && <Part key={part} part={part} fields={fields} item={item} />;
      })}
      <PrivateBox item={item} paths={form.privates} />
      <ItemProblems item={item} />
    </form>
  );
}

/** Enter in a line leads to the next blank, since a form has nothing to send. */
function enterLeadsOn(event: KeyboardEvent<HTMLFormElement>): void {
  const { target, key, nativeEvent, defaultPrevented, ctrlKey, metaKey, currentTarget } = event;
  const isLine = target instanceof HTMLInputElement && target.type === "text" && target.role !== "combobox";
  if (key !== "Enter" || defaultPrevented || nativeEvent.isComposing || ctrlKey || metaKey || !isLine) return;
  event.preventDefault();
  const blanks = [...currentTarget.querySelectorAll<HTMLElement>("input, select, textarea")].filter(
    blank => blank.getClientRects().length > 0,
  );
  blanks[blanks.indexOf(target) + 1]?.focus();
}

/** The statement, which leaves out the workers whom a law does not reach when the country of the law is written. */
const withinItsLaw = (item: ItemState, file: JsonObject): ItemState => ({
  ...item,
  write: (path, value) => {
    const limited = path[0] === "jurisdiction" ? workersWithin(file, { ...item.value, jurisdiction: value }) : null;
    if (limited)
      item.writeAll([
        [path, value],
        [["workers"], limited.kept],
      ]);
    else item.write(path, value);
  },
});

/** Why a new object is not in the file yet. */
function NotInFile({ item }: { readonly item: ItemState }) {
  const { language, say } = useReader();
  const [first] = item.missing;
  return (
    <p className="edit-waits" role="status">
      <strong>{say(item.isInFile ? "edit.partly-in-file" : "edit.not-in-file")}</strong>{" "}
      {first && inFormWords({ language, say }, sayProblem(language, first).what)}
    </p>
  );
}

type PartProps = { readonly part: FormPart; readonly fields: readonly FieldPlan[]; readonly item: ItemState };

const isShown = ({ when }: FieldPlan, item: ItemState): boolean => when === undefined || when(item.value);
const isEmpty = ({ path }: FieldPlan, item: ItemState): boolean =>
  valueAt(item.value, path) === undefined && item.rawAt(path) === null;

/** Parts that stand open though nothing is written in them. */
const OPEN: readonly FormPart[] = ["main", "evidence", "sure"];

/** Some fields under a word. The empty ones of a part that is rarely needed are folded. */
function Part({ part, fields, item }: PartProps) {
  const { say } = useReader();
  const id = useId();
  // A field that is being filled stays where it is.
  const [folded] = useState(() => new Set(fields.filter(one => isEmpty(one, item)).map(one => one.path.join("."))));
  const shown = fields.filter(field => isShown(field, item));
  if (shown.length === 0) return null;
  const draw = (field: FieldPlan) =>
    field.path[0] === "withheld" ? (
      <WithheldField
        key="withheld"
        id={`${id}-withheld`}
        label={say("edit.label.withheld")}
        value={item.value.withheld}
        onChange={() => {}}
        item={item}
      />
    ) : (
      <FieldOf key={`${field.is} ${field.path.join(".")}`} field={field} item={item} />
    );
  if (OPEN.includes(part))
    return (
      <section className={`edit-part is-${part}`} aria-label={say(`edit.part.${part}`)}>
        {shown.map(draw)}
      </section>
    );
  const filled = shown.filter(field => !folded.has(field.path.join(".")));
  const rest = shown.filter(field => folded.has(field.path.join(".")));
  return (
    <section className={`edit-part is-${part}`} aria-labelledby={filled.length > 0 ? id : undefined}>
      {filled.length > 0 && (
        <>
          <h3 id={id}>{say(`edit.part.${part}`)}</h3>
          {filled.map(draw)}
        </>
      )}
      {rest.length > 0 && (
        <details className="edit-more">
          <summary>{say(filled.length > 0 ? "edit.part.rest" : `edit.part.${part}`)}</summary>
          {rest.map(draw)}
        </details>
      )}
    </section>
  );
}

/** The problems of the object that no field tells: each with what to do. */
function ItemProblems({ item }: { readonly item: ItemState }) {
  const { language, say } = useReader();
  const id = useId();
  if (item.problems.length === 0) return null;
  return (
    <section className="edit-problems" aria-labelledby={id}>
      <h3 id={id}>{sayProblemCount(language, item.problems)}</h3>
      <ul>
        {item.problems.map(problem => {
          const { what, fix } = sayProblem(language, problem);
          return (
            <li key={`${problem.code} ${problem.pointer}`} className={`severity-${problem.severity}`}>
              {inFormWords({ language, say }, `${what} ${fix}`)}{" "}
              <Suspense fallback={null}>
                <Mendings problem={problem} />
              </Suspense>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
