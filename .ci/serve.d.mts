/** Hashes as a policy names them, `'sha256-…'`. */
export function contentPolicyWith(allowed?: { readonly script?: string; readonly style?: string }): string;
export function serve(
  folder: string,
  options?: { readonly port?: number; readonly headers?: Readonly<Record<string, string>> },
): Promise<{ readonly port: number; readonly address: string; readonly close: () => Promise<unknown> }>;
