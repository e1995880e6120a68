type Weighed = { readonly files: readonly string[]; readonly bytes: number };
export function firstLoad(folder: string): { readonly home: Weighed; readonly dossier: Weighed };
export function checkFirstLoad(folder: string): string;
