/**
 * Who answers for a duty in each plane, and beside the planes how it reached the workers. Groups of workers with the
 * same result are told together.
 */
import { unfoldedChain } from "../../layout/index.ts";
import { type GroupTrace, isSpokenOf, type PartyIndex, traceSummaryOf } from "../../model/index.ts";
import { type ConditionValue, planes } from "../../schema/index.ts";
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

/**
 * The verdicts of all these duties, in their order. It asks group by group, because the model keeps one group in
 * memory.
 */
export function dutyVerdicts(
  teller: Teller,
  duties: readonly string[],
  see: (trace: GroupTrace) => void,
): ReadonlyMap<string, Pick<OutlineDuty, "verdicts" | "conditions">> {
  const { inquiry, language, narrator } = teller;
  const { chain, file } = inquiry;
  const folded = unfoldedChain(inquiry);
  const depth = (party: PartyIndex) => (chain.layer[party]! < 0 ? Number.POSITIVE_INFINITY : chain.layer[party]!);
  const verdictsOf = new Map(duties.map(duty => [duty, new Map<string, OutlineVerdict>()]));
  const reached = new Map(
    duties.map(duty => [
      duty,
      new Map<string, { readonly condition: ConditionValue; readonly groups: Set<PartyIndex> }>(),
    ]),
  );

  const standingsIn = (trace: GroupTrace, group: PartyIndex): readonly OutlineStanding[] => {
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
    return [...trace.standings.keys(), ...trace.standingsOutside.keys()]
      .sort((a, b) => (depth(a) === depth(b) ? a - b : depth(a) - depth(b)))
      .map(party => ({
        party,
        state: standingIn(trace, party)!.state,
        word: stateOf(telling, party)!.word,
        detail: stateOf(telling, party)!.detail,
        isReceiptOpen: isReceiptOpen(trace, party),
        isSpokenOf: isSpokenOf(file, party, group, trace.duty, trace.plane),
      }));
  };

  for (const group of chain.groups)
    for (const duty of duties)
      for (const plane of planes) {
        const trace = inquiry.trace(group, duty, plane);
        see(trace);
        const { condition } = trace;
        const values = reached.get(duty)!;
        // The condition belongs to no plane, so it is the same in each.
        const told = narrator.reached(trace);
        if (condition !== null && told !== null) {
          const known = values.get(told) ?? { condition, groups: new Set<PartyIndex>() };
          values.set(told, { condition, groups: known.groups.add(group) });
        }
        const all = standingsIn(trace, group);
        const standings = all.filter(one => one.state !== "silent" || one.isReceiptOpen || one.isSpokenOf);
        const { verdict, restsOn } = trace;
        const one: Omit<OutlineVerdict, "groups"> = {
          plane,
          verdict,
          words: sayVerdict(language, verdict, { ...trace, floor: chain.focus.floor }),
          sentence: narrator.verdict(traceSummaryOf(inquiry, trace)),
          notes: notesOf(teller, trace),
          standings,
          silent:
            all.filter(({ party }) => party !== group).length - standings.filter(({ party }) => party !== group).length,
          restsOn: [
            ...restsOn.assertions.map(id => keyOf("assertion", id)),
            ...restsOn.proceedings.map(id => keyOf("proceeding", id)),
          ],
        };
        const same = JSON.stringify(one);
        const known = verdictsOf.get(duty)!.get(same);
        verdictsOf.get(duty)!.set(same, { ...one, groups: [...(known?.groups ?? []), group] });
      }
  return new Map(
    [...verdictsOf].map(([duty, verdicts]) => [
      duty,
      {
        verdicts: planes.flatMap(plane => [...verdicts.values()].filter(one => one.plane === plane)),
        conditions: [...reached.get(duty)!].map(([words, { condition, groups }]) => ({
          groups: [...groups],
          condition,
          words,
        })),
      },
    ]),
  );
}
