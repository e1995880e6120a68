import { isDisputed } from "../../schema/index.ts";
import type { Inquiry } from "../inquiryOf.ts";

/** Hops whose every live link is contradicted by evidence or disputed by the party it names. */
export function disputedHopsOf({ chain }: Pick<Inquiry, "chain">, hops: readonly number[]): readonly number[] {
  return hops.filter(hop => chain.hopLinks[hop]!.every(isDisputed));
}
