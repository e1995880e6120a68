import { memo, useMemo } from "react";
import { changeDaysOf, changedBetween, type Inquiry, inquiryOf } from "../../../model/index.ts";
import { dateOfDay, firstDay, lastDay } from "../../../schema/index.ts";
import { sayDate } from "../../../text/index.ts";
import { changedSentences } from "../../../views/index.ts";
import { goTo } from "../../page/address/useAddress.ts";
import { DayField } from "../../page/controls/DayField.tsx";
import type { DayKind } from "../../page/controls/dayKind.ts";
import { Section } from "../../page/reading/Section.tsx";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";

/** The parameters of the days to compare with. */
const since = { date: "sinceDate", known: "sinceKnown" } as const;

/**
 * The day to compare with where the reader names none: the file's own, if another one is shown; else the day before the
 * last change.
 */
function usualDay({ file, chain }: Inquiry, kind: DayKind): string | null {
  const { dossier } = file;
  const { focus } = chain;
  const own = kind === "date" ? (dossier.asOf ?? dossier.updated) : dossier.updated;
  const [shown, day] = kind === "date" ? [focus.date, focus.day] : [focus.known, focus.knownDay];
  if (own !== undefined && shown !== null && own !== shown) return own;
  const last = changeDaysOf(file)[kind].findLast(stop => stop.day <= day);
  return last === undefined ? null : dateOfDay(last.day - 1);
}

function Between({ kind }: { readonly kind: DayKind }) {
  const { language, say } = useReader();
  const { place } = useChosen();
  const { group, inquiry, narrator } = useDossier();
  const shown = inquiry.chain.focus[kind];
  const other = place[since[kind]] ?? usualDay(inquiry, kind);
  const found = useMemo(() => {
    if (group === null || shown === null || other === null) return null;
    const there = inquiryOf(inquiry.file, { ...inquiry.lens, [kind]: other });
    const isEarlier = lastDay(other) <= lastDay(shown);
    const [then, now] = isEarlier ? [there, inquiry] : [inquiry, there];
    const changed = changedBetween(then, now, group);
    return {
      from: isEarlier ? other : shown,
      to: isEarlier ? shown : other,
      sentences: changed === null ? [] : changedSentences({ language, narrator, inquiry }, changed),
    };
  }, [group, inquiry, kind, language, narrator, other, shown]);
  if (shown === null || other === null) return null;
  const isSame = firstDay(other) === firstDay(shown) && lastDay(other) === lastDay(shown);
  return (
    <div className="changed-between">
      <h3>
        {say(`view.time.changed.${kind}`, {
          from: sayDate(language, found?.from ?? other),
          to: sayDate(language, found?.to ?? shown),
        })}
      </h3>
      {found === null ? (
        <p>{say("view.time.changed.no-workers")}</p>
      ) : isSame ? (
        <p>{say("view.time.changed.same")}</p>
      ) : found.sentences.length === 0 ? (
        <p>{say("view.time.changed.none")}</p>
      ) : (
        <ul>
          {found.sentences.map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <DayField
        kind={kind}
        shown={other}
        label={say(`view.time.since.${kind}`)}
        onChoose={date => goTo({ ...place, [since[kind]]: date })}
      />
    </div>
  );
}

/** What differs between the days shown and two others, in sentences. A day that is only dragged changes nothing here. */
export const ChangedDays = memo(function ChangedDays() {
  const { say } = useReader();
  const { inquiry } = useDossier();
  const days = changeDaysOf(inquiry.file);
  const kinds = (["known", "date"] as const).filter(kind => days[kind].length > 0);
  if (kinds.length === 0) return null;
  return (
    <Section id="changed" title={say("view.time.changed")}>
      {kinds.map(kind => (
        <Between key={kind} kind={kind} />
      ))}
    </Section>
  );
});
