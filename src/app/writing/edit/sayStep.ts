import { isListName, type StepLabel } from "../../../edit/index.ts";
import type { Reader } from "../../page/reading/useReader.ts";

const codes = [
  "add",
  "set",
  "take-out",
  "move",
  "rename",
  "mend",
  "text",
  "paste",
  "order",
  "note",
  "merge",
  "correction",
  "take",
] as const;

/** What a step did, in words: "Link: Sama → Data labellers, added". */
export function sayStep(say: Reader["say"], { code, params }: StepLabel): string {
  const known = codes.find(one => one === code) ?? "set";
  const list = params.list ?? "";
  const kind = say(isListName(list) ? `edit.kind.${list}` : "edit.kind.head");
  return say(`edit.step.${known}`, { kind, name: params.name || say("edit.unnamed") });
}
