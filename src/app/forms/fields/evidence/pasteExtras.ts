import { searchForm } from "../../../../base/index.ts";
import { pastedEvidence } from "../../../../edit/index.ts";
import type { Reader } from "../../../page/reading/useReader.ts";
import type { PickExtra } from "../Combobox.tsx";
import type { EvidencePaste } from "./evidencePaste.ts";
import { isEvidenceText } from "./isEvidenceText.ts";

type PasteActs = { readonly take: (text: string) => void; readonly nameSource: (title: string) => void };

/** What a word in the blank can become besides a source or quote of the file. */
export function pasteExtras(
  say: Reader["say"],
  words: string,
  sources: EvidencePaste["sources"],
  { take, nameSource }: PasteActs,
): readonly PickExtra[] {
  const isAddress = /\S/u.test(words) && "url" in pastedEvidence(words);
  const passage: PickExtra = {
    key: "paste",
    words: say("edit.field.evidence.make"),
    isMeant: "before",
    onPick: () => take(words),
  };
  if (isAddress) return [passage];
  const named = {
    key: "name",
    words: say("edit.field.evidence.make-source", { words }),
    onPick: () => nameSource(words),
  };
  return isEvidenceText(words)
    ? [{ ...passage, words: say("edit.field.evidence.make-quote") }, named]
    : sources.some(({ name }) => searchForm(name) === searchForm(words))
      ? []
      : [named];
}
