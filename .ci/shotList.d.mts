export const widths: readonly number[];
export const schemes: readonly string[];
export const inWindow: readonly string[];
export function shotList(root: string): readonly {
  readonly name: string;
  readonly kind: "home" | "network" | "shipped" | "gallery" | "broken";
  readonly states: readonly (readonly [state: string, address: string])[];
}[];
