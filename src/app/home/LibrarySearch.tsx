import { useEffect, useId, useRef } from "react";
import { goTo } from "../address/useAddress.ts";
import { usePlaceOf } from "../reading/usePlace.ts";
import { useReader } from "../reading/useReader.ts";
import { loadFinder } from "./useFound.ts";

/** The key that leads to the search. */
const KEY = "/";

/** Whether the key may act. Single keys belong to what has the focus, so this one acts on the links of the library. */
const isFree = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest(".library a") !== null;

/** The search over the library. Its words stand in the address, so that Back returns to them. */
export function LibrarySearch({ describedBy }: { readonly describedBy: string }) {
  const { say } = useReader();
  const place = usePlaceOf("home");
  const id = useId();
  const field = useRef<HTMLInputElement>(null);

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
    <search className="find">
      <label htmlFor={id}>{say("page.find.label")}</label>
      <div className="find-field">
        <input
          ref={field}
          id={id}
          type="search"
          value={place.find ?? ""}
          onChange={({ target }) => goTo({ ...place, find: target.value === "" ? null : target.value }, "replace")}
          onFocus={() => void loadFinder()}
          autoComplete="off"
          spellCheck={false}
          placeholder=" "
          aria-keyshortcuts={KEY}
          aria-describedby={describedBy}
        />
        <span className="key" aria-hidden="true">
          {KEY}
        </span>
      </div>
    </search>
  );
}

type FoundProps = { readonly id: string; readonly found: number; readonly count: number };

/** The number of dossiers found, and the way back to all of them where it is none. */
export function FoundNote({ id, found, count }: FoundProps) {
  const { say } = useReader();
  const place = usePlaceOf("home");
  const words = place.find ?? "";
  const showAll = () => {
    goTo({ ...place, find: null }, "replace");
    document.querySelector<HTMLInputElement>(".find input")?.focus();
  };
  return (
    <>
      <p id={id} className="found quiet" role="status">
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
