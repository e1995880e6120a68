/** The column of one duty: its marks, the words at them, and the verdict for the workers. */
import { type ThreadKnot, type ThreadMark, threadOf } from "../../layout/index.ts";
import {
  extentOfStanding,
  type GroupTrace,
  hasOpenCase,
  isWritten,
  type PartyIndex,
  traceSummaryOf,
} from "../../model/index.ts";
import { planes, type State } from "../../schema/index.ts";
import { inRow, label, say, sayApart, sayState, sayVerdict } from "../../text/index.ts";
import { isReceiptOpen, reachedOf, silenceOf, stateOf } from "./cardPicture.ts";
import type {
  ColumnPicture,
  KnotPicture,
  MarkPicture,
  PlateEntry,
  SaidPicture,
  VerdictPicture,
} from "./chainPicture.ts";
import { fewNamed } from "./fewNamed.ts";
import type { Telling } from "./telling.ts";

export type ColumnTelling = Telling & {
  readonly chosenDuty: string | null;
  readonly divergent: readonly string[];
  readonly isAlone: boolean;
  readonly isPlate: boolean;
};

/** What is on record of each party at a knot of the plate; of many, the first ones that speak. */
function entriesOf(telling: ColumnTelling, trace: GroupTrace, marks: readonly ThreadMark[]): readonly PlateEntry[] {
  const { inquiry, language, narrator } = telling;
  const { parties } = inquiry.file.dossier;
  const spoken = marks.filter(({ state }) => state !== "silent");
  const told = (spoken.length > 0 ? spoken : marks.slice(0, 1)).map(({ party, state }) => ({
    name: narrator.beside.name(parties[party]!.id),
    state,
    own: stateOf(telling, party, trace.standings.get(party)),
  }));
  // What is said of several parties in the same words stands once.
  const entries = new Map<string, { readonly names: string[]; readonly entry: Omit<PlateEntry, "who"> }>();
  for (const { name, state, own } of told) {
    const entry = {
      state,
      word: own?.word ?? sayState(language, state),
      detail: own?.detail ?? "",
      said: own?.said ?? null,
    };
    const known = entries.get(JSON.stringify(entry));
    if (known) known.names.push(name);
    else entries.set(JSON.stringify(entry), { names: [name], entry });
  }
  const hasNames = marks.length > 1 && spoken.length > 0;
  const isWhole = entries.size === 1 && told.length === marks.length;
  return [...entries.values()].slice(0, MARKS).map(({ names, entry }): PlateEntry => {
    return {
      ...entry,
      who: hasNames && !isWhole ? say(language, "page.label", { label: fewNamed(language, names, MARKS) }) : null,
    };
  });
}

/** The most marks side by side; the rest is counted. */
const MARKS = 2;

/** Says where a duty goes that is passed on to nobody further down. */
function asideWords({ inquiry, language }: Telling, { transfers }: GroupTrace, marks: readonly ThreadMark[]): string {
  const { layer } = inquiry.chain;
  const ofMarks = transfers.filter(({ from }) => marks.some(({ party }) => party === from));
  const words = [
    ...(ofMarks.some(({ kind }) => kind === "out-of-chain") ? [say(language, "chain.passed.outside")] : []),
    ...(ofMarks.some(({ from, to, kind }) => kind !== "out-of-chain" && layer[to]! <= layer[from]!)
      ? [say(language, "chain.passed.back")]
      : []),
  ];
  return inRow(language, words);
}

function knotPicture(telling: ColumnTelling, trace: GroupTrace, knot: ThreadKnot): KnotPicture {
  const { inquiry, language, narrator, group, isAlone, isPlate, selectedParty, chosenDuty } = telling;
  const { parties } = inquiry.file.dossier;
  // The workers have the verdict. Where they hold the duty themselves, the verdict says so, and they have a mark of
  // their own only if something else is written about them.
  const isSaid = (state: State) => state === "silent" || trace.verdict === "shifted-to-workers";
  const marks = knot.marks.filter(({ party, state }) => party !== group || !isSaid(state));
  const wordOf = (party: PartyIndex, state: State): string =>
    sayState(language, state, extentOfStanding(trace.standings.get(party)!));
  const pictured = ({ party, state }: ThreadMark): MarkPicture => {
    const { id } = parties[party]!;
    return {
      party: id,
      state,
      isSelected: selectedParty === id && chosenDuty === trace.duty,
      label: say(language, "chain.knot.label", {
        duty: narrator.dutyLabel(trace.duty),
        party: narrator.name(id),
        state: wordOf(party, state),
      }),
      choice: { kind: "mark", party: id, duty: trace.duty },
    };
  };
  const counts = new Map<string, number>();
  for (const { party, state } of marks)
    if (state !== "silent") counts.set(wordOf(party, state), (counts.get(wordOf(party, state)) ?? 0) + 1);
  // A word beside several marks says how many of them it is about, unless it is true of all.
  const counted = (word: string, count: number) =>
    count === marks.length && marks.length <= MARKS
      ? word
      : say(language, "chain.knot.count", { state: word, count, total: marks.length });
  const spoken = [...counts].map(([word, count]) => counted(word, count));
  const open = marks.filter(({ party }) => isReceiptOpen(trace, party)).length;
  const stopped = open > 0 ? counted(say(language, "chain.receipt.short"), open) : "";
  const aside = knot.end === "aside" ? asideWords(telling, trace, marks) : "";
  const note = () => {
    if (marks.length === 0) return null;
    const beside = inRow(
      language,
      [stopped, aside].filter(part => part),
    );
    if (!isAlone || isPlate)
      return { word: inRow(language, spoken) || beside, detail: spoken.length > 0 ? beside : "" };
    const standings = marks.map(({ party }) => trace.standings.get(party)!);
    const details = [
      ...(standings.some(hasOpenCase) ? [say(language, "page.open-cases")] : []),
      ...standings.flatMap(({ statements }) =>
        statements.map(({ assertion: { basis, verification } }) =>
          [label(language, "bases", basis), label(language, "verifications", verification)].join(" · "),
        ),
      ),
    ];
    const word = spoken.length > 0 ? inRow(language, spoken) : sayState(language, "silent");
    const what =
      spoken.length > 0
        ? sayApart(language, [...new Set(details)])
        : silenceOf(
            telling,
            trace,
            marks.map(({ party }) => party),
          );
    return { word, detail: [what, stopped, aside].filter(part => part).join(" · ") };
  };
  const words = note();
  return {
    ...knot,
    // Worded when it is asked for: a picture draws the first ones alone, and a knot can have thousands.
    all: () => marks.map(pictured),
    pictures: marks.slice(0, MARKS).map(pictured),
    more: Math.max(0, marks.length - MARKS),
    note: words && (words.word || words.detail || isPlate) ? words : null,
    entries: isPlate && marks.length > 0 ? entriesOf({ ...telling, trace }, trace, marks) : [],
  };
}

/**
 * Where nothing is written on a duty in this plane but something is in another, the first such plane, and the way
 * there.
 */
export function seeOf(
  { inquiry, language, group }: Pick<Telling, "inquiry" | "language" | "group">,
  trace: GroupTrace,
): VerdictPicture["see"] {
  const { duty, plane } = trace;
  if (isWritten(trace)) return null;
  const elsewhere = planes.find(other => other !== plane && isWritten(inquiry.trace(group!, duty, other)));
  if (!elsewhere) return null;
  return {
    words: say(language, "chain.see-plane", { plane: label(language, "planes", elsewhere) }),
    choice: { kind: "plane", plane: elsewhere, duty },
  };
}

/** A narrow thread has no room for what differs from part to part of its duty. */
function reachedInShort(
  { language, narrator, told, isPlate, isAlone }: ColumnTelling,
  trace: GroupTrace,
): string | null {
  const { accounts, isByPart } = trace;
  if (told !== "plate" || isPlate || isAlone || !isByPart || accounts.length < 2) return narrator.beside.reached(trace);
  return say(language, "extent.by-part");
}

function verdictPicture(telling: ColumnTelling, trace: GroupTrace, knots: readonly ThreadKnot[]): VerdictPicture {
  const { inquiry, language, narrator, group, selectedParty, chosenDuty } = telling;
  const { floor } = inquiry.chain.focus;
  const { duty, verdict, condition } = trace;
  const id = inquiry.file.dossier.parties[group!]!.id;
  const above = knots[knots.findIndex(({ layer }) => layer === inquiry.chain.layer[group!]) - 1];
  return {
    verdict,
    arrives: above?.below === "solid",
    // "Answered" is a code: where there is room, the verdict names who answers.
    words: sayVerdict(language, verdict, {
      ...trace,
      floor,
      ...(telling.isPlate ? { holders: narrator.beside.holders(traceSummaryOf(inquiry, trace)) } : {}),
    }),
    condition,
    conditionWords: reachedInShort(telling, trace),
    said: telling.isPlate ? reachedOf(telling, trace) : null,
    unmet:
      condition === null && (telling.isAlone || telling.isPlate) && isWritten(trace)
        ? say(language, "page.condition.none")
        : null,
    see: seeOf(telling, trace),
    isSelected: selectedParty === id && chosenDuty === duty,
    choice: { kind: "mark", party: id, duty },
  };
}

/** Words that stand higher up in the plate already are not repeated: the line says that it is those. */
function withoutRepeats({ language }: Telling): (said: SaidPicture | null) => SaidPicture | null {
  const seen = new Set<string>();
  return said => {
    if (!said?.quote) return said;
    const key = `${said.quote.text} ${said.source}`;
    if (seen.has(key)) return { quote: null, source: say(language, "plate.same-words") };
    seen.add(key);
    return said;
  };
}

export function columnPicture(telling: ColumnTelling, trace: GroupTrace): ColumnPicture {
  const { inquiry, language, narrator, chosenDuty, divergent } = telling;
  const { duty } = trace;
  const { nodeOf, nodes } = telling.folded;
  const knots = threadOf(inquiry.chain, trace, party => nodes[nodeOf[party]!]?.layer ?? inquiry.chain.layer[party]!);
  const once = withoutRepeats(telling);
  const pictures = knots
    .map(knot => knotPicture(telling, trace, knot))
    .map(knot => ({ ...knot, entries: knot.entries.map(entry => ({ ...entry, said: once(entry.said) })) }));
  const told = verdictPicture(telling, trace, knots);
  const verdict = { ...told, said: once(told.said) };
  return {
    duty,
    label: narrator.text(narrator.duty(duty).label),
    lead: say(language, "page.label", { label: narrator.dutyLabel(duty) }),
    question: narrator.text(narrator.duty(duty).question),
    isChosen: duty === chosenDuty,
    isPlate: telling.isPlate,
    diverges: divergent.includes(duty) ? say(language, "page.diverges") : null,
    knots: pictures,
    verdict,
    // The duty that is open already leads on to its evidence.
    choice: telling.isPlate ? verdict.choice : { kind: "duty", duty },
  };
}
