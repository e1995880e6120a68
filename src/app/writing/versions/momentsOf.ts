import { type Journal, textAt, visitsOf } from "../../../edit/index.ts";

/** A moment of the draft that can be gone back to. */
export type Moment = {
  readonly seq: number;
  /** The name it was given; null where it has none. */
  readonly name: string | null;
  readonly kind: "first" | "mark" | "written" | "step";
  /** ISO 8601; null for the first text. */
  readonly at: string | null;
  readonly text: string;
};

/** So many of the last steps are offered and looked through, besides the moments that have a name. */
const LAST_STEPS = 20;

/** The moments of a draft, the first first: as it began, as it was written to a file, what was named, the last steps. */
export function momentsOf(journal: Journal): readonly Moment[] {
  const { marks, written } = journal;
  const steps = visitsOf(journal)
    .way.slice(-LAST_STEPS)
    .map(({ end }) => ({ seq: end.seq, name: null, kind: "step" as const, at: end.at }));
  const named = [
    ...marks.map(({ on, name, at }) => ({ seq: on, name, kind: "mark" as const, at })),
    ...(written ? [{ seq: written.on, name: written.file, kind: "written" as const, at: written.at }] : []),
  ];
  const isNamed = new Set(named.map(({ seq }) => seq));
  const all = [
    { seq: 0, name: null, kind: "first" as const, at: null },
    ...named,
    ...steps.filter(({ seq }) => !isNamed.has(seq)),
  ];
  return all
    .sort((one, other) => one.seq - other.seq)
    .map(moment => ({ ...moment, text: textAt(journal, moment.seq) }));
}
