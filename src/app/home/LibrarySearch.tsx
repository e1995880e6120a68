import { useEffect, useId, useRef } from "react";
import { goTo } from "../address/useAddress.ts";
import { usePlaceOf } from "../reading/usePlace.ts";
import { useReader } from "../reading/useReader.ts";
import { loadPartyNames } from "./useFound.ts";

/** The key that leads to the search. */
const KEY = "/";

/**
 * Whether the key may act. Single keys belong to the element that has the focus, so this one acts only where none has
 * it, and within the library.
 */
function isFree(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const control = target.closest("a, button, summary, input, textarea, select, [contenteditable]");
  return control === null || (control instanceof HTMLAnchorElement && control.closest(".library") !== null);
}

type Props = { readonly found: number; readonly count: number };

/**
 * The search over the library, with the number of dossiers found. Its words stand in the address, so that Back returns
 * to them.
 */
export function LibrarySearch({ found, count }: Props) {
  const { say } = useReader();
  const place = usePlaceOf("home");
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const words = place.find ?? "";
  const seek = (words: string) => goTo({ ...place, find: words === "" ? null : words }, "replace");
  const showAll = () => {
    seek("");
    field.current?.focus();
  };

  useEffect(() => {
    const lead = (event: KeyboardEvent) => {
      if (event.key !== KEY || event.ctrlKey || event.metaKey || event.altKey || !isFree(event.target)) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener("keydown", lead);
    return () => document.removeEventListener("keydown", lead);
  }, []);

  return (
    <>
      <div className="library-head">
        <search className="find">
          <label htmlFor={id}>{say("page.find.label")}</label>
          <div className="find-field">
            <input
              ref={field}
              id={id}
              type="search"
              value={words}
              onChange={event => seek(event.target.value)}
              onFocus={() => void loadPartyNames()}
              autoComplete="off"
              spellCheck={false}
              placeholder=" "
              aria-keyshortcuts={KEY}
              aria-describedby={`${id}-found`}
            />
            <span className="key" aria-hidden="true">
              {KEY}
            </span>
          </div>
        </search>
        <p>
          <a href="#own">{say("page.own.title")}</a>
        </p>
      </div>
      <p id={`${id}-found`} className="found quiet" role="status">
        {words !== "" && say("page.find.count", { found, count })}
      </p>
      {words !== "" && found === 0 && (
        <div>
          <p>{say("page.find.none", { words })}</p>
          <p>
            <button type="button" className="second" onClick={showAll}>
              {say("page.find.clear")}
            </button>
          </p>
        </div>
      )}
    </>
  );
}
