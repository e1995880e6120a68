import { policyHash } from "../page/sha256.ts";
import style from "./embed.css?inline";

/**
 * What a page has to allow that shows an embed as a blob of its own, which may do no more than that page.
 * @param script of the embed, as `embedPage` is given it
 */
export const embedHashes = (script: string): { readonly script: string; readonly style: string } => ({
  script: policyHash(script),
  style: policyHash(style),
});
