import { useId } from "react";
import { setsOf } from "../../model/index.ts";
import { verifications } from "../../schema/index.ts";
import { label } from "../../text/index.ts";
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
  return (
    <span className="floor">
      <label htmlFor={id}>{say("bar.floor")}</label>{" "}
      <span className="kept">
        <span className="picker">
          <select
            id={id}
            value={inquiry.chain.focus.floor ?? ""}
            onChange={event => {
              const { value } = event.currentTarget;
              goTo({ ...place, floor: floors.find(code => code === value) ?? null });
            }}
          >
            <option value="">{say("bar.floor.all")}</option>
            {floors.map(code => (
              <option key={code} value={code}>
                {say("bar.floor.at-least", { verification: label(language, "verifications", code) })}
              </option>
            ))}
          </select>
        </span>
        {setsOf(dossier).size > 0 ? "," : "."}
      </span>
    </span>
  );
}
