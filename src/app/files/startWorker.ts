/** Scripts beside the page, for what would keep it from answering. */

/** Not every browser has it, and the types of the platform do not know it. */
type TrustedTypes = {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => { readonly createScriptURL: (address: string) => string };
};

/** The one policy of the page (`trusted-types deep-labor`), for the scripts that are no modules of it. */
let policy: ReturnType<TrustedTypes["createPolicy"]> | null = null;

function trusted(address: string): string {
  const { trustedTypes } = window as Window & { readonly trustedTypes?: TrustedTypes };
  if (!trustedTypes) return address;
  policy ??= trustedTypes.createPolicy("deep-labor", {
    createScriptURL: asked => {
      if (new URL(asked, location.href).origin !== location.origin)
        throw new Error("a worker is a script of this page");
      return asked;
    },
  });
  return policy.createScriptURL(address);
}

/**
 * @param address as the build names it: `import address from "./readWorker.ts?worker&url"`
 * @returns null where the browser gives none
 */
export function startWorker(address: string): Worker | null {
  try {
    return new Worker(trusted(address), { type: "module" });
  } catch {
    return null;
  }
}
