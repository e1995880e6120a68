import { type OverlayFamily, overlayFamilies } from "../../schema/index.ts";
import { oneOf } from "./usage.ts";

/**
 * The families of relations beside the hops that `--show` asks for, in their own order; none where it is not given.
 * @throws WrongUsage where there is no such family
 */
export function shownFamilies(value: string | undefined): readonly OverlayFamily[] {
  const asked = (value?.split(",") ?? []).map(family => oneOf("show", family.trim(), overlayFamilies));
  return overlayFamilies.filter(family => asked.includes(family));
}
