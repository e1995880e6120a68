export function findBrowser(environment?: Readonly<Record<string, string | undefined>>): string | null;
export const browserFlags: string[];
