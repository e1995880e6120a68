import { draftKey } from "../../page/address/draftKey.ts";

/** A key that no other page and no other visit has. */
export const newDraftKey = (): string =>
  draftKey.prefix + [...crypto.getRandomValues(new Uint32Array(4))].map(part => part.toString(36)).join("-");
