import type { Changes } from "../../../model/index.ts";
import { planes } from "../../../schema/index.ts";
import { label, quoted, sayList, saySpan } from "../../../text/index.ts";
import { useDossier } from "../reading/useDossier.ts";
import { useReader } from "../reading/useReader.ts";

/** What a reading would change for the chosen workers, in a few lines. If it would change nothing, this says so. */
export function ReadingChanges({ changes }: { readonly changes: Changes }) {
  const { language, say } = useReader();
  const { dossier, narrator } = useDossier();
  const { isGone, verdicts, depth, come, go } = changes;
  if (isGone) return <p>{say("reading.gone")}</p>;
  const names = (parties: readonly number[]) =>
    sayList(
      language,
      parties.slice(0, 4).map(party => narrator.nameWithin(dossier.parties[party]!.id)),
    );
  const more = (parties: readonly number[]) => Math.max(0, parties.length - 4);
  const span = (one: NonNullable<Changes["depth"]>["now"]) =>
    one === null ? say("reading.no-way") : saySpan(language, one);
  return (
    <ul className="plain-list">
      {depth && <li>{say("reading.depth", { now: span(depth.now), instead: span(depth.instead) })}</li>}
      {come.length > 0 && <li>{say("reading.come", { parties: names(come), more: more(come) })}</li>}
      {go.length > 0 && <li>{say("reading.go", { parties: names(go), more: more(go) })}</li>}
      {planes.map(plane => {
        const here = verdicts.filter(one => one.plane === plane);
        return (
          here.length > 0 && (
            <li key={plane}>
              {say("reading.verdicts", {
                plane: label(language, "planes", plane),
                changes: sayList(
                  language,
                  here.map(({ duty, now, instead }) =>
                    say("reading.verdict", {
                      duty: quoted(language, narrator.dutyLabel(duty)),
                      now: label(language, "verdicts", now),
                      instead: label(language, "verdicts", instead),
                    }),
                  ),
                ),
              })}
            </li>
          )
        );
      })}
      {verdicts.length === 0 && <li>{say("reading.no-verdict")}</li>}
    </ul>
  );
}
