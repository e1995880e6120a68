import { type SubmitEvent, useId, useState } from "react";
import { dateTrouble } from "../../../schema/index.ts";
import { useReader } from "../reading/useReader.ts";
import type { DayKind } from "./dayKind.ts";

type Props = {
  readonly kind: DayKind;
  readonly shown: string | null;
  /** By default it asks for another day to show. */
  readonly label?: string;
  readonly onChoose: (date: string) => void;
};

/** A field for any day, month or year. */
export function DayField({ kind, shown, label, onChoose }: Props) {
  const { say } = useReader();
  const [isWrong, setWrong] = useState(false);
  const id = useId();
  const choose = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const date = String(new FormData(event.currentTarget).get(kind) ?? "").trim();
    const isDate = dateTrouble(date) === null;
    setWrong(!isDate);
    if (isDate) onChoose(date);
  };
  return (
    <form className="day-field" onSubmit={choose} noValidate>
      <label htmlFor={id}>{label ?? say("day.other")}</label>
      <input
        id={id}
        key={shown}
        name={kind}
        defaultValue={shown ?? ""}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={isWrong || undefined}
        aria-describedby={`${id}-form`}
      />
      <button type="submit" className="quiet-button">
        {say("day.show")}
      </button>
      <p className="quiet" id={`${id}-form`} role={isWrong ? "alert" : undefined}>
        {isWrong && <span className="wrong">{say("day.no-date")} </span>}
        {say("day.form")}
      </p>
    </form>
  );
}
