/** What is said in the column of one duty: marks, the words at them, and the verdict for the workers. */
import { type ThreadKnot, threadOf } from "../../layout/index.ts";
import { type GroupTrace, isWritten } from "../../model/index.ts";
import { planes } from "../../schema/index.ts";
import { label, say, sayCondition, sayPlane, sayState, sayVerdict } from "../../text/index.ts";
import { isReceiptOpen, type Telling } from "./cardPicture.ts";
import type { ColumnPicture, KnotPicture, MarkPicture, VerdictPicture } from "./chainPicture.ts";

export type ColumnTelling = Telling & {
  readonly chosenDuty: string | null;
  readonly divergent: readonly string[];
  readonly isAlone: boolean;
};

/** Marks drawn side by side before the rest is counted. */
const MARKS = 2;

function knotPicture(telling: ColumnTelling, trace: GroupTrace, knot: ThreadKnot): KnotPicture {
  const { inquiry, language, narrator, group, isAlone, selectedParty, chosenDuty } = telling;
  const { parties } = inquiry.file.dossier;
  // The workers themselves have the verdict; they have a mark of their own only where something is written on them.
  const marks = knot.marks.filter(({ party, state }) => party !== group || state !== "silent");
  const pictures = marks.map(({ party, state }): MarkPicture => {
    const { id } = parties[party]!;
    return {
      party: id,
      state,
      isSelected: selectedParty === id && chosenDuty === trace.duty,
      label: say(language, "chain.knot.label", { party: narrator.name(id), state: sayState(language, state) }),
      choice: { kind: "mark", party: id, duty: trace.duty },
    };
  });
  const spoken = [
    ...new Set(marks.filter(({ state }) => state !== "silent").map(({ state }) => sayState(language, state))),
  ];
  const isOpen = marks.some(({ party }) => isReceiptOpen(trace, party));
  const stopped = isOpen ? say(language, "chain.receipt.short") : "";
  const note = () => {
    if (marks.length === 0) return null;
    if (!isAlone) return { word: spoken.join(", ") || stopped, detail: spoken.length > 0 ? stopped : "" };
    const standings = marks.map(({ party }) => trace.standings.get(party)!);
    const details = [
      ...(standings.some(({ cases }) => cases.length > 0) ? [say(language, "page.open-cases")] : []),
      ...standings.flatMap(({ statements }) =>
        statements.map(({ assertion: { basis, verification } }) =>
          [label(language, "bases", basis), label(language, "verifications", verification)].join(" · "),
        ),
      ),
    ];
    const word = spoken.length > 0 ? spoken.join(", ") : sayState(language, "silent");
    const what = spoken.length > 0 ? [...new Set(details)].join("; ") : say(language, "chain.silent");
    return { word, detail: [what, stopped].filter(part => part).join(" · ") };
  };
  const said = note();
  return {
    ...knot,
    pictures: pictures.slice(0, MARKS),
    more: Math.max(0, pictures.length - MARKS),
    note: said && (said.word || said.detail) ? said : null,
  };
}

function verdictPicture(telling: ColumnTelling, trace: GroupTrace): VerdictPicture {
  const { inquiry, language, group, selectedParty, chosenDuty } = telling;
  const { floor } = inquiry.chain.focus;
  const { duty, verdict, distance, strength, condition, plane } = trace;
  const id = inquiry.file.dossier.parties[group!]!.id;
  const elsewhere = isWritten(trace)
    ? undefined
    : planes.find(other => other !== plane && isWritten(inquiry.trace(group!, duty, other)));
  return {
    verdict,
    words: sayVerdict(language, verdict, { distance, strength, floor }),
    condition,
    conditionWords: condition === null ? null : sayCondition(language, condition),
    see: elsewhere
      ? {
          words: say(language, "chain.see-plane", { plane: label(language, "planes", elsewhere) }),
          choice: { kind: "plane", plane: elsewhere, duty },
        }
      : null,
    isSelected: selectedParty === id && chosenDuty === duty,
    choice: { kind: "mark", party: id, duty },
  };
}

export function columnPicture(telling: ColumnTelling, trace: GroupTrace): ColumnPicture {
  const { inquiry, language, narrator, chosenDuty, divergent } = telling;
  const { duty } = trace;
  const knots = threadOf(inquiry.chain, trace);
  return {
    duty,
    label: narrator.text(narrator.duty(duty).label),
    question: narrator.text(narrator.duty(duty).question),
    isChosen: duty === chosenDuty,
    diverges: divergent.includes(duty) ? say(language, "page.diverges") : null,
    knots: knots.map(knot => knotPicture(telling, trace, knot)),
    verdict: verdictPicture(telling, trace),
    choice: { kind: "duty", duty },
  };
}

export const planeWords = ({ language }: Telling, trace: GroupTrace): string => sayPlane(language, trace.plane);
