import type { LossCode } from "./bringingCodes.ts";
import type { FilePlace, Loss, RecordCount, TakeParams, TakeQuestion } from "./incoming.ts";

/** How much of a cell or value is told again. */
const MOST_TOLD = 120;

/** Keeps count while a file is read: each record is taken or left, once, with its place and reason. */
export type RecordKeeper = {
  readonly take: (kind: string) => void;
  readonly leave: (kind: string, place: FilePlace, what: string, code: LossCode, params?: TakeParams) => void;
  /** A part of a record that is taken. */
  readonly lose: (place: FilePlace, what: string, code: LossCode, params?: TakeParams) => void;
  readonly ask: (question: TakeQuestion) => void;
  readonly kinds: () => ReadonlyMap<string, RecordCount>;
  readonly lost: readonly Loss[];
  readonly asked: readonly TakeQuestion[];
};

const toldOf = (what: string): string => {
  const line = what.replace(/\s+/gu, " ").trim();
  return line.length > MOST_TOLD ? `${line.slice(0, MOST_TOLD - 1)}…` : line;
};

export function recordKeeper(): RecordKeeper {
  const counts = new Map<string, { taken: number; left: number }>();
  const lost: Loss[] = [];
  const asked: TakeQuestion[] = [];
  const countOf = (kind: string) => {
    const known = counts.get(kind) ?? { taken: 0, left: 0 };
    counts.set(kind, known);
    return known;
  };
  const loss = (place: FilePlace, what: string, code: LossCode, params: TakeParams = {}): Loss => ({
    place,
    what: toldOf(what),
    code,
    params,
  });
  return {
    take: kind => void countOf(kind).taken++,
    leave: (kind, place, what, code, params) => {
      countOf(kind).left++;
      lost.push({ ...loss(place, what, code, params), isWhole: true });
    },
    lose: (place, what, code, params) => void lost.push(loss(place, what, code, params)),
    ask: question => void asked.push(question),
    kinds: () =>
      new Map([...counts].map(([kind, { taken, left }]) => [kind, { in: taken + left, taken, left }] as const)),
    lost,
    asked,
  };
}
