import type { ChangedBetween, Inquiry, PartyIndex } from "../../model/index.ts";
import { type Decision, type Plane, planes } from "../../schema/index.ts";
import { isolated, label, quoted, say, sayDate, sayList, sayPlane, saySpan } from "../../text/index.ts";
import type { ThingTeller } from "./thingWords.ts";

type ChangedTeller = ThingTeller & { readonly inquiry: Inquiry };

/** The most things that a sentence names; the rest is counted. */
const NAMED = 5;

/** What differs between two days, one sentence for each kind of change. */
export function changedSentences(
  { language, narrator, inquiry }: ChangedTeller,
  changed: ChangedBetween,
): readonly string[] {
  const { parties } = inquiry.file.dossier;
  const few = (names: readonly string[]): string =>
    sayList(
      language,
      names.length > NAMED + 1
        ? [...names.slice(0, NAMED), say(language, "chain.others", { count: names.length - NAMED })]
        : names,
    );
  const partiesOf = (indices: readonly PartyIndex[]) => few(indices.map(one => narrator.nameWithin(parties[one]!.id)));
  const linksOf = (links: ChangedBetween["began"]) =>
    few(links.map(({ from, to }) => `${narrator.nameWithin(from)} → ${narrator.nameWithin(to)}`));
  const casesOf = (cases: ChangedBetween["opened"]) =>
    few(cases.map(({ title }) => isolated(narrator.text(title).text)));
  const decisionsOf = (decisions: readonly Decision[]) =>
    few(
      decisions.map(({ court, date, outcome }) =>
        say(language, "view.time.changed.decision", {
          court: isolated(narrator.text(court).text),
          date: sayDate(language, date),
          outcome: isolated(narrator.prose(outcome).text.replace(/\.$/u, "")),
        }),
      ),
    );
  const span = (depth: NonNullable<ChangedBetween["depth"]>["is"]) =>
    depth === null ? say(language, "reading.no-way") : saySpan(language, depth);
  const verdictsIn = (plane: Plane) => {
    const here = changed.verdicts.filter(one => one.plane === plane);
    if (here.length === 0) return [];
    const changes = few(
      here.map(({ duty, was, is }) =>
        say(language, "view.time.changed.verdict", {
          duty: quoted(language, narrator.dutyLabel(duty)),
          was: label(language, "verdicts", was),
          is: label(language, "verdicts", is),
        }),
      ),
    );
    return [say(language, "view.time.changed.verdicts", { plane: sayPlane(language, plane), changes })];
  };
  const { began, ended, come, go, depth, opened, closed, decided, overturned, said, withdrawn } = changed;
  return [
    ...(decided.length > 0 ? [say(language, "view.time.changed.decided", { decisions: decisionsOf(decided) })] : []),
    ...(overturned.length > 0
      ? [say(language, "view.time.changed.overturned", { decisions: decisionsOf(overturned) })]
      : []),
    ...planes.flatMap(verdictsIn),
    ...(come.length > 0 ? [say(language, "view.time.changed.come", { parties: partiesOf(come) })] : []),
    ...(go.length > 0 ? [say(language, "view.time.changed.go", { parties: partiesOf(go) })] : []),
    ...(depth ? [say(language, "view.time.changed.depth", { is: span(depth.is), was: span(depth.was) })] : []),
    ...(began.length > 0 ? [say(language, "view.time.changed.began", { links: linksOf(began) })] : []),
    ...(ended.length > 0 ? [say(language, "view.time.changed.ended", { links: linksOf(ended) })] : []),
    ...(opened.length > 0 ? [say(language, "view.time.changed.opened", { cases: casesOf(opened) })] : []),
    ...(closed.length > 0 ? [say(language, "view.time.changed.closed", { cases: casesOf(closed) })] : []),
    ...(said > 0 ? [say(language, "view.time.changed.said", { count: said })] : []),
    ...(withdrawn > 0 ? [say(language, "view.time.changed.withdrawn", { count: withdrawn })] : []),
  ];
}
