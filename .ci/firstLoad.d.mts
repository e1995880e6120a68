type Weighed = { readonly files: readonly string[]; readonly bytes: number };
type FirstLoad = { readonly home: Weighed; readonly dossier: Weighed };
export function firstLoad(folder: string): ReadonlyMap<string, FirstLoad>;
export function checkFirstLoad(folder: string): string;
