import { useMemo } from "react";
import type { Steps } from "../../../base/index.ts";
import { enterFields, enterJudgment, enterNew, type TextRead } from "../../../edit/index.ts";
import type { Problem } from "../../../schema/index.ts";
import { isolated, sayProblem, shortened } from "../../../text/index.ts";
import { textOfTarget } from "../../forms/formTarget.ts";
import { itemWith, nameOfItem } from "../../forms/nameOfItem.ts";
import { presentOf } from "../../forms/presentOf.ts";
import { useEditor } from "../../forms/useEditor.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { useSteps } from "../../page/slices/useSteps.ts";
import { OpenButton } from "./OpenButton.tsx";
import { type PendingForm, pendingOf } from "./pendingOf.ts";

/** Stands for what the form of a ruling proposes. */
const PROPOSED = { title: "…", outcome: "…", verification: "unverified" };
/** Letters of typed words at most: they stand in a line. */
const MOST = 60;

/** What the format asks for before it takes what is written in a form. Takes a reading. */
function missingIn(present: TextRead, { target, value, waiting }: PendingForm): readonly Problem[] {
  const entered =
    target.kind === "item"
      ? enterFields(present, target.address, waiting)
      : target.kind === "judgment"
        ? enterJudgment(present, { ...PROPOSED, ...value })
        : enterNew(present, target.list, value ?? {});
  return "problems" in entered ? entered.problems : [];
}

type Missing = ReadonlyMap<PendingForm, readonly Problem[]>;

/** What is written and not in the file yet: what it is, what is missing, and the ways to go on with it or to discard it. */
export function PendingForms() {
  const { say } = useReader();
  const { shown } = useEditor();
  const { pending } = shown.journal;
  const forms = useMemo(() => pendingOf(pending), [pending]);
  const begin = useMemo(() => {
    const asked = forms.filter(({ target, waiting }) => target.kind !== "item" || waiting.length > 0);
    if (asked.length === 0) return null;
    return function* (): Steps<Missing> {
      const present = presentOf(shown);
      const missing = new Map<PendingForm, readonly Problem[]>();
      for (const form of asked) {
        missing.set(form, missingIn(present, form));
        yield;
      }
      return missing;
    };
  }, [forms, shown]);
  const missing = useSteps(begin);
  if (forms.length === 0) return null;
  return (
    <section className="file-pending" aria-label={say("edit.contents.pending")}>
      <h3>{say("edit.contents.pending")}</h3>
      <ul>
        {forms.map(form => (
          <PendingLine key={textOfTarget(form.target)} form={form} missing={missing?.get(form)?.[0]} />
        ))}
      </ul>
    </section>
  );
}

type PendingProps = { readonly form: PendingForm; readonly missing: Problem | undefined };

function PendingLine({ form, missing }: PendingProps) {
  const { language, say } = useReader();
  const { draft, file } = useEditor();
  const { target, keys, value, unread } = form;
  const kind =
    target.kind === "judgment"
      ? say("edit.judgment")
      : say(`edit.kind.${target.kind === "new" ? target.list : target.address.list}`);
  const name = (): string => {
    if (target.kind === "new") return nameOfItem(target.list, value ?? {}, file, language);
    if (target.kind === "judgment") return nameOfItem("proceedings", value ?? {}, file, language);
    const { address } = target;
    if (address.list === "head") return nameOfItem("head", file, file, language);
    const item = itemWith(file, address.list, address.id);
    return (item && nameOfItem(address.list, item, file, language)) || address.id;
  };
  return (
    <li>
      <OpenButton target={target}>
        {kind} · {name() || say("edit.unnamed")}
      </OpenButton>
      {unread.map(words => (
        <span key={words} className="quiet">
          {" "}
          {say("edit.contents.unread", { words: isolated(shortened(words, MOST)) })}
        </span>
      ))}
      {missing && <span className="quiet"> {sayProblem(language, missing).what}</span>}{" "}
      <button
        type="button"
        className="quiet-button"
        onClick={() => {
          for (const key of keys) draft.pend(key, null);
        }}
      >
        {say("edit.contents.discard")}
        <span className="sr">
          : {kind} · {name() || say("edit.unnamed")}
        </span>
      </button>
    </li>
  );
}
