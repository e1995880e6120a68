import { useId } from "react";
import { baseAddress, isToken, languagesFor } from "../../publish/index.ts";
import type { Dossier } from "../../schema/index.ts";
import { languages as allLanguages, type Language } from "../../text/index.ts";
import { type FigureView, figureViews, viewNameOf } from "../../views/index.ts";
import { useReader } from "../page/reading/useReader.ts";

type Props = {
  readonly dossier: Dossier;
  /** The languages; the first is that of `index.html`. */
  readonly languages: readonly Language[];
  readonly address: string;
  readonly token: string;
  /** It stands under this name already, and keeps it. */
  readonly isTokenFixed: boolean;
  /** The views that get a page of their own. */
  readonly views: readonly FigureView[];
  readonly onLanguages: (languages: readonly Language[]) => void;
  readonly onAddress: (address: string) => void;
  readonly onToken: (token: string) => void;
  readonly onViews: (views: readonly FigureView[]) => void;
};

/** The choice of the server, the name of the folder, the languages and the views. */
export function PublishPlace({ dossier, languages, address, token, isTokenFixed, views, ...props }: Props) {
  const { onLanguages, onAddress, onToken, onViews } = props;
  const { say } = useReader();
  const id = useId();
  const isWrongAddress = address.trim() !== "" && baseAddress(address.trim()) === null;
  const isWrongToken = !isToken(token);
  return (
    <div className="publish-place">
      <p className="field">
        <label htmlFor={`${id}-base`}>{say("publish.panel.base")}</label>
        <input
          id={`${id}-base`}
          type="url"
          inputMode="url"
          value={address}
          placeholder="https://charts.example.org/"
          autoComplete="off"
          spellCheck={false}
          aria-invalid={isWrongAddress || undefined}
          aria-describedby={`${id}-base-said`}
          onChange={({ currentTarget }) => onAddress(currentTarget.value)}
        />
        <span id={`${id}-base-said`} className={isWrongAddress ? "wrong" : "quiet"}>
          {say(isWrongAddress ? "publish.panel.base.wrong" : "publish.panel.base.hint")}
        </span>
      </p>
      <p className="field">
        <label htmlFor={`${id}-token`}>{say("publish.panel.token")}</label>
        <input
          id={`${id}-token`}
          value={token}
          readOnly={isTokenFixed}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={isWrongToken || undefined}
          aria-describedby={`${id}-token-said`}
          onChange={({ currentTarget }) => onToken(currentTarget.value.trim())}
        />
        <span id={`${id}-token-said`} className={isWrongToken ? "wrong" : "quiet"}>
          {say(
            isWrongToken
              ? "publish.panel.token.wrong"
              : isTokenFixed
                ? "publish.panel.token.fixed"
                : "publish.panel.token.hint",
          )}
        </span>
      </p>
      <fieldset className="field">
        <legend>{say("publish.panel.languages")}</legend>
        {allLanguages.map(({ code, name }) => {
          const isChosen = languages.includes(code);
          return (
            <label className="tick" key={code}>
              <input
                type="checkbox"
                checked={isChosen}
                // The last language that is chosen cannot be removed.
                disabled={isChosen && languages.length === 1}
                onChange={() => onLanguages(isChosen ? languages.filter(one => one !== code) : [...languages, code])}
              />
              <span lang={code}>{name}</span>
            </label>
          );
        })}
        <span className="quiet">
          {languagesFor(dossier, []).isOther
            ? say("publish.panel.languages.other", { tag: dossier.language })
            : say("publish.panel.languages.hint")}
        </span>
      </fieldset>
      <fieldset className="field">
        <legend>{say("publish.panel.views")}</legend>
        {figureViews.map(view => {
          const isChosen = views.includes(view);
          return (
            <label className="tick" key={view}>
              <input
                type="checkbox"
                checked={isChosen}
                onChange={() => onViews(figureViews.filter(one => (one === view ? !isChosen : views.includes(one))))}
              />
              <span>{say(viewNameOf(view))}</span>
            </label>
          );
        })}
        <span className="quiet">{say("publish.panel.views.hint")}</span>
      </fieldset>
    </div>
  );
}
