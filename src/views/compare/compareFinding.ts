import { type Both, both, type GroupTrace, traceSummaryOf } from "../../model/index.ts";
import { type Key, say, sayVerdict } from "../../text/index.ts";
import type { CompareScene, CompareSide } from "./compareScene.ts";
import { dossierName, sideNames } from "./sideNames.ts";
import { spanWords } from "./spanWords.ts";

/** Who answers, in a few words: "A subcontractor in Spain (by contract, 1 hop up)", "not documented". */
export function verdictWords({ inquiry, narrator }: CompareSide, trace: GroupTrace): string {
  const { floor } = inquiry.chain.focus;
  return sayVerdict(narrator.language, trace.verdict, {
    ...trace,
    floor,
    holders: narrator.holders(traceSummaryOf(inquiry, trace)),
  });
}

export function compareTitle(scene: CompareScene): string {
  const { request, comparison } = scene;
  const { language, title, sides } = request;
  if (title !== undefined) return title;
  const dossier = dossierName(sides[0]);
  if (comparison.isSelf) return say(language, "view.compare.title.self", { dossier });
  const [first, second] = sideNames(scene);
  if (comparison.isOneDossier) return say(language, "view.compare.title.one", { dossier, first, second });
  return say(language, "view.compare.title", { first, second });
}

/** How long each is, and who answers for the duty on each side. */
export function compareFinding({ request, comparison, duty, columns }: CompareScene): string {
  const { language, sides } = request;
  const { facts, isSelf, duties } = comparison;
  const traces = duties.find(one => one.duty === duty)?.traces ?? [null, null];
  const answer = both(sides, (side, place) => {
    const trace = traces[place];
    if (side.group === null) return say(language, "view.compare.no-workers");
    if (trace === null || columns[place] === null) return say(language, "view.compare.outcome.neither");
    return verdictWords(side, trace);
  });
  const spans = both(facts, (side, place) =>
    sides[place].group === null ? say(language, "view.compare.no-workers") : spanWords(language, side),
  );
  const named = duty === null ? "" : sides[0].narrator.text(duty.label).text;
  if (isSelf)
    return [
      say(language, "view.compare.finding.self"),
      say(language, "view.compare.finding.depth.both", { spans: spans[0] }),
      ...(duty === null ? [] : [say(language, "view.compare.finding.duty.both", { duty: named, answer: answer[0] })]),
    ].join(" ");
  const tell = (key: Key, [first, second]: Both<string>, params = {}) =>
    say(language, key, { first, second, ...params });
  return [
    tell("view.compare.finding.depth", spans),
    ...(duty === null ? [] : [tell("view.compare.finding.duty", answer, { duty: named })]),
  ].join(" ");
}

/** On how many duties both have something on record, and on how many of them they differ. */
export function compareCount({ request: { language }, comparison: { duties } }: CompareScene): string {
  const shared = duties.filter(({ outcome }) => outcome === "same" || outcome === "differ" || outcome === "open");
  if (shared.length === 0) return say(language, "view.compare.finding.none");
  return say(language, "view.compare.finding.count", {
    both: shared.length,
    differ: shared.filter(({ outcome }) => outcome === "differ").length,
  });
}
