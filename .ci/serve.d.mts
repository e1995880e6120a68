export const contentPolicy: string;
export const pageHeaders: Readonly<Record<string, string>>;
export function serve(
  folder: string,
  options?: { readonly port?: number; readonly headers?: Readonly<Record<string, string>> },
): Promise<{ readonly port: number; readonly address: string; readonly close: () => Promise<unknown> }>;
