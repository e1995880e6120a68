import { useMemo } from "react";
import { enterJudgment, type Judgment } from "../../../edit/index.ts";
import { isJsonObject, type JsonObject, type Path } from "../../../schema/index.ts";
import { codesOf, label, sayDate, sayProblem } from "../../../text/index.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { carryOver } from "../carryOver.ts";
import { FieldOf } from "../FieldOf.tsx";
import type { FieldHost } from "../fieldHost.ts";
import type { FieldPlan } from "../formPlan.ts";
import { inFormWords } from "../inFormWords.ts";
import { dutyNameIn, partyNameIn, wordsIn } from "../nameOfItem.ts";
import { presentOf } from "../presentOf.ts";
import { Sentence } from "../Sentence.tsx";
import { useEditor } from "../useEditor.ts";
import { withValue } from "../withValue.ts";
import { judgedFrom } from "./judgedFrom.ts";

const blanks: Readonly<Record<string, FieldPlan>> = {
  court: { is: "words", path: ["court"] },
  date: { is: "date", path: ["date"], name: "decided" },
  party: { is: "ref", to: "party", path: ["party"] },
  position: { is: "code", codes: "positions", path: ["position"] },
  duty: { is: "ref", to: "duty", path: ["duty"] },
  workers: { is: "refs", to: "group", path: ["workers"] },
  finality: { is: "code", codes: "finalities", path: ["finality"] },
};
const others: readonly FieldPlan[] = [
  { is: "flag", value: true, path: ["isAppealed"], name: "appealed" },
  { is: "evidence", path: ["evidence"] },
  { is: "code", codes: "proceeding-statuses", path: ["status"], name: "case-status" },
  { is: "country", path: ["country"], name: "court-country" },
  { is: "ref", to: "proceeding", path: ["proceeding"], name: "known-case" },
  { is: "words", path: ["title"], name: "case-title" },
  { is: "words", lines: true, path: ["outcome"] },
  { is: "code", codes: "verifications", path: ["verification"] },
];

type Props = {
  readonly titleId: string;
  readonly tag: string;
  /** The ruling entered the file: the statement that rests on it. */
  readonly onEntered: (assertion: string) => void;
};

/**
 * The form of a ruling. It becomes a case with a decision, and a statement that rests on it, once the format takes all
 * three; written from a statement, it makes that one the statement that rests on it. Title and outcome are proposed from
 * what is written and may be changed.
 */
export function JudgmentForm({ titleId, tag, onEntered }: Props) {
  const { language, say } = useReader();
  const { draft, shown, file } = useEditor();
  const key = `new/judgment/${tag}`;
  const pending = shown.journal.pending.get(key);
  const value = isJsonObject(pending) && isJsonObject(pending.value) ? pending.value : EMPTY;
  const fromKey = isJsonObject(pending) ? pending.from : undefined;
  const proposed = useMemo(() => {
    const word = (list: "positions", code: unknown) =>
      typeof code === "string" && codesOf(language, list).includes(code) ? label(language, list, code) : "";
    const court = wordsIn(value.court, language);
    const date = typeof value.date === "string" ? value.date : "";
    const party = partyNameIn(file, value.party, language);
    const title =
      court === "" ? undefined : say("edit.judgment.title", { court, date: date && sayDate(language, date) });
    const outcome =
      value.party === undefined || value.duty === undefined || value.position === undefined
        ? undefined
        : `${party}: ${word("positions", value.position)} — ${dutyNameIn(file, value.duty, language)}`;
    const country = courtCountry(value, file);
    // Words of the page stand in the file under the page's language, where that is not the dossier's.
    const inLanguage = (words: string | undefined) =>
      words === undefined || file.language === language ? words : { [language]: words };
    return {
      title: inLanguage(title),
      outcome: inLanguage(outcome),
      status: statusOf(value),
      ...(country === undefined ? {} : { country }),
    };
  }, [value, file, language, say]);
  const judgment = useMemo(() => ({ verification: "unverified", ...proposed, ...value }), [proposed, value]);
  const missing = useMemo(() => {
    const entered = enterJudgment(presentOf(shown), judgment as Judgment, judgedFrom(shown, fromKey));
    return "problems" in entered ? entered.problems : [];
  }, [shown, judgment, fromKey]);
  const write = (path: Path, one: unknown) => {
    const now = draft.shown().journal.pending.get(key);
    const kept = isJsonObject(now) ? now : {};
    draft.pend(key, { ...kept, value: withValue(isJsonObject(kept.value) ? kept.value : {}, path, one) });
  };
  const host: FieldHost = {
    list: "proceedings",
    isInner: true,
    value: judgment,
    problems: [],
    isWaiting: () => false,
    whyWaiting: () => null,
    write,
    rawAt: path => {
      const raw = shown.journal.pending.get(`raw/${key}/${path.join(".")}`);
      return typeof raw === "string" ? raw : null;
    },
    keepRaw: (path, raw) => draft.pend(`raw/${key}/${path.join(".")}`, raw),
  };
  const enter = () => {
    const now = draft.shown();
    const from = judgedFrom(now, fromKey);
    const entered = enterJudgment(presentOf(now), judgment as Judgment, from);
    if ("problems" in entered) return;
    draft.rest();
    draft.change(
      { code: "add", params: { list: "proceedings", name: wordsIn(judgment.title, language) } },
      () => entered,
    );
    draft.pend(key, null);
    if (from && typeof fromKey === "string") {
      draft.pend(fromKey, null);
      // What was typed in it and cannot be read stays to be mended.
      carryOver(draft, fromKey, `at/assertions/${entered.assertion}`);
    }
    draft.rest();
    onEntered(entered.assertion);
  };
  const [first] = missing;
  return (
    <form
      className="item-form of-judgment"
      noValidate
      onSubmit={event => {
        event.preventDefault();
        enter();
      }}
    >
      <header className="edit-head">
        <h2 id={titleId} tabIndex={-1}>
          {say("edit.judgment")}
        </h2>
        <p className="quiet">{say("edit.judgment.note")}</p>
      </header>
      <Sentence list="judgment" blanks={blanks} item={host} />
      <div className="edit-part">
        {others.map(field => (
          <FieldOf key={field.path.join(".")} field={field} item={host} />
        ))}
      </div>
      {first && (
        <p className="edit-waits" role="status">
          <strong>{say("edit.not-in-file")}</strong> {inFormWords({ language, say }, sayProblem(language, first).what)}
        </p>
      )}
      <p>
        <button type="submit" disabled={missing.length > 0} data-act="done">
          {say("edit.judgment.enter")}
        </button>
      </p>
    </form>
  );
}

const EMPTY: JsonObject = {};

/** Where the case stands, as far as the ruling tells: a proposal, which may be changed. */
const statusOf = ({ isAppealed, finality }: JsonObject): string =>
  isAppealed === true ? "under-appeal" : finality === "final" ? "closed" : "pending";

/** The country of the party that is ruled on, or of the workers: a guess that stands in the form and can be changed. */
function courtCountry({ workers, party }: JsonObject, file: JsonObject): unknown {
  const ids = [...(Array.isArray(workers) ? workers : []), party];
  const parties = Array.isArray(file.parties) ? file.parties.filter(isJsonObject) : [];
  return parties.find(({ id, country }) => ids.includes(id) && country !== undefined)?.country;
}
