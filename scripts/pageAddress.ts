import { baseAddress } from "../src/publish/baseAddress.ts";

/**
 * The address at which the built page will stand, with a slash at its end, as DEEP_LABOR_ADDRESS says; null without it.
 * @throws an Error where that is no address
 */
export function pageAddress(): string | null {
  const written = process.env.DEEP_LABOR_ADDRESS;
  if (!written) return null;
  const base = baseAddress(written);
  if (base === null) throw new Error(`DEEP_LABOR_ADDRESS is no address of a page: ${written}`);
  return base;
}
