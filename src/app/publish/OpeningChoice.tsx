import { type ReactNode, useId } from "react";
import type { Inquiry } from "../../model/index.ts";
import type { Opening } from "../../publish/index.ts";
import { planes } from "../../schema/index.ts";
import { languages as allLanguages, type Language, label, narratorOf, type Shown } from "../../text/index.ts";
import { writtenDuties } from "../../views/index.ts";
import { useReader } from "../page/reading/useReader.ts";
import { familiesOf } from "./openingOf.ts";

const themes = ["light", "dark", "auto"] as const;

type Props = {
  /** The inquiry into the published file. */
  readonly inquiry: Inquiry;
  readonly languages: readonly Language[];
  readonly language: Language;
  readonly opening: Opening;
  readonly onLanguage: (language: Language) => void;
  readonly onChoose: (opening: Opening) => void;
};

type Option = { readonly value: string; readonly words: string | Shown };

/** The choice of how an embed opens: workers, plane, duty, step and lines beside the hops, colours and language. */
export function OpeningChoice({ inquiry, languages, language, opening, onLanguage, onChoose }: Props) {
  const { language: spoken, say } = useReader();
  const { chain, file } = inquiry;
  const { dossier } = file;
  const narrator = narratorOf(dossier, spoken, chain.focus.known);
  const groups = chain.groups.map(group => dossier.parties[group]!);
  const chosen = chain.groups.find(group => dossier.parties[group]!.id === opening.workers) ?? chain.groups[0];
  const duties = writtenDuties(inquiry, chosen ?? null);
  const families = familiesOf(inquiry);
  const choose = (change: Partial<Opening>) => onChoose({ ...opening, ...change });
  const byItself = { value: "", words: say("publish.panel.by-itself") };
  return (
    <div className="opening-choice">
      {languages.length > 1 && (
        <Pick
          label={say("publish.panel.language")}
          value={language}
          options={allLanguages
            .filter(({ code }) => languages.includes(code))
            .map(({ code, name }) => ({ value: code, words: name }))}
          onPick={value => onLanguage(languages.find(code => code === value)!)}
        />
      )}
      {groups.length > 1 && (
        <Pick
          label={say("publish.panel.workers")}
          value={opening.workers ?? ""}
          options={[
            byItself,
            ...groups.map(({ id, name }) => ({ value: id, words: narrator.text(name ?? narrator.name(id)) })),
          ]}
          onPick={value => choose({ workers: value || null, duty: null })}
        />
      )}
      <Pick
        label={say("publish.panel.plane")}
        value={opening.plane ?? ""}
        options={[byItself, ...planes.map(plane => ({ value: plane, words: label(spoken, "planes", plane) }))]}
        onPick={value => choose({ plane: planes.find(plane => plane === value) ?? null })}
      />
      {duties.length > 0 && (
        <Pick
          label={say("publish.panel.duty")}
          value={opening.duty ?? ""}
          options={[byItself, ...duties.map(duty => ({ value: duty, words: narrator.dutyLabel(duty) }))]}
          onPick={value => choose({ duty: value || null })}
        />
      )}
      {dossier.story.length > 0 && (
        <Pick
          label={say("publish.panel.step")}
          value={opening.step ?? ""}
          options={[byItself, ...dossier.story.map(({ id, title }) => ({ value: id, words: narrator.text(title) }))]}
          onPick={value => choose({ step: value || null })}
        />
      )}
      {families.length > 0 && (
        <fieldset className="field">
          <legend>{say("stage.overlays")}</legend>
          {families.map(family => (
            <label key={family} className="tick">
              <input
                type="checkbox"
                checked={opening.show.includes(family)}
                onChange={({ currentTarget: { checked } }) =>
                  choose({ show: families.filter(one => (one === family ? checked : opening.show.includes(one))) })
                }
              />{" "}
              {say(`stage.overlays.${family}`)}
            </label>
          ))}
        </fieldset>
      )}
      <Pick
        label={say("publish.panel.theme")}
        value={opening.theme ?? "light"}
        options={themes.map(theme => ({ value: theme, words: say(`publish.panel.theme.${theme}`) }))}
        onPick={value => choose({ theme: value === "light" ? null : (themes.find(one => one === value) ?? null) })}
      />
    </div>
  );
}

type PickProps = {
  readonly label: ReactNode;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onPick: (value: string) => void;
};

function Pick({ label: words, value, options, onPick }: PickProps) {
  const id = useId();
  return (
    <p className="field">
      <label htmlFor={id}>{words}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onPick(currentTarget.value)}>
        {options.map(option =>
          typeof option.words === "string" ? (
            <option key={option.value} value={option.value}>
              {option.words}
            </option>
          ) : (
            <option key={option.value} value={option.value} lang={option.words.language} dir={option.words.direction}>
              {option.words.text}
            </option>
          ),
        )}
      </select>
    </p>
  );
}
