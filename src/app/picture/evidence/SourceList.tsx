import { useMemo } from "react";
import { citingLists, citingOf } from "../../../model/index.ts";
import { sayList } from "../../../text/index.ts";
import { Facts, SourceWords, sourceOf } from "../../../views/index.ts";
import { PartLink } from "../../page/address/PartLink.tsx";
import { Section } from "../../page/reading/Section.tsx";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";
import "./evidence.css";

/** The id of a source in the list. */
export const idOfSource = (source: string): string => `source-${source}`;

/** All sources of the file, each with how much rests on it. An unnamed person is listed by role only. */
export function SourceList() {
  const { language, say } = useReader();
  const { dossier, narrator } = useDossier();
  const citing = useMemo(() => citingOf(dossier), [dossier]);
  if (dossier.sources.length === 0) return null;
  const drawnOn = new Set(dossier.sources.flatMap(({ derivedFrom = [] }) => derivedFrom));
  return (
    <Section id="sources" title={say("page.sources")}>
      <p className="quiet">{say("page.sources.lead", { count: dossier.sources.length })}</p>
      <ol className="source-list">
        {dossier.sources.map(source => {
          const counts = citing.get(source.id)!;
          const plan = sourceOf({ dossier, narrator }, source);
          const cited = citingLists.filter(list => counts.has(list));
          return (
            <li key={source.id} id={idOfSource(source.id)} tabIndex={-1}>
              <SourceWords source={plan} />
              <Facts
                items={[
                  cited.length === 0
                    ? say(drawnOn.has(source.id) ? "page.sources.through" : "page.sources.uncited")
                    : say("page.sources.cited", {
                        what: sayList(
                          language,
                          cited.map(list => say(`page.sources.cited.${list}`, { count: counts.get(list)! })),
                        ),
                      }),
                  ...plan.drawsOn.map(({ id, words }) => (
                    <PartLink key={id} part={idOfSource(id)}>
                      {words}
                    </PartLink>
                  )),
                  plan.sum,
                ]}
              />
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
