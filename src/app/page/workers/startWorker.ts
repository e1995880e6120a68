/** Starts the scripts that run beside the page, for work that would keep it from answering. */

import bringAddress from "./bringWorker.ts?worker&url";
import layoutAddress from "./layoutWorker.ts?worker&url";
import readAddress from "./readWorker.ts?worker&url";

/** Trusted Types: not every browser has them, and the platform's types do not know them. */
type TrustedTypes = {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => { readonly createScriptURL: (address: string) => string };
};

const addresses = { layout: layoutAddress, read: readAddress, bring: bringAddress };

/** The one policy of the page (`trusted-types deep-labor`), for scripts that are no modules of it. */
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

/** @returns null where the browser has no workers */
export function startWorker(name: keyof typeof addresses): Worker | null {
  try {
    return new Worker(trusted(addresses[name]), { type: "module" });
  } catch {
    return null;
  }
}
