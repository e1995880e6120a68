import { searchForm } from "../../base/index.ts";
import type { Reader } from "../reading/useReader.ts";
import type { PickExtra } from "./Combobox.tsx";
import type { PickOption } from "./findOptions.ts";

/** "+ Make “Xyz” …", unless something is called so already. */
export function makeExtras(
  { say }: Reader,
  options: readonly PickOption[],
  typed: string,
  onMake: (words: string) => string | null,
  onPick: (id: string) => void,
): readonly PickExtra[] {
  const wanted = searchForm(typed);
  if (options.some(({ name }) => searchForm(name) === wanted)) return [];
  const make = () => {
    const id = onMake(typed);
    if (id !== null) onPick(id);
  };
  return [{ key: "make", words: say("edit.field.make", { words: typed }), onPick: make }];
}
