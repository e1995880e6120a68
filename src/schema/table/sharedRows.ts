/** Rows of the table of fields that several objects have, and reasons that several rows give. */
import type { FieldRow, FieldRows } from "./fieldRow.ts";

const remark = {
  is: "text",
  says: "Public comment: doubts, contradictions, what was not read.",
  describes: true,
  leaves: "text",
  ask: { lines: true },
  told: "apart",
} as const satisfies FieldRow;

const NOT_PUBLIC = { not: "It is never published." } as const;
const NOT_A_WORD = { not: "It is a name for files and addresses." } as const;
const MEANT_ELSEWHERE = { not: "It decides how other words are told, and is none itself." } as const;
const DECIDES_THE_WORLD = { not: "It decides in which reading the object is told." } as const;
const ON_THE_PICTURE = { not: "It is for small places of the picture; the full words are told." } as const;

const hidden = {
  is: "private",
  says: "Never published: any JSON.",
  describes: true,
  leaves: "never",
  told: NOT_PUBLIC,
} as const satisfies FieldRow;
/** Within an object of the format, or where the sheet has no column for it. */
const hiddenWithin = { ...hidden, column: "none" } as const satisfies FieldRow;

const verification = {
  is: { code: "verifications" },
  required: true,
  says: "How well it is verified, strongest first.",
  leaves: "plain",
  ask: { part: "sure" },
  told: "facts",
} as const satisfies FieldRow;

const evidence = {
  is: "evidence",
  required: true,
  describes: true,
  leaves: "evidence",
  ask: { part: "evidence" },
  told: "apart",
} as const satisfies FieldRow;

/** Evidence of what is no claim. */
const evidenceFor = <Says extends string>(says: Says) =>
  ({
    is: "evidence",
    says,
    describes: true,
    leaves: "evidence",
    ask: { part: "evidence" },
    told: "apart",
  }) as const satisfies FieldRow;

const response = {
  is: { object: "response" },
  label: "edit.label.answer",
  describes: true,
  leaves: "parts",
  told: "apart",
} as const satisfies FieldRow;

const hypotheses = {
  is: { listOf: { ref: "hypothesis" } },
  says: "Exists only when all of these readings are chosen.",
  leaves: "reference",
  takenOut: "item",
  told: DECIDES_THE_WORLD,
} as const satisfies FieldRow;

const time = { part: "when" } as const;
const times = {
  start: { is: "date", says: "First day of the time it speaks about.", leaves: "plain", ask: time, told: "facts" },
  end: { is: "date", says: "Last day of the time it speaks about.", leaves: "plain", ask: time, told: "facts" },
  ended: { is: { always: true }, says: "Over, on a day not known.", leaves: "plain", ask: time, told: "facts" },
  observed: { is: "date", says: "Last day it was seen to be so.", leaves: "plain", ask: time, told: "facts" },
} as const satisfies FieldRows;

const duty = {
  is: { ref: "duty" },
  required: true,
  leaves: "reference",
  takenOut: "item",
  ask: { part: "blank" },
  told: "sentence",
} as const satisfies FieldRow;

const extent = {
  is: "text",
  says: "The part of the duty that is spoken of; absent: the whole.",
  leaves: "text",
  ask: { part: "main", lines: true },
  told: "sentence",
} as const satisfies FieldRow;

const saidBy = {
  is: { listOf: { either: [{ ref: "party" }, { object: "speaker" }] }, filled: true },
  says: 'Who says it: party ids, or {"name": …}.',
  leaves: "reference",
  takenOut: "filled",
  ask: { part: "main" },
  told: "sentence",
} as const satisfies FieldRow;

/** The worker groups that something speaks about. */
const groups = <Says extends string, Part extends "blank" | "main">(says: Says, part: Part) =>
  ({
    is: { listOf: { ref: "party", group: true }, filled: true },
    says,
    leaves: "reference",
    takenOut: "filled",
    ask: { part },
    told: "sentence",
  }) as const satisfies FieldRow;

export const sharedRows = {
  remark,
  hidden,
  hiddenWithin,
  verification,
  evidence,
  evidenceFor,
  response,
  hypotheses,
  time,
  times,
  duty,
  extent,
  saidBy,
  groups,
  NOT_A_WORD,
  MEANT_ELSEWHERE,
  DECIDES_THE_WORLD,
  ON_THE_PICTURE,
};
