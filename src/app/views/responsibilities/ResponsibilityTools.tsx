import { useId } from "react";
import { label, quoted, sayCountry } from "../../../text/index.ts";
import { type AllResponsibilities, NOT_WRITTEN, offersOf, type RowsAsked } from "../../../views/index.ts";
import { rowKinds } from "../../page/address/parameters.ts";
import type { DossierPlace } from "../../page/address/place.ts";
import { goTo } from "../../page/address/useAddress.ts";
import { ChoiceLink } from "../../page/reading/ChoiceLink.tsx";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { ResponsibilityPick } from "./ResponsibilityPick.tsx";
import { sayCell } from "./responsibilitiesText.ts";

/** A change of the place that shows all rows. */
export const allRows = { state: null, role: null, country: null, named: null } satisfies Partial<DossierPlace>;

/** The choice between rows of parties and rows of groups of workers, where there are several groups. */
function RowChoice() {
  const { say } = useReader();
  const { place } = useChosen();
  const { inquiry } = useDossier();
  const id = useId();
  if (inquiry.chain.groups.length < 2 && place.rows === "parties") return null;
  return (
    <nav className="choice" aria-labelledby={id}>
      <p id={id}>{say("table.responsibilities.rows")}</p>
      <ul>
        {rowKinds.map(rows => (
          <li key={rows}>
            <ChoiceLink to={{ ...place, rows, state: null }} isChosen={rows === place.rows}>
              {say(`table.responsibilities.rows.${rows}`)}
            </ChoiceLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The words for the codes that rows can be filtered by. */
function useWords({ kind }: AllResponsibilities) {
  const { language, say } = useReader();
  return {
    state: (code: NonNullable<RowsAsked["state"]>): string => {
      if (code === "written") return say("table.responsibilities.state.written");
      if (code === "receipt") return say("chain.receipt.short");
      return sayCell(language, kind, code);
    },
    role: (code: string): string =>
      code === NOT_WRITTEN ? say("table.responsibilities.role.none") : label(language, "roles", code),
    country: (code: string): string =>
      code === NOT_WRITTEN ? say("table.responsibilities.country.none") : sayCountry(language, code),
  };
}

/** What the filters leave, as in "5 of 14 parties shown: only those with “contested”." */
export function useCount(answers: AllResponsibilities, asked: RowsAsked, shown: number): string {
  const { language, say } = useReader();
  const { place } = useChosen();
  const words = useWords(answers);
  const { state, role, country, isSought } = asked;
  const filters = [
    ...(state === null ? [] : [words.state(state)]),
    ...(role === null ? [] : [words.role(role)]),
    ...(country === null ? [] : [words.country(country)]),
    ...(isSought === null ? [] : [place.named!]),
  ];
  const count = say(`table.responsibilities.count.${answers.kind}`, { shown, total: answers.rows.length });
  if (filters.length === 0) return say("table.responsibilities.shown", { count });
  return say("table.responsibilities.only", { count, filters: filters.map(filter => quoted(language, filter)) });
}

type Props = { readonly answers: AllResponsibilities; readonly asked: RowsAsked };

/** The choice of rows and their filters. Everything that is chosen stands in the address. */
export function ResponsibilityTools({ answers, asked }: Props) {
  const { say } = useReader();
  const { place } = useChosen();
  const words = useWords(answers);
  const id = useId();
  const offers = offersOf(answers);
  const chosen = <Code extends string>(code: Code | null, word: (code: Code) => string) =>
    code === null ? null : { code, words: word(code) };
  const any = say("table.responsibilities.any");
  return (
    <div className="responsibilities-tools">
      <RowChoice />
      <search className="responsibilities-filter" aria-label={say("table.responsibilities.filter")}>
        <ResponsibilityPick
          name={say(`table.responsibilities.state.${answers.kind}`)}
          any={any}
          offers={offers.states.map(offer => ({ ...offer, words: words.state(offer.code) }))}
          chosen={chosen(asked.state, words.state)}
          onChoose={state => goTo({ ...place, state })}
        />
        <ResponsibilityPick
          name={say("table.country")}
          any={any}
          offers={offers.countries.map(offer => ({ ...offer, words: words.country(offer.code) }))}
          chosen={chosen(asked.country, words.country)}
          onChoose={country => goTo({ ...place, country })}
        />
        <ResponsibilityPick
          name={say("table.roles")}
          any={any}
          offers={offers.roles.map(offer => ({ ...offer, words: words.role(offer.code) }))}
          chosen={chosen(asked.role, words.role)}
          onChoose={role => goTo({ ...place, role })}
        />
        <p className="pick">
          <label htmlFor={id}>{say("table.responsibilities.named")}</label>
          <input
            id={id}
            type="search"
            value={place.named ?? ""}
            onChange={event => goTo({ ...place, named: event.target.value || null }, "replace")}
            autoComplete="off"
            spellCheck={false}
          />
        </p>
      </search>
    </div>
  );
}
