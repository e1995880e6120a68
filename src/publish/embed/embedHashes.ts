import { policyHash } from "../page/sha256.ts";
import style from "./embed.css?inline";

/**
 * The hashes that a page has to allow in order to show an embed as a blob, which may do no more than that page.
 * @param script of the embed, as it is given to `embedPage`
 */
export const embedHashes = (script: string): { readonly script: string; readonly style: string } => ({
  script: policyHash(script),
  style: policyHash(style),
});
