/** Words for the answers of a question: of codes, sheets and columns their own, else as they are written. */
import { isSheetKind, type SheetLayout, sheetKey, sheetKindOf, type TakeQuestion } from "../../../formats/index.ts";
import { type CodeListId, codeLists, fourteenDuties } from "../../../schema/index.ts";
import { codesOf, dutyLabel, type Language, label, sheetWordIn } from "../../../text/index.ts";
import type { Reader } from "../../page/reading/useReader.ts";

/** Answers that are words of the product itself. */
const SAID = [
  "none",
  "each",
  "first",
  "take",
  "leave",
  "left-out",
  "as-written",
  "reversed",
  "day-month",
  "month-day",
] as const;
const isSaid = (choice: string): choice is (typeof SAID)[number] => (SAID as readonly string[]).includes(choice);

/** The heading of a column of a kind of sheet; with its language where it names one ("name@fr"). */
export function columnWords(language: Language, sheet: SheetLayout["kind"], choice: string): string {
  const [id = "", tag] = choice.split("@");
  const column = sheet === null ? undefined : sheetKindOf(sheet).columns.find(one => one.id === id);
  if (!column) return choice;
  const heading = sheetWordIn(column.heading, language);
  return tag === undefined ? heading : `${heading} (${tag})`;
}

/** What each answer is called in a list. */
export function choiceWords(
  { language, say }: Reader,
  { code, id, choices }: TakeQuestion,
  layouts: readonly SheetLayout[],
): (choice: string) => string {
  if (code === "day-order")
    return choice =>
      choice === "none" ? say("bring.choice.no-order") : isSaid(choice) ? say(`bring.choice.${choice}`) : choice;
  const plain = (choice: string): string => (isSaid(choice) ? say(`bring.choice.${choice}`) : choice);
  if (code === "sheet-is")
    return choice => (isSheetKind(choice) ? sheetWordIn(sheetKindOf(choice).heading, language) : plain(choice));
  if (code === "column-is") {
    const layout = layouts.find(one => id.startsWith(`column:${sheetKey({ ...one, name: one.sheet })}:`));
    return choice => (choice === "none" ? plain(choice) : columnWords(language, layout?.kind ?? null, choice));
  }
  const codes = (choices ?? []).filter(choice => !isSaid(choice));
  const lists = Object.keys(codeLists) as CodeListId[];
  const list = lists.find(one => codes.length > 0 && codes.every(choice => codesOf(language, one).includes(choice)));
  if (list) return choice => (isSaid(choice) ? plain(choice) : label(language, list, choice));
  return choice => {
    const duty = fourteenDuties.find(one => one.id === choice);
    return duty ? dutyLabel(language, duty) : plain(choice);
  };
}
