import { useId } from "react";
import { setsOf } from "../../../model/index.ts";
import { type Verification, verifications } from "../../../schema/index.ts";
import { label } from "../../../text/index.ts";
import { goTo } from "../address/useAddress.ts";
import { useChosen } from "../reading/useChosen.ts";
import { useDossier } from "../reading/useDossier.ts";
import { useReader } from "../reading/useReader.ts";

/**
 * The floors from the weakest to the strongest. The weakest verification of all is no floor, because everything passes
 * it.
 */
const floors = verifications.slice(0, -1).reverse();

/** The choice of the least verification that counts. */
export function FloorChoice() {
  const { language, say } = useReader();
  const { place } = useChosen();
  const { dossier, inquiry } = useDossier();
  const id = useId();
  const { floor } = inquiry.chain.focus;
  const wordsOf = (code: Verification | null) =>
    code === null
      ? say("bar.floor.all")
      : say("bar.floor.at-least", { verification: label(language, "verifications", code) });
  return (
    <span className="floor">
      <label htmlFor={id}>{say("bar.floor")}</label>{" "}
      <span className="kept">
        <span className="picker" data-chosen={wordsOf(floor)}>
          <select
            id={id}
            value={floor ?? ""}
            onChange={event => {
              const { value } = event.currentTarget;
              goTo({ ...place, floor: floors.find(code => code === value) ?? null });
            }}
          >
            <option value="">{wordsOf(null)}</option>
            {floors.map(code => (
              <option key={code} value={code}>
                {wordsOf(code)}
              </option>
            ))}
          </select>
        </span>
        {setsOf(dossier).size > 0 ? "," : "."}
      </span>
    </span>
  );
}
