import type { BriefAnswers, BriefTrace } from "../brief/answersInBrief.ts";
import type { FileIndex, PartyIndex } from "../indexDossier.ts";
import { spanRecord, waysRecord } from "./traceRecord.ts";

const idsOf = ({ dossier }: FileIndex, parties: readonly PartyIndex[]): string[] =>
  parties.map(party => dossier.parties[party]!.id);

/** A group of workers by the ids of its dossier, as `trace --json-lines` prints it once. */
export const briefGroupRecord = (file: FileIndex, answers: BriefAnswers) => ({
  workers: file.dossier.parties[answers.group]!.id,
  depth: spanRecord(answers.depth),
  routes: waysRecord(answers.routes),
  detached: answers.detached,
  chokePoints: idsOf(file, answers.chokePoints),
  moreChokePoints: answers.moreChokePoints,
  concentration: answers.concentration.map(([party, share]) => ({ party: file.dossier.parties[party]!.id, share })),
});

/** A trace by the ids of its dossier, as `trace --json-lines` prints it. */
export const briefTraceRecord = (file: FileIndex, group: PartyIndex, trace: BriefTrace) => ({
  workers: file.dossier.parties[group]!.id,
  duty: trace.duty,
  plane: trace.plane,
  verdict: trace.verdict,
  extent: trace.extent,
  distance: spanRecord(trace.distance),
  condition: trace.condition,
  holders: idsOf(file, trace.holders),
  moreHolders: trace.moreHolders,
  weakest: trace.weakest,
});
