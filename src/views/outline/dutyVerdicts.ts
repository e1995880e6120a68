/**
 * Who answers for a duty in each plane, and beside the planes how it reached the workers. Groups of workers with the
 * same result are told together.
 */
import type { Steps } from "../../base/index.ts";
import { unfoldedChain } from "../../layout/index.ts";
import { type FileIndex, type GroupTrace, isSpokenOf, type PartyIndex, traceSummaryOf } from "../../model/index.ts";
import { type ConditionValue, type Plane, planes } from "../../schema/index.ts";
import { label, saySpan, sayVerdict } from "../../text/index.ts";
import { isReceiptOpen, standingIn, stateOf } from "../chain/cardPicture.ts";
import type { Telling } from "../chain/telling.ts";
import { keyOf, type OutlineDuty, type OutlineStanding, type OutlineVerdict } from "./outline.ts";
import type { Teller } from "./tellerOf.ts";

/**
 * The sentences under a verdict: whether the duty arrives, what another reading would change, how weak its weakest
 * support is.
 */
function notesOf({ dossier, inquiry, language, narrator, say }: Teller, trace: GroupTrace): readonly string[] {
  const { floor } = inquiry.chain.focus;
  const idOf = (party: PartyIndex) => dossier.parties[party]!.id;
  const { duty, nearestContested, moves, weakest, restsOn, transfers } = trace;
  return [
    ...transfers.map(({ from, to, kind }) => narrator.transfer({ from: idOf(from), to: idOf(to), kind }, duty)),
    ...(nearestContested ? [say("page.contested-distance", { span: saySpan(language, nearestContested) })] : []),
    ...moves.map(({ hypothesis, verdict, withoutFloor }) => {
      const words =
        verdict === null
          ? say("page.move.gone", { hypothesis: narrator.hypothesis(hypothesis) })
          : say("page.move", {
              hypothesis: narrator.hypothesis(hypothesis),
              verdict: sayVerdict(language, verdict, { distance: null, floor }),
            });
      if (!withoutFloor) return words;
      return `${words} ${say("verdict.without-floor", { verdict: label(language, "verdicts", withoutFloor) })}`;
    }),
    ...(weakest
      ? [
          say("page.weakest", {
            verification: label(language, "verifications", weakest),
            links: restsOn.links.length,
          }),
        ]
      : []),
  ];
}

/** The parties on which a file has a statement or a case on a duty in a plane, whether it counts or not. */
function writtenIn({
  statements,
  cases,
}: FileIndex): (asked: Pick<GroupTrace, "duty" | "plane">) => Iterable<PartyIndex> {
  const written = new Map<string, Set<PartyIndex>>();
  const note = (duty: string, plane: Plane, parties: readonly PartyIndex[]) => {
    const known = written.get(`${duty} ${plane}`) ?? new Set();
    for (const party of parties) known.add(party);
    written.set(`${duty} ${plane}`, known);
  };
  for (const { assertion, plane, party, holders } of statements) note(assertion.duty, plane, [party, ...holders]);
  for (const { duties, against } of cases) for (const duty of duties) note(duty, "legal", against);
  return ({ duty, plane }) => written.get(`${duty} ${plane}`) ?? [];
}

/**
 * The verdicts of all these duties for these groups, in their order. It asks group by group, because the model keeps one group in
 * memory.
 */
export function* dutyVerdicts(
  teller: Teller,
  duties: readonly string[],
  groups: readonly PartyIndex[],
): Steps<ReadonlyMap<string, Pick<OutlineDuty, "verdicts" | "conditions">>> {
  const { inquiry, language, narrator } = teller;
  const { chain, file } = inquiry;
  const folded = unfoldedChain(inquiry);
  const writtenOf = writtenIn(file);
  const depth = (party: PartyIndex) => (chain.layer[party]! < 0 ? Number.POSITIVE_INFINITY : chain.layer[party]!);
  type OfGroups = Omit<OutlineVerdict, "groups"> & { readonly groups: PartyIndex[] };
  const verdictsOf = new Map(duties.map(duty => [duty, new Map<string, OfGroups>()]));
  const reached = new Map(
    duties.map(duty => [
      duty,
      new Map<string, { readonly condition: ConditionValue; readonly groups: Set<PartyIndex> }>(),
    ]),
  );

  /**
   * The parties of which something is told, from the top down, and the number of all others. Only those are looked at
   * of which something is written: under each of many groups there are many more parties without a word.
   */
  const standingsIn = (trace: GroupTrace, group: PartyIndex) => {
    const telling: Telling = {
      inquiry,
      narrator,
      language,
      folded,
      group,
      trace,
      selectedParty: null,
      told: "not",
      isDeep: false,
      hasCountries: false,
    };
    const candidates = new Set([...writtenOf(trace), ...trace.transfers.map(({ to }) => to)]);
    const standings = [...candidates]
      .flatMap(party => {
        const standing = standingIn(trace, party);
        if (!standing) return [];
        const one = {
          party,
          state: standing.state,
          isReceiptOpen: isReceiptOpen(trace, party),
          isSpokenOf: isSpokenOf(file, party, group, trace.duty, trace.plane),
        };
        return one.state !== "silent" || one.isReceiptOpen || one.isSpokenOf ? [one] : [];
      })
      .sort((a, b) => (depth(a.party) === depth(b.party) ? a.party - b.party : depth(a.party) - depth(b.party)))
      .map((one): OutlineStanding => {
        const { word, detail } = stateOf(telling, one.party)!;
        return { ...one, word, detail };
      });
    // The group is in its own chain, and is never one of the others.
    const others = trace.standings.size + trace.standingsOutside.size - 1;
    return { standings, silent: others - standings.filter(({ party }) => party !== group).length };
  };

  for (const group of groups)
    for (const duty of duties)
      for (const plane of planes) {
        const trace = inquiry.trace(group, duty, plane);
        const { condition } = trace;
        const values = reached.get(duty)!;
        // The condition belongs to no plane, so it is the same in each.
        const told = narrator.reached(trace);
        if (condition !== null && told !== null) {
          const known = values.get(told) ?? { condition, groups: new Set<PartyIndex>() };
          values.set(told, { condition, groups: known.groups.add(group) });
        }
        const { standings, silent } = standingsIn(trace, group);
        const { verdict, restsOn } = trace;
        const one: Omit<OutlineVerdict, "groups"> = {
          plane,
          verdict,
          words: sayVerdict(language, verdict, { ...trace, floor: chain.focus.floor }),
          sentence: narrator.verdict(traceSummaryOf(inquiry, trace)),
          notes: notesOf(teller, trace),
          standings,
          silent,
          restsOn: [
            ...restsOn.assertions.map(id => keyOf("assertion", id)),
            ...restsOn.proceedings.map(id => keyOf("proceeding", id)),
          ],
        };
        const same = JSON.stringify(one);
        const known = verdictsOf.get(duty)!.get(same);
        if (known) known.groups.push(group);
        else verdictsOf.get(duty)!.set(same, { ...one, groups: [group] });
        yield;
      }
  return new Map(
    [...verdictsOf].map(([duty, verdicts]) => [
      duty,
      {
        verdicts: planes.flatMap(plane => [...verdicts.values()].filter(one => one.plane === plane)),
        conditions: [...reached.get(duty)!].map(([words, { condition, groups: met }]) => ({
          groups: [...met],
          condition,
          words,
        })),
      },
    ]),
  );
}
