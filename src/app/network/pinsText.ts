/** Pins as text: in a file of their own, and in `views` of a dossier. */
import { byCodeUnit, done, failed, type Result } from "../../base/index.ts";
import { changeText } from "../../schema/index.ts";
import type { Pins } from "./pins.ts";
import { isObject, pinsWritten } from "./pinsOfDossier.ts";

const FORMAT = "deep-labor-places/1";

/**
 * A file of pins: `{"format": "deep-labor-places/1", "pins": {"dossier/party": {"x", "y"}}}`, in the order of the keys.
 */
export function pinsText(pins: Pins): string {
  const ordered = [...pins].sort(([a], [b]) => byCodeUnit(a, b));
  return `${JSON.stringify({ format: FORMAT, pins: Object.fromEntries(ordered) }, null, 2)}\n`;
}

/** Why a file of pins cannot be read. */
export type PinsTrouble = "no-json" | "other-format" | "none";

export function parsePins(text: string): Result<Pins, PinsTrouble> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return failed("no-json");
  }
  if (!isObject(value) || value.format !== FORMAT) return failed("other-format");
  const pins = pinsWritten(value.pins);
  return pins.size > 0 ? done(pins) : failed("none");
}

/**
 * The text of a dossier with these pins in its `views` and everything else unchanged.
 * @param id of the dossier; pins of other dossiers are not written
 */
export function withPins(text: string, id: string, pins: Pins): string {
  const ofDossier = [...pins]
    .filter(([key]) => key.startsWith(`${id}/`))
    .map(([key, place]) => [key.slice(id.length + 1), place] as const)
    .sort(([a], [b]) => byCodeUnit(a, b));
  return changeText(text, [{ path: ["views", "network", "pins"], value: Object.fromEntries(ofDossier) }]);
}
