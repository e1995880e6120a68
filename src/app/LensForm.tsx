import { type SubmitEvent, useId, useState } from "react";
import { dateTrouble, type Verification, verifications } from "../schema/index.ts";
import { label } from "../text/index.ts";
import { goTo } from "./useQuery.ts";
import { useReader } from "./useReader.ts";
import { useTold } from "./useTold.ts";

const fields = ["date", "known"] as const;

/** Another day, another day of knowledge, a floor of verification: plain fields, applied together. */
export function LensForm() {
  const { language, query, say } = useReader();
  const { inquiry } = useTold();
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const id = useId();
  const { focus } = inquiry.chain;
  const shown = { date: query.date ?? focus.date ?? "", known: query.known ?? focus.known ?? "" };

  const apply = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const text = (name: string) => String(given.get(name) ?? "").trim();
    const bad = fields.filter(name => text(name) !== "" && dateTrouble(text(name)) !== null);
    setWrong(bad);
    if (bad.length > 0) return;
    const asked = (name: (typeof fields)[number]) => (text(name) === shown[name] ? query[name] : text(name) || null);
    const floor = verifications.find(code => code === text("floor")) ?? null;
    goTo({ ...query, date: asked("date"), known: asked("known"), floor });
  };

  return (
    <details className="lens">
      <summary>{say("page.lens")}</summary>
      <form onSubmit={apply} noValidate key={`${shown.date} ${shown.known} ${focus.floor}`}>
        {fields.map(name => (
          <p key={name}>
            <label htmlFor={`${id}-${name}`}>{say(`page.lens.${name}`)}</label>
            <input
              id={`${id}-${name}`}
              name={name}
              defaultValue={shown[name]}
              autoComplete="off"
              spellCheck={false}
              aria-invalid={wrong.includes(name) || undefined}
              aria-describedby={wrong.includes(name) ? `${id}-${name}-wrong` : `${id}-form`}
            />
            {wrong.includes(name) && (
              <span id={`${id}-${name}-wrong`} className="wrong" role="alert">
                {say("page.lens.no-date")}
              </span>
            )}
          </p>
        ))}
        <p>
          <label htmlFor={`${id}-floor`}>{say("page.lens.floor")}</label>
          <select id={`${id}-floor`} name="floor" defaultValue={focus.floor ?? ""}>
            <option value="">{say("page.lens.no-floor")}</option>
            {verifications.slice(0, -1).map((code: Verification) => (
              <option key={code} value={code}>
                {say("page.lens.at-least", { verification: label(language, "verifications", code) })}
              </option>
            ))}
          </select>
        </p>
        <p className="quiet" id={`${id}-form`}>
          {say("page.lens.form")}
        </p>
        <p>
          <button type="submit">{say("page.lens.apply")}</button>
        </p>
      </form>
    </details>
  );
}
