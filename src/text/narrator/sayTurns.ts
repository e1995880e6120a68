/** What a change of a file changes, in lines: the most important first, in the words that readers will see. */
import {
  type Dossier,
  type DutyPart,
  dutiesOf,
  type Plane,
  type Problem,
  planes,
  type State,
  type TransferKind,
  type Verification,
} from "../../schema/index.ts";
import type { Language } from "../languages.ts";
import { sayNumber } from "../numbers.ts";
import { say } from "../say.ts";
import { sayList } from "../sayList.ts";
import { sayProblem } from "../sentences/sayProblem.ts";
import { type HopRange, sayPlane, saySpan, sayState, sayVerdict } from "../sentences/sayTrace.ts";
import { capitalised, quoted } from "../wording.ts";
import { label } from "../wordsOfCodes.ts";
import type { Narrator, TraceSummary } from "./narrator.ts";
import { narratorOf } from "./narratorOf.ts";

/** A verdict as the model gives it, with what its words need. */
type OutcomeWords = TraceSummary & {
  readonly distance: HopRange | null;
  readonly nearestContested: HopRange | null;
  readonly strength: Verification | null;
};
type StateWords = { readonly state: State; readonly extent: DutyPart };
type LayerWords = { readonly at: number; readonly isOpen: boolean } | null;
type BothSides<Value> = { readonly before: Value; readonly after: Value };
type Where = { readonly group: string; readonly duty: string; readonly plane: Plane };
type Joined = { readonly come: readonly string[]; readonly go: readonly string[] };

/** What differs between two readings, as the model gives it. All names are ids. */
export type TurnsTold = {
  readonly groups: Joined;
  readonly verdicts: readonly (Where & BothSides<OutcomeWords | null>)[];
  readonly states: readonly (Where & BothSides<StateWords> & { readonly party: string })[];
  readonly conditions: readonly (Omit<Where, "plane"> & BothSides<Parameters<Narrator["reached"]>[0]>)[];
  readonly transfers: readonly (Where &
    BothSides<TransferKind | null> & { readonly from: string; readonly to: string })[];
  readonly supports: readonly (Where & BothSides<Verification | null>)[];
  readonly depths: readonly ({ readonly group: string } & BothSides<HopRange | null>)[];
  readonly routes: readonly ({ readonly group: string } & BothSides<number | bigint>)[];
  readonly detached: readonly ({ readonly group: string } & BothSides<boolean>)[];
  readonly chokePoints: readonly ({ readonly group: string } & Joined)[];
  readonly parties: Joined;
  readonly tops: Joined;
  readonly layers: readonly ({ readonly party: string } & BothSides<LayerWords>)[];
  readonly pieces: BothSides<number> | null;
  readonly isAnswerAlone: boolean;
  readonly besides: readonly {
    readonly list: "money" | "figures" | "proceedings" | "sources" | "quotes" | "lookedFor" | "story";
    readonly count: number;
  }[];
};

/** So many parties are named in a line; the rest is counted. */
const NAMED = 6;

/** The two files, told in one language. A party that only one of them has is named by that one. */
function tellersOf(language: Language, { before, after }: BothSides<Dossier>) {
  const [had, has] = [narratorOf(before, language), narratorOf(after, language)];
  const isIn = new Set<string>(after.parties.map(({ id }) => id));
  const duties = new Set(dutiesOf(after).map(({ id }) => id));
  const name = (id: string): string => (isIn.has(id) ? has : had).nameWithin(id);
  const names = (ids: readonly string[]): string => {
    const shown = ids.length > NAMED + 1 ? ids.slice(0, NAMED) : ids;
    const rest = ids.length - shown.length;
    const more = rest > 0 ? [say(language, "finding.between.more", { count: rest })] : [];
    return sayList(language, [...shown.map(name), ...more]);
  };
  const dutyName = (id: string): string => (duties.has(id) ? has : had).dutyLabel(id);
  return { language, had, has, name, names, dutyName, allDuties: duties.size };
}
type Tellers = ReturnType<typeof tellersOf>;

/** Cells that turned alike: the same words, for several groups, duties and planes. */
type Alike = {
  readonly words: BothSides<string>;
  readonly groups: readonly string[];
  readonly duties: readonly string[];
  readonly planes: readonly Plane[];
};

/** Puts together what would be said in the same words: first the planes of a group, then groups. */
function alikeOf(cells: readonly (Where & { readonly words: BothSides<string> })[]): readonly Alike[] {
  const byWords = new Map<string, (typeof cells)[number][]>();
  for (const cell of cells) {
    const key = JSON.stringify([cell.group, cell.words.before, cell.words.after]);
    const known = byWords.get(key);
    if (known) known.push(cell);
    else byWords.set(key, [cell]);
  }
  const found = new Map<string, { words: BothSides<string>; groups: string[]; duties: string[]; planes: Plane[] }>();
  for (const [first, ...rest] of byWords.values()) {
    const ofGroup = [first!, ...rest];
    const { group, words } = first!;
    const byDuties = new Map<string, { duties: string[]; planes: Plane[] }>();
    for (const plane of planes) {
      const duties = ofGroup.filter(cell => cell.plane === plane).map(({ duty }) => duty);
      if (duties.length === 0) continue;
      const known = byDuties.get(JSON.stringify(duties));
      if (known) known.planes.push(plane);
      else byDuties.set(JSON.stringify(duties), { duties, planes: [plane] });
    }
    for (const { duties, planes: inPlanes } of byDuties.values()) {
      const key = JSON.stringify([words.before, words.after, duties, inPlanes]);
      const known = found.get(key);
      if (known) known.groups.push(group);
      else found.set(key, { words, groups: [group], duties, planes: inPlanes });
    }
  }
  return [...found.values()];
}

function dutiesTold({ language, dutyName, allDuties }: Tellers, duties: readonly string[]): string {
  const [only] = duties;
  if (duties.length === 1) return dutyName(only!);
  if (duties.length === allDuties) return say(language, "edit.turn.duties.all", { count: allDuties });
  const named = duties.map(duty => quoted(language, dutyName(duty)));
  return say(language, "edit.turn.duties", { count: duties.length, duties: named });
}

const planesTold = (language: Language, inPlanes: readonly Plane[]): string =>
  inPlanes.length === planes.length
    ? say(language, "edit.turn.planes.all")
    : sayList(
        language,
        inPlanes.map(plane => sayPlane(language, plane)),
      );

/** What every line about cells that turned alike tells. */
function cellParams(tellers: Tellers, { words, groups, duties, planes: inPlanes }: Alike) {
  return {
    what: dutiesTold(tellers, duties),
    groups: tellers.names(groups),
    planes: planesTold(tellers.language, inPlanes),
    ...words,
  };
}

/** A verdict in words, in more and more detail: two that differ are told by the first in which they do. */
const OUTCOME_WORDS: readonly ((language: Language, narrator: Narrator, outcome: OutcomeWords) => string)[] = [
  (language, _, outcome) => sayVerdict(language, outcome.verdict, { ...outcome, floor: null }),
  (language, narrator, outcome) =>
    sayVerdict(language, outcome.verdict, { ...outcome, floor: null, holders: narrator.holders(outcome) }),
  (language, narrator, { verdict, contested, extent }) => {
    const word = sayVerdict(language, verdict, { distance: null, extent });
    if (contested.length === 0) return word;
    return say(language, "edit.turn.contested", { verdict: word, parties: contested.map(narrator.nameWithin) });
  },
  (language, _, { verdict, nearestContested, extent }) => {
    const word = sayVerdict(language, verdict, { distance: null, extent });
    if (nearestContested === null) return word;
    return say(language, "edit.turn.contested-at", { verdict: word, span: saySpan(language, nearestContested) });
  },
];

function outcomeWords(tellers: Tellers, before: OutcomeWords | null, after: OutcomeWords | null): BothSides<string> {
  const { language, had, has } = tellers;
  const absent = say(language, "edit.turn.not-there");
  const told = (words: (typeof OUTCOME_WORDS)[number]) => ({
    before: before ? words(language, had, before) : absent,
    after: after ? words(language, has, after) : absent,
  });
  for (const words of OUTCOME_WORDS) {
    const pair = told(words);
    if (pair.before !== pair.after) return pair;
  }
  return told((_, narrator, outcome) => narrator.verdict(outcome));
}

function verdictLines(tellers: Tellers, { verdicts }: TurnsTold): readonly string[] {
  // Where the word itself turns is told before another holder or distance.
  const ordered = [
    ...verdicts.filter(({ before, after }) => before?.verdict !== after?.verdict),
    ...verdicts.filter(({ before, after }) => before?.verdict === after?.verdict),
  ];
  const cells = ordered.map(one => ({ ...one, words: outcomeWords(tellers, one.before, one.after) }));
  return alikeOf(cells).map(alike =>
    capitalised(say(tellers.language, "edit.turn.verdict", cellParams(tellers, alike))),
  );
}

/** The values in the order in which their keys came first. */
function byKey<Value>(values: readonly Value[], keyOf: (value: Value) => string): readonly (readonly Value[])[] {
  const found = new Map<string, Value[]>();
  for (const value of values) found.set(keyOf(value), [...(found.get(keyOf(value)) ?? []), value]);
  return [...found.values()];
}

function stateLines(tellers: Tellers, { states }: TurnsTold): readonly string[] {
  const { language } = tellers;
  const said = ({ state, extent }: StateWords) => sayState(language, state, extent);
  return byKey(states, ({ party }) => party).flatMap(ofParty => {
    const cells = ofParty.map(one => ({ ...one, words: { before: said(one.before), after: said(one.after) } }));
    const party = tellers.name(ofParty[0]!.party);
    return alikeOf(cells).map(alike =>
      capitalised(say(language, "edit.turn.state", { party, ...cellParams(tellers, alike) })),
    );
  });
}

function conditionLines(tellers: Tellers, { conditions }: TurnsTold): readonly string[] {
  const { language, had, has } = tellers;
  const none = say(language, "edit.turn.account.none");
  const cells = conditions.map(({ before, after, ...cell }) => ({
    ...cell,
    // Planes do not matter to it.
    plane: planes[0]!,
    words: { before: had.reached(before) ?? none, after: has.reached(after) ?? none },
  }));
  return alikeOf(cells).map(alike => {
    const { planes: _, ...params } = cellParams(tellers, alike);
    return say(language, "edit.turn.condition", params);
  });
}

function transferLines(tellers: Tellers, { transfers }: TurnsTold): readonly string[] {
  const { language } = tellers;
  const said = (kind: TransferKind | null) =>
    kind === null ? say(language, "edit.turn.none") : label(language, "transfers", kind);
  return byKey(transfers, ({ from, to }) => `${from} ${to}`).flatMap(between => {
    const { from, to } = between[0]!;
    const ends = { from: tellers.name(from), to: tellers.name(to) };
    const cells = between.map(one => ({ ...one, words: { before: said(one.before), after: said(one.after) } }));
    return alikeOf(cells).map(alike => say(language, "edit.turn.transfer", { ...ends, ...cellParams(tellers, alike) }));
  });
}

function supportLines(tellers: Tellers, { supports }: TurnsTold): readonly string[] {
  const { language } = tellers;
  const said = (code: Verification | null) =>
    code === null ? say(language, "edit.turn.none") : label(language, "verifications", code);
  const cells = supports.map(one => ({ ...one, words: { before: said(one.before), after: said(one.after) } }));
  return alikeOf(cells).map(alike => say(language, "edit.turn.support", cellParams(tellers, alike)));
}

function shapeLines({ language, name, names }: Tellers, turns: TurnsTold): readonly string[] {
  const { depths, routes, detached, chokePoints, layers, pieces, tops } = turns;
  const span = (depth: HopRange | null) => (depth ? saySpan(language, depth) : say(language, "reading.no-way"));
  const layer = (at: LayerWords) => {
    if (at === null) return say(language, "edit.turn.layer.none");
    const number = sayNumber(language, at.at);
    return at.isOpen ? say(language, "edit.turn.layer.open", { layer: number }) : number;
  };
  const ways = (count: number | bigint) => (typeof count === "number" ? sayNumber(language, count) : String(count));
  const same = <One extends BothSides<unknown>>(
    list: readonly One[],
    idOf: (one: One) => string,
    said: (side: One["before"]) => string,
  ) => {
    const told = list.map(one => ({ id: idOf(one), before: said(one.before), after: said(one.after) }));
    return byKey(told, ({ before, after }) => JSON.stringify([before, after])).map(alike => ({
      names: names(alike.map(({ id }) => id)),
      before: alike[0]!.before,
      after: alike[0]!.after,
    }));
  };
  return [
    ...same(depths, ({ group }) => group, span).map(({ names: groups, ...sides }) =>
      say(language, "edit.turn.depth", { groups, ...sides }),
    ),
    ...detached.map(({ group, after }) =>
      say(language, after ? "edit.turn.detached.yes" : "edit.turn.detached.no", { group: name(group) }),
    ),
    ...same(routes, ({ group }) => group, ways).map(({ names: groups, ...sides }) =>
      say(language, "edit.turn.routes", { groups, ...sides }),
    ),
    ...chokePoints.flatMap(({ group, come, go }) => [
      ...(come.length > 0 ? [say(language, "edit.turn.choke.come", { group: name(group), parties: names(come) })] : []),
      ...(go.length > 0 ? [say(language, "edit.turn.choke.go", { group: name(group), parties: names(go) })] : []),
    ]),
    ...(tops.come.length > 0 ? [say(language, "edit.turn.tops.come", { parties: names(tops.come) })] : []),
    ...(tops.go.length > 0 ? [say(language, "edit.turn.tops.go", { parties: names(tops.go) })] : []),
    ...(pieces ? [say(language, "edit.turn.pieces", pieces)] : []),
    ...same(layers, ({ party }) => party, layer).map(({ names: parties, ...sides }) =>
      say(language, "edit.turn.layer", { parties, ...sides }),
    ),
  ];
}

function comingLines({ language, names }: Tellers, { groups, parties }: TurnsTold) {
  const others = (ids: readonly string[], besides: readonly string[]) => ids.filter(id => !besides.includes(id));
  const [come, go] = [others(parties.come, groups.come), others(parties.go, groups.go)];
  return {
    groups: [
      ...(groups.come.length > 0 ? [say(language, "edit.turn.groups.come", { groups: names(groups.come) })] : []),
      ...(groups.go.length > 0 ? [say(language, "edit.turn.groups.go", { groups: names(groups.go) })] : []),
    ],
    parties: [
      ...(come.length > 0 ? [say(language, "edit.turn.come", { parties: names(come) })] : []),
      ...(go.length > 0 ? [say(language, "edit.turn.go", { parties: names(go) })] : []),
    ],
  };
}

/** What else the file has another way than before, counted by list. */
function besidesLine(language: Language, { besides }: TurnsTold): readonly string[] {
  if (besides.length === 0) return [];
  const counted = besides.map(({ list, count }) => say(language, `edit.turn.besides.${list}`, { count }));
  return [say(language, "edit.turn.besides", { what: sayList(language, counted) })];
}

/**
 * What turns, a line each: the most important first, which is what a live region says; the last says that no other
 * answer of the chain does, or none at all.
 * @param files the dossiers that were compared
 */
export function sayTurns(language: Language, files: BothSides<Dossier>, turns: TurnsTold): readonly string[] {
  const tellers = tellersOf(language, files);
  const coming = comingLines(tellers, turns);
  const lines = [
    ...coming.groups,
    ...verdictLines(tellers, turns),
    ...stateLines(tellers, turns),
    ...conditionLines(tellers, turns),
    ...transferLines(tellers, turns),
    ...supportLines(tellers, turns),
    ...coming.parties,
    ...shapeLines(tellers, turns),
  ];
  const besides = besidesLine(language, turns);
  if (lines.length > 0) return [...lines, ...besides, say(language, "edit.turn.nothing-else")];
  if (turns.isAnswerAlone) return [say(language, "edit.turn.answer")];
  return [...besides, say(language, "edit.turn.nothing")];
}

/** Problems of a file that come or go with a change, a line each: first those that come. */
export function sayProblemTurns(
  language: Language,
  { come, go }: { readonly come: readonly Problem[]; readonly go: readonly Problem[] },
): readonly string[] {
  const said = (problem: Problem) => sayProblem(language, problem).what;
  return [
    ...come.map(problem =>
      say(language, "edit.turn.problem.come", { severity: problem.severity, what: said(problem) }),
    ),
    ...go.map(problem => say(language, "edit.turn.problem.go", { severity: problem.severity, what: said(problem) })),
  ];
}
