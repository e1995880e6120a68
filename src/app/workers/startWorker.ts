/** Scripts beside the page, for what would keep it from answering. */

import layoutAddress from "./layoutWorker.ts?worker&url";
import readAddress from "./readWorker.ts?worker&url";

/** Not every browser has it, and the types of the platform do not know it. */
type TrustedTypes = {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => { readonly createScriptURL: (address: string) => string };
};

const addresses = { layout: layoutAddress, read: readAddress };

/** The one policy of the page (`trusted-types deep-labor`), for the scripts that are no modules of it. */
let policy: ReturnType<TrustedTypes["createPolicy"]> | null = null;

function trusted(address: string): string {
  const { trustedTypes } = window as Window & { readonly trustedTypes?: TrustedTypes };
  if (!trustedTypes) return address;
  policy ??= trustedTypes.createPolicy("deep-labor", {
    createScriptURL: asked => {
      if (!Object.values(addresses).includes(asked)) throw new Error("only the workers are scripts of their own");
      return asked;
    },
  });
  return policy.createScriptURL(address);
}

/** @returns null where the browser gives none */
export function startWorker(name: keyof typeof addresses): Worker | null {
  try {
    return new Worker(trusted(addresses[name]), { type: "module" });
  } catch {
    return null;
  }
}
