import { likelyLanguage } from "../../edit/index.ts";
import { languageTag } from "../../schema/index.ts";
import type { TakeAnswers } from "../bringing/incoming.ts";
import type { RowsByKind } from "./decimalsIn.ts";

const WORDY = /^(?:remark|description|response\.text|what|title|outcome)$/u;

/** The language of texts that name none: as the file says, else as it reads. */
export function languageOf(rows: RowsByKind, answers: TakeAnswers): string {
  const told = answers.get("language") ?? rows.get("dossier")?.[0]?.cells.get("language")?.text.trim() ?? "";
  if (languageTag.test(told)) return told;
  const texts: string[] = [];
  for (const found of rows.values())
    for (const { cells } of found.slice(0, 100))
      for (const [id, { text }] of cells) if (WORDY.test(id)) texts.push(text);
  return likelyLanguage(texts.join(" ")) ?? "en";
}
