import { useMemo } from "react";
import { enterNew } from "../../edit/index.ts";
import type { JsonObject, ListName } from "../../schema/index.ts";
import { useReader } from "../page/reading/useReader.ts";
import type { EvidenceOption } from "./fields/evidence/evidenceShape.ts";
import type { PickOption } from "./fields/findOptions.ts";
import type { PickedKind } from "./formPlan.ts";
import { nameOfItem } from "./nameOfItem.ts";
import { evidenceOptions, optionsOf } from "./optionsOf.ts";
import { presentOf } from "./presentOf.ts";
import { useEditor } from "./useEditor.ts";

/** What a new object is where only its name is known. What is guessed here stands in its form and can be changed. */
const made: Readonly<Partial<Record<PickedKind, (words: string) => readonly [ListName, JsonObject]>>> = {
  party: name => ["parties", { kind: "organisation", name }],
  subject: name => ["parties", { kind: "organisation", name }],
  group: name => ["parties", { kind: "worker-group", name }],
  source: words => ["sources", sourceNamed(words)],
};

/** A source that is known by its address or by its title. */
function sourceNamed(words: string): JsonObject {
  return /^https?:\/\/\S+$/i.test(words) ? { type: "unstated", url: words } : { type: "unstated", title: words };
}

export type PickerChoices = {
  readonly options: readonly PickOption[];
  /** Makes an object of the words that were typed, and says its id; undefined where none can be made of words alone. */
  readonly onMake: ((words: string) => string | null) | undefined;
};

/** What a picker offers, and what it can make. */
export function useChoices(kind: PickedKind): PickerChoices {
  const { language } = useReader();
  const { draft, file } = useEditor();
  const options = useMemo(() => optionsOf(kind, file, language), [kind, file, language]);
  const make = made[kind];
  const onMake = (words: string): string | null => {
    const [list, value] = make!(words.trim());
    const entered = enterNew(presentOf(draft.shown()), list, value);
    if ("problems" in entered) return null;
    const name = nameOfItem(list, value, file, language);
    draft.change({ code: "add", params: { list, name } }, () => entered);
    return entered.id;
  };
  return { options, onMake: make && onMake };
}

/** The sources and quotes that can bear something out. */
export function useEvidenceOptions(): readonly EvidenceOption[] {
  const { language } = useReader();
  const { file } = useEditor();
  return useMemo(() => evidenceOptions(file, language), [file, language]);
}
